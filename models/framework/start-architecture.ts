/** A new architecture of an agency: nothing in it but the diagrams that its frame must have. */
import type { Architecture } from '$models/architecture/architecture';
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
	const diagrams = pack.diagramTypes.filter(({ id }) => frame.mandatoryDiagrams.includes(id));
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
		diagrams: new Map(
			diagrams.map((type, index) => {
				const id = DiagramId(`diagram-${index + 1}`);
				return [id, { id, type: type.id, deletedAt: null, fields: { title: { value: type.title.vi } }, targets: {} }];
			})
		)
	});
}
