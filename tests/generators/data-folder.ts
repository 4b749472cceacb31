/** A data folder that holds architectures already, made before its server starts. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Architecture } from '$models/architecture/architecture';
import { builtInPack } from '$models/framework/packs';
import { Rooms } from '$collab/rooms/rooms';
import { addArchitecture } from '$collab/runtime/add-architecture';
import { openStore } from '$collab/storage/open-store';

const clock = (): Date => new Date();

/** Answers the folder, and the ids of the architectures in their order. */
export async function folderWith(
	architectures: readonly Architecture[]
): Promise<{ folder: string; ids: readonly string[] }> {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-data-'));
	const opened = await openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	const store = opened.value;
	const rooms = new Rooms(store, clock, () => undefined, { packOf: builtInPack });
	const ids: string[] = [];
	for (const architecture of architectures)
		ids.push((await addArchitecture({ store, rooms, clock }, architecture, null, 'made')).id);
	await rooms.close();
	await store.close();
	return { folder, ids };
}
