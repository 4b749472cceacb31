/** Public pages: each write with its audit row in one transaction. */
import { publicForms } from '$collab/runtime/public-runtime';
import type { PublicStore, StoredPublicPage } from './public-store';
import { text } from './row';
import type { SqlDatabase } from './sql/sql';
import { appendAudit } from './sql-audit';
import type { AuditAct } from './store';

export class SqlPublic implements PublicStore {
	constructor(private readonly sql: SqlDatabase) {}

	async publicPage(
		by: { readonly architecture: string } | { readonly code: string }
	): Promise<StoredPublicPage | null> {
		const [column, value] = 'code' in by ? ['code', by.code] : ['architecture', by.architecture];
		const row = await this.sql.get(`SELECT * FROM public_pages WHERE ${column} = ?`, [value]);
		if (row === undefined) return null;
		return {
			architecture: text(row, 'architecture'),
			code: text(row, 'code'),
			version: text(row, 'version'),
			title: text(row, 'title'),
			blob: text(row, 'blob'),
			size: Number(row['size']),
			forms: publicForms.parse(JSON.parse(text(row, 'forms'))),
			account: text(row, 'account'),
			at: text(row, 'at')
		};
	}

	async openPublicPage(page: StoredPublicPage, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			// One at a time, also from other nodes: a code is of one dossier alone.
			await sql.lock('public pages');
			const { architecture, code, version, title, blob, size, forms, account, at } = page;
			const other = await sql.get('SELECT 1 AS one FROM public_pages WHERE code = ? AND architecture <> ?', [
				code,
				architecture
			]);
			if (other !== undefined) return false;
			await sql.run('DELETE FROM public_pages WHERE architecture = ?', [architecture]);
			await sql.run(
				`INSERT INTO public_pages (architecture, code, version, title, blob, size, forms, account, at)
				 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				[architecture, code, version, title, blob, size, JSON.stringify(forms), account, at]
			);
			await appendAudit(sql, architecture, act);
			return true;
		});
	}

	async closePublicPage(architecture: string, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const closed = await sql.run('DELETE FROM public_pages WHERE architecture = ?', [architecture]);
			if (closed > 0) await appendAudit(sql, architecture, act);
			return closed > 0;
		});
	}
}
