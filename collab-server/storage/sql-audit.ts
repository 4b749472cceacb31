/** The audit chains. */
import { nextAuditRow } from './audit-chain';
import type { Row, Sql, SqlDatabase, SqlTransaction } from './sql/sql';
import { text } from './row';
import type { AuditAct, AuditRow, AuditStore } from './store';

const rowOf = (row: Row): AuditRow => ({
	number: Number(row['number']),
	at: text(row, 'at'),
	account: text(row, 'account'),
	act: text(row, 'act'),
	detail: text(row, 'detail'),
	previous: text(row, 'previous'),
	hash: text(row, 'hash')
});

async function lastRow(sql: Sql, chain: string): Promise<{ number: number; hash: string } | undefined> {
	const row = await sql.get('SELECT number, hash FROM audit WHERE chain = ? ORDER BY number DESC LIMIT 1', [chain]);
	return row && { number: Number(row['number']), hash: text(row, 'hash') };
}

/** Hash of the last row of a chain. */
export const auditHead = async (sql: Sql, chain: string): Promise<string | null> =>
	(await lastRow(sql, chain))?.hash ?? null;

/** Writes the next row of a chain; whoever calls it does so within the transaction of the act. */
export async function appendAudit(sql: SqlTransaction, chain: string, act: AuditAct): Promise<string> {
	await sql.lock(`audit ${chain}`);
	const row = nextAuditRow(chain, await lastRow(sql, chain), act);
	await sql.run(
		'INSERT INTO audit (chain, number, at, account, act, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
		[chain, row.number, row.at, row.account, row.act, row.detail, row.previous, row.hash]
	);
	return row.hash;
}

export class SqlAudit implements AuditStore {
	constructor(private readonly sql: SqlDatabase) {}

	async addAudit(chain: string, act: AuditAct): Promise<string> {
		return this.sql.transaction((sql) => appendAudit(sql, chain, act));
	}

	async audit(chain: string): Promise<readonly AuditRow[]> {
		return (await this.sql.all('SELECT * FROM audit WHERE chain = ? ORDER BY number', [chain])).map(rowOf);
	}

	async auditOf(chain: string, acts: readonly string[]): Promise<readonly AuditRow[]> {
		const marks = acts.map(() => '?').join(', ');
		const rows = await this.sql.all(`SELECT * FROM audit WHERE chain = ? AND act IN (${marks}) ORDER BY number`, [
			chain,
			...acts
		]);
		return rows.map(rowOf);
	}

	async auditChains(): Promise<readonly string[]> {
		const rows = await this.sql.all('SELECT DISTINCT chain FROM audit');
		return rows.map((row) => text(row, 'chain')).sort();
	}
}
