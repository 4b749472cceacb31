/** A new architecture of an agency: nothing in it but the diagrams that its frame must have. */
import type { Architecture, Diagram } from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import { DiagramId } from '$models/architecture/identifier';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from './pack';

/** What the framework calls an architecture of an agency; '' for a frame that the pack does not know. */
export function startName(pack: Pack, frameId: string, agencyId: string | null): string {
	const frame = pack.frames.find(({ id }) => id === frameId);
	const agency = pack.agencies.find(({ id }) => id === agencyId);
	return [frame?.name.vi, agency?.name].filter(Boolean).join(' – ');
}

/** Diagrams of a frame that an architecture has not, empty, with what the framework calls them. */
export function missingDiagrams(pack: Pack, frameId: string, diagrams: Architecture['diagrams']): readonly Diagram[] {
	const mandatory = pack.frames.find(({ id }) => id === frameId)?.mandatoryDiagrams ?? [];
	const there = new Set([...diagrams.values()].filter(({ deletedAt }) => deletedAt === null).map(({ type }) => type));
	const types = pack.diagramTypes.filter(({ id }) => mandatory.includes(id) && !there.has(id));
	const taken = new Set<string>(diagrams.keys());
	let number = 0;
	return types.map(({ id: type, title }) => {
		do number += 1;
		while (taken.has(`diagram-${String(number)}`));
		const id = DiagramId(`diagram-${String(number)}`);
		return { id, type, deletedAt: null, fields: { title: { value: title.vi } }, targets: {} };
	});
}

export function startArchitecture(
	pack: Pack,
	input: {
		readonly frame: string;
		/** Null where nobody said yet whose it is. */
		readonly agency: string | null;
		readonly id: string;
		readonly name: string;
	}
): Result<Architecture> {
	const frame = pack.frames.find(({ id }) => id === input.frame);
	if (frame === undefined) {
		return fail(
			'unknown-frame',
			`There is no frame ${input.frame}; known: ${pack.frames.map(({ id }) => id).join(', ')}`,
			'frame'
		);
	}
	const agency = pack.agencies.find(({ id }) => id === input.agency);
	if (agency === undefined && input.agency !== null) {
		return fail('unknown-agency', `The pack knows no agency ${input.agency}`, 'agency');
	}
	if (agency !== undefined && agency.frame !== frame.id) {
		return fail('wrong-frame', `${agency.name} uses the frame ${agency.frame}, not ${frame.id}`, 'frame');
	}
	return ok({
		...emptyArchitecture({
			id: input.id,
			name: input.name === '' ? startName(pack, frame.id, input.agency) : input.name,
			frame: frame.id,
			agency: agency?.id ?? '',
			agencyName: agency?.ownerName ?? '',
			pack: `${pack.id}@${pack.version}`,
			sample: false
		}),
		diagrams: new Map(missingDiagrams(pack, frame.id, new Map()).map((diagram) => [diagram.id, diagram]))
	});
}
