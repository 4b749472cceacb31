/** Merges two states that came from a third: what each side did is told key by key, and what a removal would take along. */
import type { Architecture } from '$models/architecture/architecture';
import { EXISTENCE, type Change } from './change';
import { compare } from './compare';
import { merge, type Merged } from './merge';

const BIN: ReadonlySet<string> = new Set(['deletedAt', 'deletedWith']);
const placeOf = ({ root, id }: Change): string => `${root}/${id}`;

/** Into the bin, or out of the document. */
const removes = ({ key, after }: Change): boolean =>
	key === 'deletedAt' ? after !== null : key === EXISTENCE && after === null;
const worksOn = (change: Change): boolean => !removes(change) && !BIN.has(change.key) && change.after !== null;

/**
 * How each change of theirs stands to ours. Where one side removed a record that the other worked on, that is a conflict
 * although no key was changed by both.
 */
export function threeWay(
	base: Architecture,
	sides: { readonly ours: Architecture; readonly theirs: Architecture },
	carries: (change: Change) => boolean
): Merged[] {
	const ours = compare(base, sides.ours).filter(carries);
	const removed = new Set(ours.filter(removes).map(placeOf));
	const worked = new Set(ours.filter(worksOn).map(placeOf));
	const theirs = compare(base, sides.theirs).filter(carries);
	return merge(sides.ours, theirs).map((merged) => {
		const { change, state } = merged;
		const place = placeOf(change);
		const isCrossed = (removes(change) && worked.has(place)) || (worksOn(change) && removed.has(place));
		return state === 'clean' && isCrossed ? { ...merged, state: 'conflict', preselected: false } : merged;
	});
}
