/**
 * Reading is total: whatever a document holds, each entry becomes a record or a named defect, and nothing throws.
 * One function for each kind of record; null means that the entry cannot be shown.
 */
import { z } from 'zod';
import type {
	ArchitectureObject,
	Defect,
	Diagram,
	DiagramNode,
	Gap,
	GapTask,
	Goal,
	Kpi,
	Mapping,
	Point,
	Rectangle,
	Relation,
	Task
} from './architecture';
import { nodeMarks, nodeOf, noteMarks } from './diagram-node';
import { readFlat, type FlatRecord } from './flat-keys';
import { isKeptView, keptRequest, VIEW_FIELD } from './kept-view';
import { MAX_PICTURE } from './picture-limit';
import { DiagramId, GapId, GoalId, KpiId, MappingId, NodeId, ObjectId, RelationId, TaskId } from './identifier';

export type Report = (defect: Defect) => void;

/** A Y.Map in a document, a Map of flat keys in a draft. */
interface HasEntries {
	entries(): Iterable<readonly [string, unknown]>;
}

const hasEntries = (value: unknown): value is HasEntries =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	'entries' in value &&
	typeof value.entries === 'function';

function flat(root: string, id: string, value: unknown, report: Report): FlatRecord | null {
	if (!hasEntries(value)) {
		report({ code: 'wrong-type', place: `${root}/${id}`, message: 'The entry is no record' });
		return null;
	}
	const record = readFlat(value.entries());
	for (const key of record.wrongKeys) {
		report({ code: 'wrong-type', place: `${root}/${id}/${key}`, message: 'The value has an unknown shape' });
	}
	return record;
}

function needed(record: FlatRecord, key: string, root: string, id: string, report: Report): string | null {
	const value = record.structure[key];
	if (value !== undefined && value !== '') return value;
	report({ code: 'missing-key', place: `${root}/${id}/${key}`, message: `The record has no ${key}` });
	return null;
}

const described = ({ fields, targets }: FlatRecord): Pick<FlatRecord, 'fields' | 'targets'> => ({ fields, targets });

export function readObject(id: string, value: unknown, report: Report): ArchitectureObject | null {
	const record = flat('objects', id, value, report);
	const kind = record === null ? null : needed(record, 'kind', 'objects', id, report);
	if (record === null || kind === null) return null;
	const { code = '', parent, importKey = '', catalogue = '', deletedAt } = record.structure;
	return {
		...described(record),
		id: ObjectId(id),
		kind,
		code,
		parent: parent === undefined || parent === '' ? null : ObjectId(parent),
		notes: record.notes,
		importKey,
		catalogue,
		deletedAt: deletedAt ?? null
	};
}

type Ends = Readonly<Record<'source' | 'target' | 'type', string>>;

/** By hand, since there are tens of thousands. */
const areEnds = (value: unknown): value is Ends =>
	typeof value === 'object' &&
	value !== null &&
	'source' in value &&
	typeof value.source === 'string' &&
	'target' in value &&
	typeof value.target === 'string' &&
	'type' in value &&
	typeof value.type === 'string';

/** `props` are the entries of `relationProps` that belong to this relation, without the id before the colon. */
export function readRelation(
	id: string,
	value: unknown,
	props: Iterable<readonly [string, unknown]>,
	report: Report
): Relation | null {
	if (!areEnds(value)) {
		report({ code: 'wrong-type', place: `relations/${id}`, message: 'The relation has no source, target and type' });
		return null;
	}
	const record = readFlat(props);
	for (const key of record.wrongKeys) {
		report({ code: 'wrong-type', place: `relationProps/${id}:${key}`, message: 'The value has an unknown shape' });
	}
	const { code = '', importKey = '', deletedAt } = record.structure;
	return {
		...described(record),
		id: RelationId(id),
		source: ObjectId(value.source),
		target: ObjectId(value.target),
		type: value.type,
		code,
		importKey,
		deletedAt: deletedAt ?? null
	};
}

export function readMapping(id: string, value: unknown, report: Report): Mapping | null {
	const record = flat('mappings', id, value, report);
	const object = record === null ? null : needed(record, 'object', 'mappings', id, report);
	return record === null || object === null
		? null
		: { ...described(record), id: MappingId(id), object: ObjectId(object) };
}

