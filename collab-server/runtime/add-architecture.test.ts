import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import { readDocument } from '$models/sync/document';
import { roomOf } from '$collab/rooms/room-names';
import { Rooms } from '$collab/rooms/rooms';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { Store } from '$collab/storage/store';
import { addArchitecture } from './add-architecture';

const clock = (): Date => new Date('2026-11-23T00:00:00Z');

it('lists an architecture only once its document is in the log', async () => {
	const pack = builtInPack('vn-1425');
	const started = pack && startArchitecture(pack, { frame: 'province', agency: '96', name: 'Cà Mau', id: 'k1' });
	if (started?.ok !== true) throw new Error('no architecture');
	const store = createMemoryStore();
	const logged: string[] = [];
	const watched: Store = {
		...store,
		addArchitecture: async (stored, act) => {
			const doc = new Y.Doc();
			for (const { data } of await store.read(roomOf(stored.id, 1), 0)) Y.applyUpdate(doc, data);
			logged.push(readDocument(doc).architecture.meta.name);
			await store.addArchitecture(stored, act);
		}
	};
	const rooms = new Rooms(watched, clock, () => undefined);
	const { id } = await addArchitecture({ store: watched, rooms, clock }, started.value, null, 'me');
	expect(logged).toEqual(['Cà Mau']);
	expect((await store.audit(id)).map(({ act }) => act)).toEqual(['architecture.create']);

	// A process that ends before the last step leaves nothing that anybody would see.
	const ending: Store = { ...store, addArchitecture: () => Promise.reject(new Error('killed')) };
	const parts = { store: ending, rooms: new Rooms(ending, clock, () => undefined), clock };
	await expect(addArchitecture(parts, started.value, null, 'me')).rejects.toThrow('killed');
	expect(await store.architectures()).toHaveLength(1);
});
