import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { Accounts } from './accounts/accounts';
import { readFrame, STEP_1, syncFrame, UPDATE } from './rooms/frames';
import type { Answer } from './runtime/runtime';
import { startServer, type RunningServer } from './server';
import { settingsFor } from './settings-fixture';
import { openStore } from './storage/open-store';

const password = 'mot-mat-khau-dai-1';
const undo: (() => Promise<void> | void)[] = [];

afterEach(async () => {
	for (const act of undo.splice(0).reverse()) await act();
});

function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(answer.error.message);
	return answer.value;
}

function folder(): string {
	const dataDir = mkdtempSync(join(tmpdir(), 'khuevan-server-'));
	undo.push(() => rmSync(dataDir, { recursive: true, force: true }));
	return dataDir;
}

const isTorture = process.env['TORTURE'] === '1';

type Documents = 'in-process' | 'own-process';

async function serving(dataDir: string, documents: Documents = 'own-process'): Promise<RunningServer> {
	const settings = settingsFor(dataDir, password);
	const app: RequestListener = (_request, response) => response.end();
	const started = await startServer(settings, { app, samplePath: null, documents });
	if (!started.ok) throw new Error(started.problem.message);
	undo.push(() => started.value.stop());
	return started.value;
}

async function signedIn({ runtime }: RunningServer, name = 'admin'): Promise<string> {
	return value(await runtime.signIn({ name, password, address: '127.0.0.1' })).token;
}

async function provinceOf({ runtime }: RunningServer, token: string): Promise<string> {
	return value(await runtime.createArchitecture(token, { frame: 'province', agency: '96' })).id;
}

interface Client {
	readonly doc: Y.Doc;
	readonly provider: WebsocketProvider;
	readonly synced: Promise<void>;
	readonly closed: Promise<number>;
	/** Resolves when the server has acknowledged so many frames. */
	acked(count: number): Promise<void>;
}

async function joined(server: RunningServer, token: string, id: string): Promise<Client> {
	const { room, ticket } = value(await server.runtime.ticket(token, id));
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${server.address.replace('http', 'ws')}/sync`, room, doc, {
		params: { ticket, ack: '1' },
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true
	});
	undo.push(() => provider.destroy());
	let acknowledged = 0;
	const waiting = new Set<() => void>();
	provider.messageHandlers[100] = (_encoder, decoder) => {
		acknowledged = decoding.readVarUint(decoder);
		for (const check of waiting) check();
	};
	return {
		doc,
		provider,
		synced: new Promise((resolve) => provider.once('sync', () => resolve())),
		closed: new Promise((resolve) => provider.on('connection-close', (event) => resolve(event?.code ?? 0))),
		acked: (count) =>
			new Promise((resolve) => {
				const check = (): void => {
					if (acknowledged >= count) resolve();
				};
				waiting.add(check);
				check();
			})
	};
}

const holds = (doc: Y.Doc, root: string, key: string): Promise<void> =>
	new Promise((resolve) => {
		const check = (): void => {
			if (doc.getMap(root).has(key)) resolve();
		};
		doc.on('update', check);
		check();
	});

/** Joins and asks for the state the moment the line is open; resolves with the answer. */
const asked = (address: string): Promise<void> =>
	new Promise((resolve, reject) => {
		const socket = new WebSocket(address);
		socket.on('open', () => socket.send(syncFrame(STEP_1, new Uint8Array([0]))));
		socket.on('error', reject);
		socket.on('message', (bytes: Buffer) => {
			if (readFrame(bytes).kind !== 'step-2') return;
			socket.close();
			resolve();
		});
	});

describe('documents in a process of their own', () => {
	it('hear the first frame of everybody, however quickly it follows the opening of the line', async () => {
		const server = await serving(folder());
		const token = await signedIn(server);
		const id = await provinceOf(server, token);
		const { room, ticket } = value(await server.runtime.ticket(token, id));
		const address = `${server.address.replace('http', 'ws')}/sync/${room}?ticket=${ticket}`;
		for (let time = 0; time < (isTorture ? 100 : 25); time += 1) await asked(address);
	}, 30_000);
});

/** As a server keeps documents that is started for people; in its own process, as it does where it may not start another, under TORTURE=1. */
const ways: readonly Documents[] = isTorture ? ['in-process', 'own-process'] : ['own-process'];

describe.each(ways)('a server with stock clients, documents %s', (documents) => {
	it('brings two clients together and keeps what it acknowledged over a restart', async () => {
		const dataDir = folder();
		const first = await serving(dataDir, documents);
		const token = await signedIn(first);
		const id = await provinceOf(first, token);
		const [one, two] = [await joined(first, token, id), await joined(first, token, id)];
		await Promise.all([one.synced, two.synced]);
		one.doc.getMap('geometry').set('from-one', [1, 2, 3, 4]);
		two.doc.getMap('geometry').set('from-two', [5, 6, 7, 8]);
		await Promise.all([holds(one.doc, 'geometry', 'from-two'), holds(two.doc, 'geometry', 'from-one')]);
		// The answer to the server's step 1, then the edit.
		await Promise.all([one.acked(2), two.acked(2)]);
		one.provider.destroy();
		two.provider.destroy();
		await first.stop();

		const second = await serving(dataDir, documents);
		const late = await joined(second, await signedIn(second), id);
		await late.synced;
		expect(late.doc.getMap('geometry').toJSON()).toMatchObject({ 'from-one': [1, 2, 3, 4], 'from-two': [5, 6, 7, 8] });
	});
});

describe('a server with stock clients', () => {
	const documents = 'in-process';

	it('lets no edit of a reader through, and tells him so', async () => {
		const dataDir = folder();
		const server = await serving(dataDir, documents);
		const token = await signedIn(server);
		const id = await provinceOf(server, token);
		const beside = await openStore(dataDir, 'look');
		if (!beside.ok) throw new Error(beside.problem.message);
		const accounts = new Accounts(beside.value, () => new Date());
		value(
			await accounts.add({ name: 'reader', displayName: '', password, agencies: [{ agency: '96', role: 'viewer' }] })
		);
		value(
			await accounts.add({
				name: 'elsewhere',
				displayName: '',
				password,
				agencies: [{ agency: '01', role: 'administrator' }]
			})
		);
		await beside.value.close();

		const reader = await joined(server, await signedIn(server, 'reader'), id);
		const writer = await joined(server, token, id);
		await Promise.all([reader.synced, writer.synced]);
		reader.doc.getMap('geometry').set('forbidden', [0, 0, 1, 1]);
		expect(await reader.closed).toBe(4403);
		writer.doc.getMap('geometry').set('after', [0, 0, 1, 1]);
		await writer.acked(2);
		expect(writer.doc.getMap('geometry').has('forbidden')).toBe(false);
		expect(value(await server.runtime.readArchitecture(token, id))).not.toContain('forbidden');

		const stranger = await signedIn(server, 'elsewhere');
		expect(value(await server.runtime.listArchitectures(stranger))).toEqual([]);
		expect(await server.runtime.ticket(stranger, id)).toMatchObject({ ok: false, error: { code: 'not-found' } });
	});

	it('refuses a wrong ticket', async () => {
		const server = await serving(folder(), documents);
		const id = await provinceOf(server, await signedIn(server));
		const socket = new WebSocket(`${server.address.replace('http', 'ws')}/sync/m:${id}@1?ticket=wrong`);
		expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(4401);
	});

	it('closes only the line that sent bytes without meaning or with a hole in them', async () => {
		const server = await serving(folder(), documents);
		const token = await signedIn(server);
		const id = await provinceOf(server, token);
		const good = await joined(server, token, id);
		await good.synced;
		const { room, ticket } = value(await server.runtime.ticket(token, id));
		const address = `${server.address.replace('http', 'ws')}/sync/${room}?ticket=${ticket}`;
		const bad = new WebSocket(address);
		bad.on('open', () => bad.send(new Uint8Array([0, 2, 3, 255, 255, 255])));
		expect(await new Promise((resolve) => bad.on('close', resolve))).toBe(4400);

		// The second of two updates alone builds on a first that never came.
		const updates: Uint8Array[] = [];
		const elsewhere = new Y.Doc();
		elsewhere.on('update', (update: Uint8Array) => updates.push(update));
		for (const step of [1, 2]) elsewhere.getMap('geometry').set('n', [step, 0, 0, 0]);
		const holed = new WebSocket(address);
		await new Promise((resolve) => holed.on('open', resolve));
		holed.send(syncFrame(UPDATE, updates[1] ?? new Uint8Array()));
		holed.ping();
		await new Promise((resolve) => holed.on('pong', resolve));
		good.doc.getMap('geometry').set('fine', [0, 0, 1, 1]);
		await good.acked(2);
		holed.terminate();
	});

	it('lives on after an address that cannot be read', async () => {
		const server = await serving(folder(), documents);
		const port = Number(new URL(server.address).port);
		for (const path of ['/sync/%E0%A4%A', '//']) {
			const socket = connect(port, '127.0.0.1');
			const ended = new Promise((resolve) => socket.on('close', resolve));
			socket.write(
				`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
					'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
			);
			socket.resume();
			await ended;
		}
		expect((await fetch(server.address)).status).toBe(200);
	});
});

