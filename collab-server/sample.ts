/** Brings the demo in, once in the life of an installation: whoever deleted it does not see it again. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JSONFilePreset } from 'lowdb/node';
import { readCanonical } from '$models/architecture/canonical';
import type { Log } from './log';
import type { Rooms } from './rooms/rooms';
import { addArchitecture } from './runtime/add-architecture';
import type { Store } from './storage/store';

interface SampleParts {
	readonly store: Store;
	readonly rooms: Rooms;
	readonly clock: () => Date;
	readonly log: Log;
	readonly dataDir: string;
}

async function add(path: string, { store, rooms, clock }: SampleParts): Promise<void> {
	const read = readCanonical(await readFile(path, 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	// A crash may have come between the sample and the note of it.
	if ((await store.architectures()).some(({ sample }) => sample)) return;
	await addArchitecture({ store, rooms, clock }, read.value.architecture, read.value.dossier, 'server');
}

/** A demo that cannot be read is reported and left out, the product works without. */
export async function bringSample(path: string, parts: SampleParts): Promise<void> {
	try {
		if (parts.store.exchange !== null) {
			// Of nodes that start together, the first.
			const own = randomUUID();
			if ((await parts.store.secret('sample-brought', own)) === own) await add(path, parts);
			return;
		}
		const site = await JSONFilePreset(join(parts.dataDir, 'settings.json'), { sampleSeeded: false });
		if (site.data.sampleSeeded) return;
		await add(path, parts);
		await site.update((data) => {
			data.sampleSeeded = true;
		});
	} catch (error) {
		parts.log('warn', 'sample-not-read', { reason: error instanceof Error ? error.message : String(error) });
	}
}
