import { firstBreak } from '$collab/storage/audit-chain';
import type { Store } from '$collab/storage/store';
import { fail, ok, type Result } from '$models/architecture/result';
import type { RunCommand } from './command';
import { openInstallation } from './open-installation';
import type { Terminal } from './terminal';

/** The chains that there have to be: an architecture whose chain was taken away whole is not to be passed over. */
async function chainsOf(store: Store, asked: string | undefined): Promise<Result<readonly string[]>> {
	const known = new Set([...(await store.auditChains()), ...(await store.architectures()).map(({ id }) => id)]);
	if (asked === undefined) return ok([...known].sort());
	return known.has(asked) ? ok([asked]) : fail('not-found', `there is no audit chain ${asked}`);
}

/** Prints what became of one chain; answers whether it holds. */
async function verify(store: Store, chain: string, terminal: Terminal): Promise<boolean> {
	const rows = await store.audit(chain);
	const broken = rows.length === 0 ? { row: 1, reason: 'it is missing' } : firstBreak(chain, rows);
	terminal.say(
		broken === null
			? `${chain}\t${rows.length} rows\thead ${rows.at(-1)?.hash ?? ''}`
			: `${chain}\tBROKEN at row ${broken.row}: ${broken.reason}`
	);
	return broken === null;
}

/** `khuevan audit verify [ARCHITECTURE]`: recomputes every hash; status 1 where a chain does not hold. */
export const audit: RunCommand = async ([what, asked, ...more], terminal) => {
	if (what !== 'verify' || more.length > 0) return fail('usage', 'takes: khuevan audit verify [ARCHITECTURE]');
	const opened = await openInstallation(terminal.environment);
	if (!opened.ok) return opened;
	const store = opened.value;
	try {
		const chains = await chainsOf(store, asked);
		if (!chains.ok) return chains;
		let status: 0 | 1 = 0;
		for (const chain of chains.value) if (!(await verify(store, chain, terminal))) status = 1;
		return ok(status);
	} finally {
		await store.close();
	}
};
