/** Two states as one, so that a drawing can show what is gone beside what came. */
import type { Architecture } from '$models/architecture/architecture';
import { liveArchitecture } from '$models/architecture/live';

/** The later of two maps, and behind it what only the earlier has. */
function both<Key, Value>(before: ReadonlyMap<Key, Value>, after: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> {
	const merged = new Map(after);
	for (const [key, value] of before) if (!merged.has(key)) merged.set(key, value);
	return merged;
}

/**
 * The state after, and of the state before what is no more there: records, places on diagrams, bends. Where both have a
 * record it is the later one. What is in a bin is in neither.
 */
export function unionOf(before: Architecture, after: Architecture): Architecture {
	const [old, now] = [liveArchitecture(before), liveArchitecture(after)];
	const objects = both(old.objects, now.objects);
	const isThere = (id: string | null): boolean => id === null || (objects as ReadonlyMap<string, unknown>).has(id);
	return {
		...now,
		objects: new Map(
			[...objects].map(([id, object]) => [id, isThere(object.parent) ? object : { ...object, parent: null }])
		),
		relations: both(old.relations, now.relations),
		mappings: both(old.mappings, now.mappings),
		gaps: both(old.gaps, now.gaps),
		tasks: both(old.tasks, now.tasks),
		diagrams: both(old.diagrams, now.diagrams),
		nodes: both(old.nodes, now.nodes),
		geometry: both(old.geometry, now.geometry),
		bends: both(old.bends, now.bends)
	};
}
