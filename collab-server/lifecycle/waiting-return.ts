/** The version that came back and waits for the next submission, and what there is to answer of it. */
import { PASSED_BEYOND } from '$models/conformance/beyond-checklist';
import { RETURN_REASON, type StoredItemDecision, type StoredSubmission } from '$collab/storage/lifecycle-store';

/** The last one that went out and came back, where none went out since; null for none. Submissions come the newest first. */
export function waitingReturn<One extends Pick<StoredSubmission, 'state'>>(submissions: readonly One[]): One | null {
	const last = submissions.find(({ state }) => state !== 'withdrawn');
	return last?.state === 'returned' ? last : null;
}

/** The reason of the return, and every item or rule that was not accepted. */
export const answerable = ({
	items
}: {
	readonly items: readonly Pick<StoredItemDecision, 'item' | 'decision'>[];
}): readonly string[] => [
	RETURN_REASON,
	...items.filter(({ item, decision }) => decision !== 'accepted' && item !== PASSED_BEYOND).map(({ item }) => item)
];

/** What of it the agency has not answered. */
export function unansweredOf(
	returned: Parameters<typeof answerable>[0] & { readonly answers: readonly { readonly item: string }[] }
): readonly string[] {
	const answered = new Set(returned.answers.map(({ item }) => item));
	return answerable(returned).filter((item) => !answered.has(item));
}
