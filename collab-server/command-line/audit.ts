import { parseArgs } from 'node:util';
import { auditCsv, auditJsonLines } from '$collab/audit/files';
import { chainState, fits, namedRows } from '$collab/audit/trail';
import { auditQuery, type AuditEntry } from '$collab/runtime/audit-runtime';
import type { Store } from '$collab/storage/store';
import { fail, ok, type Result } from '$models/architecture/result';
import type { RunCommand } from './command';
import { openInstallation } from './open-installation';
import { oneOf } from './options';
import type { Terminal } from './terminal';

const AUDIT_USAGE =
	'audit verify [ARCHITECTURE] | show ARCHITECTURE [--account NAME] [--act ACT] [--from DATE] [--to DATE] [--format text|csv|jsonl]';

/** The chains that there have to be: an architecture whose chain was taken away whole is not to be passed over. */
async function chainsOf(store: Store, asked: string | undefined): Promise<Result<readonly string[]>> {
	const known = new Set([...(await store.auditChains()), ...(await store.architectures()).map(({ id }) => id)]);
	if (asked === undefined) return ok([...known].sort());
	return known.has(asked) ? ok([asked]) : fail('not-found', `there is no audit chain ${asked}`);
}

/** Prints what became of one chain; answers whether it holds. */
async function verify(store: Store, chain: string, terminal: Terminal): Promise<boolean> {
	const { rows, head, broken } = await chainState(chain, await store.audit(chain));
	terminal.say(
		broken === null ? `${chain}\t${rows} rows\thead ${head}` : `${chain}\tBROKEN at row ${broken.row}: ${broken.reason}`
	);
	return broken === null;
}

type Format = (chain: string, entries: readonly AuditEntry[]) => string;

const formats = {
	text: (_, entries) =>
		entries.map(({ number, at, name, act, detail }) => [number, at, name, act, detail].join('\t')).join('\n'),
	csv: (_, entries) => auditCsv(entries, (act) => act),
	jsonl: (chain, entries) => auditJsonLines(chain, entries)
} as const satisfies Record<string, Format>;

/** `audit show`: the rows of one chain, by person, act and day, as they were written. */
async function show(store: Store, args: readonly string[], terminal: Terminal): Promise<Result<0 | 1>> {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			account: { type: 'string' },
			act: { type: 'string' },
			from: { type: 'string' },
			to: { type: 'string' },
			format: { type: 'string', default: 'text' }
		}
	});
	const [asked, ...more] = positionals;
	if (asked === undefined || more.length > 0) return fail('usage', `takes: khuevan ${AUDIT_USAGE}`);
	const { format: named, ...wished } = values;
	const format = oneOf(named, '--format', ['text', 'csv', 'jsonl']);
	if (!format.ok) return format;
	const query = auditQuery.safeParse(wished);
	if (!query.success) return fail('wrong-date', '--from and --to take a date such as 2027-01-29');
	const chains = await chainsOf(store, asked);
	if (!chains.ok) return chains;
	const accounts = await store.accounts();
	const byName = accounts.find(({ name }) => name === query.data.account);
	const names = new Map(accounts.map(({ id, displayName }) => [id, displayName]));
	const wanted = { ...query.data, ...(byName === undefined ? {} : { account: byName.id }) };
	const rows = await store.audit(asked);
	const entries = namedRows(rows, names).filter((entry) => fits(entry, wanted));
	const text = formats[format.value](asked, entries).replace(/\n$/u, '');
	if (text !== '') terminal.say(text);
	const { broken } = await chainState(asked, rows);
	if (broken !== null) terminal.warn(`${asked}: BROKEN at row ${broken.row}: ${broken.reason}`);
	return ok(broken === null ? 0 : 1);
}

async function verifyAll(store: Store, asked: string | undefined, terminal: Terminal): Promise<Result<0 | 1>> {
	const chains = await chainsOf(store, asked);
	if (!chains.ok) return chains;
	let status: 0 | 1 = 0;
	for (const chain of chains.value) if (!(await verify(store, chain, terminal))) status = 1;
	return ok(status);
}

/**
 * `khuevan audit verify [ARCHITECTURE]` recomputes every hash, `khuevan audit show ARCHITECTURE` tells the rows; status 1
 * where a chain does not hold.
 */
export const audit: RunCommand = async ([what, ...more], terminal) => {
	const isVerify = what === 'verify' && more.length < 2;
	if (!isVerify && what !== 'show') return fail('usage', `takes: khuevan ${AUDIT_USAGE}`);
	const opened = await openInstallation(terminal.environment);
	if (!opened.ok) return opened;
	const store = opened.value;
	try {
		return isVerify ? await verifyAll(store, more[0], terminal) : await show(store, more, terminal);
	} finally {
		await store.close();
	}
};
