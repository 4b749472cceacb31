/** What was asked and not settled when a version is issued: whoever issues it says that he knows, and it goes with the version. */
import { closedVersions } from '$collab/decisions/closed-talk';
import { openRequests } from '$collab/decisions/open-requests';
import type { DecisionParts } from '$collab/decisions/parts';
import type { OpenAtIssue } from '$collab/storage/lifecycle-store';
import type { StoredArchitecture } from '$collab/storage/store';

/** The same requests that the form of issuing lists, the oldest first. */
export async function openAtIssue(
	parts: Pick<DecisionParts, 'rooms' | 'store' | 'packs'>,
	stored: Pick<StoredArchitecture, 'id' | 'epoch' | 'agency' | 'pack' | 'frame'>
): Promise<readonly OpenAtIssue[]> {
	const closed = closedVersions(await parts.store.submissions(stored.id));
	return (await openRequests(parts, stored, closed)).map(({ thread, name, answer, isOfAppraisal }) => ({
		...{ thread, name, isOfAppraisal },
		state: answer === null ? 'open' : answer.outcome === 'done' ? 'answered' : 'declined'
	}));
}
