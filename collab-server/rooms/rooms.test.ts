import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { emptyArchitecture } from '$models/architecture/empty';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import type { Architecture } from '$models/architecture/architecture';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { Store } from '$collab/storage/store';
import type { Author } from './room';
import { roomOf } from './room-names';
import { Rooms } from './rooms';

const clock = (): Date => new Date('2026-11-23T00:00:00Z');
const me: Author = { source: 'command', account: 'me', connection: null };
const model = roomOf('k1', 1);

function start(): Architecture {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('no pack');
	const started = startArchitecture(pack, { frame: 'province', agency: '96', name: 'Cà Mau', id: 'k1' });
	if (!started.ok) throw new Error(started.problem.message);
	return started.value;
}

const roomsOn = (store: Store, options = {}): Rooms => new Rooms(store, clock, () => undefined, options);

/** A new object as a client writes it. */
function addObject(doc: Y.Doc, id: string, name = id): void {
	doc.transact(() => {
		const object = new Y.Map<unknown>([
			['kind', 'system'],
			['name', { value: name }],
			['recordType', { value: 'original' }]
		]);
		doc.getMap('objects').set(id, object);
	}, me);
}

const codes = (architecture: Architecture): string[] => [...architecture.objects.values()].map(({ code }) => code);

describe('history', () => {
	it('is committed with the update it tells of, chapters too', async () => {
		const store = createMemoryStore();
		const appended: { update: number; rows: number }[] = [];
		const watched: Store = {
			...store,
			append: (room, update) => {
				appended.push({ update: update.data.length, rows: update.history.length });
				return store.append(room, update);
			}
		};
		const rooms = roomsOn(watched);
		await rooms.seed(model, start(), 'me');
		const { room } = await rooms.open(model);
		appended.length = 0;
		addObject(room.doc, 'o1');
		room.doc.transact(() => room.doc.getText('chapter:intro').insert(0, 'Tổng quan'), me);
		expect(appended.map(({ rows }) => rows > 0)).toEqual([true, true]);
		await rooms.settled(model);
		expect(await store.history(model, 'o1', 10)).toMatchObject([
			{ field: '@code', account: 'server' },
			{ place: 'objects/o1', field: '', before: null, account: 'me' }
		]);
		expect(await store.history(model, 'intro', 10)).toMatchObject([
			{ place: 'chapters/intro', field: 'text', before: '""', after: '"Tổng quan"', account: 'me' }
		]);
	});
});

describe('codes', () => {
	it('gives many records their codes in one transaction', async () => {
		const store = createMemoryStore();
		let transactions = 0;
		const counted: Store = {
			...store,
			assignCodes: (...args) => {
				transactions += 1;
				return store.assignCodes(...args);
			}
		};
		const rooms = roomsOn(counted);
		await rooms.seed(model, start(), 'me');
		const { room, live } = await rooms.open(model);
		transactions = 0;
		room.doc.transact(() => {
			for (let index = 0; index < 500; index += 1) addObject(room.doc, `o${index}`);
		}, me);
		await rooms.settled(model);
		expect(new Set(codes(live.current.architecture)).size).toBe(500);
		expect(transactions).toBe(1);
	});

	it('gives no code twice where two create at once, nor one of a record that is gone', async () => {
		const store = createMemoryStore();
		const rooms = roomsOn(store);
		await rooms.seed(model, start(), 'me');
		const { room, live } = await rooms.open(model);
		const clients = ['one', 'two'].map((name) => {
			const doc = new Y.Doc();
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.doc));
			return { name, doc };
		});
		for (let round = 0; round < 5; round += 1) {
			for (const { name, doc } of clients) {
				addObject(doc, `${name}-${round}`);
				room.apply(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room.doc)), me);
			}
		}
		await rooms.settled(model);
		const first = codes(live.current.architecture);
		expect([...first].sort()).toEqual(Array.from({ length: 10 }, (_, index) => `KT-${index + 1}`).sort());
		room.doc.transact(() => room.doc.getMap('objects').clear(), me);
		addObject(room.doc, 'late');
		await rooms.settled(model);
		expect(codes(live.current.architecture)).toEqual(['KT-11']);
		// Nor by a server that has to read the registry again.
		const again = await roomsOn(store).open(model);
		addObject(again.room.doc, 'later');
		await again.settled();
		expect(again.architecture.objects.get('later' as never)?.code).toBe('KT-12');
	});
});

