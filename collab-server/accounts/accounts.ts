/** Signing in and out, and who is signed in. Tokens are random; only their hash is stored. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { isSamePost, nameInPost, presentPost, type GivenPost, type Post } from '$models/architecture/person';
import { done, notFound } from '$collab/runtime/answers';
import type { Answer, Caller, RuntimeError } from '$collab/runtime/runtime';
import type { AccountSummary, Role, Session, SignInSummary } from '$collab/runtime/session';
import type { Account, AuditAct, SignInWay, Store, StoredSignIn } from '$collab/storage/store';
import { browserName } from './browser-name';
import { checkedFullName, checkedPost } from './full-name';
import { checkedPassword, hashPassword, oneTimePassword, passwordFits } from './password';

const HOUR = 3_600_000;
const SIGN_IN_HOURS = 24 * 7;
/** Of one account; all of them are read with it. */
const MOST_POSTS = 100;
/** How exactly it is kept when a sign-in was last used; a write for every request would cost more than it tells. */
const SEEN_EVERY_MS = 60_000;
/** Wrong passwords for one account from one address, and for all accounts from it: a whole office may share one. */
const MAX_ATTEMPTS = 8;
export const MAX_ATTEMPTS_OF_ADDRESS = 100;
const THROTTLE_MINUTES = 15;

export const throttledSince = (now: Date): string => new Date(now.getTime() - THROTTLE_MINUTES * 60_000).toISOString();

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
const no = (code: RuntimeError['code'], message: string, place?: string): { ok: false; error: RuntimeError } => ({
	ok: false,
	error: place === undefined ? { code, message } : { code, message, place }
});

export const tooMany = no('too-many-attempts', `Too many attempts; try again in ${THROTTLE_MINUTES} minutes`);

const sessionOf = (account: Account, { expiresAt, way }: Pick<StoredSignIn, 'expiresAt' | 'way'>): Session => ({
	account: account.id,
	name: account.name,
	displayName: account.displayName,
	...presentPost(account.posts),
	administrator: account.administrator,
	agencies: account.agencies,
	expiresAt,
	// Whom an identity provider vouches for never used the password, and need not know it.
	mustChangePassword: account.mustChangePassword && way === 'password'
});

/** A hash that no password fits, so that an unknown name takes as long as a wrong password. */
const nobody = hashPassword(randomBytes(24).toString('hex'));

/** Who acts in the audit where it was done by a command beside the server. */
export const COMMAND_LINE = 'command-line';

export const summaryOf = (account: Account): AccountSummary => {
	const { id, name, displayName, administrator, disabled, agencies, createdAt, posts } = account;
	return { id, name, displayName, ...presentPost(posts), administrator, disabled, agencies, createdAt };
};

export class Accounts {
	constructor(
		private readonly store: Store,
		private readonly clock: () => Date
	) {}

	/** Makes the first administrator of an empty store; answers the one-time password to print, or null. */
	async ensureAdministrator(given: string | undefined): Promise<string | null> {
		if ((await this.store.account({ name: 'admin' })) !== null) return null;
		const password = given ?? oneTimePassword();
		const isOurs = await this.store.addAccount({
			id: randomUUID(),
			name: 'admin',
			displayName: 'Quản trị viên',
			password: await hashPassword(password),
			administrator: true,
			mustChangePassword: given === undefined,
			disabled: false,
			createdAt: this.clock().toISOString(),
			agencies: [],
			posts: []
		});
		// Of nodes that start together one made the account; a password of the others opens nothing.
		return isOurs && given === undefined ? password : null;
	}

