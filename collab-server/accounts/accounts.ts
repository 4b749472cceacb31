/** Signing in and out, and who is signed in. Tokens are random; only their hash is stored. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Answer, RuntimeError } from '$collab/runtime/runtime';
import type { AccountSummary, Role, Session } from '$collab/runtime/session';
import type { Account, Store } from '$collab/storage/store';
import { checkedPassword, hashPassword, oneTimePassword, passwordFits } from './password';

const HOUR = 3_600_000;
const SIGN_IN_HOURS = 24 * 7;
const MAX_ATTEMPTS = 8;
const THROTTLE_MINUTES = 15;

const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
const no = (code: RuntimeError['code'], message: string, place?: string): { ok: false; error: RuntimeError } => ({
	ok: false,
	error: place === undefined ? { code, message } : { code, message, place }
});

const sessionOf = (account: Account, expiresAt: string): Session => ({
	account: account.id,
	name: account.name,
	displayName: account.displayName,
	administrator: account.administrator,
	agencies: account.agencies,
	expiresAt,
	mustChangePassword: account.mustChangePassword
});

/** A hash that no password fits, so that an unknown name takes as long as a wrong password. */
const nobody = hashPassword(randomBytes(24).toString('hex'));

export class Accounts {
	constructor(
		private readonly store: Store,
		private readonly clock: () => Date
	) {}

	/** Makes the first administrator of an empty store; answers the one-time password to print, or null. */
	async ensureAdministrator(given: string | undefined): Promise<string | null> {
		if ((await this.store.account({ name: 'admin' })) !== null) return null;
		const password = given ?? oneTimePassword();
		await this.store.addAccount({
			id: randomUUID(),
			name: 'admin',
			displayName: 'Quản trị viên',
			password: await hashPassword(password),
			administrator: true,
			mustChangePassword: given === undefined,
			disabled: false,
			createdAt: this.clock().toISOString(),
			agencies: []
		});
		return given === undefined ? password : null;
	}

	async signIn(input: {
		name: string;
		password: string;
		address: string;
	}): Promise<Answer<{ token: string; session: Session }>> {
		const name = input.name.trim().toLowerCase();
		const now = this.clock();
		const since = new Date(now.getTime() - THROTTLE_MINUTES * 60_000).toISOString();
		const keys = [`name:${name}`, `address:${input.address}`];
		const [byName = 0, byAddress = 0] = await Promise.all(keys.map((key) => this.store.attempts(key, since)));
		if (byName >= MAX_ATTEMPTS || byAddress >= MAX_ATTEMPTS * 5) {
			return no('too-many-attempts', `Too many attempts; try again in ${THROTTLE_MINUTES} minutes`);
		}
		const account = await this.store.account({ name });
		const fits = await passwordFits(account?.password ?? (await nobody), input.password);
		if (account === null || !fits || account.disabled) {
			for (const key of keys) await this.store.addAttempt(key, now.toISOString());
			return no('wrong-password', 'Name or password is wrong');
		}
		await this.store.clearAttempts(`name:${name}`);
		const token = randomBytes(32).toString('base64url');
		const expiresAt = new Date(now.getTime() + SIGN_IN_HOURS * HOUR).toISOString();
		await this.store.addSignIn({
			tokenHash: tokenHash(token),
			account: account.id,
			createdAt: now.toISOString(),
			expiresAt
		});
		return { ok: true, value: { token, session: sessionOf(account, expiresAt) } };
	}

	async signOut(token: string): Promise<void> {
		await this.store.removeSignIns({ tokenHash: tokenHash(token) });
	}

	async session(token: string): Promise<Session | null> {
		if (token === '') return null;
		const row = await this.store.signIn(tokenHash(token));
		if (row === null || row.expiresAt <= this.clock().toISOString()) return null;
		const account = await this.store.account({ id: row.account });
		return account === null || account.disabled ? null : sessionOf(account, row.expiresAt);
	}

	async changePassword(session: Session, input: { current: string; next: string }): Promise<Answer<null>> {
		const account = await this.store.account({ id: session.account });
		if (account === null || !(await passwordFits(account.password, input.current))) {
			return no('wrong-password', 'The present password is wrong', 'current');
		}
		const next = checkedPassword(input.next, account.name);
		if (!next.ok) return no('invalid', next.problem.message, 'next');
		await this.store.setPassword(account.id, await hashPassword(next.value), false);
		return { ok: true, value: null };
	}

	/** Adds an account; answers its one-time password where none was given. */
	async add(input: {
		name: string;
		displayName: string;
		password: string | undefined;
		agencies: readonly { agency: string; role: Role }[];
	}): Promise<Answer<{ password: string | null }>> {
		const name = input.name.trim().toLowerCase();
		if (!/^[a-z0-9][a-z0-9._@-]{1,63}$/u.test(name)) {
			return no('invalid', 'A name has 2 to 64 letters, digits, dots or dashes', 'name');
		}
		if (input.password !== undefined) {
			const checked = checkedPassword(input.password, name);
			if (!checked.ok) return no('invalid', checked.problem.message, 'password');
		}
		const password = input.password ?? oneTimePassword();
		const added = await this.store.addAccount({
			id: randomUUID(),
			name,
			displayName: input.displayName.trim() === '' ? name : input.displayName.trim(),
			password: await hashPassword(password),
			administrator: false,
			mustChangePassword: input.password === undefined,
			disabled: false,
			createdAt: this.clock().toISOString(),
			agencies: input.agencies
		});
		if (!added) return no('conflict', `There is an account ${name} already`, 'name');
		return { ok: true, value: { password: input.password === undefined ? password : null } };
	}

	async list(): Promise<readonly AccountSummary[]> {
		return (await this.store.accounts()).map(({ id, name, displayName, disabled, agencies, createdAt }) => ({
			id,
			name,
			displayName,
			disabled,
			agencies,
			createdAt
		}));
	}
}
