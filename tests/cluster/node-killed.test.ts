import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { startBalancer, type Balancer } from '$collab/cluster/balancer';
import { freePort } from '$collab/cluster/free-port';
import { keepNode, type NodeProcess } from '$collab/cluster/node-process';
import { hasPostgres, startPostgres, type PostgresServer } from '$collab/cluster/postgres-server';
import type { Answer } from '$collab/runtime/runtime';
import { startServer } from '$collab/server';
import { openSharedStore } from '$collab/storage/open-store';
import { seeded } from '../generators/random';
import { Replica } from './replica';
import { READY } from './serving-node';

const root = fileURLToPath(new URL('../..', import.meta.url));
const isTorture = process.env['TORTURE'] === '1';
const rounds = isTorture ? 50 : 3;
const seed = Number(process.env['SEED'] ?? (isTorture ? Date.now() % 1_000_000 : 1));
const random = seeded(seed);
const password = 'mot-mat-khau-dai-1';

const nodeScript = `
	import { join } from 'node:path';
	import { register } from 'tsx/esm/api';
	register({ tsconfig: join(${JSON.stringify(root)}, 'tsconfig.node.json') });
	const { serveUntilKilled } = await import(${JSON.stringify(join(root, 'tests/cluster/serving-node.ts'))});
	await serveUntilKilled();`;

function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(answer.error.message);
	return answer.value;
}

interface KilledNode {
	readonly process: NodeProcess;
	readonly port: number;
	isUp(): boolean;
	/** At once; it is started again by itself. */
	kill(): void;
}

describe.skipIf(!hasPostgres())('three nodes on one PostgreSQL, which is to be installed', () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-killed-'));
	// Of its own, since PostgreSQL may run as another user.
	const dataFolder = mkdtempSync(join(tmpdir(), 'khuevan-postgres-'));
	let postgres: PostgresServer;
	let url: string;
	let balancer: Balancer;
	let nodes: readonly KilledNode[] = [];
	let replicas: Replica[] = [];

	function node(port: number): KilledNode {
		let isUp = false;
		const kept = keepNode({
			command: [process.execPath, '--input-type=module', '-e', nodeScript],
			environment: { ...process.env, PORT: String(port), DATABASE_URL: url },
			saysReady: (line) => line === READY,
			onLine: (line) => {
				if (line === READY) isUp = true;
			},
			onEnded: () => undefined,
			pauseMs: 50
		});
		return {
			process: kept,
			port,
			isUp: () => isUp,
			kill: () => {
				isUp = false;
				if (kept.pid !== null) process.kill(kept.pid, 'SIGKILL');
			}
		};
	}

	/** Kills the nodes one after the other, each at a random moment, whenever another one serves. */
	async function killInTurn(): Promise<void> {
		for (let round = 0; round < rounds; round += 1) {
			await new Promise((resolve) => setTimeout(resolve, 200 + random.below(600)));
			const next = nodes[round % nodes.length];
			await expect
				.poll(() => next?.isUp() === true && nodes.some((other) => other !== next && other.isUp()), { timeout: 30_000 })
				.toBe(true);
			next?.kill();
		}
		await expect.poll(() => nodes.every((each) => each.isUp()), { timeout: 30_000 }).toBe(true);
	}

	/** Makes the architecture by a server of a moment; answers how to come in. */
	async function prepare(): Promise<{ token: string; architecture: string }> {
		const settings = { host: '127.0.0.1', port: 0, dataDir: folder, origin: null, logLevel: 'silent' } as const;
		const started = await startServer(
			{ ...settings, adminPassword: password, databaseUrl: url, oidc: null },
			{ app: (_, response) => response.end(), samplePath: null }
		);
		if (!started.ok) throw new Error(started.problem.message);
		const { runtime, stop } = started.value;
		const { token } = value(await runtime.signIn({ name: 'admin', password, address: '127.0.0.1' }));
		const { id } = value(await runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
		await stop();
		return { token, architecture: id };
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
			nodes = [await freePort(), await freePort(), await freePort()].map(node);
			const way = await prepare();
			expect(await Promise.all(nodes.map((each) => each.process.ready))).toEqual([null, null, null]);
			const started = await startBalancer({
				host: '127.0.0.1',
				port: 0,
				nodes: () => nodes.map(({ port }) => port)
			});
			if (!started.ok) throw new Error(started.problem.message);
			balancer = started.value;
			const writers = ['an', 'binh', 'chi'].map((name) => new Replica(name, { ...way, port: balancer.port }));
			replicas = [...writers];
			for (const writer of writers) writer.startWriting();
			await killInTurn();
			for (const writer of writers) writer.stopWriting();
			await expect.poll(() => writers.every(({ isQuiet }) => isQuiet), { timeout: 30_000 }).toBe(true);

			const objects = writers[0]?.doc.getMap<Y.Map<unknown>>('objects') ?? new Map<string, Y.Map<unknown>>();
			const isCoded = (object: Y.Map<unknown>): boolean => String(object.get('code') ?? '') !== '';
			await expect.poll(() => [...objects.values()].every(isCoded), { timeout: 60_000 }).toBe(true);

			// Those who come to each node now see what those see who were there all the time.
			replicas.push(...nodes.map(({ port }, at) => new Replica(`late-${at}`, { ...way, port })));
			const states = (): ReadonlySet<string> =>
				new Set(replicas.map(({ doc }) => Buffer.from(Y.encodeStateVector(doc)).toString('base64')));
			await expect.poll(() => states().size, { timeout: 30_000 }).toBe(1);
			const [first, ...others] = replicas.map(({ doc }) => doc.getMap('objects').toJSON());
			for (const other of others) expect(other).toEqual(first);

			const opened = await openSharedStore(url, { onLost: () => undefined });
			if (!opened.ok) throw new Error(opened.problem.message);
			const store = opened.value;
			const room = `m:${way.architecture}@1`;
			const rows = await store.read(room, 0);
			expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
			const doc = new Y.Doc();
			for (const { data } of rows) Y.applyUpdate(doc, data);
			expect(doc.store.pendingStructs).toBeNull();
			const stored = doc.getMap<Y.Map<unknown>>('objects');
			const acknowledged = writers.flatMap((writer) => [...writer.acknowledged]);
			expect(acknowledged.length).toBeGreaterThan(100);
			expect(writers.some(({ breaks }) => breaks > 0)).toBe(true);
			expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
			expect(stored.toJSON()).toEqual(first);

			const codes = [...stored.values()].map((object) => object.get('code'));
			expect(new Set(codes).size).toBe(codes.length);
			const told = new Set((await store.history(room, null, 1_000_000)).map(({ object }) => object));
			expect([...stored.keys()].filter((id) => !told.has(id))).toEqual([]);
			if (isTorture) console.log(`${acknowledged.length} objects, ${rows.length} updates, ${rounds} nodes killed`);
			await store.close();
		},
		isTorture ? 900_000 : 60_000
	);
});
