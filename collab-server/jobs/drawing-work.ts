/** What is read of a drawing for the page: what each shape and line is taken for, and the names of all it may be taken for. */
import type { Architecture } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveObjects, liveRelations } from '$models/architecture/live';
import type { Pack } from '$models/framework/pack';
import { analyseDrawio, planDrawio } from '$exporters/drawio/import-drawio';
import { refusal } from '$collab/runtime/answers';
import type { JobOutcome } from './jobs';

interface Reading {
	readonly bytes: Uint8Array;
	readonly fileName: string;
	readonly pack: Pack;
}

export function readDrawing({ bytes, fileName, pack }: Reading, architecture: Architecture): JobOutcome {
	const analysis = analyseDrawio(bytes, fileName, architecture, pack);
	if (!analysis.ok) return refusal('invalid', analysis.problem.message, analysis.problem.code);
	const meant = new Set(analysis.value.mapping.pages.flatMap(({ lines }) => lines.map(({ relation }) => relation)));
	return {
		ok: true,
		data: {
			format: 'drawing',
			...analysis.value,
			objects: liveObjects(architecture).map(({ id, code, kind, fields }) => ({
				id,
				code,
				kind,
				name: textOf(fields['name'])
			})),
			relations: liveRelations(architecture)
				.filter(({ id }) => meant.has(id))
				.map(({ id, code, type }) => ({ id, code, kind: type }))
		}
	};
}

export function planDrawing(
	{ bytes, fileName, pack, mapping }: Reading & { readonly mapping: unknown },
	architecture: Architecture
): JobOutcome {
	const planned = planDrawio(bytes, fileName, mapping, architecture, pack);
	return planned.ok
		? { ok: true, data: { format: 'drawing', ...planned.value } }
		: refusal('invalid', planned.problem.message, planned.problem.place);
}
