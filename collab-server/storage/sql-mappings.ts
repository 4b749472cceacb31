import type { MappingStore, StoredMapping } from './mapping-store';
import { json, text } from './row';
import type { Row, SqlDatabase } from './sql/sql';

const mappingOf = (row: Row): StoredMapping => ({
	id: text(row, 'id'),
	architecture: text(row, 'architecture'),
	kind: text(row, 'kind') as StoredMapping['kind'],
	name: text(row, 'name'),
	heads: json(row, 'heads'),
	blob: text(row, 'blob'),
	account: text(row, 'account'),
	at: text(row, 'at')
});

export class SqlMappings implements MappingStore {
	constructor(private readonly sql: SqlDatabase) {}

	async putMapping(m: StoredMapping): Promise<string> {
		await this.sql.run(
			`INSERT INTO import_mappings (id, architecture, kind, name, heads, blob, account, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
			 ON CONFLICT (architecture, kind, name) DO UPDATE SET heads = excluded.heads, blob = excluded.blob,
			 account = excluded.account, at = excluded.at`,
			[m.id, m.architecture, m.kind, m.name, JSON.stringify(m.heads), m.blob, m.account, m.at]
		);
		const row = await this.sql.get('SELECT id FROM import_mappings WHERE architecture = ? AND kind = ? AND name = ?', [
			m.architecture,
			m.kind,
			m.name
		]);
		return row === undefined ? m.id : text(row, 'id');
	}

	async mappings(architecture: string): Promise<readonly StoredMapping[]> {
		const rows = await this.sql.all('SELECT * FROM import_mappings WHERE architecture = ? ORDER BY name, kind', [
			architecture
		]);
		return rows.map(mappingOf);
	}

	async removeMapping(architecture: string, id: string): Promise<boolean> {
		return (
			(await this.sql.run('DELETE FROM import_mappings WHERE architecture = ? AND id = ?', [architecture, id])) > 0
		);
	}
}
