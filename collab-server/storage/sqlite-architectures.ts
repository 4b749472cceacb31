import type { Database, Row } from './database';
import { text, textOrNull } from './row';
import { appendAudit } from './sqlite-audit';
import type { ArchitectureStore, AuditAct, CodeWish, StoredArchitecture, StoredDossier } from './store';

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
			effectiveDate: textOrNull(row, 'effective_date'),
			state: state === 'submitted' || state === 'issued' ? state : 'draft'
		}
	};
}

export class SqliteArchitectures implements ArchitectureStore {
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

	async addArchitecture(a: StoredArchitecture, act: AuditAct): Promise<void> {
		this.database.transaction(() => {
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
			appendAudit(this.database, a.id, act);
		});
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
			appendAudit(this.database, id, act);
		});
	}

	async deleteArchitecture(id: string, at: string, act: AuditAct): Promise<void> {
		this.database.transaction(() => {
			this.database.run('UPDATE architectures SET deleted_at = ? WHERE id = ?', [at, id]);
			appendAudit(this.database, id, act);
		});
	}

	async codes(architecture: string): Promise<ReadonlyMap<string, string>> {
		const rows = this.database.all('SELECT record, code FROM codes WHERE architecture = ?', [architecture]);
		return new Map(rows.map((row) => [text(row, 'record'), text(row, 'code')]));
	}

	async assignCodes(
		architecture: string,
		wishes: readonly CodeWish[],
		at: string
	): Promise<ReadonlyMap<string, string>> {
		return this.database.transaction(() => {
			const given = new Map<string, string>();
			const next = new Map<string, number>();
			for (const wish of wishes) {
				const own = this.database.get('SELECT code FROM codes WHERE architecture = ? AND record = ?', [
					architecture,
					wish.record
				]);
				if (own !== undefined) {
					given.set(wish.record, text(own, 'code'));
					continue;
				}
				if ('claim' in wish) {
					if (this.#register(architecture, wish.record, wish.claim, at)) given.set(wish.record, wish.claim);
					continue;
				}
				let number = next.get(wish.prefix) ?? this.#lastNumber(architecture, wish.prefix) + 1;
				while (!this.#register(architecture, wish.record, `${wish.prefix}${number}`, at)) number += 1;
				given.set(wish.record, `${wish.prefix}${number}`);
				next.set(wish.prefix, number + 1);
			}
			return given;
		});
	}

	#register(architecture: string, record: string, code: string, at: string): boolean {
		const sql = 'INSERT INTO codes (architecture, code, record, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING';
		return this.database.run(sql, [architecture, code, record, at]) > 0;
	}

	#lastNumber(architecture: string, prefix: string): number {
		const last = this.database.get(
			'SELECT MAX(CAST(SUBSTR(code, ?) AS INTEGER)) AS n FROM codes WHERE architecture = ? AND SUBSTR(code, 1, ?) = ?',
			[prefix.length + 1, architecture, prefix.length, prefix]
		);
		return Number(last?.['n'] ?? 0);
	}
}
