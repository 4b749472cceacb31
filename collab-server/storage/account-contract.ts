/** What every store must keep of accounts, sign-ins, identities and attempts; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHash } from './audit-chain';
import { at } from './contract-records';
import { ACCOUNTS_CHAIN, type Account, type NewSignIn, type Store } from './store';

const account: Account = {
	id: 'a1',
	name: 'admin',
	displayName: 'Quản trị viên',
	password: 'hash',
	administrator: true,
	mustChangePassword: true,
	disabled: false,
	createdAt: at(0),
	agencies: [{ agency: '96', role: 'editor' }],
	posts: []
};

const signIn = (tokenHash: string, more: Partial<NewSignIn> = {}): NewSignIn => ({
	tokenHash,
	id: `id-${tokenHash}`,
	account: 'a1',
	createdAt: at(0),
	expiresAt: at(9),
	address: '10.0.0.1',
	browser: 'Firefox 140 · Linux',
	way: 'password',
	...more
});

export function accountContract(name: string, open: () => Promise<Store>): void {
	describe(`${name}: accounts`, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
		});
		afterEach(() => store.close());

		it('keeps accounts by id and name, one to a name', async () => {
			expect(await store.addAccount(account)).toBe(true);
			expect(await store.addAccount({ ...account, id: 'a2' })).toBe(false);
			expect(await store.account({ name: 'admin' })).toEqual(account);
			await store.setRole('a1', '01', 'viewer');
			await store.setRole('a1', '96', null);
			await store.setDisabled('a1', true);
			expect(await store.account({ id: 'a1' })).toMatchObject({
				disabled: true,
				agencies: [{ agency: '01', role: 'viewer' }]
			});
		});

		it('ends the other sign-ins with a new password, and says that something changed', async () => {
			await store.addAccount(account);
			for (const tokenHash of ['one', 'two']) await store.addSignIn(signIn(tokenHash));
			const version = await store.accountsVersion();
			expect(await store.accountsVersion()).toBe(version);
			await store.replacePassword('a1', 'new', 'two');
			expect(await store.accountsVersion()).not.toBe(version);
			expect(await store.signIn('one')).toBeNull();
			expect(await store.signIn('two')).toMatchObject({ account: 'a1', expiresAt: at(9) });
			expect(await store.account({ id: 'a1' })).toMatchObject({ password: 'new', mustChangePassword: false });
		});

		it('lists the sign-ins of an account that are not over, the last used first', async () => {
			await store.addAccount(account);
			await store.addAccount({ ...account, id: 'a2', name: 'an' });
			await store.addSignIn(signIn('one', { way: 'identity' }));
			await store.addSignIn(signIn('two'));
			await store.addSignIn(signIn('over', { expiresAt: at(3) }));
			await store.addSignIn(signIn('other', { account: 'a2' }));
			await store.noteSeen('two', at(4), at(3));
			const { tokenHash: _, ...first } = signIn('one', { way: 'identity' });
			const { tokenHash: __, ...second } = signIn('two');
			expect(await store.signIns('a1', at(3))).toEqual([
				{ ...second, seenAt: at(4) },
				{ ...first, seenAt: at(0) }
			]);
			expect(await store.signIn('two')).toEqual({ ...second, seenAt: at(4) });
		});

		it('notes that a sign-in was used at most once in a while, and tells nobody who watches', async () => {
			await store.addAccount(account);
			await store.addSignIn(signIn('one'));
			const version = await store.accountsVersion();
			await store.noteSeen('one', at(2), at(1));
			await store.noteSeen('one', at(3), at(1));
			expect(await store.signIn('one')).toMatchObject({ seenAt: at(2) });
			expect(await store.accountsVersion()).toBe(version);
		});

		it('ends a sign-in by its id for its owner alone, or all of an account', async () => {
			await store.addAccount(account);
			await store.addAccount({ ...account, id: 'a2', name: 'an' });
			for (const tokenHash of ['one', 'two', 'three']) await store.addSignIn(signIn(tokenHash));
			const version = await store.accountsVersion();
			expect(await store.removeSignIns({ account: 'a2', id: 'id-one' })).toBe(0);
			expect(await store.removeSignIns({ account: 'a1', id: 'id-' })).toBe(0);
			expect(await store.removeSignIns({ account: 'a1', id: 'id-one' })).toBe(1);
			expect(await store.signIn('one')).toBeNull();
			expect(await store.accountsVersion()).not.toBe(version);
			expect(await store.removeSignIns({ account: 'a1' })).toBe(2);
			expect(await store.signIns('a1', at(0))).toEqual([]);
		});

		it('forgets the sign-ins that are over, and tells nobody who watches', async () => {
			await store.addAccount(account);
			await store.addSignIn(signIn('over', { expiresAt: at(3) }));
			await store.addSignIn(signIn('one'));
			const version = await store.accountsVersion();
			expect(await store.removeExpiredSignIns(at(2))).toBe(0);
			expect(await store.removeExpiredSignIns(at(3))).toBe(1);
			expect(await store.signIn('over')).toBeNull();
			expect(await store.signIn('one')).not.toBeNull();
			expect(await store.accountsVersion()).toBe(version);
		});

		it('keeps the name that somebody gives himself, and leaves him signed in', async () => {
			await store.addAccount(account);
			await store.addSignIn(signIn('one'));
			const version = await store.accountsVersion();
			await store.setDisplayName('a1', 'Nguyễn Thị Chi');
			expect(await store.account({ id: 'a1' })).toEqual({ ...account, displayName: 'Nguyễn Thị Chi' });
			expect(await store.signIn('one')).not.toBeNull();
			expect(await store.accountsVersion()).not.toBe(version);
		});

		it('keeps each post that somebody says he holds, and since when', async () => {
			const first = { position: 'Phó Trưởng phòng', unit: 'Sở KH&CN', since: at(1) };
			await store.addAccount({ ...account, posts: [first] });
			const version = await store.accountsVersion();
			const second = { position: 'Trưởng phòng', unit: '', since: at(2) };
			await store.addPost('a1', second, { account: 'a1', act: 'account.post', detail: 'admin', at: at(2) });
			expect((await store.account({ name: 'admin' }))?.posts).toEqual([first, second]);
			expect((await store.accounts())[0]?.posts).toEqual([first, second]);
			expect(await store.accountsVersion()).not.toBe(version);
		});

		it('signs out whom it disables', async () => {
			await store.addAccount(account);
			await store.addSignIn(signIn('one'));
			await store.setDisabled('a1', true);
			expect(await store.signIn('one')).toBeNull();
		});

		it('writes acts upon accounts with them, and none where nothing was done', async () => {
			const act = (name: string) => ({ account: 'root', act: name, detail: 'an', at: at(1) });
			const link = { issuer: 'https://id.vn', subject: 's1', account: 'a1', at: at(0) };
			await store.addAccount(account, act('add'));
			await store.addAccount(account, act('not again'));
			await store.setRole('a1', '01', 'viewer', act('role'));
			await store.linkIdentity(link, act('link'));
			await store.linkIdentity(link, act('not again'));
			await store.awaitIdentity({ ...link, issuer: 'https://other.vn' }, act('await'));
			await store.awaitIdentity({ ...link, issuer: 'https://other.vn' }, act('not again'));
			await store.unlinkIdentities('a1', act('unlink'));
			await store.unlinkIdentities('a1', act('not again'));
			await store.removeSignIns({ account: 'a1' }, act('sign-out'));
			await store.setPassword('a1', 'new', true, act('password'));
			await store.setDisabled('a1', true, act('disable'));
			const rows = await store.audit(ACCOUNTS_CHAIN);
			expect(rows.map((row) => row.act)).toEqual([
				'add',
				'role',
				'link',
				'await',
				'unlink',
				'sign-out',
				'password',
				'disable'
			]);
			rows.forEach(({ hash, ...row }) => expect(hash).toBe(auditHash(ACCOUNTS_CHAIN, row)));
		});

		it('links a person of a provider to one account, and an account to one person', async () => {
			await store.addAccount(account);
			await store.addAccount({ ...account, id: 'a2', name: 'an' });
			const link = { issuer: 'https://id.vn', subject: 's1', account: 'a1', at: at(0) };
			expect(await store.linkedAccount(link)).toBeNull();
			expect(await store.linkIdentity(link)).toBe(true);
			expect(await store.linkIdentity({ ...link, account: 'a2' })).toBe(false);
			expect(await store.linkIdentity({ ...link, subject: 's2' })).toBe(false);
			expect(await store.linkIdentity({ ...link, issuer: 'https://other.vn', account: 'a2' })).toBe(true);
			expect(await store.linkedAccount(link)).toBe('a1');
			expect(await store.unlinkIdentities('a1')).toBe(1);
			expect(await store.linkedAccount(link)).toBeNull();
		});

		it('lets an account that is awaited be linked once', async () => {
			await store.addAccount(account);
			const link = { issuer: 'https://id.vn', subject: 's1', account: 'a1', at: at(0) };
			const linking = { account: 'a1', act: 'identity.link', detail: 'an s1', at: at(2) };
			expect(await store.linkAwaited(link, linking)).toBe(false);
			await store.awaitIdentity({ account: 'a1', issuer: link.issuer, at: at(0) });
			await store.awaitIdentity({ account: 'a1', issuer: link.issuer, at: at(1) });
			expect(await store.linkAwaited({ ...link, issuer: 'https://other.vn' }, linking)).toBe(false);
			const both = await Promise.all([
				store.linkAwaited(link, linking),
				store.linkAwaited({ ...link, subject: 's2' }, linking)
			]);
			expect(both.filter((linked) => linked)).toHaveLength(1);
			expect(await store.linkAwaited({ ...link, subject: 's3' }, linking)).toBe(false);
			expect(await store.audit('accounts')).toMatchObject([{ account: 'a1', act: 'identity.link', detail: 'an s1' }]);
		});

		it('bounds attempts that come at once, under each key', async () => {
			const keys = [
				{ key: 'narrow', limit: 2 },
				{ key: 'wide', limit: 3 }
			];
			const take = () => store.takeAttempt(keys, at(0), at(1));
			const taken = await Promise.all([take(), take(), take()]);
			expect(taken.filter((may) => may)).toHaveLength(2);
			await store.clearAttempts('narrow');
			expect([await take(), await take()]).toEqual([true, false]);
			await store.returnAttempt('wide', at(1));
			expect(await take()).toBe(true);
			expect(await store.takeAttempt(keys, at(1), at(2))).toBe(true);
		});

		it('forgets attempts that were made before the clock was set back', async () => {
			const attempt = (now: string): Promise<boolean> =>
				store.takeAttempt(
					[{ key: 'sign-in:an@clock', limit: 2 }],
					new Date(Date.parse(now) - 900_000).toISOString(),
					new Date(now).toISOString()
				);
			expect([await attempt('2026-11-23T12:00:00Z'), await attempt('2026-11-23T12:00:00Z')]).toEqual([true, true]);
			expect(await attempt('2026-11-23T12:00:01Z')).toBe(false);
			expect(await attempt('2026-11-23T07:00:00Z')).toBe(true);
		});
	});
}
