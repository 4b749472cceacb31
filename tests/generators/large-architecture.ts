/**
 * An architecture as large as asked that looks like a real one: most of it right, a few in a hundred records with
 * something left out, open or wrong; most objects with few relations, some platforms with very many.
 */
import type {
	Architecture,
	ArchitectureObject,
	Diagram,
	DiagramNode,
	Gap,
	GapTask,
	Mapping,
	Relation,
	Task
} from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import type { FieldEntry, Fields } from '$models/architecture/field';
import {
	DiagramId,
	figureNode,
	GapId,
	gapTaskKey,
	mainMappingOf,
	ObjectId,
	RelationId,
	TaskId
} from '$models/architecture/identifier';
import { appliesToKind } from '$models/framework/lookup';
import type { FieldDefinition, Pack, Slot, Subject } from '$models/framework/pack';
import { seeded, type Random } from './random';

export interface Size {
	readonly objects: number;
	readonly relations: number;
	readonly diagrams: number;
}

export const designPoint: Size = { objects: 5_000, relations: 10_000, diagrams: 500 };

/** Share of fields that are left out, open or wrong. */
const TROUBLE = 0.02;

const own = 'UBND tỉnh Cà Mau';
const units = ['Sở Khoa học và Công nghệ', 'Sở Nội vụ', 'Sở Y tế', 'Sở Tài chính', 'Sở Nông nghiệp và Môi trường'];

function valueOf(field: FieldDefinition, no: number, pack: Pack, random: Random): FieldEntry {
	const values = pack.lists.find(({ id }) => id === field.list)?.values ?? [];
	switch (field.type) {
		case 'list':
			return { value: values.length === 0 ? '' : random.pick(values).id };
		case 'multi-list':
			return { value: values.length === 0 ? [] : [random.pick(values).id] };
		case 'date':
			return { value: `2026-${String(1 + random.below(9)).padStart(2, '0')}-15` };
		case 'number':
			return { value: 60 + random.below(40) };
		case 'boolean':
			return { value: random.next() < 0.5 };
		default:
			return { value: `${field.label.vi} ${no}` };
	}
}

function troubled(entry: FieldEntry, random: Random): FieldEntry | null {
	if (random.next() >= TROUBLE) return entry;
	if (random.next() < 0.5) return null;
	return { undetermined: { reason: 'Chờ rà soát', contact: 'Sở Khoa học và Công nghệ', due: '2026-12-31' } };
}

function fieldsFor(fields: readonly FieldDefinition[], no: number, pack: Pack, random: Random, given: Fields): Fields {
	const made: Record<string, FieldEntry> = {};
	for (const field of fields) {
		// Facets are filled on some records only, as people do.
		if (field.level === 'optional' && random.next() < 0.6) continue;
		const entry = troubled(given[field.id] ?? valueOf(field, no, pack, random), random);
		if (entry !== null) made[field.id] = entry;
	}
	return made;
}

/** Objects near the front have very many relations, as shared platforms do. */
const skewed = (count: number, random: Random): number => Math.floor(count * random.next() ** 3);

function objectOf(no: number, pack: Pack, random: Random): ArchitectureObject {
	const id = ObjectId(`o${no}`);
	const kinds = pack.kinds.filter(({ form03 }) => form03);
	const kind = no % 40 === 39 ? 'unit' : random.pick(kinds).id;
	const isReference = no < 100;
	const layers = pack.layers.filter(({ crossCut }) => !crossCut);
	const layer = random.pick(layers).id;
	const component = random.pick(pack.components.filter((one) => one.layer === layer)).id;
	const given: Fields = {
		name: { value: kind === 'unit' ? (units[no % units.length] ?? own) : `Hệ thống thông tin chuyên ngành số ${no}` },
		owner: { value: isReference ? 'Bộ Công an' : no % 3 === 0 ? own : random.pick(units) },
		recordType: { value: isReference ? 'reference' : 'original' },
		layer: { value: layer },
		component: { value: component },
		disposition: { value: 'keep' }
	};
	const fields = pack.fields.filter((field) => field.subject === 'object' && appliesToKind(pack, field, kind));
	const platform = isReference ? pack.platforms[no % pack.platforms.length] : undefined;
	return {
		id,
		kind,
		code: `${isReference ? 'QG' : 'KT'}-${no}`,
		parent: no % 10 === 9 ? ObjectId(`o${no - 1}`) : null,
		notes: [],
		importKey: '',
		catalogue: platform?.id ?? '',
		deletedAt: null,
		fields: fieldsFor(fields, no, pack, random, given),
		targets: {}
	};
}

