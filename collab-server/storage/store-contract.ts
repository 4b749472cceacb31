/** What every store must keep; each implementation's test runs it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditHash } from './audit-chain';
import { architecture, at } from './contract-records';
import { mappingContract } from './mapping-contract';
import { noticeContract } from './notice-contract';
import type { HistoryChange, Store, StoredJob } from './store';

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

		it('keeps the newest glimpse of a document, whichever comes last', async () => {
			expect(await store.glimpse('m:a@1')).toBeNull();
			const later = { sequence: 5, at: at(1), data: Uint8Array.from([5]) };
			await store.putGlimpse('m:a@1', later);
			await store.putGlimpse('m:a@1', { sequence: 3, at: at(0), data: Uint8Array.from([3]) });
			expect(await store.glimpse('m:a@1')).toEqual(later);
			expect(await store.glimpse('m:b@1')).toBeNull();
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

		it('lists an architecture with its act, and hides it once deleted', async () => {
			const act = { account: 'a1', act: 'architecture.create', detail: 'Cà Mau', at: at(0) };
			await store.addArchitecture(architecture, act);
			await store.noteChange('k1', { name: 'Mới', objectCount: 3, changedAt: at(1) });
			expect(await store.architectures()).toEqual([{ ...architecture, name: 'Mới', objectCount: 3, changedAt: at(1) }]);
			const dossier = { ...architecture.dossier, code: 'CM-01', decision: { place: 'Cà Mau' } };
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
			const late = [
				{ record: 'o4', prefix: 'KT-' },
				{ record: 'o5', claim: 'KT-10' }
			];
			expect((await store.assignCodes('k1', late, at(2))).get('o4')).toBe('KT-11');
			const many = Array.from({ length: 6_000 }, (_, index) => ({ record: `m${index}`, prefix: 'KT-' }));
			expect(new Set((await store.assignCodes('k3', many, at(2))).values()).size).toBe(6_000);
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

		it('lists jobs of an architecture and of all, the newest first', async () => {
			await store.addJob({ ...job, id: 'j1', createdAt: at(1) });
			await store.addJob({ ...job, id: 'j2', createdAt: at(3) });
			await store.addJob({ ...job, id: 'j3', architecture: 'k2', createdAt: at(2) });
			const ids = async (architecture: string | null, most = 10): Promise<string[]> =>
				(await store.jobsOf(architecture, most)).map(({ id }) => id);
			expect(await ids('k1')).toEqual(['j2', 'j1']);
			expect(await ids(null)).toEqual(['j2', 'j3', 'j1']);
			expect(await ids(null, 2)).toEqual(['j2', 'j3']);
			expect(await ids('k3')).toEqual([]);
			await store.addJob({ ...job, id: 'j4', architecture: 'k4', input: JSON.stringify('x'.repeat(2_000)) });
			expect(await store.jobsOf('k4', 1)).toEqual([{ ...job, id: 'j4', architecture: 'k4', input: 'null' }]);
			expect((await store.job('j4'))?.input).toHaveLength(2_002);
		});

		mappingContract(() => store);
		noticeContract(() => store);

		it('frees what was held by a clock that was ahead', async () => {
			const lease = (owner: string, now: string): Promise<boolean> =>
				store.lease('check k1', owner, now, new Date(Date.parse(now) + 10_000).toISOString());
			expect(await lease('one', '2026-11-23T17:00:00.000Z')).toBe(true);
			expect(await lease('two', '2026-11-23T12:00:00.000Z')).toBe(true);
			// A little apart is no reason.
			expect(await lease('three', '2026-11-23T11:59:50.000Z')).toBe(false);
		});
	});
}