	async signIn(
		input: { readonly name: string; readonly password: string } & Caller
	): Promise<Answer<{ token: string; session: Session }>> {
		const name = input.name.trim().toLowerCase();
		const now = this.clock();
		const since = throttledSince(now);
		const at = now.toISOString();
		// By name and address together, so that nobody can lock an account out for those who sign in from elsewhere.
		const own = { key: `sign-in:${name}@${input.address}`, limit: MAX_ATTEMPTS };
		const address = { key: `address:${input.address}`, limit: MAX_ATTEMPTS_OF_ADDRESS };
		if (!(await this.store.takeAttempt([own, address], since, at))) return tooMany;
		const account = await this.store.account({ name });
		const fits = await passwordFits(account?.password ?? (await nobody), input.password);
		// Checking takes a while; what was changed meanwhile counts.
		const present = account === null ? null : await this.store.account({ id: account.id });
		if (!fits || present === null || present.password !== account?.password || present.disabled) {
			return no('wrong-password', 'Name or password is wrong');
		}
		await this.store.clearAttempts(own.key);
		await this.store.returnAttempt(address.key, at);
		return done(await this.#begin(present, 'password', input));
	}

	/** Of an account whose owner an identity provider vouches for. */
	async signInVouched(id: string, from: Caller): Promise<Answer<{ token: string; session: Session }>> {
		const account = await this.store.account({ id });
		if (account === null) return notFound;
		if (account.disabled) return no('account-disabled', 'The account is disabled');
		return done(await this.#begin(account, 'identity', from));
	}

	async #begin(account: Account, way: SignInWay, from: Caller): Promise<{ token: string; session: Session }> {
		const now = this.clock();
		const token = randomBytes(32).toString('base64url');
		const expiresAt = new Date(now.getTime() + SIGN_IN_HOURS * HOUR).toISOString();
		await this.store.addSignIn({
			tokenHash: tokenHash(token),
			id: randomUUID(),
			account: account.id,
			createdAt: now.toISOString(),
			expiresAt,
			address: from.address,
			browser: browserName(from.browser ?? ''),
			way
		});
		return { token, session: sessionOf(account, { expiresAt, way }) };
	}

	async signOut(token: string): Promise<void> {
		await this.store.removeSignIns({ tokenHash: tokenHash(token) });
	}

	async session(token: string): Promise<Session | null> {
		if (token === '') return null;
		const hash = tokenHash(token);
		const found = await this.#found(hash);
		if (found === null) return null;
		const now = this.clock();
		const since = new Date(now.getTime() - SEEN_EVERY_MS).toISOString();
		// Whoever is signed in may go on reading where nothing can be written, such as on a full disk.
		if (found.signIn.seenAt <= since) await this.store.noteSeen(hash, now.toISOString(), since).catch(() => undefined);
		return found.session;
	}

	/** The session of a stored sign-in; null once it has ended, however it did. */
	async sessionOfHash(hash: string): Promise<Session | null> {
		return (await this.#found(hash))?.session ?? null;
	}

	async #found(hash: string): Promise<{ session: Session; signIn: StoredSignIn } | null> {
		const signIn = await this.store.signIn(hash);
		if (signIn === null || signIn.expiresAt <= this.clock().toISOString()) return null;
		const account = await this.store.account({ id: signIn.account });
		return account === null || account.disabled ? null : { session: sessionOf(account, signIn), signIn };
	}

	async signIns(token: string, { account }: Session): Promise<readonly SignInSummary[]> {
		const own = (await this.store.signIn(tokenHash(token)))?.id;
		const rows = await this.store.signIns(account, this.clock().toISOString());
		return rows.map(({ account: _, ...row }) => ({ ...row, current: row.id === own }));
	}

	async endSignIn({ account }: Session, id: string): Promise<Answer<null>> {
		return (await this.store.removeSignIns({ account, id })) === 0 ? notFound : done(null);
	}

	/** An administrator's act against an account, so it is kept who did it. */
	async endAllSignIns(by: Session, id: string): Promise<Answer<{ readonly ended: number }>> {
		const account = await this.store.account({ id });
		if (account === null) return notFound;
		return done({
			ended: await this.store.removeSignIns({ account: id }, this.#act(by, 'sign-ins.end', account.name))
		});
	}

	#act({ account }: Pick<Session, 'account'>, act: string, detail: string): AuditAct {
		return { account, act, detail, at: this.clock().toISOString() };
	}

	/** Changes the password; whoever else is signed in to the account has to sign in again with the new one. */
	async changePassword(
		token: string,
		session: Session,
		input: { current: string; next: string }
	): Promise<Answer<null>> {
		const now = this.clock();
		const own = { key: `change:${session.account}`, limit: MAX_ATTEMPTS };
		if (!(await this.store.takeAttempt([own], throttledSince(now), now.toISOString()))) return tooMany;
		const account = await this.store.account({ id: session.account });
		if (account === null || !(await passwordFits(account.password, input.current))) {
			return no('wrong-password', 'The present password is wrong', 'current');
		}
		await this.store.clearAttempts(own.key);
		const next = checkedPassword(input.next, account.name);
		if (!next.ok) return no('invalid', next.problem.message, 'next');
		if (input.next === input.current) return no('invalid', 'The new password is the present one', 'next');
		await this.store.replacePassword(account.id, await hashPassword(next.value), tokenHash(token));
		return { ok: true, value: null };
	}

	/** Says as whom papers and pages name the one who is signed in, and in which post where that is given. */
	async setFullName(
		session: Session,
		{ displayName: given, ...post }: { readonly displayName: string } & GivenPost
	): Promise<Answer<{ readonly displayName: string } & Post>> {
		const { account, name } = session;
		const displayName = checkedFullName(given, name);
		if (!displayName.ok) return no('invalid', displayName.problem.message, displayName.problem.place);
		const checked = checkedPost(post, session);
		if (!checked.ok) return no('invalid', checked.problem.message, checked.problem.place);
		const act = this.#act({ account }, 'account.name', `${name} ${displayName.value}`);
		await this.store.setDisplayName(account, displayName.value, act);
		const set = await this.setPost(session, account, checked.value);
		return set.ok ? done({ displayName: displayName.value, ...set.value }) : set;
	}

	/** Says which post somebody holds from now on; what he did before stays under the one that he held then. */
	async setPost(by: Pick<Session, 'account'>, id: string, given: GivenPost): Promise<Answer<Post>> {
		const account = await this.store.account({ id });
		if (account === null) return notFound;
		const present = presentPost(account.posts);
		const post = checkedPost(given, present);
		if (!post.ok) return no('invalid', post.problem.message, post.problem.place);
		if (isSamePost(post.value, present)) return done(present);
		if (account.posts.length >= MOST_POSTS) return no('conflict', `A post is changed at most ${MOST_POSTS} times`);
		const act = this.#act(by, 'account.post', nameInPost(account.name, post.value));
		await this.store.addPost(id, { ...post.value, since: act.at }, act);
		return done(post.value);
	}

	/** Adds an account; answers its one-time password where none was given. */
	async add(input: {
		name: string;
		displayName: string;
		password: string | undefined;
		agencies: readonly { agency: string; role: Role }[];
		/** The post that he holds, where it is known. */
		post?: GivenPost;
		/** Who adds it; the command line where absent. */
		by?: string;
	}): Promise<Answer<{ id: string; password: string | null }>> {
		const name = input.name.trim().toLowerCase();
		if (!/^[a-z0-9][a-z0-9._@-]{1,63}$/u.test(name)) {
			return no('invalid', 'A name has 2 to 64 letters, digits, dots or dashes', 'name');
		}
		if (input.password !== undefined) {
			const checked = checkedPassword(input.password, name);
			if (!checked.ok) return no('invalid', checked.problem.message, 'password');
		}
		const post = checkedPost(input.post ?? {}, presentPost([]));
		if (!post.ok) return no('invalid', post.problem.message, post.problem.place);
		const password = input.password ?? oneTimePassword();
		const createdAt = this.clock().toISOString();
		const id = randomUUID();
		const grants = input.agencies.map(({ agency, role }) => `${role}@${agency}`);
		const account: Account = {
			id,
			name,
			displayName: input.displayName.trim() === '' ? name : input.displayName.trim(),
			password: await hashPassword(password),
			administrator: false,
			mustChangePassword: input.password === undefined,
			disabled: false,
			createdAt,
			agencies: input.agencies,
			posts: isSamePost(post.value, presentPost([])) ? [] : [{ ...post.value, since: createdAt }]
		};
		const act = this.#act({ account: input.by ?? COMMAND_LINE }, 'account.add', [name, ...grants].join(' '));
		if (!(await this.store.addAccount(account, act)))
			return no('conflict', `There is an account ${name} already`, 'name');
		return done({ id, password: input.password === undefined ? password : null });
	}

	async list(): Promise<readonly AccountSummary[]> {
		return (await this.store.accounts()).map(summaryOf);
	}
}
