/** The end of editing: nodes that store the same document at once, and a compaction that is killed in its midst. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '$collab/cluster/free-port';
import { hasPostgres, startPostgres, type PostgresServer } from '$collab/cluster/postgres-server';
import type { Author } from '$collab/rooms/room';
import { Rooms } from '$collab/rooms/rooms';
import { keptNode } from '../cluster/kept-node';
import { Replica } from '../cluster/replica';
import { seeded } from '../generators/random';
import { draw } from './drawing';
import { expectNothingLost, expectQuiet } from './oracle';
import { openAt, prepare, type Place } from './prepare';
import { isTorture, report, rounds, seed } from './torture';

const ROUNDS = rounds(3, 60);
const KILLS = rounds(1, 10);
/** A snapshot follows so many updates; each record brings one of its own and one for its code. */
const SNAPSHOT_EVERY = 500;
const undo: (() => void | Promise<void>)[] = [];
const author = { source: 'command', account: 'an', connection: null } satisfies Author;
const quiet = (): void => undefined;

afterEach(async () => {
	for (const act of undo.splice(0).reverse()) await act();
});

/** Kills whoever serves at the place about when it compacts, again and again. */
async function killWhileCompacting(place: Place, environment: Readonly<Record<string, string>>): Promise<void> {
	const random = seeded(seed);
	const way = await prepare(place);
	const node = keptNode(await freePort(), { ...environment, LOG_LEVEL: 'silent', DOCUMENTS: 'in-process' });
	undo.push(() => node.process.stop());
	expect(await node.process.ready).toBeNull();
	const door = { ...way, port: node.port, paceMs: 8 };
	const writers = ['an', 'binh', 'chi', 'dung'].map((name) => new Replica(name, door, random));
	undo.push(() => {
		for (const writer of writers) writer.leave();
	});
	const beside = await openAt(place, 'look');
	undo.push(() => beside.close());
	const head = async (): Promise<number> => (await beside.heads([way.room])).get(way.room) ?? 0;
	const snapshots: number[] = [];
	for (const writer of writers) writer.startWriting();
	for (let kill = 0; kill < KILLS; kill += 1) {
		const before = (await beside.snapshot(way.room))?.sequence ?? 0;
		const aimed = Math.max(before, await head()) + SNAPSHOT_EVERY - 20 + random.below(60);
		await expect.poll(async () => node.isUp() && (await head()) >= aimed, { timeout: 60_000, interval: 5 }).toBe(true);
		node.kill();
		snapshots.push((await beside.snapshot(way.room))?.sequence ?? 0);
	}
	for (const writer of writers) writer.stopWriting();
	await expectQuiet(writers);
	const acknowledged = writers.flatMap((writer) => [...writer.acknowledged]);
	await expectNothingLost(beside, { ...way, acknowledged, docs: writers.map(({ doc }) => doc) });
	const facts = { kills: KILLS, snapshots: new Set(snapshots).size, acknowledged: acknowledged.length };
	report(`killed while compacting, ${place.databaseUrl === null ? 'SQLite' : 'PostgreSQL'}`, facts);
}

describe.skipIf(!hasPostgres())(`on PostgreSQL, which is to be installed (seed ${seed})`, () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-storing-'));
	const dataFolder = mkdtempSync(join(tmpdir(), 'khuevan-postgres-'));
	let postgres: PostgresServer;

	beforeAll(async () => {
		const started = await startPostgres(dataFolder, await freePort());
		if (!started.ok) throw new Error(started.problem.message);
		postgres = started.value;
	}, 120_000);

	afterAll(async () => {
		await postgres.stop();
		for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true });
	});

	it(
		'two nodes store a document at once, and none of it is lost or ahead of the log',
		async () => {
			const random = seeded(seed);
			const place = { dataDir: folder, databaseUrl: await postgres.database('at_once') };
			const way = await prepare(place);
			for (let round = 0; round < ROUNDS; round += 1) {
				const nodes = await Promise.all(
					[1, 2].map(async () => {
						const store = await openAt(place, 'serve');
						const rooms = new Rooms(store, () => new Date(), quiet);
						return { store, rooms, open: await rooms.open(way.room) };
					})
				);
				const drawn = nodes.flatMap(({ open }, at) =>
					Array.from({ length: 1 + random.below(30) }, (_, count) =>
						open.room.doc.transact(() => draw(open.room.doc, `r${round}-${at}-${count}`, random), author)
					).flat()
				);
				// One of them knows of the other's work by then, or neither does.
				if (random.next() < 0.5) await nodes[random.below(2)]?.open.room.catchUp();
				await Promise.all(nodes.map(({ rooms }) => rooms.close()));
				await Promise.all(nodes.map(({ store }) => store.close()));

				const store = await openAt(place, 'look');
				const rooms = new Rooms(store, () => new Date(), quiet);
				const { room } = await rooms.open(way.room);
				await rooms.settled(way.room);
				await expectNothingLost(store, { ...way, acknowledged: drawn, docs: [room.doc] });
				await rooms.close();
				await store.close();
			}
			report('two nodes storing at once', { rounds: ROUNDS });
		},
		60_000 + ROUNDS * 5_000
	);

	// Each store writes its snapshots by the same code: SQLite's is killed in the daily run.
	if (isTorture)
		it(
			'a compaction that is killed leaves a snapshot that the log bears out',
			async () => {
				const databaseUrl = await postgres.database('killed');
				await killWhileCompacting({ dataDir: folder, databaseUrl }, { DATABASE_URL: databaseUrl });
			},
			60_000 + KILLS * 60_000
		);
});

it(
	`a compaction that is killed leaves a snapshot that the log bears out, on SQLite (seed ${seed})`,
	async () => {
		const folder = mkdtempSync(join(tmpdir(), 'khuevan-compacting-'));
		undo.push(() => rmSync(folder, { recursive: true, force: true }));
		await killWhileCompacting({ dataDir: folder, databaseUrl: null }, { DATA_DIR: folder });
	},
	60_000 + KILLS * 60_000
);
