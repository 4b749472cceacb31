/** The disk of the embedded store fills up in the midst of writing, and has space again later. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '$collab/cluster/free-port';
import { keptNode, type KeptNode } from '../cluster/kept-node';
import { Replica, type Door } from '../cluster/replica';
import { seeded } from '../generators/random';
import { limitFiles, smallDisk } from './disk';
import { isThere } from './drawing';
import { expectNothingLost, expectQuiet } from './oracle';
import { openAt, prepare } from './prepare';
import { tryToWrite } from './reader';
import { report, rounds, seed } from './torture';

const ROUNDS = rounds(1, 10);
const undo: (() => void | Promise<void>)[] = [];

afterEach(async () => {
	for (const act of undo.splice(0).reverse()) await act();
});

interface Disk {
	fill(node: KeptNode): void;
	empty(node: KeptNode): void;
}

/** Of the server, over HTTP, as the page asks it. */
async function readsOverHttp({ port, token, architecture }: Door): Promise<boolean> {
	const asked = new URLSearchParams({ token, architecture });
	const response = await fetch(`http://127.0.0.1:${port}/architecture?${asked.toString()}`, {
		headers: { connection: 'close' }
	});
	return response.ok && (await response.text()).includes('objects');
}

async function goThrough(folder: string, disk: Disk, name: string): Promise<void> {
	const random = seeded(seed);
	const place = { dataDir: folder, databaseUrl: null };
	const way = await prepare(place);
	const door = { ...way, port: await freePort() };
	const node = keptNode(door.port, { DATA_DIR: folder, LOG_LEVEL: 'silent', DOCUMENTS: 'in-process' });
	undo.push(() => node.process.stop());
	expect(await node.process.ready).toBeNull();
	const pid = node.process.pid;
	const replicas = ['an', 'binh'].map((writer) => new Replica(writer, door, random));
	undo.push(() => {
		for (const replica of replicas) replica.leave();
	});
	const [first] = replicas;
	if (first === undefined) throw new Error('nobody writes');
	for (const replica of replicas) replica.startWriting();
	for (let round = 0; round < ROUNDS; round += 1) {
		const target = first.acknowledged.size + 10 + random.below(40);
		await expect.poll(() => first.acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(target);
		disk.fill(node);
		const breaks = first.closes.length;
		// Told more than once, since whoever comes again brings again what could not be kept.
		await expect.poll(() => first.closes.length, { timeout: 30_000 }).toBeGreaterThan(breaks + 2);
		expect(first.closes.at(-1)).toEqual({ code: 1013, reason: 'cannot be saved now, try again' });

		// What was said to be kept can be read by everybody, meanwhile too.
		const kept = [...first.acknowledged];
		let seen = await tryToWrite({ ...door, token: way.readerToken });
		// Everybody loads anew whenever a writer brings again what cannot be kept.
		while (seen.code === 1013) seen = await tryToWrite({ ...door, token: way.readerToken });
		expect(seen.code).toBe(4403);
		expect(kept.filter((record) => !isThere(seen.read, record))).toEqual([]);
		expect(await readsOverHttp(door)).toBe(true);

		disk.empty(node);
		await expect.poll(() => first.acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(kept.length);
	}
	for (const replica of replicas) replica.stopWriting();
	await expectQuiet(replicas);
	// It was the same process all the time.
	expect(node.process.pid).toBe(pid);
	const store = await openAt(place, 'look');
	const acknowledged = replicas.flatMap((replica) => [...replica.acknowledged]);
	await expectNothingLost(store, { ...way, acknowledged, docs: replicas.map(({ doc }) => doc) });
	await store.close();
	report(name, { rounds: ROUNDS, acknowledged: acknowledged.length });
}

describe(`a full disk (seed ${seed})`, () => {
	it(
		'in files that may not grow',
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'khuevan-full-'));
			undo.push(() => rmSync(folder, { recursive: true, force: true }));
			await goThrough(
				folder,
				{
					// What lies further in a file than this cannot be written again either.
					fill: ({ process: { pid } }) => limitFiles(pid ?? 0, 4_096),
					empty: ({ process: { pid } }) => limitFiles(pid ?? 0, null)
				},
				'files that may not grow'
			);
		},
		60_000 + ROUNDS * 30_000
	);

	it(
		'in a file system that is full',
		async ({ skip }) => {
			const disk = smallDisk(32);
			if (disk === null) return skip('only root may mount one');
			undo.push(() => disk.unmount());
			await goThrough(disk.folder, disk, 'full file system');
		},
		60_000 + ROUNDS * 30_000
	);
});
