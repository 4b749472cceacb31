/** Requests for change that wait for an answer: what a dossier is not submitted with. */
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
		if (first === undefined || kind !== 'request' || answer !== null || isSettled(doc, thread)) continue;
		const { title = '', text, at = '' } = first;
		found.push({ thread, at, name: [title, beginning(text)].filter((part) => part !== '').join(': ') });
	}
	return found.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ thread, name }) => ({ thread, name }));
}
