/** The store and the key of an installation, embedded or shared, as a process that serves needs them. */
import { ok, type Result } from '$models/architecture/result';
import type { Log } from './log';
import type { Settings } from './settings';
import { openSigner, sharedSigner, type Signer } from './signing/signing-key';
import { openSharedStore, openStore, type Purpose } from './storage/open-store';
import type { Store } from './storage/store';

export interface Installation {
	readonly store: Store;
	readonly signer: Signer;
}

export async function openInstallation(
	{ databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
	purpose: Purpose,
	log: Log
): Promise<Result<Installation>> {
	const opened =
		databaseUrl === null
			? await openStore(dataDir, purpose)
			: await openSharedStore(databaseUrl, {
					onLost: ({ message }) => log('warn', 'database-line-lost', { reason: message })
				});
	if (!opened.ok) return opened;
	const store = opened.value;
	const signer =
		store.exchange === null ? openSigner(dataDir) : ok(await sharedSigner((made) => store.secret('signing-key', made)));
	if (signer.ok) return ok({ store, signer: signer.value });
	await store.close();
	return signer;
}
