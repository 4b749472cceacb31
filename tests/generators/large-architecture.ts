/**
 * An architecture as large as asked that looks like a real one: the demo province many times over, each time with ids,
 * codes and names of its own, and relations across. So it is as good and as faulty as real work is.
 */
import type { Architecture, ArchitectureObject, Relation } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { textOf, type Fields } from '$models/architecture/field';
import {
	DiagramId,
	GapId,
	gapTaskKey,
	GoalId,
	KpiId,
	MappingId,
	NodeId,
	ObjectId,
	RelationId,
	TaskId
} from '$models/architecture/identifier';
import { seeded } from './random';

export interface Size {
	readonly objects: number;
	readonly relations: number;
}

export const designPoint: Size = { objects: 5_000, relations: 10_000 };

/** Reads the demo province's file. */
export function sampleOf(text: string): Architecture {
	const read = readCanonical(text);
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.architecture;
}

const renamed = (fields: Fields, copy: number): Fields => {
	const name = textOf(fields['name']);
	return name === '' || copy === 0 ? fields : { ...fields, name: { value: `${name} (${copy})` } };
};

const recoded = (code: string, copy: number): string => {
	const [, prefix = '', number = ''] = /^([A-Z]+-)(\d+)$/u.exec(code) ?? [];
	return prefix === '' ? code : `${prefix}${Number(number) + copy * 1_000}`;
};

/** Puts one copy of the sample into the maps of the whole. */
function addCopy(sample: Architecture, copy: number, into: Record<string, Map<string, unknown>>): void {
	const of = (id: string): string => `${id}~${copy}`;
	const put = (root: string, id: string, record: unknown): void => void into[root]?.set(id, record);
	// What national bodies own exists once, however many provinces use it; so do the units and people of the agency.
	const isShared = (id: string): boolean => {
		const object = sample.objects.get(ObjectId(id));
		return copy > 0 && (object?.catalogue !== '' || object.kind === 'unit' || object.kind === 'person');
	};
	const objectId = (id: string): ObjectId => ObjectId(isShared(id) ? `${id}~0` : of(id));
	for (const object of sample.objects.values()) {
		if (isShared(object.id)) continue;
		const made: ArchitectureObject = {
			...object,
			id: objectId(object.id),
			code: recoded(object.code, copy),
			parent: object.parent === null ? null : objectId(object.parent),
			fields: renamed(object.fields, copy)
		};
		put('objects', made.id, made);
	}
	for (const relation of sample.relations.values()) {
		const id = RelationId(of(relation.id));
		const ends = { source: objectId(relation.source), target: objectId(relation.target) };
		put('relations', id, { ...relation, id, code: recoded(relation.code, copy), ...ends });
	}
	for (const mapping of sample.mappings.values()) {
		if (isShared(mapping.object)) continue;
		const id = MappingId(of(mapping.id));
		put('mappings', id, { ...mapping, id, object: objectId(mapping.object) });
	}
	for (const gap of sample.gaps.values()) {
		const id = GapId(of(gap.id));
		put('gaps', id, { ...gap, id, code: recoded(gap.code, copy), objects: gap.objects.map(objectId) });
	}
	for (const task of sample.tasks.values()) {
		const id = TaskId(of(task.id));
		put('tasks', id, { ...task, id, code: recoded(task.code, copy), fields: renamed(task.fields, copy) });
	}
	for (const pair of sample.gapTasks.values()) {
		const [gap, task] = [GapId(of(pair.gap)), TaskId(of(pair.task))];
		put('gapTasks', gapTaskKey(gap, task), { gap, task });
	}
	if (copy > 0) return;
	for (const kpi of sample.kpis.values()) put('kpis', KpiId(kpi.id), kpi);
	for (const goal of sample.goals.values()) put('goals', GoalId(goal.id), goal);
	for (const diagram of sample.diagrams.values()) put('diagrams', DiagramId(diagram.id), diagram);
	for (const node of sample.nodes.values()) {
		put('nodes', NodeId(node.id), node.kind === 'note' ? node : { ...node, object: objectId(node.object) });
	}
	for (const [key, text] of sample.chapters) put('chapters', key, text);
}

/** At least so many objects and so many relations. */
export function largeArchitecture(sample: Architecture, size: Size, seed = 1): Architecture {
	const roots = ['objects', 'relations', 'mappings', 'gaps', 'tasks', 'gapTasks', 'kpis', 'goals', 'diagrams', 'nodes'];
	const into: Record<string, Map<string, unknown>> = Object.fromEntries(
		[...roots, 'chapters'].map((root) => [root, new Map<string, unknown>()])
	);
	let copy = 0;
	for (; (into['objects']?.size ?? 0) < size.objects; copy += 1) addCopy(sample, copy, into);
	const relations = into['relations'] as Map<string, Relation>;
	const random = seeded(seed);
	const models = [...relations.values()];
	for (let no = 0; relations.size < size.relations; no += 1) {
		// Across copies: the source of one and the target of the same relation elsewhere.
		const model = random.pick(models);
		const [at] = model.target.split('~');
		const target = ObjectId(`${at ?? ''}~${random.below(copy)}`);
		if (into['objects']?.has(target) !== true || target === model.source) continue;
		const id = RelationId(`across-${no}`);
		relations.set(id, { ...model, id, code: `QH-${1_000_000 + no}`, target });
	}
	return { ...sample, ...into } as Architecture;
}
