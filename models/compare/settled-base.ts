/** What both sides stand on once somebody decided, change by change, on what the other side did. */
import type { Architecture } from '$models/architecture/architecture';
import { edited } from '$models/sync/edited';
import { changeId, type Change } from './change';
import { compare, editsFor } from './compare';
import { leadOf } from './decided';
import type { Reference } from './merge';

/**
 * The base with what theirs did, as far as it was decided on, taken or not: it is no difference of theirs any more, and
 * what ours has otherwise is ours alone.
 */
export function settledBase(
	base: Architecture,
	theirs: Architecture,
	isDecided: (id: string) => boolean,
	carries: (change: Change) => boolean
): Architecture {
	const changes = compare(base, theirs).filter((change) => carries(change) && isDecided(changeId(change)));
	return edited(base, editsFor(changes));
}

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
