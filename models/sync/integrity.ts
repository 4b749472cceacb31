/**
 * What two people can make together though each alone did right: a relation whose end another deleted for good, two
 * objects nested in each other. Such things are set aside when reading, named, and stay in the document.
 */
import type { Architecture, ArchitectureObject, Defect } from '$models/architecture/architecture';
import type { ObjectId } from '$models/architecture/identifier';

type Report = (defect: Defect) => void;

/** In each circle of parents the object with the smallest id becomes a root; everyone who reads decides the same. */
function withoutCycles(
	objects: ReadonlyMap<ObjectId, ArchitectureObject>,
	report: Report
): ReadonlyMap<ObjectId, ArchitectureObject> {
	let mended: Map<ObjectId, ArchitectureObject> | null = null;
	const objectAt = (id: ObjectId): ArchitectureObject | undefined => (mended ?? objects).get(id);
	const mend = (id: ObjectId, object: ArchitectureObject): void => {
		mended ??= new Map(objects);
		mended.set(id, { ...object, parent: null });
	};
	const settled = new Set<ObjectId>();
	for (const [start, { parent }] of objects) {
		// Most objects stand at the top, where no circle can be.
		if (parent === null) continue;
		const path: ObjectId[] = [];
		const onPath = new Set<ObjectId>();
		let at: ObjectId | null = start;
		while (at !== null && !settled.has(at) && !onPath.has(at)) {
			path.push(at);
			onPath.add(at);
			const object: ArchitectureObject | undefined = objectAt(at);
			if (object === undefined) break;
			if (object.parent !== null && objectAt(object.parent) === undefined) {
				report({
					code: 'unknown-parent',
					place: `objects/${at}/parent`,
					message: `Parent ${object.parent} is not there`
				});
				mend(at, object);
				at = null;
			} else at = object.parent;
		}
		if (at !== null && onPath.has(at)) {
			const circle = path.slice(path.indexOf(at));
			const root = [...circle].sort()[0];
			const object = root === undefined ? undefined : objectAt(root);
			if (root !== undefined && object !== undefined) {
				report({ code: 'containment-cycle', place: `objects/${root}/parent`, message: 'Objects contain each other' });
				mend(root, object);
			}
		}
		for (const id of path) settled.add(id);
	}
	return mended ?? objects;
}

function keep<Key extends string, Value>(
	map: ReadonlyMap<Key, Value>,
	whole: (value: Value, key: Key) => string | null,
	root: string,
	report: Report
): ReadonlyMap<Key, Value> {
	let kept: Map<Key, Value> | null = null;
	for (const [key, value] of map) {
		const missing = whole(value, key);
		if (missing === null) continue;
		kept ??= new Map(map);
		kept.delete(key);
		report({ code: 'dangling-end', place: `${root}/${key}`, message: `${missing} is not there` });
	}
	return kept ?? map;
}

/** The architecture with everything that leads nowhere set aside. */
export function quarantine(raw: Architecture, report: Report): Architecture {
	const objects = withoutCycles(raw.objects, report);
	const lost = (id: ObjectId): string | null => (objects.has(id) ? null : `Object ${id}`);
	return {
		...raw,
		objects,
		relations: keep(raw.relations, (r) => lost(r.source) ?? lost(r.target), 'relations', report),
		mappings: keep(raw.mappings, (m) => lost(m.object), 'mappings', report),
		gaps: [...raw.gaps.values()].every((gap) => gap.objects.every((object) => objects.has(object)))
			? raw.gaps
			: new Map(
					[...raw.gaps].map(([id, gap]) =>
						gap.objects.every((object) => objects.has(object))
							? [id, gap]
							: [id, { ...gap, objects: gap.objects.filter((object) => objects.has(object)) }]
					)
				),
		gapTasks: keep(
			raw.gapTasks,
			({ gap, task }) => (raw.gaps.has(gap) ? (raw.tasks.has(task) ? null : `Task ${task}`) : `Gap ${gap}`),
			'gapTasks',
			report
		),
		nodes: keep(
			raw.nodes,
			(node) =>
				raw.diagrams.has(node.diagram)
					? node.kind === 'object'
						? lost(node.object)
						: null
					: `Diagram ${node.diagram}`,
			'nodes',
			report
		)
	};
}
