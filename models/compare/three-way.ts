/** Merges two states that came from a third: what each side did is told key by key, and what a removal would take along. */
import type { Architecture } from '$models/architecture/architecture';
import { RelationId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import { EXISTENCE, type Change } from './change';
import { compare } from './compare';
import { merge, referencesOf, type Merged, type Reference } from './merge';

const BIN: ReadonlySet<string> = new Set(['deletedAt', 'deletedWith']);
const placeOf = ({ root, id }: Reference): string => `${root}/${id}`;

/** Into the bin, or out of the document. */
export const removes = ({ key, after }: Change): boolean =>
	key === 'deletedAt' ? after !== null : key === EXISTENCE && after === null;
const worksOn = (change: Change): boolean => !removes(change) && !BIN.has(change.key) && change.after !== null;
/** Its own record, and those that it speaks of. */
const touchedBy = (change: Change): readonly Reference[] => [
	{ root: change.root, id: change.id },
	...referencesOf(change)
];

/** Finds the record that stands in the way of a change of theirs: removed by one side, needed by the other. */
function crossings(ours: readonly Change[], theirs: readonly Change[]): (change: Change) => Reference | undefined {
	const removed = new Set(ours.filter(removes).map(placeOf));
	const needed = new Set(ours.filter(worksOn).flatMap(touchedBy).map(placeOf));
	const crossed = (change: Change): Reference | undefined => {
		if (removes(change)) return needed.has(placeOf(change)) ? { root: change.root, id: change.id } : undefined;
		return worksOn(change) ? touchedBy(change).find((one) => removed.has(placeOf(one))) : undefined;
	};
	// What a new record says goes with the record.
	const made = new Map(
		theirs.filter(({ key, before }) => key === EXISTENCE && before === null).map((one) => [placeOf(one), crossed(one)])
	);
	return (change) => crossed(change) ?? made.get(placeOf(change));
}

/**
 * How each change of theirs stands to ours. Where one side removed a record that the other worked on or speaks of, that is
 * a conflict although no key was changed by both. `translated` says a change of theirs in the words of ours.
 */
export function threeWay(
	base: Architecture,
	sides: { readonly ours: Architecture; readonly theirs: Architecture },
	carries: (change: Change) => boolean,
	translated: (change: Change) => Change = (change) => change
): Merged[] {
	const ours = compare(base, sides.ours).filter(carries);
	const theirs = compare(base, sides.theirs)
		.filter(carries)
		.map(translated)
		.filter(({ before, after }) => !isSame(before, after));
	const crossed = crossings(ours, theirs);
	const worked = (place: string): readonly Change[] =>
		ours.filter((change) => worksOn(change) && touchedBy(change).some((one) => placeOf(one) === place));
	const all = merge(sides.ours, theirs).map((merged): Merged => {
		const { change, state } = merged;
		const crosses = state === 'clean' ? crossed(change) : undefined;
		if (crosses === undefined) return merged;
		const conflict = { ...merged, state: 'conflict', preselected: false, crosses } as const;
		return removes(change) ? { ...conflict, ours: worked(placeOf(change)) } : conflict;
	});
	const undecided = new Map(
		all
			.filter(({ change, ours: work }) => work !== undefined && change.root === 'objects' && change.key === 'deletedAt')
			.map(({ change }) => [change.id, change.after])
	);
	/** The object with which a relation went, at the same instant. */
	const leadOf = ({ root, id, key, after }: Change): string | undefined => {
		if (root !== 'relations' || key !== 'deletedAt' || after === null) return undefined;
		const { source = '', target = '' } = base.relations.get(RelationId(id)) ?? {};
		return [source, target].find((end) => undecided.get(end) === after);
	};
	// It stays as long as nobody decided on the object.
	return all.map((merged) => {
		const lead = merged.state === 'clean' ? leadOf(merged.change) : undefined;
		return lead === undefined ? merged : { ...merged, preselected: false, follows: { root: 'objects', id: lead } };
	});
}
