/** Variants: each with its architecture and its audit row in one transaction. */
import type { Row, SqlDatabase } from './sql/sql';
import { json, text, textOrNull } from './row';
import { insertArchitecture, isThereToStay } from './sql-architectures';
import { appendAudit } from './sql-audit';
import type { AuditAct, StoredArchitecture } from './store';
import type { StoredVariant, VariantDecision, VariantStore } from './variant-store';

const variantOf = (row: Row): StoredVariant => ({
	id: text(row, 'id'),
	main: text(row, 'main'),
	name: text(row, 'name'),
	purpose: text(row, 'purpose'),
	version: text(row, 'version'),
	base: text(row, 'base'),
	account: text(row, 'account'),
	at: text(row, 'at'),
	state: text(row, 'state') as StoredVariant['state'],
	taken: Number(row['taken']),
	applied: textOrNull(row, 'applied'),
	decidedBy: textOrNull(row, 'decided_by'),
	decidedAt: textOrNull(row, 'decided_at'),
	reason: text(row, 'reason'),
	merging: textOrNull(row, 'merging') === null ? null : json(row, 'merging')
});

const THOSE_THERE = 'SELECT v.* FROM variants v JOIN architectures a ON a.id = v.id AND a.deleted_at IS NULL WHERE';

export class SqlVariants implements VariantStore {
	constructor(private readonly sql: SqlDatabase) {}

	/** Writes one row; where it is another by now, nothing. Whoever watches who may write looks again, on every node. */
	#change(main: string, statement: string, values: readonly (string | number | null)[], act: AuditAct) {
		return this.sql.transaction(async (sql) => {
			if ((await sql.run(statement, [...values])) === 0) return false;
			await sql.run("UPDATE counters SET value = value + 1 WHERE name = 'accounts'");
			await appendAudit(sql, main, act);
			return true;
		});
	}

	addVariant(architecture: StoredArchitecture, v: StoredVariant, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			if (!(await isThereToStay(sql, v.main))) return false;
			await insertArchitecture(sql, architecture);
			await sql.run(
				`INSERT INTO variants (id, main, name, purpose, version, base, account, at, state, taken, applied, decided_by,
				 decided_at, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				[
					...[v.id, v.main, v.name, v.purpose, v.version, v.base, v.account, v.at, v.state, v.taken],
					...[v.applied, v.decidedBy, v.decidedAt, v.reason]
				]
			);
			await appendAudit(sql, v.main, act);
			return true;
		});
	}

	async variants(main: string): Promise<readonly StoredVariant[]> {
		return (await this.sql.all(`${THOSE_THERE} v.main = ? ORDER BY v.at DESC, v.id`, [main])).map(variantOf);
	}

	async variant(main: string, id: string): Promise<StoredVariant | null> {
		const row = await this.sql.get(`${THOSE_THERE} v.main = ? AND v.id = ?`, [main, id]);
		return row === undefined ? null : variantOf(row);
	}

	async beginMerge(main: string, id: string, decision: VariantDecision): Promise<boolean> {
		const begun = await this.sql.run("UPDATE variants SET merging = ? WHERE main = ? AND id = ? AND state = 'open'", [
			JSON.stringify(decision),
			main,
			id
		]);
		return begun > 0;
	}

	async dropMerge(main: string, id: string): Promise<void> {
		await this.sql.run('UPDATE variants SET merging = NULL WHERE main = ? AND id = ?', [main, id]);
	}

	async unfinishedMerges(): Promise<readonly StoredVariant[]> {
		return (await this.sql.all(`${THOSE_THERE} v.merging IS NOT NULL ORDER BY v.at, v.id`)).map(variantOf);
	}

	decideVariant(main: string, id: string, d: VariantDecision, act: AuditAct): Promise<boolean> {
		return this.#change(
			main,
			`UPDATE variants SET state = ?, taken = ?, applied = ?, decided_by = ?, decided_at = ?, reason = ?,
			 merging = NULL WHERE main = ? AND id = ? AND state = 'open'`,
			[d.state, d.taken, d.applied, d.decidedBy, d.decidedAt, d.reason, main, id],
			act
		);
	}

	reopenVariant(main: string, id: string, act: AuditAct): Promise<boolean> {
		return this.#change(
			main,
			`UPDATE variants SET state = 'open', taken = 0, applied = NULL, decided_by = NULL, decided_at = NULL, reason = ''
			 WHERE main = ? AND id = ? AND state <> 'open'`,
			[main, id],
			act
		);
	}

	async rebaseVariant(main: string, id: string, base: string, act: AuditAct): Promise<void> {
		await this.#change(main, 'UPDATE variants SET base = ? WHERE main = ? AND id = ?', [base, main, id], act);
	}
}