describe('a room that nobody joins', () => {
	it('is unloaded, and loads again with all it had', async () => {
		const rooms = roomsOn(createMemoryStore(), { idleMs: 1 });
		await rooms.seed(model, start(), 'me');
		const { room } = await rooms.open(model);
		addObject(room.doc, 'o1');
		await new Promise<void>((resolve) => room.doc.once('destroy', () => resolve()));
		expect(rooms.names).toEqual([]);
		expect((await rooms.open(model)).architecture.objects.size).toBe(1);
	});
});

describe('the list', () => {
	it('is set right when a room opens, where a crash came before the note of its last change', async () => {
		const store = createMemoryStore();
		const rooms = roomsOn({ ...store, noteChange: () => Promise.reject(new Error('killed')) });
		const dossier = {
			code: '',
			version: '1.0',
			cutoffDate: '',
			effectiveDate: null,
			change: '',
			basis: '',
			state: 'draft'
		} as const;
		const row = { ...start().meta, epoch: 1, objectCount: 0, createdAt: '', changedAt: '', dossier };
		await store.addArchitecture(row, { account: 'me', act: 'architecture.create', detail: '', at: '' });
		await rooms.seed(model, start(), 'me');
		addObject((await rooms.open(model)).room.doc, 'o1');
		await rooms.settled(model);
		expect(await store.architecture('k1')).toMatchObject({ objectCount: 0 });
		await roomsOn(store).settled(model);
		expect(await store.architecture('k1')).toMatchObject({ objectCount: 1, changedAt: clock().toISOString() });
	});
});

describe('copies and threads', () => {
	it('keeps proposals in the copy’s own log, and the model as it is', async () => {
		const store = createMemoryStore();
		const rooms = roomsOn(store);
		await rooms.seed(model, start(), 'me');
		const before = (await store.read(model, 0)).length;
		const copy = await rooms.seedCopy('b:k1@1', start());
		expect(copy).toBe('b:k1@1');
		expect(await rooms.seedCopy('b:k1@1', emptyArchitecture(start().meta))).toBeNull();
		const { room } = await rooms.open('b:k1@1');
		addObject(room.doc, 'proposed');
		await rooms.settled('b:k1@1');
		expect((await store.read('b:k1@1', 0)).map(({ account }) => account)).toEqual(['server', 'me']);
		expect(await store.history('b:k1@1', 'proposed', 5)).toMatchObject([{ account: 'me' }]);
		expect((await rooms.open(model)).architecture.objects.size).toBe(0);
		expect((await store.read(model, 0)).length).toBe(before);
		// A proposal has no code, and the list does not count it.
		expect((await store.codes('k1')).size).toBe(0);
	});

	it('writes a thread by the server, durable when it says so', async () => {
		const store = createMemoryStore();
		const rooms = roomsOn(store);
		await rooms.write('c:k1@1', (doc) => doc.getArray('comments').push([{ text: 'Xem lại', by: 'me' }]));
		const stored = new Y.Doc();
		for (const { data } of await store.read('c:k1@1', 0)) Y.applyUpdate(stored, data);
		expect(stored.getArray('comments').toJSON()).toEqual([{ text: 'Xem lại', by: 'me' }]);
	});
});

describe('a document that is full', () => {
	it('says so before it grows further, and counts what it holds rather than what came', async () => {
		const rooms = roomsOn(createMemoryStore(), { maxBytes: 2_000 });
		const { room } = await rooms.open(roomOf('k2', 1, 'b'));
		for (let round = 0; round < 100; round += 1)
			room.doc.transact(() => room.doc.getMap('meta').set('name', `n${round}`), me);
		expect(room.hasSpaceFor(100)).toBe(true);
		expect(room.hasSpaceFor(5_000)).toBe(false);
	});
});
