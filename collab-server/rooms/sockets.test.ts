import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { builtInPack } from '$models/framework/packs';
import { startArchitecture } from '$models/framework/start-architecture';
import type { Architecture } from '$models/architecture/architecture';
import { Accounts } from '$collab/accounts/accounts';
import type { Role } from '$collab/runtime/session';
import { createMemoryStore } from '$collab/storage/memory-store';
import type { Store } from '$collab/storage/store';
import { accessOf, watchAccess } from './access';
import { limits } from './connection';
import { syncFrame, UPDATE } from './frames';
import { Rooms } from './rooms';
import { Tickets } from './tickets';
import { Upgrades } from './upgrade';

const at = '2026-11-23T00:00:00.000Z';
let now = new Date(at);
const clock = (): Date => now;
const log = (): void => undefined;

let store: Store;
let rooms: Rooms;
let tickets: Tickets;
let upgrades: Upgrades;
let server: Server;
let unwatch: () => void;

function start(): Architecture {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('no pack');
	const started = startArchitecture(pack, { frame: 'province', agency: '96', name: 'Cà Mau', id: 'k1' });
	if (!started.ok) throw new Error(started.problem.message);
	return started.value;
}

/** An account that is signed in; its id, and its sign-in's hash, are its name. */
async function account(name: string, role: Role, expiresAt = '2026-12-01T00:00:00.000Z'): Promise<void> {
	await store.addAccount({
		id: name,
		name,
		displayName: name,
		password: '',
		administrator: false,
		mustChangePassword: false,
		disabled: false,
		createdAt: at,
		agencies: [{ agency: '96', role }],
		posts: []
	});
	await store.addSignIn({
		tokenHash: name,
		id: name,
		account: name,
		createdAt: at,
		expiresAt,
		address: '127.0.0.1',
		browser: '',
		way: 'password'
	});
}

async function listen(documentBytes?: number): Promise<void> {
	store = createMemoryStore();
	rooms = new Rooms(store, clock, log, documentBytes === undefined ? {} : { maxBytes: documentBytes });
	tickets = new Tickets(clock, 'secret');
	const accounts = new Accounts(store, clock);
	const sessionOf = (signIn: string) => accounts.sessionOfHash(signIn);
	upgrades = new Upgrades({
		rooms,
		tickets,
		store,
		log,
		origin: null,
		access: accessOf(store, sessionOf, () => new Date()),
		sessionOf
	});
	unwatch = watchAccess({ store, upgrades, clock, log });
	server = createServer();
	server.on('upgrade', (request, socket, head) => upgrades.handle(request, socket, head));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	await rooms.seed('m:k1@1', start(), 'server');
	const { meta } = start();
	const dossier = {
		code: '',
		version: '1.0',
		cutoffDate: '',
		effectiveDate: null,
		change: '',
		basis: '',
		state: 'draft'
	} as const;
	await store.addArchitecture(
		{ ...meta, epoch: 1, objectCount: 0, createdAt: at, changedAt: at, dossier },
		{ account: 'server', act: 'architecture.create', detail: '', at }
	);
}

beforeEach(() => listen());

afterEach(async () => {
	now = new Date(at);
	unwatch();
	upgrades.close();
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	await rooms.close();
});

interface Line {
	readonly socket: WebSocket;
	readonly closed: Promise<number>;
	/** Resolves with the first frame: the room has let it in. */
	readonly joined: Promise<void>;
}

