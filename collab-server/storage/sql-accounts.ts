import { roles, type Role } from '$collab/runtime/session';
import type { HeldPost } from '$models/architecture/person';
import { latest } from './clocks-apart';
import { json } from './row';
import { appendAudit } from './sql-audit';
import type { Row, Sql, SqlDatabase, SqlTransaction } from './sql/sql';
import {
	ACCOUNTS_CHAIN,
	type Account,
	type AccountStore,
	type AttemptKey,
	type AuditAct,
	type EndedSignIns,
	type NewSignIn,
	type StoredSignIn
} from './store';

const accountOf = (row: Row, granted: readonly Row[]): Account => ({
	id: String(row['id']),
	name: String(row['name']),
	displayName: String(row['display_name']),
	password: String(row['password']),
	administrator: row['administrator'] === 1,
	mustChangePassword: row['must_change'] === 1,
	disabled: row['disabled'] === 1,
	createdAt: String(row['created_at']),
	agencies: granted.flatMap((grant) => {
		const role = roles.find((known) => known === grant['role']);
		return grant['account'] !== row['id'] || role === undefined ? [] : [{ agency: String(grant['agency']), role }];
	}),
	posts: json(row, 'posts')
});

const signInOf = (row: Row): StoredSignIn => ({
	id: String(row['id']),
	account: String(row['account']),
	createdAt: String(row['created_at']),
	expiresAt: String(row['expires_at']),
	seenAt: String(row['seen_at']),
	address: String(row['address']),
	browser: String(row['browser']),
	way: row['way'] === 'identity' ? 'identity' : 'password'
});

async function grant(sql: Sql, id: string, agency: string, role: Role): Promise<void> {
	await sql.run(
		'INSERT INTO roles (account, agency, role) VALUES (?, ?, ?) ON CONFLICT (account, agency) DO UPDATE SET role = excluded.role',
		[id, agency, role]
	);
}

export class SqlAccounts implements AccountStore {
	constructor(private readonly sql: SqlDatabase) {}

