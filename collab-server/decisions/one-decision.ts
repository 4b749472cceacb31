/** Of several who decide one thing at once, at whichever node, one does; the others are told. */
import { randomUUID } from 'node:crypto';
import type { Failed } from '$collab/runtime/answers';
import type { DecisionParts } from './parts';

/** A crash holds a decision up no longer than this. */
const DECIDING_MS = 20_000;

/** `taken` is what the others hear. */
export async function oneDecision<Given>(
	{ store, clock }: Pick<DecisionParts, 'store' | 'clock'>,
	what: string,
	taken: Failed,
	decide: () => Promise<Given>
): Promise<Given | Failed> {
	const [lease, owner, now] = [`decision ${what}`, randomUUID(), clock()];
	const until = new Date(now.getTime() + DECIDING_MS).toISOString();
	if (!(await store.lease(lease, owner, now.toISOString(), until))) return taken;
	try {
		return await decide();
	} finally {
		await store.release(lease, owner);
	}
}
