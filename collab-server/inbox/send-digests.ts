/**
 * Sends the daily mail to whoever wants it, from the hour on that is set. A mail is claimed in the store before it is made,
 * so that of several nodes one sends it, and one that falls in the midst sends it not at all rather than twice; one that the
 * mail server did not take is tried again an hour later, or, where the program was being stopped, as soon as it runs again.
 */
import { vietnamDay } from '$models/text/vietnam-day';
import type { Log } from '$collab/log';
import type { Settings } from '$collab/settings';
import type { DigestAccount } from '$collab/storage/notice-store';
import type { Store } from '$collab/storage/store';
import { digestOf } from './digest';
import { inboxOf } from './inbox';
import { createMailer, type Mailer } from './mailer';

const EVERY_MS = 60_000;
const AGAIN_MS = 3_600_000;
/** What a mail that is on its way has left when the program is stopped. */
const PATIENCE_MS = 2_000;
const AHEAD_MS = 7 * 3_600_000;

interface Parts {
	readonly store: Store;
	readonly clock: () => Date;
	readonly log: Log;
}

interface Sending {
	readonly mailer: Mailer;
	readonly origin: string;
	/** Aborted once nothing new is to be begun. */
	readonly stopping: AbortSignal;
}

const vietnamHour = (instant: Date): number => new Date(instant.getTime() + AHEAD_MS).getUTCHours();

async function sendOne(
	{ store, clock, log }: Parts,
	{ mailer, origin, stopping }: Sending,
	day: string,
	{ account: id, address, sentAt }: DigestAccount
): Promise<void> {
	const now = clock();
	if (!(await store.claimDigest(id, day, now.toISOString()))) return;
	const account = await store.account({ id });
	if (account === null || account.disabled) return;
	const { administrator, agencies, displayName: name } = account;
	const { items } = await inboxOf(store, { account: id, administrator, agencies });
	const mail = digestOf(items, { origin, name, today: day, since: sentAt });
	if (mail === null) return;
	const problem = await mailer.send(address, mail);
	if (problem === null) {
		await store.digestSent(id, now.toISOString());
		return;
	}
	log('warn', 'digest-not-sent', { account: id, reason: problem.reason });
	if (problem.mayBeTaken) return;
	const again = stopping.aborted ? now : new Date(now.getTime() + AGAIN_MS);
	await store.retryDigest(id, again.toISOString());
}

/** Sends what is due now; each account’s by itself, so that one that fails holds up no other. */
export async function sendDueDigests(parts: Parts, sending: Sending & { readonly hour: number }): Promise<void> {
	const now = parts.clock();
	if (vietnamHour(now) < sending.hour) return;
	const day = vietnamDay(now);
	for (const due of await parts.store.dueDigests(day, now.toISOString())) {
		// What is not begun is claimed by nobody: another node sends it, or the next start.
		if (sending.stopping.aborted) return;
		try {
			await sendOne(parts, sending, day, due);
		} catch (reason) {
			parts.log('error', 'digest-failed', {
				account: due.account,
				reason: reason instanceof Error ? reason.name : 'unknown'
			});
		}
	}
}

/**
 * Looks every minute; answers how to stop, which waits a little for the mail that is on its way and for no other. Without a
 * mail server it does nothing.
 */
export function sendDigests(
	{ mail, origin }: Pick<Settings, 'mail' | 'origin'>,
	parts: Parts,
	patienceMs = PATIENCE_MS
): () => Promise<void> {
	if (mail === null || origin === null) return () => Promise.resolve();
	const mailer = createMailer(mail);
	const stopping = new AbortController();
	let running: Promise<void> = Promise.resolve();
	let isBusy = false;
	const look = (): void => {
		if (isBusy) return;
		isBusy = true;
		running = sendDueDigests(parts, { mailer, origin, stopping: stopping.signal, hour: mail.hour })
			.catch((reason: unknown) =>
				parts.log('error', 'digests-not-looked-for', { reason: reason instanceof Error ? reason.name : 'unknown' })
			)
			.finally(() => (isBusy = false));
	};
	look();
	const timer = setInterval(look, EVERY_MS);
	timer.unref();
	return async () => {
		clearInterval(timer);
		stopping.abort();
		const patience = setTimeout(() => mailer.close(), patienceMs);
		await running;
		clearTimeout(patience);
		mailer.close();
	};
}