function mappingOf(object: ArchitectureObject, slots: readonly Slot[], pack: Pack, random: Random): Mapping {
	const fields = pack.fields.filter((field) => field.subject === 'mapping');
	const slot = (): FieldEntry => ({ value: random.pick(slots).id });
	const given: Fields = { slotGeneral: slot(), slotComponent: slot(), slotCommune: slot() };
	return { id: mainMappingOf(object.id), object: object.id, targets: {}, fields: fieldsFor(fields, 0, pack, random, given) };
}

export function largeArchitecture(pack: Pack, size: Size, seed = 1): Architecture {
	const random = seeded(seed);
	const fieldsOf = (subject: Subject): readonly FieldDefinition[] =>
		pack.fields.filter((field) => field.subject === subject);
	const objects = Array.from({ length: size.objects }, (_, no) => objectOf(no, pack, random));
	const slots = pack.figures.flatMap((figure) => figure.slots);
	const at = (no: number): ObjectId => ObjectId(`o${no}`);
	const relations = Array.from({ length: size.relations }, (_, no): Relation => {
		const [a, b] = [random.below(size.objects), skewed(size.objects, random)];
		return {
			id: RelationId(`r${no}`),
			code: `QH-${no}`,
			source: at(a),
			target: at(a === b ? (b + 1) % size.objects : b),
			type: random.pick(pack.relationKinds).id,
			importKey: '',
			deletedAt: null,
			targets: {},
			fields: fieldsFor(fieldsOf('relation'), no, pack, random, {})
		};
	});
	const gapCount = Math.ceil(size.objects / 20);
	const gaps = Array.from({ length: gapCount }, (_, no): Gap => ({
		id: GapId(`g${no}`),
		code: `ND-${no}`,
		objects: [at(random.below(size.objects))],
		importKey: '',
		deletedAt: null,
		targets: {},
		fields: fieldsFor(fieldsOf('gap'), no, pack, random, {})
	}));
	const tasks = Array.from({ length: gapCount }, (_, no): Task => ({
		id: TaskId(`t${no}`),
		code: `NV-${no}`,
		importKey: '',
		deletedAt: null,
		targets: {},
		fields: fieldsFor(fieldsOf('task'), no, pack, random, { deadline: { value: '2027-06-30' } })
	}));
	const diagrams = Array.from({ length: size.diagrams }, (_, no): Diagram => ({
		id: DiagramId(`d${no}`),
		type: random.pick(pack.diagramTypes).id,
		deletedAt: null,
		targets: {},
		fields: fieldsFor(fieldsOf('diagram'), no, pack, random, {})
	}));
	const nodes = diagrams.flatMap((diagram) =>
		Array.from({ length: 12 }, (): DiagramNode => {
			const object = at(random.below(size.objects));
			return { id: figureNode(diagram.id, object), diagram: diagram.id, kind: 'object', object };
		})
	);
	const byId = <Id extends string, Value extends { readonly id: Id }>(values: readonly Value[]): Map<Id, Value> =>
		new Map(values.map((value) => [value.id, value]));
	return {
		...emptyArchitecture({
			id: 'large',
			name: 'Kiến trúc lớn (sinh tự động)',
			frame: 'province',
			agency: '96',
			agencyName: own,
			pack: `${pack.id}@${pack.version}`,
			sample: false
		}),
		objects: byId(objects),
		relations: byId(relations),
		mappings: byId(objects.filter(({ kind }) => kind !== 'unit').map((object) => mappingOf(object, slots, pack, random))),
		gaps: byId(gaps),
		tasks: byId(tasks),
		gapTasks: new Map(
			gaps.map(({ id }, no): [string, GapTask] => {
				const task = TaskId(`t${no}`);
				return [gapTaskKey(id, task), { gap: id, task }];
			})
		),
		diagrams: byId(diagrams),
		nodes: byId(nodes),
		chapters: new Map([['form01/III.1', 'Bối cảnh của tỉnh, xem KT-200 và QG-1.']])
	};
}
