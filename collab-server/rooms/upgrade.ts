/** From an HTTP upgrade at /sync/<room> to a connection: address, origin and ticket are checked before the socket opens. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Log } from '$collab/log';
import { noMeter, type Meter } from '$collab/metrics/meter';
import type { Store } from '$collab/storage/store';
import { batched } from './batched-socket';
import { Connection, limits } from './connection';
import { close } from './frames';
import { Places } from './places';
import type { Room } from './room';
import { parseRoom } from './room-names';
import type { Rooms } from './rooms';
import type { Session } from '$collab/runtime/session';
import type { Tickets } from './tickets';

const SYNC_PATH = '/sync/';

/** What is read of a request that asks for a socket. */
export type UpgradeRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** `read`, `write`, or null where the sign-in has ended or may not even see the room. */
export type Access = (signIn: string, room: string) => Promise<'read' | 'write' | null>;

interface Joined {
	readonly account: string;
	readonly architecture: string;
	readonly room: string;
	readonly signIn: string;
	readonly canWrite: boolean;
	readonly expiresAt: string;
}

export interface UpgradeOptions {
	readonly rooms: Rooms;
	readonly tickets: Tickets;
	readonly store: Store;
	readonly log: Log;
	/** Public origin; null means that the origin must be of the host the request came to. */
	readonly origin: string | null;
	/** What a sign-in may do in a room right now; asked for each socket, and again when anything changed. */
	readonly access: Access;
	/** Who is signed in by the hash of a token; null for nobody any more. */
	readonly sessionOf: (signIn: string) => Promise<Session | null>;
	readonly meter?: Meter;
}

/** Room and parameters of an address under /sync, null for another. An address that cannot be read names no room. */
function roomAsked(address: string): { name: string; params: URLSearchParams } | null {
	if (!address.startsWith(SYNC_PATH)) return null;
	const [path = '', query = ''] = address.split('?', 2);
	const params = new URLSearchParams(query);
	try {
		return { name: decodeURIComponent(path.slice(SYNC_PATH.length)), params };
	} catch {
		return { name: '', params };
	}
}

