import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '$collab/runtime/runtime';
import { openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';
import { Accounts } from './accounts';

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
