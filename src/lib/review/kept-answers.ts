/** Whether what was decided on items can be held against the answers beside them. */
import { isUnderWay } from '$collab/lifecycle/moves';
import type { SubmissionState } from '$collab/storage/lifecycle-store';

/**
 * A version of before answers were kept with one is shown with those of today: what was decided of it by others is not told
 * to go against them. While it is under way they are what is decided by.
 */
export const isHeldAgainstToday = (
	frozen: { readonly isKept: boolean } | null,
	submission: { readonly state: SubmissionState } | undefined
): boolean => frozen?.isKept === false && submission !== undefined && !isUnderWay(submission.state);
