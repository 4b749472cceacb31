/** What the framework lets stand between two objects: nothing else is offered. */
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { allowsRelation } from '$models/framework/lookup';
import type { Pack, RelationKind } from '$models/framework/pack';

const kindOf = (architecture: Architecture, id: string): string | undefined =>
	architecture.objects.get(ObjectId(id))?.kind;

/** Kinds of relation between two objects; all while one end is open. */
export function offeredKinds(
	pack: Pack,
	architecture: Architecture,
	source: string,
	target: string
): readonly RelationKind[] {
	const [from, to] = [kindOf(architecture, source), kindOf(architecture, target)];
	if (from === undefined || to === undefined) return pack.relationKinds;
	return pack.relationKinds.filter(({ id }) => allowsRelation(pack, from, id, to));
}

/** Objects that a relation of any kind may lead to from this one. */
export function offeredTargets(
	pack: Pack,
	architecture: Architecture,
	source: string,
	objects: readonly ArchitectureObject[]
): readonly ArchitectureObject[] {
	const from = kindOf(architecture, source);
	if (from === undefined) return objects;
	const kinds = new Set(
		pack.kinds
			.map(({ id }) => id)
			.filter((to) => pack.relationKinds.some(({ id }) => allowsRelation(pack, from, id, to)))
	);
	return objects.filter(({ id, kind }) => id !== source && kinds.has(kind));
}
