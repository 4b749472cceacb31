/** Of several who decide one thing at once, at whichever node, one does; the others are told. */
import { randomUUID } from 'node:crypto';
import type { Failed } from '$collab/runtime/answers';
import type { DecisionParts } from './parts';

/** A crash holds a decision up no longer than this. */
const DECIDING_MS = 20_000;

/** By what is decided, the last who waits for his turn in this process. */
const lastOf = new Map<string, Promise<unknown>>();

/** Of those in this process who decide one thing at once each begins when the one before is done, and sees what he did. */
export async function inTurn<Given>(what: string, decide: () => Promise<Given>): Promise<Given> {
	const before = lastOf.get(what) ?? Promise.resolve();
	const own = before.then(decide, decide);
	lastOf.set(what, own);
	try {
		return await own;
	} finally {
		if (lastOf.get(what) === own) lastOf.delete(what);
	}
}

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
