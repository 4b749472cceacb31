import type { StoredSubmission } from '$collab/storage/lifecycle-store';

/**
 * The last version before one that a reviewer decided on, '' for none; submissions come the newest first. What was taken
 * back nobody has appraised, so it is no ground to compare with.
 */
export function decidedBefore(
	submissions: readonly Pick<StoredSubmission, 'version' | 'state'>[],
	version: string
): string {
	const at = submissions.findIndex((one) => one.version === version);
	if (at < 0) return '';
	return submissions.slice(at + 1).find(({ state }) => state !== 'withdrawn')?.version ?? '';
}
