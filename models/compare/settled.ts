/** What both sides stand on once somebody decided, change by change, on what the other side did. */
import type { Architecture } from '$models/architecture/architecture';
import { changeId, type Change } from './change';
import { compare } from './compare';
import { leadOf } from './decided';
import type { Reference } from './merge';

/**
 * What theirs did as far as it was decided on, taken or not: with it on the base it is no difference of theirs any more, and
 * what ours has otherwise is ours alone.
 */
export const settledChanges = (
	base: Architecture,
	theirs: Architecture,
	isDecided: (id: string) => boolean,
	carries: (change: Change) => boolean
): readonly Change[] => compare(base, theirs).filter((change) => carries(change) && isDecided(changeId(change)));

/** With what follows a removal that was decided on. */
export function withFollowers(
	shown: readonly { readonly change: Change; readonly follows?: Reference | undefined }[],
	decided: ReadonlySet<string>
): ReadonlySet<string> {
	const all = new Set(decided);
	for (const one of shown) {
		const lead = leadOf(one);
		if (lead !== null && decided.has(lead)) all.add(changeId(one.change));
	}
	return all;
}
