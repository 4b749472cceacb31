/** What is said of versions that were issued: it stays as it was by then, for everybody. Read by the pages too. */
import { wasIssued } from '$collab/lifecycle/moves';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';

export interface ClosedVersions {
	/** Those that were issued, with the rounds that came back before them. */
	readonly versions: readonly string[];
	/** When the last of them was issued; '' where none was. */
	readonly since: string;
}

export const noneClosed: ClosedVersions = { versions: [], since: '' };

/** Submissions come the newest first. */
export function closedVersions(
	submissions: readonly Pick<StoredSubmission, 'version' | 'state' | 'moves'>[]
): ClosedVersions {
	const at = submissions.findIndex(({ state }) => wasIssued(state));
	const issued = submissions[at];
	if (issued === undefined) return noneClosed;
	return {
		versions: submissions.slice(at).map(({ version }) => version),
		since: issued.moves.findLast(({ to }) => to === 'issued')?.at ?? ''
	};
}

interface Words {
	readonly version?: string | undefined;
	readonly at?: string | undefined;
}

/**
 * Whether a thread is about such versions alone. A finding has one thread for good: once somebody spoke in it since the
 * issue it is of the work that goes on.
 */
export function isClosedTalk(
	said: readonly Words[],
	hasOneThread: boolean,
	{ versions, since }: ClosedVersions
): boolean {
	const about = said.flatMap(({ version = '' }) => (version === '' ? [] : [version]));
	if (about.length === 0 || !about.every((version) => versions.includes(version))) return false;
	return !hasOneThread || !said.some(({ at = '' }) => at > since);
}
