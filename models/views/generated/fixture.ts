/** Small architectures of the very things that a test is about. */
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { invariantPack } from '../pack-fixture';

interface Thing {
	readonly id: string;
	readonly kind?: string;
	readonly parent?: string;
	readonly fields?: Readonly<Record<string, unknown>>;
	readonly to?: Readonly<Record<string, unknown>>;
}

export interface Parts {
	readonly objects: readonly Thing[];
	/** Source, kind, target, fields. */
	readonly relations?: readonly (readonly [string, string, string, Readonly<Record<string, unknown>>?])[];
	readonly gaps?: readonly { readonly id: string; readonly objects: readonly string[]; readonly task: string }[];
	readonly tasks?: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[];
}

/** The name of an object is its id unless it says otherwise. */
export function architectureOf({ objects, relations = [], gaps = [], tasks = [] }: Parts): Architecture {
	const file = {
		khuevan: 1,
		meta: {
			id: 'thu',
			name: 'Thử',
			frame: 'province',
			agency: '96',
			agencyName: 'UBND tỉnh Cà Mau',
			pack: 'vn-1425@1.1',
			sample: true
		},
		dossier: { code: '', version: '', cutoffDate: '', effectiveDate: null },
		objects: objects.map(({ id, kind = 'system', parent, fields, to }) => ({
			id,
			kind,
			...(parent === undefined ? {} : { parent }),
			fields: { name: id, ...fields },
			...(to === undefined ? {} : { to })
		})),
		relations: relations.map(([source, type, target, fields = {}], index) => ({
			id: `r${String(index)}`,
			source,
			type,
			target,
			fields
		})),
		gaps: gaps.map(({ id, objects: of }) => ({ id, code: id, objects: of, fields: { content: `Việc ${id}` } })),
		tasks: tasks.map(({ id, fields }) => ({ id, code: id, fields })),
		gapTasks: gaps.map(({ id, task }) => [id, task])
	};
	const read = readCanonical(JSON.stringify(file));
	if (!read.ok) throw new Error(`${read.problem.code} ${read.problem.message} ${read.problem.place ?? ''}`);
	return read.value.architecture;
}

export const viewPack = (): Pack => invariantPack(builtInPack('vn-1425'));
