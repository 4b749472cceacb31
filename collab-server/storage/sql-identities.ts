import { appendAudit } from './sql-audit';
import type { Sql, SqlDatabase, SqlTransaction } from './sql/sql';
import type { Identity, IdentityLink, IdentityStore } from './identity-store';
import { ACCOUNTS_CHAIN, type AuditAct } from './store';

async function note(sql: SqlTransaction, act: AuditAct | undefined): Promise<void> {
	if (act !== undefined) await appendAudit(sql, ACCOUNTS_CHAIN, act);
}

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

	linkIdentity(wanted: IdentityLink, act?: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			if ((await link(sql, wanted)) === 0) return false;
			await note(sql, act);
			return true;
		});
	}

	awaitIdentity(
		{ account, issuer, at }: { readonly account: string; readonly issuer: string; readonly at: string },
		act?: AuditAct
	): Promise<void> {
		return this.sql.transaction(async (sql) => {
			const awaited = await sql.run(
				'INSERT INTO awaited_identities (account, issuer, at) VALUES (?, ?, ?) ON CONFLICT (account, issuer) DO NOTHING',
				[account, issuer, at]
			);
			if (awaited > 0) await note(sql, act);
		});
	}

	linkAwaited(wanted: IdentityLink, act: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const { account, issuer } = wanted;
			const taken = await sql.run('DELETE FROM awaited_identities WHERE account = ? AND issuer = ?', [account, issuer]);
			if (taken === 0 || (await link(sql, wanted)) === 0) return false;
			await note(sql, act);
			return true;
		});
	}

	unlinkIdentities(account: string, act?: AuditAct): Promise<number> {
		return this.sql.transaction(async (sql) => {
			const awaited = await sql.run('DELETE FROM awaited_identities WHERE account = ?', [account]);
			const ended = awaited + (await sql.run('DELETE FROM identities WHERE account = ?', [account]));
			if (ended > 0) await note(sql, act);
			return ended;
		});
	}
}
