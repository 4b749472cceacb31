import { roles, type Role } from '$collab/runtime/session';
import type { Database, Row } from './database';
import type { Account, AccountStore, AttemptKey } from './store';

export class SqliteAccounts implements AccountStore {
	#changes = 0;

	constructor(private readonly database: Database) {}

	#account(row: Row): Account {
		const id = String(row['id']);
		const granted = this.database.all('SELECT agency, role FROM roles WHERE account = ? ORDER BY agency', [id]);
		return {
			id,
			name: String(row['name']),
			displayName: String(row['display_name']),
			password: String(row['password']),
			administrator: row['administrator'] === 1,
			mustChangePassword: row['must_change'] === 1,
			disabled: row['disabled'] === 1,
			createdAt: String(row['created_at']),
			agencies: granted.flatMap((grant) => {
				const role = roles.find((known) => known === grant['role']);
				return role === undefined ? [] : [{ agency: String(grant['agency']), role }];
			})
		};
	}

	async accounts(): Promise<readonly Account[]> {
		return this.database.all('SELECT * FROM accounts ORDER BY name').map((row) => this.#account(row));
	}

	async account(by: { readonly id: string } | { readonly name: string }): Promise<Account | null> {
		const row =
			'id' in by
				? this.database.get('SELECT * FROM accounts WHERE id = ?', [by.id])
				: this.database.get('SELECT * FROM accounts WHERE name = ?', [by.name]);
		return row === undefined ? null : this.#account(row);
	}

	async addAccount(account: Account): Promise<boolean> {
		return this.database.transaction(() => {
			const added = this.database.run(
				`INSERT INTO accounts (id, name, display_name, password, administrator, must_change, disabled, created_at)
				 VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING`,
				[
					account.id,
					account.name,
					account.displayName,
					account.password,
					account.administrator ? 1 : 0,
					account.mustChangePassword ? 1 : 0,
					account.disabled ? 1 : 0,
					account.createdAt
				]
			);
			if (added === 0) return false;
			for (const { agency, role } of account.agencies) this.#grant(account.id, agency, role);
			return true;
		});
	}

	#grant(id: string, agency: string, role: Role): void {
		this.database.run(
			'INSERT INTO roles (account, agency, role) VALUES (?, ?, ?) ON CONFLICT (account, agency) DO UPDATE SET role = excluded.role',
			[id, agency, role]
		);
	}

	async setPassword(id: string, password: string, mustChange: boolean): Promise<void> {
		this.#changes += 1;
		this.database.run('UPDATE accounts SET password = ?, must_change = ? WHERE id = ?', [
			password,
			mustChange ? 1 : 0,
			id
		]);
	}

	async replacePassword(id: string, password: string, keepTokenHash: string): Promise<void> {
		this.#changes += 1;
		this.database.transaction(() => {
			this.database.run('UPDATE accounts SET password = ?, must_change = 0 WHERE id = ?', [password, id]);
			this.database.run('DELETE FROM sign_ins WHERE account = ? AND token_hash <> ?', [id, keepTokenHash]);
		});
	}

	async setDisabled(id: string, disabled: boolean): Promise<void> {
		this.#changes += 1;
		this.database.run('UPDATE accounts SET disabled = ? WHERE id = ?', [disabled ? 1 : 0, id]);
	}

	async setRole(id: string, agency: string, role: Role | null): Promise<void> {
		this.#changes += 1;
		if (role === null) this.database.run('DELETE FROM roles WHERE account = ? AND agency = ?', [id, agency]);
		else this.#grant(id, agency, role);
	}

	async addSignIn(row: { tokenHash: string; account: string; createdAt: string; expiresAt: string }): Promise<void> {
		this.database.run('INSERT INTO sign_ins (token_hash, account, created_at, expires_at) VALUES (?, ?, ?, ?)', [
			row.tokenHash,
			row.account,
			row.createdAt,
			row.expiresAt
		]);
	}

	async signIn(tokenHash: string): Promise<{ account: string; expiresAt: string } | null> {
		const row = this.database.get('SELECT account, expires_at FROM sign_ins WHERE token_hash = ?', [tokenHash]);
		return row === undefined ? null : { account: String(row['account']), expiresAt: String(row['expires_at']) };
	}

	async removeSignIns(by: { readonly tokenHash: string } | { readonly account: string }): Promise<void> {
		this.#changes += 1;
		if ('tokenHash' in by) this.database.run('DELETE FROM sign_ins WHERE token_hash = ?', [by.tokenHash]);
		else this.database.run('DELETE FROM sign_ins WHERE account = ?', [by.account]);
	}

	async takeAttempt(keys: readonly AttemptKey[], since: string, at: string): Promise<boolean> {
		return this.database.transaction(() => {
			this.database.run('DELETE FROM attempts WHERE at <= ?', [since]);
			for (const { key, limit } of keys) {
				const made = this.database.get('SELECT COUNT(*) AS n FROM attempts WHERE key = ?', [key]);
				if (Number(made?.['n'] ?? 0) >= limit) return false;
			}
			for (const { key } of keys) this.database.run('INSERT INTO attempts (key, at) VALUES (?, ?)', [key, at]);
			return true;
		});
	}

	async clearAttempts(key: string): Promise<void> {
		this.database.run('DELETE FROM attempts WHERE key = ?', [key]);
	}

	async returnAttempt(key: string, at: string): Promise<void> {
		this.database.run(
			'DELETE FROM attempts WHERE rowid = (SELECT rowid FROM attempts WHERE key = ? AND at = ? LIMIT 1)',
			[key, at]
		);
	}

	/** SQLite counts the commits of others; those of this process are counted here. */
	async accountsVersion(): Promise<string> {
		return `${this.#changes}/${String(this.database.get('PRAGMA data_version')?.['data_version'])}`;
	}
}