function refuse(socket: Duplex, status: string): void {
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A browser always sends its origin; a program without one has only its ticket. */
function originFits(request: UpgradeRequest, allowed: string | null): boolean {
	const { origin, host } = request.headers;
	if (origin === undefined) return true;
	if (origin === allowed) return true;
	return URL.canParse(origin) && new URL(origin).host === host && (allowed === null || new URL(allowed).host === host);
}

export class Upgrades {
	readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false });
	readonly #connections = new Map<Connection, Joined>();
	readonly #places = new Places({ account: limits.socketsOfAccount, room: limits.socketsOfRoom });

	readonly #meter: Meter;

	constructor(private readonly options: UpgradeOptions) {
		this.#meter = options.meter ?? noMeter;
	}

	get size(): number {
		return this.#connections.size;
	}

	/** Takes the request if it is for a room; answers whether it did. */
	handle(request: UpgradeRequest, socket: Duplex, head: Buffer): boolean {
		const asked = roomAsked(request.url ?? '/');
		if (asked === null) return false;
		const { name, params } = asked;
		if (parseRoom(name) === null) refuse(socket, '400 Bad Request');
		else if (!originFits(request, this.options.origin)) refuse(socket, '403 Forbidden');
		else {
			// It reads these of a request and no more; the request itself may have come to another process.
			this.#sockets.handleUpgrade(request as IncomingMessage, socket, head, (opened) => {
				void this.#join(opened, socket, name, params);
			});
		}
		return true;
	}

	async #join(socket: WebSocket, line: Duplex, name: string, params: URLSearchParams): Promise<void> {
		socket.binaryType = 'nodebuffer';
		// What comes before the document is loaded waits here; none of it may be lost.
		const early: Uint8Array[] = [];
		let earlyBytes = 0;
		let connection: Connection | null = null;
		socket.on('message', (data: Buffer, isBinary: boolean) => {
			// A socket that was refused may go on sending while it closes.
			if (socket.readyState !== socket.OPEN) return;
			if (!isBinary) this.#refuse(socket, close.malformed);
			else if (connection !== null) connection.receive(new Uint8Array(data));
			else if ((earlyBytes += data.length) > limits.frame) this.#refuse(socket, close.overload);
			else early.push(new Uint8Array(data));
		});
		socket.on('error', () => socket.terminate());
		socket.on('pong', () => connection?.pong());

		const granted = this.options.tickets.redeem(params.get('ticket') ?? '', name);
		if (granted === null) {
			socket.close(...close.session);
			return;
		}
		try {
			const session = await this.options.sessionOf(granted.signIn);
			if (session === null) {
				socket.close(...close.session);
				return;
			}
			const leave = socket.readyState === socket.OPEN ? this.#places.take(session.account, name) : null;
			if (leave === null) {
				socket.close(...close.overload);
				return;
			}
			socket.on('close', leave);
			const refused = await this.#refusal(name);
			if (refused !== null) {
				socket.close(...refused);
				return;
			}
			const { room } = await this.options.rooms.open(name);
			if (parseRoom(name)?.kind === 'b' && room.isEmpty) {
				socket.close(...close.deleted);
				return;
			}
			// Asked last, so that nothing can change between the answer and the entry that is watched.
			const access = await this.options.access(granted.signIn, name);
			if (socket.readyState !== socket.OPEN) return;
			if (access === null) {
				socket.close(...close.session);
				return;
			}
			connection = this.#connect(
				{ socket, line },
				room,
				{ session, signIn: granted.signIn },
				access === 'write',
				params.get('ack') === '1'
			);
			for (const frame of early) connection.receive(frame);
		} catch (error) {
			this.options.log('error', 'load-failed', { room: name, reason: String(error) });
			socket.close(...close.failed);
		}
	}

	/** Closes a line for what came over it. */
	#refuse(socket: WebSocket, why: readonly [number, string]): void {
		this.#meter.refused(why[0]);
		socket.close(...why);
	}

	/** Why nobody could join such a room. */
	async #refusal(name: string): Promise<readonly [number, string] | null> {
		const parsed = parseRoom(name);
		const stored = parsed === null ? null : await this.options.store.architecture(parsed.architecture);
		if (parsed === null || stored === null) return close.deleted;
		return stored.epoch === parsed.epoch ? null : close.epoch;
	}

	#connect(
		{ socket, line }: { readonly socket: WebSocket; readonly line: Duplex },
		room: Room,
		{ session, signIn }: { readonly session: Session; readonly signIn: string },
		canWrite: boolean,
		wantsAck: boolean
	): Connection {
		const { name } = room;
		const connection = new Connection(batched(socket, line), room, {
			session,
			canWrite,
			wantsAck,
			bindClient: (client) => this.options.store.bindClient(name, client, session.account),
			// Of a clock that nobody sets.
			now: () => performance.now(),
			meter: this.#meter
		});
		this.#connections.set(connection, {
			account: session.account,
			architecture: parseRoom(name)?.architecture ?? '',
			room: name,
			signIn,
			canWrite,
			expiresAt: session.expiresAt
		});
		socket.on('close', () => {
			connection.left();
			this.#connections.delete(connection);
			if (room.connections === 0) this.options.rooms.left(name);
		});
		return connection;
	}

	/**
	 * Ends the sockets whose sign-in has ended or whose role has changed, either way: a right is never changed in place,
	 * since edits made under the old one would be dropped. With `all` false only the time is looked at.
	 */
	async recheck(now: string, all: boolean): Promise<void> {
		for (const [connection, { signIn, room, canWrite, expiresAt }] of [...this.#connections]) {
			if (!all && expiresAt > now) continue;
			const access = await this.options.access(signIn, room);
			if (access === (canWrite ? 'write' : 'read')) continue;
			const refused = access === null ? await this.#refusal(room) : null;
			connection.end(...(refused ?? close.session));
		}
	}

	/** Cuts the sockets of an account or of an architecture, with words. */
	cut(
		of: { readonly account?: string; readonly architecture?: string },
		[code, reason]: readonly [number, string]
	): void {
		for (const [connection, owner] of this.#connections) {
			if (of.account !== undefined && owner.account !== of.account) continue;
			if (of.architecture !== undefined && owner.architecture !== of.architecture) continue;
			connection.end(code, reason);
		}
	}

	close(): void {
		this.cut({}, close.restart);
		this.#sockets.close();
	}
}
