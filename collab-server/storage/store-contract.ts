/** What every store must keep; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHash } from './audit-chain';
import {
	ACCOUNTS_CHAIN,
	type Account,
	type HistoryChange,
	type NewSignIn,
	type Store,
	type StoredArchitecture,
	type StoredJob
} from './store';

const at = (minute: number): string => `2026-11-23T00:${String(minute).padStart(2, '0')}:00.000Z`;

const account: Account = {
	id: 'a1',
	name: 'admin',
	displayName: 'Quản trị viên',
	password: 'hash',
	administrator: true,
	mustChangePassword: true,
	disabled: false,
	createdAt: at(0),
	agencies: [{ agency: '96', role: 'editor' }]
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

const architecture: StoredArchitecture = {
	id: 'k1',
	name: 'Cà Mau',
	frame: 'province',
	agency: '96',
	pack: 'vn-1425@1.0',
	epoch: 1,
	sample: false,
	objectCount: 0,
	createdAt: at(0),
	changedAt: at(0),
	dossier: { code: '', version: '1.0', cutoffDate: '', effectiveDate: null, state: 'draft' }
};

const job: StoredJob = {
	id: 'j1',
	architecture: 'k1',
	account: 'a1',
	kind: 'export',
	state: 'waiting',
	progress: 0,
	step: '',
	input: 'null',
	fileName: null,
	fileBlob: null,
	error: null,
	resultName: null,
	resultType: null,
	resultBlob: null,
	resultSize: null,
	dataBlob: null,
	leaseUntil: null,
	createdAt: at(0)
};

const changed = (after: string, place = 'objects/o1', field = 'name'): HistoryChange => ({
	place,
	object: place.split('/')[1] ?? '',
	field,
	before: null,
	after
});

const update = (byte: number, history: readonly HistoryChange[] = [], minute = 0, by = 'a1') => ({
	data: Uint8Array.from([byte]),
	account: by,
	at: at(minute),
	history
});

export function storeContract(name: string, open: () => Promise<Store>): void {
	describe(name, () => {
		let store: Store;
		beforeEach(async () => {
			store = await open();
		});
		afterEach(() => store.close());

		it('numbers the updates of each room one by one, in the order they came', async () => {
			const sequences = await Promise.all([
				store.append('m:a@1', update(1)),
				store.append('m:b@1', update(9)),
				store.append('m:a@1', update(2)),
				store.append('m:a@1', update(3))
			]);
			expect(sequences).toEqual([1, 1, 2, 3]);
			expect((await store.read('m:a@1', 1)).map(({ sequence, data }) => [sequence, ...data])).toEqual([
				[2, 2],
				[3, 3]
			]);
			expect(await store.read('m:none@1', 0)).toEqual([]);
		});

		it('keeps the newest snapshot, whichever comes last', async () => {
			expect(await store.snapshot('m:a@1')).toBeNull();
			await store.putSnapshot('m:a@1', 5, Uint8Array.from([5]), at(0));
			await store.putSnapshot('m:a@1', 3, Uint8Array.from([3]), at(1));
			expect(await store.snapshot('m:a@1')).toEqual({ sequence: 5, data: Uint8Array.from([5]) });
		});

		it('tells the history of an update with it, the newest first', async () => {
			await store.append('m:a@1', update(1, [changed('"a"'), changed('"b"', 'objects/o2')]));
			await store.append('m:a@1', update(2, [changed('"c"')]));
			const rows = await store.history('m:a@1', null, 10);
			expect(rows.map(({ sequence, after }) => [sequence, after])).toEqual([
				[2, '"c"'],
				[1, '"b"'],
				[1, '"a"']
			]);
			expect(await store.history('m:a@1', 'o1', 1)).toMatchObject([{ sequence: 2, account: 'a1', at: at(0) }]);
		});

		it('joins what one account types into a chapter within a minute, and nothing else', async () => {
			const text = 'chapters/intro';
			await store.append('m:a@1', update(1, [{ ...changed('"T"', text, 'text'), before: '""' }]));
			await store.append('m:a@1', update(2, [{ ...changed('"Tổ"', text, 'text'), before: '"T"' }]));
			await store.append('m:a@1', update(3, [{ ...changed('"Tổng"', text, 'text'), before: '"Tổ"' }], 2));
			await store.append('m:a@1', update(4, [{ ...changed('""', text, 'text'), before: '"Tổng"' }], 2, 'a2'));
			const rows = await store.history('m:a@1', 'intro', 10);
			expect(rows.map((row) => [row.before, row.after])).toEqual([
				['"Tổng"', '""'],
				['"Tổ"', '"Tổng"'],
				['""', '"Tổ"']
			]);
		});

		it('tells how far each room is', async () => {
			await store.append('m:a@1', update(1));
			await store.append('m:a@1', update(2));
			await store.append('c:a@1', update(3));
			expect([...(await store.heads(['m:a@1', 'c:a@1', 'm:none@1']))].sort()).toEqual([
				['c:a@1', 1],
				['m:a@1', 2]
			]);
			expect((await store.heads([])).size).toBe(0);
		});

		it('keeps the first value of a name, and lends a name to one owner at a time', async () => {
			expect(await store.secret('key', 'first')).toBe('first');
			expect(await store.secret('key', 'second')).toBe('first');
			expect(await store.lease('check k1', 'node-1', at(0), at(1))).toBe(true);
			expect(await store.lease('check k1', 'node-2', at(1), at(2))).toBe(false);
			expect(await store.lease('check k1', 'node-1', at(1), at(2))).toBe(true);
			expect(await store.lease('check k1', 'node-2', at(3), at(4))).toBe(true);
			await store.release('check k1', 'node-1');
			expect(await store.lease('check k1', 'node-1', at(3), at(4))).toBe(false);
			await store.release('check k1', 'node-2');
			expect(await store.lease('check k1', 'node-1', at(3), at(4))).toBe(true);
		});

		it('binds a client to the account that came first', async () => {
			expect(await store.bindClient('m:a@1', 7, 'a1')).toBe('a1');
			expect(await store.bindClient('m:a@1', 7, 'a2')).toBe('a1');
			expect(await store.bindClient('m:b@1', 7, 'a2')).toBe('a2');
		});

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
			expect(await store.linkAwaited(link)).toBe(false);
			await store.awaitIdentity({ account: 'a1', issuer: link.issuer, at: at(0) });
			await store.awaitIdentity({ account: 'a1', issuer: link.issuer, at: at(1) });
			expect(await store.linkAwaited({ ...link, issuer: 'https://other.vn' })).toBe(false);
			const both = await Promise.all([store.linkAwaited(link), store.linkAwaited({ ...link, subject: 's2' })]);
			expect(both.filter((linked) => linked)).toHaveLength(1);
			expect(await store.linkAwaited({ ...link, subject: 's3' })).toBe(false);
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

		it('lists an architecture with its act, and hides it once deleted', async () => {
			const act = { account: 'a1', act: 'architecture.create', detail: 'Cà Mau', at: at(0) };
			await store.addArchitecture(architecture, act);
			await store.noteChange('k1', { name: 'Mới', objectCount: 3, changedAt: at(1) });
			expect(await store.architectures()).toEqual([{ ...architecture, name: 'Mới', objectCount: 3, changedAt: at(1) }]);
			const dossier = { ...architecture.dossier, code: 'CM-01' };
			await store.setDossier('k1', dossier, { ...act, act: 'dossier.set' });
			expect(await store.architecture('k1')).toMatchObject({ dossier });
			await store.deleteArchitecture('k1', at(2), { ...act, act: 'architecture.delete' });
			expect(await store.architecture('k1')).toBeNull();
			expect(await store.auditChains()).toContain('k1');
			const rows = await store.audit('k1');
			expect(rows.map((row) => row.act)).toEqual(['architecture.create', 'dossier.set', 'architecture.delete']);
			rows.forEach(({ hash, ...row }, index) => {
				expect(row.previous).toBe(rows[index - 1]?.hash ?? '');
				expect(hash).toBe(auditHash('k1', row));
			});
		});

		it('gives each record one code and none twice', async () => {
			const first = await store.assignCodes(
				'k1',
				[
					{ record: 'o1', claim: 'KT-7' },
					{ record: 'o2', claim: 'KT-7' },
					{ record: 'o2', prefix: 'KT-' },
					{ record: 'o3', prefix: 'KT-' },
					{ record: 'q1', prefix: 'QH-' }
				],
				at(0)
			);
			expect([...first]).toEqual([
				['o1', 'KT-7'],
				['o2', 'KT-8'],
				['o3', 'KT-9'],
				['q1', 'QH-1']
			]);
			const again = await store.assignCodes('k1', [{ record: 'o3', prefix: 'KT-' }], at(1));
			expect([...again]).toEqual([['o3', 'KT-9']]);
			expect((await store.codes('k1')).size).toBe(4);
			expect((await store.assignCodes('k2', [{ record: 'o1', prefix: 'KT-' }], at(1))).get('o1')).toBe('KT-1');
		});

		it('keeps jobs and blobs', async () => {
			const blob = await store.putBlob(Uint8Array.from([1, 2]), at(0));
			expect(await store.putBlob(Uint8Array.from([1, 2]), at(1))).toBe(blob);
			expect(await store.blob(blob)).toEqual(Uint8Array.from([1, 2]));
			expect(await store.blob('none')).toBeNull();
			await store.addJob(job);
			expect((await store.runningJobs()).map(({ id }) => id)).toEqual(['j1']);
			await store.updateJob('j1', { state: 'done', progress: 1, dataBlob: blob });
			expect(await store.job('j1')).toEqual({ ...job, state: 'done', progress: 1, dataBlob: blob });
			expect(await store.runningJobs()).toEqual([]);
		});

		it('forgets attempts that were made before the clock was set back', async () => {
			const store = await open();
			const attempt = (now: string): Promise<boolean> =>
				store.takeAttempt(
					[{ key: 'sign-in:an@clock', limit: 2 }],
					new Date(Date.parse(now) - 900_000).toISOString(),
					new Date(now).toISOString()
				);
			expect([await attempt('2026-11-23T12:00:00Z'), await attempt('2026-11-23T12:00:00Z')]).toEqual([true, true]);
			expect(await attempt('2026-11-23T12:00:01Z')).toBe(false);
			expect(await attempt('2026-11-23T07:00:00Z')).toBe(true);
			await store.close();
		});

		it('frees what was held by a clock that was ahead', async () => {
			const store = await open();
			const lease = (owner: string, now: string): Promise<boolean> =>
				store.lease('check k1', owner, now, new Date(Date.parse(now) + 10_000).toISOString());
			expect(await lease('one', '2026-11-23T17:00:00.000Z')).toBe(true);
			expect(await lease('two', '2026-11-23T12:00:00.000Z')).toBe(true);
			// A little apart is no reason.
			expect(await lease('three', '2026-11-23T11:59:50.000Z')).toBe(false);
			await store.close();
		});
	});
}
