/** Requests for change that are not settled: what waits for an answer holds a submission up, what waits for a word is told to who appraises. */
import type { StoredArchitecture } from '$collab/storage/store';
import { beginning } from './notices';
import type { DecisionParts } from './parts';
import { allFacts } from './thread-facts';
import { threadsOf } from './thread-room';
import { isSettled, saidIn } from './threads';

export interface OpenRequest {
	/** Key of its thread. */
	readonly thread: string;
	/** What it is about as it was called then, and the beginning of what was asked. */
	readonly name: string;
	/** Whether it waits for who asked; for an answer otherwise. */
	readonly isAnswered: boolean;
}

/** The oldest first. */
export async function openRequests(
	parts: Pick<DecisionParts, 'rooms'>,
	stored: Pick<StoredArchitecture, 'id' | 'epoch'>
): Promise<readonly OpenRequest[]> {
	const doc = await threadsOf(parts, stored);
	const found: (OpenRequest & { readonly at: string })[] = [];
	for (const [thread, { kind, answer }] of allFacts(doc)) {
		const first = saidIn(doc, thread);
		if (first === undefined || kind !== 'request' || isSettled(doc, thread)) continue;
		const { title = '', text, at = '' } = first;
		found.push({
			thread,
			at,
			isAnswered: answer !== null,
			name: [title, beginning(text)].filter((part) => part !== '').join(': ')
		});
	}
	return found.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ at: _, ...request }) => request);
}
