/** Sign-ins that are over open nothing; they are cleared so that the store does not keep where people once were. */
import type { Log } from '$collab/log';
import type { AccountStore } from '$collab/storage/store';

const EVERY_MS = 3_600_000;

/** Clears now and every hour; answers how to stop. */
export function clearExpiredSignIns(parts: {
	readonly store: Pick<AccountStore, 'removeExpiredSignIns'>;
	readonly clock: () => Date;
	readonly log: Log;
}): () => void {
	const clear = (): void => {
		parts.store
			.removeExpiredSignIns(parts.clock().toISOString())
			.then((ended) => {
				if (ended > 0) parts.log('info', 'sign-ins-cleared', { ended });
			})
			.catch((reason: unknown) => parts.log('error', 'sign-ins-not-cleared', { reason: String(reason) }));
	};
	clear();
	const timer = setInterval(clear, EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