describe('documents in a process of their own', () => {
	it('keeps pages and sign-ins answering while the documents do not', async () => {
		const server = await serving(folder());
		const token = await signedIn(server);
		const id = await provinceOf(server, token);
		const pid = server.documentsPid ?? 0;
		process.kill(pid, 'SIGSTOP');
		try {
			expect((await fetch(server.address)).status).toBe(200);
			const again = await signedIn(server);
			expect(await server.runtime.session(again)).toMatchObject({ name: 'admin' });
			expect(value(await server.runtime.listArchitectures(token))).toMatchObject([{ id }]);
			expect(value(await server.runtime.ticket(token, id)).canWrite).toBe(true);
		} finally {
			process.kill(pid, 'SIGCONT');
		}
		expect(value(await server.runtime.readArchitecture(token, id))).toContain(id);
	});

	it('starts them again when their process ends, and nobody loses what he wrote', async () => {
		const server = await serving(folder());
		const token = await signedIn(server);
		const id = await provinceOf(server, token);
		const [one, two] = [await joined(server, token, id), await joined(server, token, id)];
		await Promise.all([one.synced, two.synced]);
		one.doc.getMap('geometry').set('before', [0, 0, 1, 1]);
		await one.acked(2);
		const returned = new Promise<void>((resolve) => {
			two.provider.on('sync', (isSynced: boolean) => {
				if (isSynced) resolve();
			});
		});
		process.kill(server.documentsPid ?? 0, 'SIGKILL');
		await one.closed;
		expect(await server.runtime.readArchitecture(token, id)).toMatchObject({ ok: false, error: { code: 'busy' } });
		expect(await server.runtime.health()).toMatchObject({ live: true, ready: false });
		one.doc.getMap('geometry').set('while-away', [0, 0, 2, 2]);
		await returned;
		await holds(two.doc, 'geometry', 'while-away');
		expect(two.doc.getMap('geometry').toJSON()).toMatchObject({ before: [0, 0, 1, 1], 'while-away': [0, 0, 2, 2] });
		expect(await server.runtime.health()).toMatchObject({ live: true, ready: true });
	});
});
