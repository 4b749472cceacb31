/** The way from a node to PostgreSQL drops everything, as a firewall or a failing switch does: nobody is told. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '$collab/cluster/free-port';
import { hasPostgres, startPostgres, type PostgresServer } from '$collab/cluster/postgres-server';
import { openSharedStore } from '$collab/storage/open-store';
import { keptNode } from '../cluster/kept-node';
import { Replica } from '../cluster/replica';
import { seeded } from '../generators/random';
import { startLine } from './line';
import { expectNothingLost, expectQuiet } from './oracle';
import { openAt, prepare } from './prepare';
import { tryToWrite } from './reader';
import { isTorture, report, rounds, seed } from './torture';

const ROUNDS = rounds(1, 10);
/** How long a node waits for an answer; an installation may say so in its address too. */
const ANSWER_MS = isTorture ? 5_000 : 1_000;
const undo: (() => void | Promise<void>)[] = [];

describe.skipIf(!hasPostgres())('PostgreSQL, which is to be installed, cut off', () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-cut-'));
	const dataFolder = mkdtempSync(join(tmpdir(), 'khuevan-postgres-'));
	let postgres: PostgresServer;
	let url: string;

	beforeAll(async () => {
		const started = await startPostgres(dataFolder, await freePort());
		if (!started.ok) throw new Error(started.problem.message);
		postgres = started.value;
		url = await postgres.database('khuevan');
	}, 120_000);

	afterEach(async () => {
		for (const act of undo.splice(0).reverse()) await act();
	});

	afterAll(async () => {
		await postgres.stop();
		for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true });
	});

	const through = (port: number): string =>
		`${url.replace(String(postgres.port), String(port))}?query_timeout=${ANSWER_MS}`;

	it(
		`loses nothing, and the node comes back by itself, ${ROUNDS} times (seed ${seed})`,
		async () => {
			const random = seeded(seed);
			const place = { dataDir: folder, databaseUrl: url };
			const way = await prepare(place);
			const line = await startLine(postgres.port, random);
			undo.push(() => line.close());
			const ports = [await freePort(), await freePort()] as const;
			const environment = { LOG_LEVEL: 'silent' };
			const nodes = [
				keptNode(ports[0], { ...environment, DATABASE_URL: through(line.port) }),
				keptNode(ports[1], { ...environment, DATABASE_URL: url })
			];
			undo.push(async () => {
				await Promise.all(nodes.map((node) => node.process.stop()));
			});
			expect(await Promise.all(nodes.map(({ process }) => process.ready))).toEqual([null, null]);
			const pids = nodes.map(({ process }) => process.pid);
			const replicas = ports.map((port, at) => new Replica(`nut-${at}`, { ...way, port }, random));
			const [cutOff, beside] = replicas;
			undo.push(() => {
				for (const replica of replicas) replica.leave();
			});
			if (cutOff === undefined || beside === undefined) throw new Error('nobody writes');
			const goesOn = async (replica: Replica, by: number): Promise<void> => {
				const known = replica.acknowledged.size;
				await expect.poll(() => replica.acknowledged.size, { timeout: 60_000 }).toBeGreaterThan(known + by);
			};
			for (const replica of replicas) replica.startWriting();
			for (let round = 0; round < ROUNDS; round += 1) {
				await Promise.all([goesOn(cutOff, 5 + random.below(20)), goesOn(beside, 5)]);
				line.drop();
				// Whoever is at the other node notices nothing.
				await goesOn(beside, 20);
				line.restore();
				await goesOn(cutOff, 5);
			}
			for (const replica of replicas) replica.stopWriting();
			await expectQuiet(replicas);
			expect(nodes.map(({ process }) => process.pid)).toEqual(pids);
			expect((await tryToWrite({ ...way, token: way.readerToken, port: ports[0] })).code).toBe(4403);
			const store = await openAt(place, 'look');
			const acknowledged = replicas.flatMap((replica) => [...replica.acknowledged]);
			await expectNothingLost(store, { ...way, acknowledged, docs: replicas.map(({ doc }) => doc) });
			// Nothing was written twice where the answer to a commit was lost.
			const told = (await store.history(way.room, null, 1_000_000)).filter(({ field }) => field === '');
			const comings = told.filter(({ after }) => after !== null).map(({ place: at }) => at);
			expect(comings.filter((at, index) => comings.indexOf(at) !== index)).toEqual([]);
			await store.close();
			report('PostgreSQL cut off', { rounds: ROUNDS, acknowledged: acknowledged.length });
		},
		90_000 + ROUNDS * 90_000
	);

	it('nodes hear each other again', async () => {
		const line = await startLine(postgres.port, seeded(seed));
		undo.push(() => line.close());
		const stores = await Promise.all(
			[through(line.port), url].map(async (address) => {
				const opened = await openSharedStore(address, { onLost: () => undefined });
				if (!opened.ok) throw new Error(opened.problem.message);
				return opened.value;
			})
		);
		undo.push(async () => {
			await Promise.all(stores.map((store) => store.close()));
		});
		const heard: unknown[] = [];
		stores[0]?.exchange?.listen((message) => heard.push(message));
		line.drop();
		line.restore();
		// What the dead line carried is lost; the node finds out that it is dead, though nothing tells it.
		await expect
			.poll(
				() => {
					stores[1]?.exchange?.tell({ kind: 'word' });
					return heard;
				},
				{ timeout: 60_000, interval: 250 }
			)
			.toContainEqual({ kind: 'word' });
	}, 90_000);
});
