/** What waits for whoever asks: his own and nobody else’s. */
import { vietnamDay } from '$models/text/vietnam-day';
import { inboxOf, olderNews, waitingAmong } from '$collab/inbox/inbox';
import type { Store } from '$collab/storage/store';
import { done } from './answers';
import type { Gate } from './gate';
import type { InboxRuntime, MailSettings } from './inbox-runtime';

/** Whether this installation sends mail, and from which hour in Vietnam. */
export interface MailFacts {
	readonly isOffered: boolean;
	readonly hour: number;
}

export function inboxActs({
	store,
	gate,
	clock,
	mail
}: {
	readonly store: Store;
	readonly gate: Gate;
	readonly clock: () => Date;
	readonly mail: MailFacts;
}): InboxRuntime {
	const settingsOf = async (account: string): Promise<MailSettings> => ({
		...((await store.mailWish(account)) ?? { address: '', isOn: false }),
		...mail
	});
	return {
		inbox: async (token, before) => {
			const session = await gate.signedIn(token);
			if (!session.ok) return session;
			const { value: reader } = session;
			const waiting = await (before === null ? inboxOf(store, reader) : olderNews(store, reader, before));
			return done({ ...waiting, today: vietnamDay(clock()) });
		},
		inboxCount: async (token) => {
			const session = await gate.signedIn(token);
			if (!session.ok) return session;
			const { items } = await inboxOf(store, session.value);
			return done({ unread: items.filter(({ isRead }) => !isRead).length });
		},
		markInbox: async (token, { ids, isRead }) => {
			const session = await gate.signedIn(token);
			if (!session.ok) return session;
			const { account } = session.value;
			// Only what waits for him can be read, so that nobody fills the table.
			const own = await waitingAmong(store, session.value, ids);
			await store.markNotices(account, own, isRead ? clock().toISOString() : null);
			return done(null);
		},
		mailSettings: async (token) => {
			const session = await gate.signedIn(token);
			return session.ok ? done(await settingsOf(session.value.account)) : session;
		},
		setMailWish: async (token, wish) => {
			const session = await gate.signedIn(token);
			if (!session.ok) return session;
			const { account } = session.value;
			// The address stays out of the chain, which is never forgotten.
			const act = {
				account,
				act: 'account.mail',
				detail: JSON.stringify({ isOn: wish.isOn }),
				at: clock().toISOString()
			};
			await store.setMailWish(account, wish, act);
			return done(await settingsOf(account));
		}
	};
}