export function readGap(id: string, value: unknown, report: Report): Gap | null {
	const record = flat('gaps', id, value, report);
	if (record === null) return null;
	const { code = '', importKey = '', deletedAt } = record.structure;
	return {
		...described(record),
		id: GapId(id),
		code,
		objects: record.objects.map(ObjectId),
		importKey,
		deletedAt: deletedAt ?? null
	};
}

export function readTask(id: string, value: unknown, report: Report): Task | null {
	const record = flat('tasks', id, value, report);
	if (record === null) return null;
	const { code = '', importKey = '', deletedAt } = record.structure;
	return { ...described(record), id: TaskId(id), code, importKey, deletedAt: deletedAt ?? null };
}

export function readKpi(id: string, value: unknown, report: Report): Kpi | null {
	const record = flat('kpis', id, value, report);
	return record === null ? null : { ...described(record), id: KpiId(id), code: record.structure['code'] ?? '' };
}

export function readGoal(id: string, value: unknown, report: Report): Goal | null {
	const record = flat('goals', id, value, report);
	return record === null ? null : { ...described(record), id: GoalId(id) };
}

export function readDiagram(id: string, value: unknown, report: Report): Diagram | null {
	const record = flat('diagrams', id, value, report);
	const type = record === null ? null : needed(record, 'type', 'diagrams', id, report);
	if (record === null || type === null) return null;
	const asked = isKeptView({ type, fields: record.fields }) ? keptRequest(record) : null;
	if (asked?.ok === false)
		report({ code: 'unknown-view', place: `diagrams/${id}/${VIEW_FIELD}`, message: asked.problem.message });
	return { ...described(record), id: DiagramId(id), type, deletedAt: record.structure['deletedAt'] ?? null };
}

const nodeSchema = z.union([
	z.object({ diagram: z.string(), kind: z.literal('object'), object: z.string(), ...nodeMarks }),
	z.object({ diagram: z.string(), kind: z.literal('note'), text: z.string(), ...noteMarks })
]);

export function readNode(id: string, value: unknown, report: Report): DiagramNode | null {
	const node = nodeSchema.safeParse(value);
	if (!node.success) {
		report({ code: 'wrong-type', place: `nodes/${id}`, message: 'The place on the diagram has an unknown shape' });
		return null;
	}
	const diagram = DiagramId(node.data.diagram);
	return nodeOf(NodeId(id), diagram, node.data);
}

const finite = z.number().refine(Number.isFinite);
const rectangleSchema = z.tuple([finite, finite, finite, finite]);
const pointsSchema = z.array(z.tuple([finite, finite]));

export function readRectangle(id: string, value: unknown, report: Report): Rectangle | null {
	const rectangle = rectangleSchema.safeParse(value);
	if (rectangle.success) return rectangle.data;
	report({ code: 'wrong-type', place: `geometry/${id}`, message: 'A rectangle is four numbers' });
	return null;
}

export function readPoints(key: string, value: unknown, report: Report): readonly Point[] | null {
	const points = pointsSchema.safeParse(value);
	if (points.success) return points.data;
	report({ code: 'wrong-type', place: `bends/${key}`, message: 'Bend points are pairs of numbers' });
	return null;
}

/** What a picture is made of is looked at where it is shown (`models/documents/picture.ts`). */
export function readPicture(key: string, value: unknown, report: Report): string | null {
	if (/^[0-9a-f]{64}$/u.test(key) && typeof value === 'string' && value.length <= MAX_PICTURE) return value;
	report({ code: 'wrong-type', place: `pictures/${key}`, message: 'A picture is a text under the hash of its source' });
	return null;
}

/** A gap and task pair is its key; the value only says that it is there. */
export function readGapTask(key: string, value: unknown, report: Report): GapTask | null {
	const [gap, task, ...rest] = key.split('|');
	if (value === true && gap && task && rest.length === 0) return { gap: GapId(gap), task: TaskId(task) };
	report({ code: 'wrong-type', place: `gapTasks/${key}`, message: 'A pair is written gap|task with the value true' });
	return null;
}
