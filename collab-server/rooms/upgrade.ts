/** From an HTTP upgrade at /sync/<room> to a connection: address, origin and ticket are checked before the socket opens. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Log } from '$collab/log';
import type { Store } from '$collab/storage/store';
import { Connection, limits } from './connection';
import { close } from './frames';
import { parseRoom, type Rooms } from './rooms';
import type { Tickets } from './tickets';

const SYNC_PATH = '/sync/';

export interface UpgradeOptions {
	readonly rooms: Rooms;
	readonly tickets: Tickets;
	readonly store: Store;
	readonly log: Log;
	/** Public origin; null means that the origin must be of the host the request came to. */
	readonly origin: string | null;
	/** Whether a session still may write to the room's architecture, asked again for each socket. */
	readonly mayWrite: (account: string, architecture: string) => Promise<boolean | null>;
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
function originFits(request: IncomingMessage, allowed: string | null): boolean {
	const { origin, host } = request.headers;
	if (origin === undefined) return true;
	if (origin === allowed) return true;
	return URL.canParse(origin) && new URL(origin).host === host && (allowed === null || new URL(allowed).host === host);
}

export class Upgrades {
	readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frame, perMessageDeflate: false });
	readonly #connections = new Map<Connection, { readonly account: string; readonly architecture: string }>();

	constructor(private readonly options: UpgradeOptions) {}

	get size(): number {
		return this.#connections.size;
	}

	/** Takes the request if it is for a room; answers whether it did. */
	handle(request: IncomingMessage, socket: Duplex, head: Buffer): boolean {
		const asked = roomAsked(request.url ?? '/');
		if (asked === null) return false;
		const { name, params } = asked;
		if (parseRoom(name) === null) refuse(socket, '400 Bad Request');
		else if (!originFits(request, this.options.origin)) refuse(socket, '403 Forbidden');
		else {
			this.#sockets.handleUpgrade(request, socket, head, (opened) => {
				void this.#join(opened, name, params);
			});
		}
		return true;
	}

	async #join(socket: WebSocket, name: string, params: URLSearchParams): Promise<void> {
		socket.binaryType = 'nodebuffer';
		// What comes before the document is loaded waits here; none of it may be lost.
		const early: Uint8Array[] = [];
		let connection: Connection | null = null;
		socket.on('message', (data: Buffer, isBinary: boolean) => {
			// A socket that was refused may go on sending while it closes.
			if (socket.readyState !== socket.OPEN) return;
			if (!isBinary) socket.close(...close.malformed);
			else if (connection === null) early.push(new Uint8Array(data));
			else connection.receive(new Uint8Array(data));
		});
		socket.on('error', () => socket.terminate());
		socket.on('pong', () => connection?.pong());

		const granted = this.options.tickets.redeem(params.get('ticket') ?? '', name);
		const parsed = parseRoom(name);
		if (granted === null || parsed === null) {
			socket.close(...close.session);
			return;
		}
		try {
			const stored = await this.options.store.architecture(parsed.architecture);
			if (stored === null) {
				socket.close(...close.deleted);
				return;
			}
			if (stored.epoch !== parsed.epoch) {
				socket.close(...close.epoch);
				return;
			}
			const mayWrite = await this.options.mayWrite(granted.session.account, parsed.architecture);
			if (mayWrite === null) {
				socket.close(...close.session);
				return;
			}
			const { room } = await this.options.rooms.open(name);
			if (socket.readyState !== socket.OPEN) return;
			const joined = new Connection(socket, room, {
				session: granted.session,
				// Threads and finding records are written by the server alone.
				canWrite: granted.canWrite && mayWrite && parsed.kind !== 'c',
				wantsAck: params.get('ack') === '1',
				bindClient: (client) => this.options.store.bindClient(name, client, granted.session.account),
				now: () => Date.now()
			});
			connection = joined;
			this.#connections.set(joined, { account: granted.session.account, architecture: parsed.architecture });
			socket.on('close', () => {
				joined.left();
				this.#connections.delete(joined);
				if (room.connections === 0) this.options.rooms.left(name);
			});
			for (const frame of early) joined.receive(frame);
		} catch (error) {
			this.options.log('error', 'load-failed', { room: name, reason: String(error) });
			socket.close(...close.failed);
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
