import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBalancer, type Balancer } from '$collab/cluster/balancer';
import { freePort } from '$collab/cluster/free-port';
import { hasPostgres, startPostgres, type PostgresServer } from '$collab/cluster/postgres-server';
import { expectNothingLost, expectQuiet } from '../faults/oracle';
import { openAt, prepare } from '../faults/prepare';
import { tryToWrite } from '../faults/reader';
import { seeded } from '../generators/random';
import { keptNode, type KeptNode } from './kept-node';
import { Replica } from './replica';

const isTorture = process.env['TORTURE'] === '1';
const rounds = isTorture ? 50 : 1;
/** As long as a node may take to come back on a machine that has much to do. */
const patience = { timeout: isTorture ? 120_000 : 30_000 };
const seed = Number(process.env['SEED'] ?? (isTorture ? Date.now() % 1_000_000 : 1));
const random = seeded(seed);

describe.skipIf(!hasPostgres())('three nodes on one PostgreSQL, which is to be installed', () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-killed-'));
	// Of its own, since PostgreSQL may run as another user.
	const dataFolder = mkdtempSync(join(tmpdir(), 'khuevan-postgres-'));
	let postgres: PostgresServer;
	let url: string;
	let balancer: Balancer;
	let nodes: readonly KeptNode[] = [];
	let replicas: Replica[] = [];

	/** Kills the nodes one after the other, each at a random moment, whenever another one serves. */
	async function killInTurn(): Promise<void> {
		for (let round = 0; round < rounds; round += 1) {
			await new Promise((resolve) => setTimeout(resolve, 200 + random.below(600)));
			const next = nodes[round % nodes.length];
			await expect
				.poll(() => next?.isUp() === true && nodes.some((other) => other !== next && other.isUp()), patience)
				.toBe(true);
			next?.kill();
		}
		await expect.poll(() => nodes.every((each) => each.isUp()), patience).toBe(true);
	}

	beforeAll(async () => {
		const started = await startPostgres(dataFolder, await freePort());
		if (!started.ok) throw new Error(started.problem.message);
		postgres = started.value;
		url = await postgres.database('khuevan');
	}, 120_000);

	afterAll(async () => {
		for (const replica of replicas) replica.leave();
		await balancer.close();
		await Promise.all(nodes.map((each) => each.process.stop()));
		await postgres.stop();
		for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true });
	}, 60_000);

	it(
		`loses nothing that it acknowledged, ${rounds} times killed (SEED=${seed})`,
		async () => {
			if (isTorture) console.log(`SEED=${seed}`);
			const place = { dataDir: folder, databaseUrl: url };
			// Whoever is first makes the administrator, with the password that it was told.
			const way = await prepare(place);
			nodes = [await freePort(), await freePort(), await freePort()].map((port) =>
				keptNode(port, { DATABASE_URL: url })
			);
			expect(await Promise.all(nodes.map((each) => each.process.ready))).toEqual([null, null, null]);
			const started = await startBalancer({
				host: '127.0.0.1',
				port: 0,
				nodes: () => nodes.map(({ port }) => port)
			});
			if (!started.ok) throw new Error(started.problem.message);
			balancer = started.value;
			const writers = ['an', 'binh', 'chi'].map((name) => new Replica(name, { ...way, port: balancer.port }, random));
			replicas = [...writers];
			for (const writer of writers) writer.startWriting();
			await killInTurn();
			for (const writer of writers) writer.stopWriting();
			// Those who come to each node now see what those see who were there all the time.
			replicas.push(...nodes.map(({ port }, at) => new Replica(`late-${at}`, { ...way, port }, random)));
			await expectQuiet(writers, () => replicas.map(({ doc }) => doc));
			expect((await tryToWrite({ ...way, token: way.readerToken, port: balancer.port })).code).toBe(4403);

			const store = await openAt(place, 'look');
			const acknowledged = writers.flatMap((writer) => [...writer.acknowledged]);
			expect(acknowledged.length).toBeGreaterThan(70);
			expect(writers.some(({ breaks }) => breaks > 0)).toBe(true);
			await expectNothingLost(store, { ...way, acknowledged, docs: replicas.map(({ doc }) => doc) });
			if (isTorture) console.log(`${acknowledged.length} records acknowledged, ${rounds} nodes killed`);
			await store.close();
		},
		// Longer than all that it may wait for, so that it says what did not come.
		isTorture ? 2_400_000 : 60_000 + (rounds + 1) * patience.timeout
	);
});
