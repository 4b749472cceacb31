import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from '$models/architecture/edit';
import { roomOf } from '$collab/rooms/room-names';
import {
	edit,
	fieldOf,
	installedPacks,
	objectNamed,
	province,
	startRuntime,
	value,
	type Province
} from '$collab/runtime/fixture';
import type { CheckRecord } from '$collab/storage/check-store';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { Store } from '$collab/storage/store';

const packs = installedPacks('1', '2');
const owner = 'T01:object:o1';
const related = 'T03:object:o1';

const relation = (id: string, source: string, target: string): Edit => ({
	op: 'put',
	root: 'relations',
	key: id,
	value: { source, target, type: 'data-exchange' }
});
const unrelated = (id: string): Edit => ({ op: 'put', root: 'relations', key: id, value: undefined });

const later = (at: Province, seconds: number): void => {
	at.now = new Date(at.now.getTime() + seconds * 1000);
};

const events = async (at: Province, finding: string): Promise<string[]> =>
	value(await at.runtime.findingSince('em', at.id, finding)).events.map(({ event, account }) => `${event} ${account}`);

describe('since when a finding is there, and by whose edit', () => {
	let at: Province;
	beforeEach(async () => {
		at = await province(await packs);
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'), objectNamed('o2', 'Cổng', 'UBND tỉnh'));
	});

	it('is told of the record’s own edit, whoever edits others', async () => {
		later(at, 60);
		await edit(at, 'binh', fieldOf('o2', 'name', 'Cổng dịch vụ'));
		expect(value(await at.runtime.findingSince('em', at.id, owner))).toMatchObject({
			isOpen: true,
			since: '2026-11-23T00:00:00.000Z',
			account: 'an',
			accountName: 'Ông an'
		});
		later(at, 60);
		await edit(at, 'binh', fieldOf('o1', 'owner', 'UBND tỉnh'));
		later(at, 60);
		await edit(at, 'chi', fieldOf('o1', 'owner', 'Ban'));
		expect(value(await at.runtime.findingSince('em', at.id, owner))).toMatchObject({
			isOpen: true,
			since: '2026-11-23T00:03:00.000Z',
			account: 'chi'
		});
		expect(await events(at, owner)).toEqual(['opened Ông an', 'closed Ông binh', 'opened Ông chi']);
	});

	it('is told of the edit of a neighbour that the rule reads, there or gone', async () => {
		await edit(at, 'binh', relation('r1', 'o1', 'o2'));
		await edit(at, 'chi', unrelated('r1'));
		expect(await events(at, related)).toEqual(['opened Ông an', 'closed Ông binh', 'opened Ông chi']);
	});

	it('is told of whoever pinned another pack, where nobody edited anything', async () => {
		await edit(at, 'an', relation('r1', 'o1', 'o2'), relation('r2', 'o2', 'o1'));
		later(at, 60);
		value(await at.runtime.switchPack('chi', at.id, 'vn-1425@1.0'));
		await at.checks.recorded({ id: at.id, epoch: 1 });
		expect(await events(at, owner)).toEqual(['opened Ông an', 'closed Ông chi']);
		const [open] = await at.store.openFindings(at.id, { after: '', limit: 1 });
		expect(await at.store.findingEvents(at.id, open?.finding ?? '')).toMatchObject([
			{ event: 'opened', account: 'chi', pack: 'vn-1425@1.0' }
		]);
	});

	it('is nothing for a finding that never was', async () => {
		expect(value(await at.runtime.findingSince('em', at.id, 'T01:object:none'))).toEqual({
			finding: 'T01:object:none',
			isOpen: false,
			since: null,
			account: null,
			accountName: null,
			sequence: null,
			events: []
		});
	});

	it('is not told to another agency', async () => {
		for (const refused of [await at.runtime.findingSince('la', at.id, owner), await at.runtime.checkTrend('la', at.id)])
			expect(refused).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});
});

/** A store that tells of every record of the check, and can refuse them. */
function watched(): { store: Store; records: CheckRecord[]; refusing: boolean } {
	const store = createMemoryStore();
	const watch = { records: [] as CheckRecord[], refusing: false, store };
	watch.store = {
		...store,
		recordCheck: (architecture, record) => {
			if (watch.refusing) return Promise.reject(new Error('the disk is full'));
			watch.records.push(record);
			return store.recordCheck(architecture, record);
		}
	};
	return watch;
}