	/** A change that whoever watches accounts hears of, in this process and in others. */
	#change<Value>(work: (sql: SqlTransaction) => Promise<Value>, act?: AuditAct): Promise<Value> {
		return this.sql.transaction(async (sql) => {
			const value = await work(sql);
			if (act !== undefined) await appendAudit(sql, ACCOUNTS_CHAIN, act);
			await sql.run("UPDATE counters SET value = value + 1 WHERE name = 'accounts'");
			return value;
		});
	}

	accounts(): Promise<readonly Account[]> {
		return this.sql.reading(async (sql) => {
			const rows = await sql.all('SELECT * FROM accounts ORDER BY name');
			const granted = await sql.all('SELECT * FROM roles ORDER BY agency');
			return rows.map((row) => accountOf(row, granted));
		});
	}

	account(by: { readonly id: string } | { readonly name: string }): Promise<Account | null> {
		return this.sql.reading(async (sql) => {
			const row =
				'id' in by
					? await sql.get('SELECT * FROM accounts WHERE id = ?', [by.id])
					: await sql.get('SELECT * FROM accounts WHERE name = ?', [by.name]);
			if (row === undefined) return null;
			const granted = await sql.all('SELECT * FROM roles WHERE account = ? ORDER BY agency', [String(row['id'])]);
			return accountOf(row, granted);
		});
	}

	addAccount(account: Account, act?: AuditAct): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			const added = await sql.run(
				`INSERT INTO accounts (id, name, display_name, password, administrator, must_change, disabled, created_at, posts)
				 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING`,
				[
					account.id,
					account.name,
					account.displayName,
					account.password,
					account.administrator ? 1 : 0,
					account.mustChangePassword ? 1 : 0,
					account.disabled ? 1 : 0,
					account.createdAt,
					JSON.stringify(account.posts)
				]
			);
			if (added === 0) return false;
			for (const { agency, role } of account.agencies) await grant(sql, account.id, agency, role);
			if (act !== undefined) await appendAudit(sql, ACCOUNTS_CHAIN, act);
			return true;
		});
	}

	async setPassword(id: string, password: string, mustChange: boolean, act?: AuditAct): Promise<void> {
		await this.#change(async (sql) => {
			await sql.run('UPDATE accounts SET password = ?, must_change = ? WHERE id = ?', [
				password,
				mustChange ? 1 : 0,
				id
			]);
			await sql.run('DELETE FROM sign_ins WHERE account = ?', [id]);
		}, act);
	}

	replacePassword(id: string, password: string, keepTokenHash: string): Promise<void> {
		return this.#change(async (sql) => {
			await sql.run('UPDATE accounts SET password = ?, must_change = 0 WHERE id = ?', [password, id]);
			await sql.run('DELETE FROM sign_ins WHERE account = ? AND token_hash <> ?', [id, keepTokenHash]);
		});
	}

	setDisplayName(id: string, displayName: string, act?: AuditAct): Promise<void> {
		return this.#change(async (sql) => {
			await sql.run('UPDATE accounts SET display_name = ? WHERE id = ?', [displayName, id]);
		}, act);
	}

	addPost(id: string, post: HeldPost, act?: AuditAct): Promise<void> {
		return this.#change(async (sql) => {
			await sql.lock('posts');
			const row = await sql.get('SELECT posts FROM accounts WHERE id = ?', [id]);
			if (row === undefined) return;
			const held: readonly HeldPost[] = json(row, 'posts');
			await sql.run('UPDATE accounts SET posts = ? WHERE id = ?', [JSON.stringify([...held, post]), id]);
		}, act);
	}

	setDisabled(id: string, disabled: boolean, act?: AuditAct): Promise<void> {
		return this.#change(async (sql) => {
			await sql.run('UPDATE accounts SET disabled = ? WHERE id = ?', [disabled ? 1 : 0, id]);
			if (disabled) await sql.run('DELETE FROM sign_ins WHERE account = ?', [id]);
		}, act);
	}

	setRole(id: string, agency: string, role: Role | null, act?: AuditAct): Promise<void> {
		return this.#change(async (sql) => {
			if (role !== null) await grant(sql, id, agency, role);
			else await sql.run('DELETE FROM roles WHERE account = ? AND agency = ?', [id, agency]);
		}, act);
	}

	async addSignIn(row: NewSignIn): Promise<void> {
		await this.sql.run(
			`INSERT INTO sign_ins (token_hash, id, account, created_at, expires_at, seen_at, address, browser, way)
			 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			[
				row.tokenHash,
				row.id,
				row.account,
				row.createdAt,
				row.expiresAt,
				row.createdAt,
				row.address,
				row.browser,
				row.way
			]
		);
	}

	async signIn(tokenHash: string): Promise<StoredSignIn | null> {
		const row = await this.sql.get('SELECT * FROM sign_ins WHERE token_hash = ?', [tokenHash]);
		return row === undefined ? null : signInOf(row);
	}

	async signIns(account: string, now: string): Promise<readonly StoredSignIn[]> {
		const rows = await this.sql.all(
			'SELECT * FROM sign_ins WHERE account = ? AND expires_at > ? ORDER BY seen_at DESC, id',
			[account, now]
		);
		return rows.map(signInOf);
	}

	async noteSeen(tokenHash: string, at: string, since: string): Promise<void> {
		await this.sql.run('UPDATE sign_ins SET seen_at = ? WHERE token_hash = ? AND seen_at <= ?', [at, tokenHash, since]);
	}

	removeSignIns(which: EndedSignIns, act?: AuditAct): Promise<number> {
		return this.#change((sql) => {
			if ('tokenHash' in which) return sql.run('DELETE FROM sign_ins WHERE token_hash = ?', [which.tokenHash]);
			return 'id' in which
				? sql.run('DELETE FROM sign_ins WHERE account = ? AND id = ?', [which.account, which.id])
				: sql.run('DELETE FROM sign_ins WHERE account = ?', [which.account]);
		}, act);
	}

	removeExpiredSignIns(now: string): Promise<number> {
		return this.sql.run('DELETE FROM sign_ins WHERE expires_at <= ?', [now]);
	}

	takeAttempt(keys: readonly AttemptKey[], since: string, at: string): Promise<boolean> {
		return this.sql.transaction(async (sql) => {
			await sql.lock('attempts');
			await sql.run('DELETE FROM attempts WHERE at <= ? OR at > ?', [since, latest(at)]);
			for (const { key, limit } of keys) {
				const made = await sql.get('SELECT COUNT(*) AS n FROM attempts WHERE key = ?', [key]);
				if (Number(made?.['n'] ?? 0) >= limit) return false;
			}
			for (const { key } of keys) await sql.run('INSERT INTO attempts (key, at) VALUES (?, ?)', [key, at]);
			return true;
		});
	}

	async clearAttempts(key: string): Promise<void> {
		await this.sql.run('DELETE FROM attempts WHERE key = ?', [key]);
	}

	async returnAttempt(key: string, at: string): Promise<void> {
		await this.sql.run(
			'DELETE FROM attempts WHERE rowid = (SELECT rowid FROM attempts WHERE key = ? AND at = ? LIMIT 1)',
			[key, at]
		);
	}

	async accountsVersion(): Promise<string> {
		const row = await this.sql.get("SELECT value FROM counters WHERE name = 'accounts'");
		return String(row?.['value'] ?? '');
	}
}
