import { createHash } from 'node:crypto';
import type { Database, Row } from './database';
import type { ArchitectureStore, AuditAct, AuditRow, AuditStore, StoredArchitecture, StoredDossier } from './store';

const text = (row: Row, key: string): string => String(row[key] ?? '');

function architectureOf(row: Row): StoredArchitecture {
	const frame = text(row, 'frame');
	const state = text(row, 'state');
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
			effectiveDate: row['effective_date'] === null ? null : text(row, 'effective_date'),
			state: state === 'submitted' || state === 'issued' ? state : 'draft'
		}
	};
}

export class SqliteArchitectures implements ArchitectureStore, AuditStore {
	constructor(private readonly database: Database) {}

	async architectures(): Promise<readonly StoredArchitecture[]> {
		return this.database
			.all('SELECT * FROM architectures WHERE deleted_at IS NULL ORDER BY changed_at DESC')
			.map(architectureOf);
	}

	async architecture(id: string): Promise<StoredArchitecture | null> {
		const row = this.database.get('SELECT * FROM architectures WHERE id = ? AND deleted_at IS NULL', [id]);
		return row === undefined ? null : architectureOf(row);
	}

	async addArchitecture(a: StoredArchitecture): Promise<void> {
		this.database.run(
			`INSERT INTO architectures (id, name, frame, agency, pack, epoch, sample, object_count, created_at, changed_at,
			 dossier_code, dossier_version, cutoff_date, effective_date, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
				a.dossier.state
			]
		);
	}

	async noteChange(id: string, change: { name: string; objectCount: number; changedAt: string }): Promise<void> {
		this.database.run('UPDATE architectures SET name = ?, object_count = ?, changed_at = ? WHERE id = ?', [
			change.name,
			change.objectCount,
			change.changedAt,
			id
		]);
	}

	async setDossier(id: string, dossier: StoredDossier, act: AuditAct): Promise<void> {
		this.database.transaction(() => {
			this.database.run(
				'UPDATE architectures SET dossier_code = ?, dossier_version = ?, cutoff_date = ?, effective_date = ?, state = ? WHERE id = ?',
				[dossier.code, dossier.version, dossier.cutoffDate, dossier.effectiveDate, dossier.state, id]
			);
			this.#addAudit(id, act);
		});
	}

	async deleteArchitecture(id: string, at: string, act: AuditAct): Promise<void> {
		this.database.transaction(() => {
			this.database.run('UPDATE architectures SET deleted_at = ? WHERE id = ?', [at, id]);
			this.#addAudit(id, act);
		});
	}

	async codes(architecture: string): Promise<ReadonlyMap<string, string>> {
		const rows = this.database.all('SELECT record, code FROM codes WHERE architecture = ?', [architecture]);
		return new Map(rows.map((row) => [text(row, 'record'), text(row, 'code')]));
	}

	async registerCode(architecture: string, record: string, code: string, at: string): Promise<boolean> {
		return (
			this.database.run(
				'INSERT INTO codes (architecture, code, record, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
				[architecture, code, record, at]
			) > 0
		);
	}

	async allocateCode(architecture: string, record: string, prefix: string, at: string): Promise<string> {
		return this.database.transaction(() => {
			const own = this.database.get('SELECT code FROM codes WHERE architecture = ? AND record = ?', [
				architecture,
				record
			]);
			if (own !== undefined) return text(own, 'code');
			const last = this.database.get(
				"SELECT MAX(CAST(SUBSTR(code, ?) AS INTEGER)) AS n FROM codes WHERE architecture = ? AND code LIKE ? || '%'",
				[prefix.length + 1, architecture, prefix]
			);
			const code = `${prefix}${Number(last?.['n'] ?? 0) + 1}`;
			this.database.run('INSERT INTO codes (architecture, code, record, at) VALUES (?, ?, ?, ?)', [
				architecture,
				code,
				record,
				at
			]);
			return code;
		});
	}

	async addAudit(chain: string, act: AuditAct): Promise<string> {
		return this.database.transaction(() => this.#addAudit(chain, act));
	}

	/** Each row's hash covers the one before, so that no row can be changed or taken out unseen. */
	#addAudit(chain: string, act: AuditAct): string {
		const last = this.database.get('SELECT number, hash FROM audit WHERE chain = ? ORDER BY number DESC LIMIT 1', [
			chain
		]);
		const previous = last === undefined ? '' : text(last, 'hash');
		const number = Number(last?.['number'] ?? 0) + 1;
		const hash = auditHash(chain, { ...act, number, previous });
		this.database.run(
			'INSERT INTO audit (chain, number, at, account, act, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
			[chain, number, act.at, act.account, act.act, act.detail, previous, hash]
		);
		return hash;
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

export const auditHash = (chain: string, row: Omit<AuditRow, 'hash'>): string =>
	createHash('sha256')
		.update(JSON.stringify([chain, row.number, row.at, row.account, row.act, row.detail, row.previous]))
		.digest('hex');