describe('the check behind the edits', () => {
	it('runs once for edits that come together, after they are acknowledged', async () => {
		const watch = watched();
		const at = await province(await packs, watch.store);
		await at.checks.recorded({ id: at.id, epoch: 1 });
		watch.records.length = 0;
		const { live, room } = await at.rooms.open(roomOf(at.id, 1));
		for (let index = 0; index < 50; index += 1) {
			live.apply([objectNamed(`o${index}`, `Kho ${index}`, 'Sở')], {
				source: 'command',
				account: 'an',
				connection: null
			});
			await room.committed();
		}
		expect(watch.records).toEqual([]);
		await vi.waitFor(() => expect(watch.records).toHaveLength(1), { timeout: 5_000 });
		expect(watch.records[0]?.events.filter(({ rule }) => rule === 'T01')).toHaveLength(50);
	});

	it('keeps no edit waiting and harms nobody where its record is refused, and tries again', async () => {
		const watch = watched();
		const at = await province(await packs, watch.store);
		watch.refusing = true;
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
		expect(value(await at.runtime.check('em', at.id, {})).findings.map(({ id }) => id)).toContain(owner);
		watch.refusing = false;
		await edit(at, 'binh', objectNamed('o2', 'Cổng', 'Sở'));
		expect(await events(at, owner)).toEqual(['opened Ông an']);
	});

	it('answers for the pinned pack what a check from scratch answers', async () => {
		const at = await province(await packs);
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'), objectNamed('o2', 'Cổng', 'UBND'), relation('r1', 'o1', 'o2'));
		await edit(at, 'binh', fieldOf('o2', 'owner', 'Ban'), unrelated('r1'));
		const now = value(await at.runtime.check('em', at.id, {}));
		expect(now).toEqual(value(await at.runtime.check('em', at.id, { asOf: '2026-11-23' })));
	});
});

describe('what changed while nobody looked', () => {
	/** Another process on the same store. */
	const again = async (at: Province): Promise<Province> => {
		await at.rooms.close();
		return Object.assign(await startRuntime(at.store, await packs), { id: at.id });
	};

	it('is recorded when the room opens after a crash', async () => {
		const watch = watched();
		const at = await province(await packs, watch.store);
		await at.checks.recorded({ id: at.id, epoch: 1 });
		const mark = await at.store.checkMark(at.id);
		watch.refusing = true;
		await edit(at, 'binh', objectNamed('o1', 'Kho', 'Sở'));
		await at.rooms.close();
		watch.refusing = false;
		const next: Province = Object.assign(await startRuntime(watch.store, await packs), { id: at.id });
		await next.rooms.open(roomOf(next.id, 1));
		await vi.waitFor(async () => expect(await next.store.checkMark(next.id)).not.toBe(mark), { timeout: 5_000 });
		expect(await events(next, owner)).toEqual(['opened Ông binh']);
	});

	it('is nothing where document, pack, day and decisions are what they were: no check is made', async () => {
		const watch = watched();
		const at = await province(await packs, watch.store);
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
		const next = await again(at);
		watch.records.length = 0;
		await next.rooms.open(roomOf(next.id, 1));
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(watch.records).toEqual([]);
	});
});

describe('the trend', () => {
	it('has a point a minute at most, the last of it, and none where nothing moved', async () => {
		const at = await province(await packs);
		const points = async (): Promise<number[]> =>
			value(await at.runtime.checkTrend('em', at.id)).map(({ counts }) => counts.fail);
		await edit(at, 'an', objectNamed('o1', 'Kho', 'Sở'));
		later(at, 20);
		await edit(at, 'an', objectNamed('o2', 'Cổng', 'Sở'));
		expect(await points()).toEqual([4]);
		later(at, 60);
		await edit(at, 'an', fieldOf('o1', 'name', 'Kho mới'));
		expect(await points()).toEqual([4]);
		later(at, 60);
		await edit(at, 'an', fieldOf('o1', 'owner', 'UBND tỉnh'));
		expect(await points()).toEqual([4, 3]);
	});
});
