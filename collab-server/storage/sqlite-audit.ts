/** The audit chains on SQLite. */
import { nextAuditRow } from './audit-chain';
import type { Database } from './database';
import { text } from './row';
import type { AuditAct, AuditRow, AuditStore } from './store';

function lastRow(database: Database, chain: string): { number: number; hash: string } | undefined {
	const row = database.get('SELECT number, hash FROM audit WHERE chain = ? ORDER BY number DESC LIMIT 1', [chain]);
	return row && { number: Number(row['number']), hash: text(row, 'hash') };
}

/** Hash of the last row of a chain. */
export const auditHead = (database: Database, chain: string): string | null => lastRow(database, chain)?.hash ?? null;

/** Writes the next row of a chain; whoever calls it does so within the transaction of the act. */
export function appendAudit(database: Database, chain: string, act: AuditAct): string {
	const row = nextAuditRow(chain, lastRow(database, chain), act);
	database.run(
		'INSERT INTO audit (chain, number, at, account, act, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
		[chain, row.number, row.at, row.account, row.act, row.detail, row.previous, row.hash]
	);
	return row.hash;
}

export class SqliteAudit implements AuditStore {
	constructor(private readonly database: Database) {}

	async addAudit(chain: string, act: AuditAct): Promise<string> {
		return this.database.transaction(() => appendAudit(this.database, chain, act));
	}

	async audit(chain: string): Promise<readonly AuditRow[]> {
		return this.database.all('SELECT * FROM audit WHERE chain = ? ORDER BY number', [chain]).map((row) => ({
			number: Number(row['number']),
			at: text(row, 'at'),
			account: text(row, 'account'),
			act: text(row, 'act'),
			detail: text(row, 'detail'),
			previous: text(row, 'previous'),
			hash: text(row, 'hash')
		}));
	}
}