async function open(name: string, room = 'm:k1@1'): Promise<Line> {
	const { ticket } = tickets.grant(room, name);
	const { port } = server.address() as AddressInfo;
	const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${room}?ticket=${ticket}&ack=1`);
	const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
	await new Promise((resolve) => socket.once('open', resolve));
	socket.send(syncFrame(0, Uint8Array.from([0])));
	return { socket, closed, joined: new Promise((resolve) => socket.once('message', () => resolve())) };
}

/** What a client sends that sets one value. */
function edit(value: unknown): Uint8Array {
	const doc = new Y.Doc();
	doc.getMap('geometry').set('n', value);
	return syncFrame(UPDATE, Y.encodeStateAsUpdate(doc));
}

describe('a socket ends with what allowed it', () => {
	it.each<readonly [string, (name: string) => Promise<unknown> | void]>([
		['its account is disabled', (name) => store.setDisabled(name, true)],
		['its sign-in is ended', (name) => store.removeSignIns({ tokenHash: name })],
		['its sign-in is ended from another one', (name) => store.removeSignIns({ account: name, id: name })],
		['its role is withdrawn', (name) => store.setRole(name, '96', null)],
		['its role may no longer write', (name) => store.setRole(name, '96', 'viewer')],
		['its password has to be replaced', (name) => store.setPassword(name, 'new', true)],
		[
			'its sign-in has expired',
			() => {
				now = new Date('2026-12-02T00:00:00Z');
			}
		]
	])('when %s', async (_, change) => {
		await account('an', 'editor');
		await account('binh', 'editor', '2027-12-01T00:00:00.000Z');
		const [line, other] = [await open('an'), await open('binh')];
		await Promise.all([line.joined, other.joined]);
		await change('an');
		expect(await line.closed).toBe(4401);
		expect(other.socket.readyState).toBe(WebSocket.OPEN);
	});

	it('when a reader becomes a writer, so that he may come again as one', async () => {
		await account('an', 'viewer');
		const line = await open('an');
		await line.joined;
		await store.setRole('an', '96', 'editor');
		expect(await line.closed).toBe(4401);
	});
});

describe('rooms of other kinds', () => {
	it('lets nobody write a thread, not even an administrator', async () => {
		await account('an', 'administrator');
		await rooms.write('c:k1@1', (doc) => doc.getArray('comments').push(['first']));
		const line = await open('an', 'c:k1@1');
		await line.joined;
		line.socket.send(edit([1, 2, 3, 4]));
		expect(await line.closed).toBe(4403);
		expect(await store.read('c:k1@1', 0)).toHaveLength(1);
	});

	it('lets a reviewer propose in a copy, and an editor only read there', async () => {
		await account('an', 'reviewer');
		await account('binh', 'editor');
		await rooms.seedCopy('b:k1@1', start());
		const before = (await store.read('m:k1@1', 0)).length;
		const [reviewer, editor] = [await open('an', 'b:k1@1'), await open('binh', 'b:k1@1')];
		await Promise.all([reviewer.joined, editor.joined]);
		const heard = new Promise<void>((resolve) => editor.socket.once('message', () => resolve()));
		reviewer.socket.send(edit([1, 2, 3, 4]));
		await heard;
		editor.socket.send(edit([5, 6, 7, 8]));
		expect(await editor.closed).toBe(4403);
		expect((await store.read('b:k1@1', 0)).map((update) => update.account)).toEqual(['server', 'an']);
		expect(await store.read('m:k1@1', 0)).toHaveLength(before);
	});

	it('has no copy where none was made', async () => {
		await account('an', 'reviewer');
		expect(await (await open('an', 'b:k1@1')).closed).toBe(4404);
	});
});

describe('limits', () => {
	it('gives an account so many sockets, and one again once one is gone', async () => {
		await account('an', 'editor');
		const lines = await Promise.all(Array.from({ length: limits.socketsOfAccount }, () => open('an')));
		await Promise.all(lines.map(({ joined }) => joined));
		expect(await (await open('an')).closed).toBe(1013);
		lines[0]?.socket.close();
		await lines[0]?.closed;
		await (
			await open('an')
		).joined;
	});

	it('closes a line that sends more bytes than the rate allows, whatever they are', async () => {
		await account('an', 'editor');
		const line = await open('an');
		await line.joined;
		// Frames of an unknown kind do nothing, but they come all the same.
		const frame = new Uint8Array(limits.frame / 4).fill(50);
		for (let sent = 0; sent < 6; sent += 1) line.socket.send(frame);
		expect(await line.closed).toBe(1013);
	});

	it('closes a writer whose edit does not fit into the document, and keeps the readers', async () => {
		unwatch();
		upgrades.close();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
		await listen(50_000);
		await account('an', 'editor');
		await account('binh', 'viewer');
		const [writer, reader] = [await open('an'), await open('binh')];
		await Promise.all([writer.joined, reader.joined]);
		writer.socket.send(edit('x'.repeat(60_000)));
		expect(await writer.closed).toBe(4413);
		expect(reader.socket.readyState).toBe(WebSocket.OPEN);
		await (
			await open('an')
		).joined;
	});
});
