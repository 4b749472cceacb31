import type { Row, SqlDatabase, SqlTransaction } from './sql/sql';
import { json, text, textOrNull } from './row';
import { appendAudit } from './sql-audit';
import { assignCodes } from './sql-codes';
import type { ArchitectureStore, AuditAct, CodeWish, StoredArchitecture, StoredDossier } from './store';
import type { VariantState } from './variant-store';

function architectureOf(row: Row): StoredArchitecture {
	const frame = text(row, 'frame');
	const state = text(row, 'state');
	const main = textOrNull(row, 'variant_main');
	return {
		id: text(row, 'id'),
		name: text(row, 'name'),
		frame: frame === 'ministry' || frame === 'organisation' ? frame : 'province',
		agency: text(row, 'agency'),
		pack: text(row, 'pack'),
		epoch: Number(row['epoch']),
		sample: row['sample'] === 1,
		objectCount: Number(row['object_count']),
		createdAt: text(row, 'created_at'),
		changedAt: text(row, 'changed_at'),
		dossier: {
			code: text(row, 'dossier_code'),
			version: text(row, 'dossier_version'),
			cutoffDate: text(row, 'cutoff_date'),
			effectiveDate: textOrNull(row, 'effective_date'),
			change: text(row, 'dossier_change'),
			basis: text(row, 'dossier_basis'),
			...(textOrNull(row, 'dossier_decision') === null ? {} : { decision: json(row, 'dossier_decision') }),
			state: state === 'submitted' || state === 'issued' ? state : 'draft'
		},
		...(main === null
			? {}
			: { variant: { main, name: text(row, 'variant_name'), state: text(row, 'variant_state') as VariantState } })
	};
}

const decisionOf = ({ decision }: StoredDossier): string | null =>
	decision === undefined ? null : JSON.stringify(decision);

const THOSE_THERE = `SELECT a.*, v.main AS variant_main, v.name AS variant_name, v.state AS variant_state
	FROM architectures a LEFT JOIN variants v ON v.id = a.id WHERE a.deleted_at IS NULL`;

/** Within a transaction of whoever lists it. */
export async function insertArchitecture(sql: SqlTransaction, a: StoredArchitecture): Promise<void> {
	await sql.run(
		`INSERT INTO architectures (id, name, frame, agency, pack, epoch, sample, object_count, created_at, changed_at,
	 dossier_code, dossier_version, cutoff_date, effective_date, dossier_change, dossier_basis, dossier_decision, state)
	 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		[
			a.id,
			a.name,
			a.frame,
			a.agency,
			a.pack,
			a.epoch,
			a.sample ? 1 : 0,
			a.objectCount,
			a.createdAt,
			a.changedAt,
			a.dossier.code,
			a.dossier.version,
			a.dossier.cutoffDate,
			a.dossier.effectiveDate,
			a.dossier.change,
			a.dossier.basis,
			decisionOf(a.dossier),
			a.dossier.state
		]
	);
}

/**
 * Whether it is there, and stays so until the transaction ends; within one of whoever decides something that is kept for
 * good.
 */
export async function isThereToStay(sql: SqlTransaction, id: string): Promise<boolean> {
	await sql.lock(`architecture ${id}`);
	return (await sql.get('SELECT id FROM architectures WHERE id = ? AND deleted_at IS NULL', [id])) !== undefined;
}

export class SqlArchitectures implements ArchitectureStore {
	constructor(private readonly sql: SqlDatabase) {}

	async architectures(): Promise<readonly StoredArchitecture[]> {
		const rows = await this.sql.all(`${THOSE_THERE} ORDER BY a.changed_at DESC`);
		return rows.map(architectureOf);
	}

	async architecture(id: string): Promise<StoredArchitecture | null> {
		const row = await this.sql.get(`${THOSE_THERE} AND a.id = ?`, [id]);
		return row === undefined ? null : architectureOf(row);
	}

	async addArchitecture(a: StoredArchitecture, act: AuditAct): Promise<void> {
		await this.sql.transaction(async (sql) => {
			await insertArchitecture(sql, a);
			await appendAudit(sql, a.id, act);
		});
	}

	async noteChange(id: string, change: { name: string; objectCount: number; changedAt: string }): Promise<void> {
		await this.sql.run('UPDATE architectures SET name = ?, object_count = ?, changed_at = ? WHERE id = ?', [
			change.name,
			change.objectCount,
			change.changedAt,
			id
		]);
	}

	async setDossier(id: string, dossier: StoredDossier, act: AuditAct): Promise<void> {
		await this.sql.transaction(async (sql) => {
			await sql.run(
				`UPDATE architectures SET dossier_code = ?, dossier_version = ?, cutoff_date = ?, effective_date = ?,
				 dossier_change = ?, dossier_basis = ?, dossier_decision = ?, state = ? WHERE id = ?`,
				[
					dossier.code,
					dossier.version,
					dossier.cutoffDate,
					dossier.effectiveDate,
					dossier.change,
					dossier.basis,
					decisionOf(dossier),
					dossier.state,
					id
				]
			);
			await appendAudit(sql, id, act);
		});
	}

	deleteArchitecture(id: string, at: string, act: AuditAct): Promise<readonly string[] | null> {
		return this.sql.transaction(async (sql) => {
			if (!(await isThereToStay(sql, id))) return [];
			const issued = await sql.get(
				"SELECT version FROM submissions WHERE architecture = ? AND state IN ('issued', 'superseded')",
				[id]
			);
			if (issued !== undefined) return null;
			const variants = await sql.all(
				`SELECT v.id FROM variants v JOIN architectures a ON a.id = v.id AND a.deleted_at IS NULL WHERE v.main = ?
				 ORDER BY v.at DESC, v.id`,
				[id]
			);
			const gone = [...variants.map((row) => text(row, 'id')), id];
			for (const one of gone) {
				await sql.run('UPDATE architectures SET deleted_at = ? WHERE id = ?', [at, one]);
				await appendAudit(sql, one, act);
			}
			// Whoever watches who may be where looks again, on every node.
			await sql.run("UPDATE counters SET value = value + 1 WHERE name = 'accounts'");
			return gone;
		});
	}

	setEpoch(id: string, from: number, to: number, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const moved = await sql.run('UPDATE architectures SET epoch = ? WHERE id = ? AND epoch = ?', [to, id, from]);
			if (moved === 0) return false;
			await sql.run("UPDATE counters SET value = value + 1 WHERE name = 'accounts'");
			await appendAudit(sql, id, act);
			return true;
		});
	}

	async codes(architecture: string): Promise<ReadonlyMap<string, string>> {
		const rows = await this.sql.all('SELECT record, code FROM codes WHERE architecture = ?', [architecture]);
		return new Map(rows.map((row) => [text(row, 'record'), text(row, 'code')]));
	}

	assignCodes(architecture: string, wishes: readonly CodeWish[], at: string): Promise<ReadonlyMap<string, string>> {
		return this.sql.transaction((sql) => assignCodes(sql, architecture, wishes, at));
	}
}
