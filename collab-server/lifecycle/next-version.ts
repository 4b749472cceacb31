/** Which number comes after the versions that there are. Numbers are main.sub, as the guidance has them. */
import type { SubmissionState } from '$collab/storage/lifecycle-store';
import { wasIssued } from './moves';

/** A version that was only saved, or returned, goes on; after an issued one it counts whether more than words changed. */
export const reasons = ['saved', 'not-issued', 'words-only', 'issued'] as const;

export interface NextVersion {
	/** The one that is proposed. */
	readonly proposed: string;
	/** The other one of the two that may be taken. */
	readonly other: string;
	/** Why it is that one which is proposed. */
	readonly why: (typeof reasons)[number];
}

const parts = (version: string): readonly [number, number] => {
	const [main = 0, sub = 0] = version.split('.').map(Number);
	return [main, sub];
};

/**
 * After a version that was returned or taken back the same one goes on, with the next sub number; after an issued one a
 * new main number begins, unless only words changed. Either may be taken, since a number decides nothing about who approves. Where nothing was submitted
 * yet, a version that was saved under the number of now takes it all the same; null where that number is still free.
 */
export function nextVersion(
	submissions: readonly { readonly version: string; readonly state: SubmissionState }[],
	taken: readonly string[],
	current: string,
	isWordsOnly = false
): NextVersion | null {
	const last = submissions[0] ?? (taken.includes(current) ? { version: current, state: null } : undefined);
	if (last === undefined) return null;
	const all = [...taken, last.version].map(parts).filter((pair) => pair.every(Number.isFinite));
	const [main] = parts(last.version);
	const sub = Math.max(...all.filter(([of]) => of === main).map(([, number]) => number), 0);
	const highest = Math.max(...all.map(([of]) => of), 0);
	const [minor, major] = [`${main}.${sub + 1}`, `${highest + 1}.0`];
	if (last.state === null) return { proposed: minor, other: major, why: 'saved' };
	if (!wasIssued(last.state)) return { proposed: minor, other: major, why: 'not-issued' };
	return isWordsOnly
		? { proposed: minor, other: major, why: 'words-only' }
		: { proposed: major, other: minor, why: 'issued' };
}
