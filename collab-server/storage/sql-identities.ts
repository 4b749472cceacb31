import type { Sql, SqlDatabase } from './sql/sql';
import type { Identity, IdentityLink, IdentityStore } from './identity-store';

const link = (sql: Sql, { issuer, subject, account, at }: IdentityLink): Promise<number> =>
	sql.run('INSERT INTO identities (issuer, subject, account, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING', [
		issuer,
		subject,
		account,
		at
	]);

export class SqlIdentities implements IdentityStore {
	constructor(private readonly sql: SqlDatabase) {}

	async linkedAccount({ issuer, subject }: Identity): Promise<string | null> {
		const row = await this.sql.get('SELECT account FROM identities WHERE issuer = ? AND subject = ?', [
			issuer,
			subject
		]);
		return row === undefined ? null : String(row['account']);
	}

	async linkIdentity(wanted: IdentityLink): Promise<boolean> {
		return (await link(this.sql, wanted)) > 0;
	}

	async awaitIdentity({
		account,
		issuer,
		at
	}: {
		readonly account: string;
		readonly issuer: string;
		readonly at: string;
	}): Promise<void> {
		await this.sql.run(
			'INSERT INTO awaited_identities (account, issuer, at) VALUES (?, ?, ?) ON CONFLICT (account, issuer) DO NOTHING',
			[account, issuer, at]
		);
	}

	linkAwaited(wanted: IdentityLink): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const { account, issuer } = wanted;
			const taken = await sql.run('DELETE FROM awaited_identities WHERE account = ? AND issuer = ?', [account, issuer]);
			return taken > 0 && (await link(sql, wanted)) > 0;
		});
	}

	unlinkIdentities(account: string): Promise<number> {
		return this.sql.transaction(async (sql) => {
			const awaited = await sql.run('DELETE FROM awaited_identities WHERE account = ?', [account]);
			return awaited + (await sql.run('DELETE FROM identities WHERE account = ?', [account]));
		});
	}
}
