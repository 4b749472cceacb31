/** From a file's checked shape to an architecture: ids are looked up, doubles and dangling ends refused with their place. */
import { SCHEMA_VERSION, type Architecture } from './architecture';
import { nodeOf } from './diagram-node';
import type { FieldEntry, Fields } from './field';
import {
	DiagramId,
	GapId,
	GoalId,
	gapTaskKey,
	KpiId,
	MappingId,
	NodeId,
	ObjectId,
	RelationId,
	TaskId
} from './identifier';
import { fail, ok, type Problem, type Result } from './result';
import type { CanonicalFile, FileField } from './schema';

function entryOf(field: FileField): FieldEntry {
	if (typeof field === 'object' && 'undetermined' in field) return field;
	if (typeof field === 'object' && 'notApplicable' in field) return field;
	return { value: field };
}

export const fieldsOf = (fields: Readonly<Record<string, FileField>> | undefined): Fields =>
	Object.fromEntries(Object.entries(fields ?? {}).map(([key, field]) => [key, entryOf(field)]));

const described = (record: { fields: Record<string, FileField>; to?: Record<string, FileField> | undefined }) => ({
	fields: fieldsOf(record.fields),
	targets: fieldsOf(record.to)
});

class Doubles {
	problem: Problem | null = null;

	/** Map by id; remembers the first id that stands twice. */
	map<Key extends string, In extends { readonly id: string }, Out>(
		root: string,
		records: readonly In[],
		brand: (id: string) => Key,
		out: (record: In) => Out
	): Map<Key, Out> {
		const map = new Map<Key, Out>();
		records.forEach((record, index) => {
			const key = brand(record.id);
			if (map.has(key)) {
				this.problem ??= {
					code: 'double-id',
					message: `Two entries of ${root} have the id ${record.id}`,
					place: `${root}/${index}/id`
				};
			}
			map.set(key, out(record));
		});
		return map;
	}
}

/** First reference that leads nowhere, or null. */
function danglingEnd(
	file: CanonicalFile,
	has: Readonly<Record<'object' | 'gap' | 'task' | 'diagram', ReadonlySet<string>>>
): Problem | null {
	const missing = (place: string, what: keyof typeof has, id: string): Problem | null =>
		has[what].has(id)
			? null
			: { code: 'dangling-end', message: `${place} names ${what} ${id}, which is not in the file`, place };
	const checks: (Problem | null)[] = [
		...file.objects.map((o, i) => (o.parent === undefined ? null : missing(`objects/${i}/parent`, 'object', o.parent))),
		...file.relations.flatMap((r, i) => [
			missing(`relations/${i}/source`, 'object', r.source),
			missing(`relations/${i}/target`, 'object', r.target)
		]),
		...file.mappings.map((m, i) => missing(`mappings/${i}/object`, 'object', m.object)),
		...file.gaps.flatMap((g, i) => g.objects.map((id, j) => missing(`gaps/${i}/objects/${j}`, 'object', id))),
		...file.gapTasks.flatMap(([gap, task], i) => [
			missing(`gapTasks/${i}/0`, 'gap', gap),
			missing(`gapTasks/${i}/1`, 'task', task)
		]),
		...file.nodes.flatMap((n, i) => [
			missing(`nodes/${i}/diagram`, 'diagram', n.diagram),
			n.kind === 'object' ? missing(`nodes/${i}/object`, 'object', n.object) : null
		])
	];
	return checks.find((problem) => problem !== null) ?? null;
}

function cycle(architecture: Architecture): Problem | null {
	for (const object of architecture.objects.values()) {
		const seen = new Set<string>([object.id]);
		for (let at = object.parent; at !== null; at = architecture.objects.get(at)?.parent ?? null) {
			if (seen.has(at)) {
				return {
					code: 'containment-cycle',
					message: `Object ${object.id} would contain itself`,
					place: `objects/${object.id}/parent`
				};
			}
			seen.add(at);
		}
	}
	return null;
}

export function architectureOf(file: CanonicalFile): Result<Architecture> {
	const doubles = new Doubles();
	const architecture: Architecture = {
		meta: { ...file.meta, schemaVersion: SCHEMA_VERSION },
		objects: doubles.map('objects', file.objects, ObjectId, (o) => ({
			...described(o),
			id: ObjectId(o.id),
			kind: o.kind,
			code: o.code ?? '',
			parent: o.parent === undefined ? null : ObjectId(o.parent),
			notes: o.notes ?? [],
			importKey: o.importKey ?? '',
			catalogue: o.catalogue ?? '',
			deletedAt: o.deletedAt ?? null
		})),
		relations: doubles.map('relations', file.relations, RelationId, (r) => ({
			...described(r),
			id: RelationId(r.id),
			source: ObjectId(r.source),
			target: ObjectId(r.target),
			type: r.type,
			code: r.code ?? '',
			importKey: r.importKey ?? '',
			deletedAt: r.deletedAt ?? null
		})),
		mappings: doubles.map('mappings', file.mappings, MappingId, (m) => ({
			...described(m),
			id: MappingId(m.id),
			object: ObjectId(m.object)
		})),
		gaps: doubles.map('gaps', file.gaps, GapId, (g) => ({
			...described(g),
			id: GapId(g.id),
			code: g.code ?? '',
			objects: g.objects.map(ObjectId),
			importKey: g.importKey ?? '',
			deletedAt: g.deletedAt ?? null
		})),
		tasks: doubles.map('tasks', file.tasks, TaskId, (t) => ({
			...described(t),
			id: TaskId(t.id),
			code: t.code ?? '',
			importKey: t.importKey ?? '',
			deletedAt: t.deletedAt ?? null
		})),
		gapTasks: new Map(
			file.gapTasks.map(([gap, task]) => [
				gapTaskKey(GapId(gap), TaskId(task)),
				{ gap: GapId(gap), task: TaskId(task) }
			])
		),
		kpis: doubles.map('kpis', file.kpis, KpiId, (k) => ({ ...described(k), id: KpiId(k.id), code: k.code ?? '' })),
		goals: doubles.map('goals', file.goals, GoalId, (g) => ({ ...described(g), id: GoalId(g.id) })),
		diagrams: doubles.map('diagrams', file.diagrams, DiagramId, (d) => ({
			...described(d),
			id: DiagramId(d.id),
			type: d.type,
			deletedAt: d.deletedAt ?? null
		})),
		nodes: doubles.map('nodes', file.nodes, NodeId, (n) => nodeOf(NodeId(n.id), DiagramId(n.diagram), n)),
		geometry: new Map(Object.entries(file.geometry).map(([id, rectangle]) => [NodeId(id), rectangle])),
		bends: new Map(Object.entries(file.bends)),
		chapters: new Map(Object.entries(file.chapters)),
		pictures: new Map(Object.entries(file.pictures ?? {}))
	};
	const keys = (map: ReadonlyMap<string, unknown>): ReadonlySet<string> => new Set(map.keys());
	const problem =
		doubles.problem ??
		danglingEnd(file, {
			object: keys(architecture.objects),
			gap: keys(architecture.gaps),
			task: keys(architecture.tasks),
			diagram: keys(architecture.diagrams)
		}) ??
		cycle(architecture);
	return problem === null ? ok(architecture) : fail(problem.code, problem.message, problem.place);
}
