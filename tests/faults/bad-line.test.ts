/** People whose lines cut, delay, throttle and reorder, against a server that stands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort } from '$collab/cluster/free-port';
import { keptNode } from '../cluster/kept-node';
import { Replica, type Door } from '../cluster/replica';
import { seeded } from '../generators/random';
import { startLine } from './line';
import { expectNothingLost, expectQuiet } from './oracle';
import { openAt, prepare, type Prepared } from './prepare';
import { tryToWrite } from './reader';
import { startReordering } from './reordering';
import { report, rounds, seed } from './torture';

/** Breaks of lines, or messages overtaken. */
const TROUBLES = rounds(3, 60);
const undo: (() => void | Promise<void>)[] = [];

afterEach(async () => {
	for (const act of undo.splice(0).reverse()) await act();
});

interface Serving {
	readonly way: Prepared;
	readonly door: Door;
	expectKept(replicas: readonly Replica[]): Promise<number>;
}

async function serve(): Promise<Serving> {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-line-'));
	undo.push(() => rmSync(folder, { recursive: true, force: true }));
	const place = { dataDir: folder, databaseUrl: null };
	const way = await prepare(place);
	const door = { ...way, port: await freePort() };
	const node = keptNode(door.port, { DATA_DIR: folder });
	undo.push(() => node.process.stop());
	expect(await node.process.ready).toBeNull();
	return {
		way,
		door,
		expectKept: async (replicas) => {
			await expectQuiet(replicas);
			expect((await tryToWrite({ ...door, token: way.readerToken })).code).toBe(4403);
			const store = await openAt(place, 'look');
			const acknowledged = replicas.flatMap((replica) => [...replica.acknowledged]);
			await expectNothingLost(store, { ...way, acknowledged, docs: replicas.map(({ doc }) => doc) });
			await store.close();
			return acknowledged.length;
		}
	};
}

function joined(doors: readonly Door[]): readonly Replica[] {
	const random = seeded(seed + 1);
	const replicas = doors.map((door, at) => new Replica(`ve-${at}`, door, random));
	undo.push(() => {
		for (const replica of replicas) replica.leave();
	});
	for (const replica of replicas) replica.startWriting();
	return replicas;
}

describe(`a bad line (seed ${seed})`, () => {
	it(
		'cuts, delays and throttles, and nothing that was acknowledged is lost',
		async () => {
			const { door, expectKept } = await serve();
			const random = seeded(seed);
			const lines = [
				await startLine(door.port, random, { cutAfter: 12_000, delayMs: 20 }),
				await startLine(door.port, random, { bytesPerSecond: 30_000, cutAfter: 40_000 }),
				await startLine(door.port, random, { delayMs: 120 })
			];
			for (const line of lines) undo.push(() => line.close());
			const replicas = joined(lines.map(({ port }) => ({ ...door, port })));
			const cuts = (): number => lines.reduce((sum, line) => sum + line.cuts, 0);
			await expect.poll(cuts, { timeout: TROUBLES * 5_000 }).toBeGreaterThanOrEqual(TROUBLES);
			for (const replica of replicas) replica.stopWriting();
			for (const line of lines) line.change({});
			const acknowledged = await expectKept(replicas);
			expect(replicas[0]?.breaks).toBeGreaterThan(0);
			report('line that cuts, delays and throttles', { cuts: cuts(), acknowledged });
		},
		30_000 + TROUBLES * 6_000
	);

	it(
		'lets messages overtake each other, and nothing that was acknowledged is lost',
		async () => {
			const { door, expectKept } = await serve();
			const reordering = await startReordering(door.port, seeded(seed), 0.3);
			undo.push(() => reordering.close());
			// Tickets are not reordered; they come from the server itself.
			const replicas = joined([1, 2, 3].map(() => ({ ...door, syncPort: reordering.port })));
			const troubles = TROUBLES * 5;
			await expect.poll(() => reordering.overtaken, { timeout: troubles * 1_000 }).toBeGreaterThanOrEqual(troubles);
			for (const replica of replicas) replica.stopWriting();
			reordering.change(0);
			const acknowledged = await expectKept(replicas);
			report('messages that overtake each other', { overtaken: reordering.overtaken, acknowledged });
		},
		30_000 + TROUBLES * 6_000
	);
});
