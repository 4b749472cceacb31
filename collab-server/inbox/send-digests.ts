/**
 * Sends the daily mail to whoever wants it, from the hour on that is set. A mail is claimed in the store before it is made,
 * so that of several nodes one sends it, and one that falls in the midst sends it not at all rather than twice; one that the
 * mail server did not take is tried again an hour later.
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
const AHEAD_MS = 7 * 3_600_000;

interface Parts {
	readonly store: Store;
	readonly clock: () => Date;
	readonly log: Log;
}

const vietnamHour = (instant: Date): number => new Date(instant.getTime() + AHEAD_MS).getUTCHours();

async function sendOne(
	{ store, clock, log }: Parts,
	{ mailer, origin, day }: { readonly mailer: Mailer; readonly origin: string; readonly day: string },
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
	log('warn', 'digest-not-sent', { account: id, reason: problem });
	await store.retryDigest(id, new Date(now.getTime() + AGAIN_MS).toISOString());
}

/** Sends what is due now; each account’s by itself, so that one that fails holds up no other. */
export async function sendDueDigests(
	parts: Parts,
	{ mailer, origin, hour }: { readonly mailer: Mailer; readonly origin: string; readonly hour: number }
): Promise<void> {
	const now = parts.clock();
	if (vietnamHour(now) < hour) return;
	const day = vietnamDay(now);
	for (const due of await parts.store.dueDigests(day, now.toISOString())) {
		try {
			await sendOne(parts, { mailer, origin, day }, due);
		} catch (reason) {
			parts.log('error', 'digest-failed', {
				account: due.account,
				reason: reason instanceof Error ? reason.name : 'unknown'
			});
		}
	}
}

/** Looks every minute; answers how to stop, which waits for a mail that is on its way. Without a mail server it does nothing. */
export function sendDigests({ mail, origin }: Pick<Settings, 'mail' | 'origin'>, parts: Parts): () => Promise<void> {
	if (mail === null || origin === null) return () => Promise.resolve();
	const mailer = createMailer(mail);
	let running: Promise<void> = Promise.resolve();
	let isBusy = false;
	const look = (): void => {
		if (isBusy) return;
		isBusy = true;
		running = sendDueDigests(parts, { mailer, origin, hour: mail.hour })
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
		await running;
		mailer.close();
	};
}
