/** What can be reached from an object along relations, nearest first. */
import type { Relation } from '$models/architecture/architecture';
import type { ReachDirection } from '$models/architecture/view-request';

export interface Reached {
	readonly steps: number;
	/** The relation by which it was reached first, and the object before it; null at the start. */
	readonly by: { readonly relation: Relation; readonly from: string } | null;
}

export interface Reach {
	readonly start: string;
	readonly steps: number;
	/** `out` goes from source to target, `in` the other way. */
	readonly direction: ReachDirection;
}

/** Objects within so many steps, with one shortest way to each: the first in the order of the relations' ids. */
export function reach(
	relations: readonly Relation[],
	{ start, steps, direction }: Reach
): ReadonlyMap<string, Reached> {
	const next = new Map<string, { readonly relation: Relation; readonly to: string }[]>();
	const lead = (from: string, to: string, relation: Relation): void => {
		const known = next.get(from);
		if (known === undefined) next.set(from, [{ relation, to }]);
		else known.push({ relation, to });
	};
	for (const relation of [...relations].sort((a, b) => (a.id < b.id ? -1 : 1))) {
		if (direction !== 'in') lead(relation.source, relation.target, relation);
		if (direction !== 'out') lead(relation.target, relation.source, relation);
	}
	const found = new Map<string, Reached>([[start, { steps: 0, by: null }]]);
	let front: readonly string[] = [start];
	for (let step = 1; step <= steps && front.length > 0; step += 1) {
		const further: string[] = [];
		for (const from of front)
			for (const { relation, to } of next.get(from) ?? []) {
				if (found.has(to)) continue;
				found.set(to, { steps: step, by: { relation, from } });
				further.push(to);
			}
		front = further;
	}
	return found;
}
