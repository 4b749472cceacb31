import { latest } from './clocks-apart';
import { INSTALLATION } from './decision-store';
import { text } from './row';
import type { SqlDatabase } from './sql/sql';
import { appendAudit } from './sql-audit';
import type { AuditAct, InstallationStore } from './store';

export class SqlInstallation implements InstallationStore {
	constructor(private readonly sql: SqlDatabase) {}

	secret(name: string, value: string): Promise<string> {
		return this.sql.transaction(async (sql) => {
			await sql.run('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING', [name, value]);
			const row = await sql.get('SELECT value FROM secrets WHERE name = ?', [name]);
			return String(row?.['value']);
		});
	}

	async lease(name: string, owner: string, now: string, until: string): Promise<boolean> {
		const taken = await this.sql.run(
			`INSERT INTO leases (name, owner, until) VALUES (?, ?, ?)
			 ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
			 WHERE leases.owner = excluded.owner OR leases.until < ? OR leases.until > ?`,
			[name, owner, until, now, latest(until)]
		);
		return taken > 0;
	}

	async release(name: string, owner: string): Promise<void> {
		await this.sql.run('DELETE FROM leases WHERE name = ? AND owner = ?', [name, owner]);
	}

	async siteSettings(): Promise<Readonly<Record<string, string>>> {
		const rows = await this.sql.all('SELECT name, value FROM site_settings ORDER BY name');
		return Object.fromEntries(rows.map((row) => [text(row, 'name'), text(row, 'value')]));
	}

	async setSiteSetting(name: string, value: string, act: AuditAct): Promise<void> {
		await this.sql.transaction(async (sql) => {
			await sql.run(
				`INSERT INTO site_settings (name, value) VALUES (?, ?)
				 ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
				[name, value]
			);
			await appendAudit(sql, INSTALLATION, act);
		});
	}
}
