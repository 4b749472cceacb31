/** What a sign-in may do in a room, and who sees to it that this holds while a socket is open. */
import { vietnamDay } from '$models/text/vietnam-day';
import type { Log } from '$collab/log';
import { may, type Action } from '$collab/permission/table';
import { refusedForVariant, refusedWhenEnded } from '$collab/permission/variant-rules';
import type { Session } from '$collab/runtime/session';
import type { StoredPart } from '$collab/storage/proposal-store';
import type { Store } from '$collab/storage/store';
import { parseRoom, type RoomKind } from './room-names';
import type { Access, Upgrades } from './upgrade';

/** Whoever may read the architecture reads all of its rooms. */
export const readsRooms: Action = 'architecture.read';

/** What writing into a room asks for. Threads are written by the server alone. */
export const writesRoom: Readonly<Record<RoomKind, Action | null>> = {
	m: 'architecture.write',
	b: 'review.propose',
	c: null
};

/** Until the end of its last day. */
export const isOpenPart = ({ endedAt, expiresOn }: StoredPart, now: Date): boolean =>
	endedAt === null && expiresOn >= vietnamDay(now);

export function accessOf(
	store: Store,
	sessionOfHash: (signIn: string) => Promise<Session | null>,
	clock: () => Date
): Access {
	return async (signIn, room) => {
		const name = parseRoom(room);
		const session = await sessionOfHash(signIn);
		if (name === null || session === null || session.mustChangePassword) return null;
		const stored = await store.architecture(name.architecture);
		if (stored === null) return null;
		if (name.part !== null) {
			const part = await store.part(stored.id, name.part);
			if (part === null || !isOpenPart(part, clock())) return null;
			// What he did in it stays there to be seen, and to be sent once it is open again.
			if (part.account === session.account) return refusedWhenEnded(stored.variant) === null ? 'write' : 'read';
		}
		if (!may(session, readsRooms, stored.agency)) return null;
		// Whose part it is edits it; of the agency people look on, and take over what is proposed.
		if (name.part !== null) return 'read';
		const action = writesRoom[name.kind];
		if (action === null || !may(session, action, stored.agency)) return 'read';
		return stored.variant !== undefined && refusedForVariant(stored.variant, action) !== null ? 'read' : 'write';
	};
}

const EVERY_MS = 500;

/**
 * Looks twice a second whether accounts changed, in this process or by a command beside it; what it costs while nothing
 * changes is one question to the store. Answers how to stop.
 */
export function watchAccess(parts: {
	readonly store: Pick<Store, 'accountsVersion'>;
	readonly upgrades: Pick<Upgrades, 'recheck'>;
	readonly clock: () => Date;
	readonly log: Log;
}): () => void {
	let known = '';
	let looking = false;
	const look = async (): Promise<void> => {
		const version = await parts.store.accountsVersion();
		await parts.upgrades.recheck(parts.clock().toISOString(), version !== known);
		known = version;
	};
	const timer = setInterval(() => {
		if (looking) return;
		looking = true;
		look()
			.catch((reason: unknown) => parts.log('error', 'access-check-failed', { reason: String(reason) }))
			.finally(() => {
				looking = false;
			});
	}, EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
