/** Three nodes on one PostgreSQL, each document edited through all of them at once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { freePort } from '$collab/cluster/free-port';
import { hasPostgres, startPostgres, type PostgresServer } from '$collab/cluster/postgres-server';
import type { Answer } from '$collab/runtime/runtime';
import { startServer, type RunningServer } from '$collab/server';
import { openSharedStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';

const password = 'mot-mat-khau-dai-1';

function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(answer.error.message);
	return answer.value;
}

interface Client {
	readonly doc: Y.Doc;
	readonly provider: WebsocketProvider;
	readonly synced: Promise<void>;
	readonly closed: Promise<number>;
}

/** Resolves when the question is answered with yes; asked again with every event that can have changed it. */
function until(asks: (again: () => void) => () => void, question: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		let stop = (): void => undefined;
		const again = (): void => {
			if (!question()) return;
			stop();
			resolve();
		};
		stop = asks(again);
		again();
	});
}

const holds = (doc: Y.Doc, count: number): Promise<void> =>
	until(
		(again) => {
			doc.on('update', again);
			return () => doc.off('update', again);
		},
		() => doc.getMap('geometry').size >= count
	);

const sees = ({ awareness }: WebsocketProvider, count: number): Promise<void> =>
	until(
		(again) => {
			awareness.on('change', again);
			return () => awareness.off('change', again);
		},
		() => awareness.getStates().size === count
	);

