/** Acts on the variants of one main line follow each other, on whichever node, and none goes over what a crash left. */
import { randomUUID } from 'node:crypto';
import { done, refusal } from '$collab/runtime/answers';
import type { Answer } from '$collab/runtime/runtime';
import { settleMerges, type SettlingParts } from './unfinished';

const ACTING_MS = 120_000;

export async function oneAtATime<T>(
	parts: SettlingParts,
	main: string,
	act: () => Promise<Answer<T>>
): Promise<Answer<T>> {
	const { store, clock } = parts;
	const [lease, owner, now] = [`variants ${main}`, randomUUID(), clock()];
	const until = new Date(now.getTime() + ACTING_MS).toISOString();
	if (!(await store.lease(lease, owner, now.toISOString(), until))) {
		return refusal('busy', 'Somebody else is at the variants of this architecture; try again in a moment');
	}
	try {
		await settleMerges(parts, main);
		return await act();
	} finally {
		await store.release(lease, owner);
	}
}

/** When a server starts: what a crash left of merges is settled before anybody works on. */
export async function settleUnfinished(parts: SettlingParts): Promise<void> {
	const { store, log } = parts;
	for (const main of new Set((await store.unfinishedMerges()).map((row) => row.main))) {
		try {
			// Where one process alone has the store, nobody is at it, whatever a lease of before the crash says.
			if (store.exchange === null) await settleMerges(parts, main);
			else await oneAtATime(parts, main, async () => done(null));
		} catch (reason) {
			log('error', 'merge-not-settled', { architecture: main, reason: String(reason) });
		}
	}
}
