import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { UpdateLog } from '$collab/storage/store';
import { Room, type Author } from './room';

const me: Author = { source: 'command', account: 'me', connection: null };

it('holds nothing that the log does not have yet', async () => {
	const store = createMemoryStore();
	// The log has the second update only when it is let go.
	let letGo = (): void => undefined;
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	let appended = 0;
	const log: UpdateLog = {
		...store,
		append: async (room, update) => {
			appended += 1;
			if (appended === 2) await held;
			return store.append(room, update);
		}
	};
	const room = await Room.load('m:k1@1', log, () => new Date('2026-11-23T00:00:00Z'));
	room.doc.transact(() => room.doc.getMap('geometry').set('first', 1), me);
	await room.committed();
	const taking = room.snapshot();
	// Emitted while the snapshot waits for what was emitted before.
	room.doc.transact(() => room.doc.getMap('geometry').set('second', 2), me);
	for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
	const early = await store.snapshot(room.name);
	const kept = new Y.Doc();
	if (early !== null) Y.applyUpdate(kept, early.data);
	expect(kept.getMap('geometry').has('second')).toBe(false);

	letGo();
	await taking;
	const late = await store.snapshot(room.name);
	expect(late?.sequence).toBe(1);
});
