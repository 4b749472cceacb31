import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readCanonical } from '$models/architecture/canonical';
import { planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { readDocument } from '$models/sync/document';
import { applyEdits } from '$models/sync/apply-edits';
import type { Answer } from './runtime/runtime';
import { Accounts } from './accounts/accounts';
import { startServer, type RunningServer } from './server';
import { settingsFor } from './settings-fixture';
import type { Settings } from './settings';
import { openStore } from './storage/open-store';

const password = 'mot-mat-khau-dai';
let folder: string;
let server: RunningServer;
const providers: WebsocketProvider[] = [];

const settings = (): Settings => settingsFor(folder, password);

async function start(samplePath: string | null = null): Promise<RunningServer> {
	const started = await startServer(settings(), {
		app: (_, response) => response.writeHead(404).end(),
		samplePath
	});
	if (!started.ok) throw new Error(started.problem.message);
	return started.value;
}

function value<T>(answer: Answer<T>): T {
	if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
	return answer.value;
}

const signIn = async (name = 'admin'): Promise<string> =>
	value(await server.runtime.signIn({ name, password, address: 'test' })).token;

/** A second account of the province, made as the command line does it, beside the running server. */
async function addAccount(name: string, role: 'viewer' | 'editor', agency = '96'): Promise<void> {
	const store = await openStore(folder, 'look');
	if (!store.ok) throw new Error(store.problem.message);
	value(
		await new Accounts(store.value, () => new Date()).add({
			name,
			displayName: name,
			password,
			agencies: [{ agency, role }]
		})
	);
	await store.value.close();
}

interface Peer {
	readonly doc: Y.Doc;
	readonly provider: WebsocketProvider;
	readonly room: string;
}

async function join_(token: string, id: string): Promise<Peer> {
	const { room, ticket } = value(await server.runtime.ticket(token, id));
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${server.address.replace('http', 'ws')}/sync`, room, doc, {
		params: { ticket, ack: '1' },
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true
	});
	providers.push(provider);
	provider.messageHandlers[100] = () => undefined;
	await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
	return { doc, provider, room };
}

/** Resolves once the condition holds after some change of the document. */
function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
	return new Promise((resolve) => {
		const look = (): void => {
			if (!holds()) return;
			doc.off('afterTransaction', look);
			resolve();
		};
		doc.on('afterTransaction', look);
		look();
	});
}

const pack = builtInPack('vn-1425');

/** Adds an object by its command; answers its id. */
function addObject(doc: Y.Doc, name: string): string {
	if (pack === undefined) throw new Error('no pack');
	const id = `o${Math.floor(doc.clientID)}-${name.length}${name.replaceAll(/\W/gu, '')}`;
	const call = {
		type: 'object.add',
		id,
		kind: 'system',
		fields: { name: { value: name }, recordType: { value: 'original' } }
	};
	const plan = planAll(readDocument(doc).architecture, [call], { pack, newId: () => 'x', now: '2026-11-23T00:00:00Z' });
	if (!plan.ok) throw new Error(plan.problem.message);
	applyEdits(doc, plan.value.edits, 'me');
	return id;
}

const nameOf = (doc: Y.Doc, id: string): unknown =>
	(doc.getMap('objects').get(id) as Y.Map<unknown> | undefined)?.get('name');
const codeOf = (doc: Y.Doc, id: string): unknown =>
	(doc.getMap('objects').get(id) as Y.Map<unknown> | undefined)?.get('code');

async function newArchitecture(token: string): Promise<string> {
	return value(await server.runtime.createArchitecture(token, { frame: 'province', agency: '96' })).id;
}

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'khuevan-server-'));
	server = await start();
});

afterEach(async () => {
	for (const provider of providers.splice(0)) provider.destroy();
	await server.stop();
	await rm(folder, { recursive: true, force: true });
});

describe('a running server', () => {
	it('lets two stock clients edit together, gives each record one code, and keeps all over a restart', async () => {
		const token = await signIn();
		const id = await newArchitecture(token);
		const one = await join_(token, id);
		const two = await join_(token, id);
		const first = addObject(one.doc, 'Cổng thông tin');
		const second = addObject(two.doc, 'Kho dữ liệu dùng chung');
		await until(one.doc, () => codeOf(one.doc, first) !== undefined && codeOf(one.doc, second) !== undefined);
		await until(two.doc, () => codeOf(two.doc, first) !== undefined && codeOf(two.doc, second) !== undefined);
		expect(nameOf(two.doc, first)).toBe('Cổng thông tin');
		expect(new Set([codeOf(one.doc, first), codeOf(one.doc, second)])).toEqual(new Set(['KT-1', 'KT-2']));

		(two.doc.getMap('objects').get(first) as Y.Map<unknown>).set('code', 'KT-99');
		await until(two.doc, () => codeOf(two.doc, first) !== 'KT-99');
		await until(one.doc, () => codeOf(one.doc, first) === codeOf(two.doc, first));

		for (const provider of providers.splice(0)) provider.destroy();
		await server.stop();
		server = await start();
		const again = readCanonical(value(await server.runtime.readArchitecture(await signIn(), id)));
		expect(again.ok && [...again.value.architecture.objects.values()].map(({ code }) => code).sort()).toEqual([
			'KT-1',
			'KT-2'
		]);
		const history = value(await server.runtime.history(await signIn(), id, first));
		expect(history.some(({ object, account }) => object === `objects/${first}` && account === 'Quản trị viên')).toBe(
			true
		);
	});

	it('acknowledges an update only when it is in the log', async () => {
		const token = await signIn();
		const id = await newArchitecture(token);
		const peer = await join_(token, id);
		const acknowledged = new Promise<void>((resolve) => {
			peer.provider.messageHandlers[100] = () => resolve();
		});
		addObject(peer.doc, 'Hệ thống một cửa');
		await acknowledged;
		const store = await openStore(folder, 'look');
		if (!store.ok) throw new Error(store.problem.message);
		const stored = new Y.Doc();
		for (const { data } of await store.value.read(peer.room, 0)) Y.applyUpdate(stored, data);
		await store.value.close();
		expect([...stored.getMap('objects').keys()]).toHaveLength(1);
	});

	it('lets a reader read and nothing he writes reach anybody', async () => {
		await addAccount('xem', 'viewer');
		const token = await signIn();
		const id = await newArchitecture(token);
		const writer = await join_(token, id);
		const reader = await join_(await signIn('xem'), id);
		const closed = new Promise<number>((resolve) => {
			reader.provider.on('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0));
		});
		addObject(reader.doc, 'Không được phép');
		expect(await closed).toBe(4403);
		const seen = addObject(writer.doc, 'Được phép');
		await until(writer.doc, () => codeOf(writer.doc, seen) !== undefined);
		expect([...writer.doc.getMap('objects').keys()]).toEqual([seen]);
	});

	it('hides another agency’s architecture altogether', async () => {
		await addAccount('laocai', 'editor', '15');
		const id = await newArchitecture(await signIn());
		const other = await signIn('laocai');
		expect(value(await server.runtime.listArchitectures(other))).toEqual([]);
		for (const answer of [
			await server.runtime.readArchitecture(other, id),
			await server.runtime.ticket(other, id),
			await server.runtime.check(other, id, {}),
			await server.runtime.startJob(other, id, 'export', {}, null)
		]) {
			expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
		}
	});

	it('closes a connection that sends rubbish, and no other', async () => {
		const token = await signIn();
		const id = await newArchitecture(token);
		const good = await join_(token, id);
		const { room, ticket } = value(await server.runtime.ticket(token, id));
		for (const frame of [
			[255, 255, 255],
			[0, 2, 7, 1, 128, 128, 128, 16, 5, 0],
			[0, 9, 1, 1],
			[1, 3, 1, 2, 3]
		]) {
			const socket = new WebSocket(`${server.address.replace('http', 'ws')}/sync/${room}?ticket=${ticket}`);
			const code = new Promise<number>((resolve) => socket.on('close', resolve));
			socket.on('open', () => socket.send(Uint8Array.from(frame)));
			expect([4400, 1013]).toContain(await code);
		}
		expect(good.provider.wsconnected).toBe(true);
	});

	it('opens no socket without a ticket, for another origin or another room', async () => {
		const token = await signIn();
		const { room, ticket } = value(await server.runtime.ticket(token, await newArchitecture(token)));
		const outcome = (path: string, headers: Record<string, string> = {}): Promise<number> =>
			new Promise((resolve) => {
				const socket = new WebSocket(`${server.address.replace('http', 'ws')}/sync/${path}`, { headers });
				socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
				socket.on('error', () => undefined);
				socket.on('close', (code) => resolve(code));
			});
		expect(await outcome(room)).toBe(4401);
		expect(await outcome(`m:somewhere-else@1?ticket=${ticket}`)).toBe(4401);
		expect(await outcome(`${room}?ticket=${ticket}`, { Origin: 'https://elsewhere.example' })).toBe(403);
		expect(await outcome('no-room')).toBe(400);
	});

	it('lets nobody guess a password for long', async () => {
		const wrong = (): Promise<Answer<unknown>> =>
			server.runtime.signIn({ name: 'admin', password: 'sai-mat-khau', address: 'x' });
		for (let attempt = 0; attempt < 8; attempt += 1)
			expect(await wrong()).toMatchObject({ error: { code: 'wrong-password' } });
		expect(await wrong()).toMatchObject({ error: { code: 'too-many-attempts' } });
		expect(await server.runtime.signIn({ name: 'admin', password, address: 'x' })).toMatchObject({ ok: false });
	});

	it('lets a one-time password do nothing but be replaced', async () => {
		const store = await openStore(folder, 'look');
		if (!store.ok) throw new Error(store.problem.message);
		const agencies = [{ agency: '96', role: 'chief-engineer' as const }];
		const once = value(
			await new Accounts(store.value, () => new Date()).add({
				name: 'moi',
				displayName: '',
				password: undefined,
				agencies
			})
		).password;
		await store.value.close();
		const { token, session } = value(
			await server.runtime.signIn({ name: 'moi', password: once ?? '', address: 'test' })
		);
		expect(session.mustChangePassword).toBe(true);
		const refused = { ok: false, error: { code: 'not-allowed', place: 'password' } };
		expect(await server.runtime.listArchitectures(token)).toMatchObject(refused);
		expect(await server.runtime.createArchitecture(token, { frame: 'province', agency: '96' })).toMatchObject(refused);
		value(await server.runtime.changePassword(token, { current: once ?? '', next: 'mat-khau-cua-toi' }));
		expect(value(await server.runtime.listArchitectures(token))).toEqual([]);
	});

	it('ends the socket of an account that a command beside the server disables', async () => {
		await addAccount('bien-tap', 'editor');
		const id = await newArchitecture(await signIn());
		const token = await signIn('bien-tap');
		const peer = await join_(token, id);
		const closed = new Promise<number>((resolve) => {
			peer.provider.on('connection-close', (event: { code: number } | null) => resolve(event?.code ?? 0));
		});
		const store = await openStore(folder, 'look');
		if (!store.ok) throw new Error(store.problem.message);
		const account = await store.value.account({ name: 'bien-tap' });
		await store.value.setDisabled(account?.id ?? '', true);
		await store.value.close();
		expect(await closed).toBe(4401);
		expect(await server.runtime.session(token)).toBeNull();
	});

	it('brings the sample in once, also where a crash came before the note of it', async () => {
		const samplePath = fileURLToPath(new URL('../models/samples/ca-mau.khuevan.json', import.meta.url));
		for (const _ of [1, 2, 3]) {
			await server.stop();
			server = await start(samplePath);
			expect(value(await server.runtime.listArchitectures(await signIn()))).toMatchObject([{ sample: true }]);
			await rm(join(folder, 'settings.json'), { force: true });
		}
	});

	it('says in words that its port is taken, and leaves the folder free', async () => {
		const port = Number(new URL(server.address).port);
		const elsewhere = await mkdtemp(join(tmpdir(), 'khuevan-port-'));
		const attempt = (): ReturnType<typeof startServer> =>
			startServer({ ...settings(), dataDir: elsewhere, port }, { app: () => undefined, samplePath: null });
		for (const _ of [1, 2]) expect(await attempt()).toMatchObject({ ok: false, problem: { code: 'cannot-listen' } });
		await rm(elsewhere, { recursive: true });
	});
});
