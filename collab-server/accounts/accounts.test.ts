import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '$collab/runtime/runtime';
import { openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';
import { Accounts, tokenHash } from './accounts';

const password = 'mot-mat-khau-dai';
let folder: string;
let store: Store;
let accounts: Accounts;
let now: Date;

function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
	return answer.value;
}

const signIn = (given = password, address = 'here') => accounts.signIn({ name: 'admin', password: given, address });

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'khuevan-accounts-'));
	const opened = await openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	store = opened.value;
	now = new Date('2026-11-23T00:00:00Z');
	accounts = new Accounts(store, () => now);
	await accounts.ensureAdministrator(password);
});

afterEach(async () => {
	await store.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('signing in', () => {
	it('counts guesses made at once as it counts those made one after the other', async () => {
		const answers = await Promise.all(Array.from({ length: 20 }, () => signIn('sai-mat-khau')));
		const codes = answers.map((answer) => (answer.ok ? 'in' : answer.error.code));
		expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(8);
		expect(codes.filter((code) => code === 'too-many-attempts')).toHaveLength(12);
		expect(await signIn()).toMatchObject({ error: { code: 'too-many-attempts' } });
		now = new Date(now.getTime() + 16 * 60_000);
		expect((await signIn()).ok).toBe(true);
	});

	it('lets nobody lock an account out from another address', async () => {
		await Promise.all(Array.from({ length: 20 }, () => signIn('sai-mat-khau', 'elsewhere')));
		expect((await signIn()).ok).toBe(true);
	});

	it('lets in who is signed in, though nothing can be written', async () => {
		const { token } = value(await signIn());
		const full = { ...store, noteSeen: () => Promise.reject(new Error('database or disk is full')) };
		now = new Date(now.getTime() + 5 * 60_000);
		expect(await new Accounts(full, () => now).session(token)).toMatchObject({ name: 'admin' });
	});

	it('forgets mistakes after a success', async () => {
		for (let round = 0; round < 3; round += 1) {
			for (let guess = 0; guess < 7; guess += 1) await signIn('sai-mat-khau');
			expect((await signIn()).ok).toBe(true);
		}
	});

	it('bounds the guesses at all accounts from one address', async () => {
		const guesses = await Promise.all(
			Array.from({ length: 101 }, (_, index) =>
				accounts.signIn({ name: `someone-${index}`, password: 'sai-mat-khau', address: 'here' })
			)
		);
		expect(guesses.filter((guess) => !guess.ok && guess.error.code === 'too-many-attempts')).toHaveLength(1);
	});
});

describe('the sign-ins of an account', () => {
	const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
	const from = (address: string) => accounts.signIn({ name: 'admin', password, address, browser: firefox });

	it('are told with when, where and by what, and without their secrets', async () => {
		const [here, away] = [value(await from('10.0.0.1')), value(await signIn(password, '10.0.0.2'))];
		const rows = await accounts.signIns(here.token, here.session);
		expect(rows).toHaveLength(2);
		expect(rows.find(({ current }) => current)).toMatchObject({
			address: '10.0.0.1',
			browser: 'Firefox 140 · Linux',
			way: 'password',
			createdAt: now.toISOString(),
			seenAt: now.toISOString()
		});
		expect(rows.find(({ current }) => !current)).toMatchObject({ address: '10.0.0.2', browser: '' });
		for (const { token } of [here, away]) {
			expect(JSON.stringify(rows)).not.toContain(token);
			expect(JSON.stringify(rows)).not.toContain(tokenHash(token));
		}
	});

	it('are seen by the minute', async () => {
		const { token, session } = value(await signIn());
		const seen = async (): Promise<string | undefined> => (await accounts.signIns(token, session))[0]?.seenAt;
		const first = now.toISOString();
		now = new Date(now.getTime() + 59_000);
		await accounts.session(token);
		expect(await seen()).toBe(first);
		now = new Date(now.getTime() + 1_000);
		await accounts.session(token);
		expect(await seen()).toBe(now.toISOString());
	});

	it('end one by one, and all by an administrator whose act is kept', async () => {
		const [mine, other] = [value(await signIn()), value(await signIn())];
		const id = (await accounts.signIns(mine.token, mine.session)).find(({ current }) => !current)?.id ?? '';
		value(await accounts.endSignIn(mine.session, id));
		expect(await accounts.session(other.token)).toBeNull();
		expect(await accounts.endSignIn(mine.session, id)).toMatchObject({ error: { code: 'not-found' } });
		expect(value(await accounts.endAllSignIns(mine.session, mine.session.account))).toEqual({ ended: 1 });
		expect(await accounts.session(mine.token)).toBeNull();
		expect(await store.audit('accounts')).toMatchObject([{ act: 'sign-ins.end', detail: 'admin' }]);
	});
});

describe('changing the password', () => {
	it('ends every other sign-in of the account and keeps the present one', async () => {
		const [mine, other] = [value(await signIn()), value(await signIn())];
		value(await accounts.changePassword(mine.token, mine.session, { current: password, next: 'mat-khau-moi-hon' }));
		expect(await accounts.session(mine.token)).toMatchObject({ name: 'admin' });
		expect(await accounts.session(other.token)).toBeNull();
		expect((await signIn()).ok).toBe(false);
	});

	it('bounds the guesses at the present password', async () => {
		const { token, session } = value(await signIn());
		const guess = () => accounts.changePassword(token, session, { current: 'sai-mat-khau', next: 'mat-khau-moi-hon' });
		const answers = await Promise.all(Array.from({ length: 10 }, guess));
		expect(answers.filter((answer) => !answer.ok && answer.error.code === 'too-many-attempts')).toHaveLength(2);
	});

	it('changes the version of the accounts, as a command beside the server does', async () => {
		const { token, session } = value(await signIn());
		const before = await store.accountsVersion();
		expect(await store.accountsVersion()).toBe(before);
		value(await accounts.changePassword(token, session, { current: password, next: 'mat-khau-moi-hon' }));
		const after = await store.accountsVersion();
		expect(after).not.toBe(before);
		const beside = await openStore(folder, 'look');
		if (!beside.ok) throw new Error(beside.problem.message);
		await beside.value.setDisabled(session.account, true);
		await beside.value.close();
		expect(await store.accountsVersion()).not.toBe(after);
	});
});
