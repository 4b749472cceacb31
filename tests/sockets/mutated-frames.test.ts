/**
 * Frames that no client would send: cut, stretched, with bits turned and counts blown up. A line may be closed for them;
 * nobody else notices, nothing is acknowledged that is not in the log, and the log stays what the document is.
 */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { startArchitecture } from '$models/framework/start-architecture';
import { builtInPack } from '$models/framework/packs';
import { Connection, type Socket } from '$collab/rooms/connection';
import { ACK, syncFrame, STEP_1, STEP_2, UPDATE, awarenessFrame } from '$collab/rooms/frames';
import { Rooms } from '$collab/rooms/rooms';
import { createMemoryStore } from '$collab/storage/memory-store';
import { seeded, type Random } from '../generators/random';

const isTorture = process.env['TORTURE'] === '1';
const COUNT = isTorture ? 20_000 : 2_000;
const SEED = Number(process.env['SEED'] ?? 1425);
const model = 'm:k1@1';

class Line implements Socket {
	readonly bufferedAmount = 0;
	acknowledged = 0;
	closedWith: number | null = null;

	send(frame: Uint8Array): void {
		if (frame[0] === ACK) this.acknowledged += 1;
	}
	close(code: number): void {
		this.closedWith ??= code;
	}
	ping(): void {
		// Nobody is there to answer.
	}
	terminate(): void {
		this.closedWith ??= 1006;
	}
}

/** Good frames to spoil: edits small and large, deletions, questions, presence. */
function goodFrames(): Uint8Array[] {
	const frames: Uint8Array[] = [];
	const doc = new Y.Doc();
	// Yjs picks one at random: with it the frames, and so what the seed spoils, would be others in each run.
	doc.clientID = 1_425;
	doc.on('update', (update: Uint8Array) => frames.push(syncFrame(UPDATE, update)));
	const objects = doc.getMap('objects');
	for (let index = 0; index < 12; index += 1) {
		objects.set(
			`o${index}`,
			new Y.Map<unknown>([
				['kind', 'system'],
				['name', { value: `Hệ thống ${index}` }]
			])
		);
	}
	objects.delete('o3');
	doc.getText('chapter:intro').insert(0, 'Tổng quan về kiến trúc '.repeat(20));
	doc.getText('chapter:intro').delete(3, 40);
	doc.getMap('geometry').set('a/b', [1, 2, 3, 4]);
	frames.push(syncFrame(STEP_2, Y.encodeStateAsUpdate(doc)), syncFrame(STEP_1, Y.encodeStateVector(doc)));
	frames.push(awarenessFrame(Uint8Array.from([1, 7, 1, 2, 123, 125])));
	return frames;
}

function spoiled(frame: Uint8Array, random: Random): Uint8Array {
	const bytes = Uint8Array.from(frame);
	const at = random.below(bytes.length);
	switch (random.below(6)) {
		case 0:
			return bytes.slice(0, at);
		case 1:
			bytes[at] = random.below(256);
			return bytes;
		case 2:
			bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
			return bytes;
		case 3:
			return Uint8Array.from([
				...bytes.slice(0, at),
				...Array.from({ length: random.below(40) }, () => random.below(256)),
				...bytes.slice(at)
			]);
		case 4:
			// A number that asks for far more than there is.
			return Uint8Array.from([...bytes.slice(0, at), 0xff, 0xff, 0xff, 0xff, 0x0f, ...bytes.slice(at + 1)]);
		default:
			return Uint8Array.from({ length: random.below(64) }, () => random.below(256));
	}
}

it(
	`stands ${COUNT} spoiled frames (seed ${SEED})`,
	async () => {
		const pack = builtInPack('vn-1425');
		if (pack === undefined) throw new Error('no pack');
		const started = startArchitecture(pack, { frame: 'province', agency: '96', name: 'Cà Mau', id: 'k1' });
		if (!started.ok) throw new Error(started.problem.message);
		const store = createMemoryStore();
		const rooms = new Rooms(
			store,
			() => new Date('2026-11-23T00:00:00Z'),
			() => undefined
		);
		await rooms.seed(model, started.value, 'me');
		const open = await rooms.open(model);
		const { room } = open;
		const connected = (socket: Socket, canWrite: boolean): Connection => {
			const account = canWrite ? 'an' : 'reader';
			const session = {
				account,
				name: account,
				displayName: 'An',
				position: '',
				unit: '',
				administrator: false,
				agencies: [{ agency: '96', role: canWrite ? 'editor' : 'viewer' }],
				expiresAt: '2027-01-01T00:00:00Z',
				mustChangePassword: false
			} as const;
			return new Connection(socket, room, {
				session,
				canWrite,
				wantsAck: true,
				bindClient: async () => account,
				now: () => 0
			});
		};

		const random = seeded(SEED);
		const frames = goodFrames();
		const bystander = new Line();
		connected(bystander, true);
		const closed = new Map<number, number>();
		for (let round = 0; round < COUNT; round += 1) {
			const line = new Line();
			const canWrite = random.next() < 0.8;
			const connection = connected(line, canWrite);
			// The server gives a code to what a frame before brought, some time after: it is no write of this reader's.
			if (!canWrite) await open.settled();
			const before = { sequence: room.sequence, vector: Y.encodeStateVector(room.doc) };
			connection.receive(spoiled(random.pick(frames), random));
			await room.committed();
			if (line.closedWith !== null) {
				closed.set(line.closedWith, (closed.get(line.closedWith) ?? 0) + 1);
				expect(line.acknowledged).toBe(0);
			}
			if (!canWrite) {
				await open.settled();
				expect({ sequence: room.sequence, vector: Y.encodeStateVector(room.doc) }).toEqual(before);
			}
			connection.end(1000, 'done');
		}
		expect(bystander.closedWith).toBeNull();
		expect(closed.get(4400) ?? 0).toBeGreaterThan(COUNT / 10);

		// The log holds what the document is, and a document made of it is whole.
		await open.settled();
		const replayed = new Y.Doc();
		const snapshot = await store.snapshot(model);
		if (snapshot !== null) Y.applyUpdate(replayed, snapshot.data);
		for (const { data } of await store.read(model, 0)) Y.applyUpdate(replayed, data);
		expect(replayed.store.pendingStructs).toBeNull();
		expect(Y.encodeStateVector(replayed)).toEqual(Y.encodeStateVector(room.doc));
		expect(open.architecture.meta.id).toBe('k1');
		const writers = new Set((await store.read(model, 0)).map(({ account }) => account));
		expect(writers).toContain('an');
		expect(writers).not.toContain('reader');

		// An honest client goes on as if nothing had been.
		const line = new Line();
		const honest = new Y.Doc();
		Y.applyUpdate(honest, Y.encodeStateAsUpdate(room.doc));
		const vector = Y.encodeStateVector(honest);
		honest.getMap('geometry').set('honest', [1, 1, 1, 1]);
		connected(line, true).receive(syncFrame(UPDATE, Y.encodeStateAsUpdate(honest, vector)));
		await room.committed();
		await expect.poll(() => line.acknowledged).toBe(1);
		expect(room.doc.getMap('geometry').has('honest')).toBe(true);
		await rooms.close();
	},
	isTorture ? 600_000 : 60_000
);