describe.skipIf(!hasPostgres())('three nodes on one PostgreSQL, which is to be installed', () => {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-cluster-'));
	const dataFolder = mkdtempSync(join(tmpdir(), 'khuevan-postgres-'));
	let postgres: PostgresServer;
	let url: string;
	let nodes: RunningServer[] = [];
	let store: Store;
	const undo: (() => void)[] = [];

	async function node(name: string): Promise<RunningServer> {
		const settings = {
			host: '127.0.0.1',
			port: 0,
			dataDir: join(folder, name),
			origin: null,
			adminPassword: password,
			logLevel: 'silent',
			databaseUrl: url,
			oidc: null,
			publicPages: false,
			mail: null
		} as const;
		const started = await startServer(settings, { app: (_, response) => response.end(), samplePath: null });
		if (!started.ok) throw new Error(started.problem.message);
		return started.value;
	}

	beforeAll(async () => {
		const started = await startPostgres(dataFolder, await freePort());
		if (!started.ok) throw new Error(started.problem.message);
		postgres = started.value;
		url = await postgres.database('khuevan');
		nodes = await Promise.all(['one', 'two', 'three'].map(node));
		const opened = await openSharedStore(url, { onLost: () => undefined });
		if (!opened.ok) throw new Error(opened.problem.message);
		store = opened.value;
	}, 120_000);

	afterEach(() => {
		for (const act of undo.splice(0).reverse()) act();
	});

	afterAll(async () => {
		await store.close();
		await Promise.all(nodes.map((each) => each.stop()));
		await postgres.stop();
		for (const each of [folder, dataFolder]) rmSync(each, { recursive: true, force: true });
	}, 60_000);

	const at = (index: number): RunningServer => {
		const found = nodes[index % nodes.length];
		if (found === undefined) throw new Error('no such node');
		return found;
	};

	const signedIn = async (index: number, name = 'admin'): Promise<string> =>
		value(await at(index).runtime.signIn({ name, password, address: '127.0.0.1' })).token;

	/** Joins at a node with a ticket that another one gave. */
	async function joined(index: number, token: string, id: string): Promise<Client> {
		const { room, ticket } = value(await at(index + 1).runtime.ticket(token, id));
		const doc = new Y.Doc();
		const provider = new WebsocketProvider(`${at(index).address.replace('http', 'ws')}/sync`, room, doc, {
			params: { ticket },
			WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
			disableBc: true
		});
		undo.push(() => provider.destroy());
		return {
			doc,
			provider,
			synced: new Promise((resolve) => provider.once('sync', () => resolve())),
			closed: new Promise((resolve) => provider.on('connection-close', (event) => resolve(event?.code ?? 0)))
		};
	}

	it('brings everybody together, whoever is at which node', async () => {
		const token = await signedIn(0);
		const { id } = value(await at(0).runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
		const clients = await Promise.all([0, 1, 2, 0, 1, 2].map((index) => joined(index, token, id)));
		await Promise.all(clients.map(({ synced }) => synced));
		const each = 40;
		for (let round = 0; round < each; round += 1) {
			for (const [index, { doc }] of clients.entries()) doc.getMap('geometry').set(`${index}-${round}`, [round]);
			await new Promise((resolve) => setImmediate(resolve));
		}
		await Promise.all(clients.map(({ doc }) => holds(doc, each * clients.length)));
		const [first, ...others] = clients.map(({ doc }) => Y.encodeStateVector(doc));
		for (const other of others) expect(other).toEqual(first);

		// Each update is in the log once, numbered without a gap.
		const room = `m:${id}@1`;
		const rows = await store.read(room, 0);
		expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, index) => index + 1));
		const replayed = new Y.Doc();
		for (const { data } of rows) Y.applyUpdate(replayed, data);
		expect(replayed.getMap('geometry').size).toBe(each * clients.length);
	});

	it('shows who is present at every node, and who left', async () => {
		const token = await signedIn(1);
		const { id } = value(await at(1).runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
		const clients = await Promise.all([0, 1, 2].map((index) => joined(index, token, id)));
		await Promise.all(clients.map(({ synced }) => synced));
		for (const [index, { provider }] of clients.entries()) provider.awareness.setLocalState({ cursor: [index, index] });
		await Promise.all(clients.map(({ provider }) => sees(provider, 3)));
		const [, last] = [...(clients[0]?.provider.awareness.getStates().values() ?? [])];
		expect(last).toMatchObject({ user: { name: 'Quản trị viên' } });
		clients[2]?.provider.destroy();
		await Promise.all(clients.slice(0, 2).map(({ provider }) => sees(provider, 2)));
	});

	it('ends at every node what ended at one', async () => {
		const token = await signedIn(0);
		const { id } = value(await at(0).runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
		const other = await signedIn(2);
		const [here, there, elsewhere] = [
			await joined(0, token, id),
			await joined(1, token, id),
			await joined(2, other, id)
		];
		await Promise.all([here.synced, there.synced, elsewhere.synced]);
		await at(2).runtime.signOut(token);
		expect(await Promise.all([here.closed, there.closed])).toEqual([4401, 4401]);
		value(await at(0).runtime.deleteArchitecture(other, id));
		expect(await elsewhere.closed).toBe(4404);
	});

	it('records each finding once, whoever has the document open', async () => {
		const token = await signedIn(0);
		const { id } = value(await at(0).runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
		const clients = await Promise.all([0, 1, 2].map((index) => joined(index, token, id)));
		await Promise.all(clients.map(({ synced }) => synced));
		clients[1]?.doc.getMap('objects').set(
			'kho',
			new Y.Map<unknown>([
				['kind', 'system'],
				['name', { value: 'Kho' }],
				['recordType', { value: 'original' }]
			])
		);
		await Promise.all(
			clients.map(({ doc }) =>
				until(
					(again) => {
						doc.on('update', again);
						return () => doc.off('update', again);
					},
					() => doc.getMap('objects').has('kho')
				)
			)
		);
		const open = async (): Promise<readonly string[]> =>
			(await store.openFindings(id, { after: '', limit: 5_000 })).map(({ finding }) => finding);
		await expect
			.poll(async () => (await open()).some((finding) => finding.endsWith(':kho')), { timeout: 20_000 })
			.toBe(true);
		for (const finding of (await open()).filter((each) => each.endsWith(':kho'))) {
			expect((await store.findingEvents(id, finding)).map(({ event }) => event)).toEqual(['opened']);
		}
	});

	it('carries on when PostgreSQL was cut off in the midst of writing', async () => {
		const token = await signedIn(0);
		const { id } = value(await at(0).runtime.createArchitecture(token, { frame: 'province', agency: '96' }));
		const [one, two] = [await joined(0, token, id), await joined(1, token, id)];
		await Promise.all([one.synced, two.synced]);
		one.doc.getMap('geometry').set('before', [1]);
		await holds(two.doc, 1);
		await postgres.kill();
		expect(await at(0).runtime.health()).toMatchObject({ live: true, ready: false });
		one.doc.getMap('geometry').set('meanwhile', [2]);
		await postgres.start();
		two.doc.getMap('geometry').set('after', [3]);
		await Promise.all([holds(one.doc, 3), holds(two.doc, 3)]);
		expect(await at(0).runtime.health()).toMatchObject({ live: true, ready: true });
	}, 60_000);
});
