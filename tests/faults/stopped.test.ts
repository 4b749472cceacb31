/** A serving process that stands still and goes on, as on a machine that was suspended or ran out of memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { freePort } from '$collab/cluster/free-port';
import { keptNode, type KeptNode } from '../cluster/kept-node';
import { fetchTicket, Replica, type Door } from '../cluster/replica';
import { seeded } from '../generators/random';
import { areEqual, expectNothingLost, expectQuiet } from './oracle';
import { openAt, prepare } from './prepare';
import { tryToWrite } from './reader';
import { isTorture, report, rounds, seed } from './torture';

const ROUNDS = rounds(1, 5);
/** In the long run longer than the stock client waits for a word (30 s). */
const STILL_MS = isTorture ? 40_000 : 1_500;
const folder = mkdtempSync(join(tmpdir(), 'khuevan-stopped-'));
let node: KeptNode | undefined;
let replicas: Replica[] = [];
let stock: WebsocketProvider | undefined;

const freshTicket = async (door: Door): Promise<{ ticket: string }> => ({ ticket: (await fetchTicket(door)).ticket });

afterAll(async () => {
	stock?.destroy();
	for (const replica of replicas) replica.leave();
	node?.signal('SIGCONT');
	await node?.process.stop();
	rmSync(folder, { recursive: true, force: true });
});

it(
	`loses nothing that it acknowledged, ${ROUNDS} times stopped for ${STILL_MS} ms (seed ${seed})`,
	async () => {
		const random = seeded(seed);
		const place = { dataDir: folder, databaseUrl: null };
		const way = await prepare(place);
		const port = await freePort();
		const serving = keptNode(port, { DATA_DIR: folder, DOCUMENTS: 'in-process' });
		node = serving;
		expect(await serving.process.ready).toBeNull();

		// One waits for an answer as long as it takes, one gives the line up and comes again while nobody answers.
		const door = { ...way, port };
		replicas = [new Replica('an', door, random), new Replica('binh', { ...door, patienceMs: STILL_MS / 5 }, random)];
		const doc = new Y.Doc();
		stock = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, way.room, doc, {
			params: await freshTicket(door),
			WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
			disableBc: true
		});
		for (const replica of replicas) replica.startWriting();
		for (let round = 0; round < ROUNDS; round += 1) {
			const known = replicas.map(({ acknowledged }) => acknowledged.size);
			const goesOn = (): boolean => replicas.every(({ acknowledged }, at) => acknowledged.size > (known[at] ?? 0));
			await expect.poll(goesOn, { timeout: 60_000, interval: 20 + random.below(50) }).toBe(true);
			// The stock client comes again with what it holds, so it holds one of this minute, as the page's does.
			stock.params = await freshTicket(door);
			serving.signal('SIGSTOP');
			doc.getMap('geometry').set(`stopped-${round}`, [round, 0, 1, 1]);
			// The fault itself.
			await new Promise((resolve) => setTimeout(resolve, STILL_MS));
			serving.signal('SIGCONT');
		}
		for (const replica of replicas) replica.stopWriting();
		const docs = replicas.map((replica) => replica.doc);
		await expectQuiet(replicas);
		expect(replicas[1]?.breaks).toBeGreaterThan(0);
		await expect.poll(() => areEqual([doc, ...docs]), { timeout: 30_000 }).toBe(true);
		expect((await tryToWrite({ ...door, token: way.readerToken })).code).toBe(4403);

		const store = await openAt(place, 'look');
		const acknowledged = replicas.flatMap((replica) => [...replica.acknowledged]);
		await expectNothingLost(store, { ...way, acknowledged, docs });
		await store.close();
		report('process stopped and woken', { rounds: ROUNDS, ms: STILL_MS, acknowledged: acknowledged.length });
	},
	60_000 + ROUNDS * (STILL_MS + 60_000)
);
