/**
 * Cuts an architecture down to a scope. What is dropped takes with it everything that would name it: relations,
 * mappings, places on diagrams, links of gaps and tasks; each is listed.
 */
import type { Architecture, ArchitectureObject, Diagram, Gap, Relation, Task } from './architecture';
import type { ObjectId } from './identifier';

/** A record stays where its test says so; a missing test keeps all. */
export interface Scope {
	readonly object?: (object: ArchitectureObject) => boolean;
	readonly relation?: (relation: Relation) => boolean;
	readonly gap?: (gap: Gap) => boolean;
	readonly task?: (task: Task) => boolean;
	readonly diagram?: (diagram: Diagram) => boolean;
}

export interface Dropped {
	/** Root and id, such as `relations/r1`. */
	readonly place: string;
	readonly reason: 'out-of-scope' | 'names-a-dropped-object' | 'of-a-dropped-record';
}

function keepOnly<Key extends string, Value>(
	root: string,
	map: ReadonlyMap<Key, Value>,
	reasonAgainst: (value: Value, key: Key) => Dropped['reason'] | null,
	dropped: Dropped[]
): ReadonlyMap<Key, Value> {
	const kept = new Map<Key, Value>();
	for (const [key, value] of map) {
		const reason = reasonAgainst(value, key);
		if (reason === null) kept.set(key, value);
		else dropped.push({ place: `${root}/${key}`, reason });
	}
	return kept.size === map.size ? map : kept;
}

/** An object whose parent was dropped stands at the top; the parent is not named anywhere. */
function withoutLostParents(
	objects: ReadonlyMap<ObjectId, ArchitectureObject>
): ReadonlyMap<ObjectId, ArchitectureObject> {
	const orphans = [...objects.values()].filter(({ parent }) => parent !== null && !objects.has(parent));
	if (orphans.length === 0) return objects;
	const mended = new Map(objects);
	for (const orphan of orphans) mended.set(orphan.id, { ...orphan, parent: null });
	return mended;
}

function withoutLostObjects(gaps: Architecture['gaps'], objects: Architecture['objects']): Architecture['gaps'] {
	if ([...gaps.values()].every((gap) => gap.objects.every((id) => objects.has(id)))) return gaps;
	return new Map(
		[...gaps].map(([id, gap]) => [id, { ...gap, objects: gap.objects.filter((object) => objects.has(object)) }])
	);
}

export function project(architecture: Architecture, scope: Scope): { architecture: Architecture; dropped: Dropped[] } {
	const dropped: Dropped[] = [];
	const within =
		<Value>(test: ((value: Value) => boolean) | undefined) =>
		(value: Value): Dropped['reason'] | null =>
			test === undefined || test(value) ? null : 'out-of-scope';

	const objects = withoutLostParents(keepOnly('objects', architecture.objects, within(scope.object), dropped));
	const relations = keepOnly(
		'relations',
		architecture.relations,
		(relation) =>
			objects.has(relation.source) && objects.has(relation.target)
				? within(scope.relation)(relation)
				: 'names-a-dropped-object',
		dropped
	);
	const gaps = withoutLostObjects(keepOnly('gaps', architecture.gaps, within(scope.gap), dropped), objects);
	const tasks = keepOnly('tasks', architecture.tasks, within(scope.task), dropped);
	const diagrams = keepOnly('diagrams', architecture.diagrams, within(scope.diagram), dropped);
	const nodes = keepOnly(
		'nodes',
		architecture.nodes,
		(node) => {
			if (!diagrams.has(node.diagram)) return 'of-a-dropped-record';
			return node.kind === 'note' || objects.has(node.object) ? null : 'names-a-dropped-object';
		},
		dropped
	);
	return {
		architecture: {
			...architecture,
			objects,
			relations,
			gaps,
			tasks,
			diagrams,
			nodes,
			mappings: keepOnly(
				'mappings',
				architecture.mappings,
				({ object }) => (objects.has(object) ? null : 'names-a-dropped-object'),
				dropped
			),
			gapTasks: keepOnly(
				'gapTasks',
				architecture.gapTasks,
				({ gap, task }) => (gaps.has(gap) && tasks.has(task) ? null : 'of-a-dropped-record'),
				dropped
			),
			geometry: keepOnly(
				'geometry',
				architecture.geometry,
				(_, node) => (placeIsKept(node, { diagrams, objects, nodes }) ? null : 'of-a-dropped-record'),
				dropped
			),
			bends: keepOnly(
				'bends',
				architecture.bends,
				(_, key) =>
					(relations as ReadonlyMap<string, unknown>).has(key.slice(key.lastIndexOf('/') + 1))
						? null
						: 'of-a-dropped-record',
				dropped
			)
		},
		dropped
	};
}

/** Geometry belongs to a node, or to an object in a generated figure (`<diagram>/<object>`). */
function placeIsKept(node: string, kept: Pick<Architecture, 'diagrams' | 'objects' | 'nodes'>): boolean {
	if ((kept.nodes as ReadonlyMap<string, unknown>).has(node)) return true;
	const slash = node.lastIndexOf('/');
	if (slash < 0) return false;
	return (
		(kept.diagrams as ReadonlyMap<string, unknown>).has(node.slice(0, slash)) &&
		(kept.objects as ReadonlyMap<string, unknown>).has(node.slice(slash + 1))
	);
}
