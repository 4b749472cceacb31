/** An installation of ours with accounts and documents in it, made before its server starts; and the doors to it. */
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import { builtInPack } from '$models/framework/packs';
import { seedDocument } from '$models/sync/document';
import { tokenHash } from '$collab/accounts/accounts';
import { roomOf } from '$collab/rooms/room-names';
import { Rooms } from '$collab/rooms/rooms';
import { openTickets, type Tickets } from '$collab/rooms/tickets';
import { addArchitecture } from '$collab/runtime/add-architecture';
import { addPerson } from '$collab/runtime/fixture';
import { openSharedStore, openStore } from '$collab/storage/open-store';
import type { Store } from '$collab/storage/store';
import type { Door } from './wire';

/** One account may have only so many sockets. */
const ACCOUNTS = 20;
const clock = (): Date => new Date();

export const account = (index: number): string => `account-${index % ACCOUNTS}`;

export interface Installation {
	/** Rooms of models, in the order of the architectures; each is checked while it is open. */
	readonly models: readonly string[];
	/** The same documents once more, as copies for those who review: no codes, no checks. */
	readonly copies: readonly string[];
	/** So many doors to a room of a server on this port, each for the next account. */
	doors(port: number, room: string, count: number): Door[];
}

async function copyOf(store: Store, room: string, architecture: Architecture): Promise<void> {
	const doc = new Y.Doc();
	seedDocument(doc, architecture, 'bench');
	const data = Y.encodeStateAsUpdate(doc);
	const at = clock().toISOString();
	const sequence = await store.append(room, { data, account: 'bench', at, history: [] });
	await store.putSnapshot(room, sequence, data, at);
}

const doorOf = (tickets: Tickets, port: number, room: string, who: string): Door => ({
	url: `ws://127.0.0.1:${port}/sync/${room}?ack=1&ticket=${tickets.grant(room, tokenHash(who)).ticket}`,
	document: room,
	dialect: 'plain'
});

export async function makeInstallation(
	at: { readonly folder: string } | { readonly databaseUrl: string },
	architectures: readonly Architecture[]
): Promise<Installation> {
	const opened =
		'folder' in at
			? await openStore(at.folder, 'serve')
			: await openSharedStore(at.databaseUrl, { onLost: () => undefined });
	if (!opened.ok) throw new Error(opened.problem.message);
	const store = opened.value;
	for (let index = 0; index < ACCOUNTS; index += 1)
		await addPerson(store, account(index), null, { administrator: true });
	const rooms = new Rooms(store, clock, () => undefined, { packOf: builtInPack });
	const models: string[] = [];
	const copies: string[] = [];
	for (const architecture of architectures) {
		const { id } = await addArchitecture({ store, rooms, clock }, architecture, null, 'bench');
		models.push(roomOf(id, 1));
		copies.push(roomOf(id, 1, 'b'));
		await copyOf(store, roomOf(id, 1, 'b'), architecture);
	}
	await rooms.close();
	const tickets = await openTickets(store, clock);
	await store.close();
	return {
		models,
		copies,
		doors: (port, room, count) =>
			Array.from({ length: count }, (_, index) => doorOf(tickets, port, room, account(index)))
	};
}

/** Any name will do at the peers. */
export const peerDoors = (port: number, dialect: Door['dialect'], document: string, count: number): Door[] =>
	Array.from({ length: count }, () => ({ url: `ws://127.0.0.1:${port}/${document}`, document, dialect }));
