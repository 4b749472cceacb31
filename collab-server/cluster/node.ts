/**
 * One of several processes that serve the same documents: it tells the others what it logged and who is present, and takes
 * over theirs. What it hears is only a hint; it also looks by itself, so that a lost message delays and loses nothing.
 */
import { randomUUID } from 'node:crypto';
import { applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { z } from 'zod';
import type { Log } from '$collab/log';
import type { OpenRoom } from '$collab/rooms/open-room';
import { PRESENCE_OF_NODE } from '$collab/rooms/room';
import type { RoomObserver, Rooms } from '$collab/rooms/rooms';
import type { Exchange } from '$collab/storage/exchange';
import type { UpdateLog } from '$collab/storage/store';

const message = z.discriminatedUnion('kind', [
	/** So far has the log of a room come. */
	z.object({ kind: z.literal('logged'), node: z.string(), room: z.string(), sequence: z.number() }),
	/** An awareness update, base64. */
	z.object({ kind: z.literal('presence'), node: z.string(), room: z.string(), update: z.string() }),
	/** Somebody opened a room and asks who is in it. */
	z.object({ kind: z.literal('opened'), node: z.string(), room: z.string() }),
	/** Something that the reports of an architecture depend on was decided. */
	z.object({ kind: z.literal('decided'), node: z.string(), id: z.string(), epoch: z.number(), account: z.string() }),
	/** A pack was installed. */
	z.object({ kind: z.literal('installed'), node: z.string() }),
	/** The line was cut for a while. */
	z.object({ kind: z.literal('resumed') })
]);

/** Commits that come closer together are told of once. */
const TELL_MS = 5;
/** Presence of one room is told of at most this often. */
const PRESENCE_MS = 50;
/** How often it looks without having heard anything. */
const LOOK_MS = 2_000;

export interface NodeParts {
	readonly rooms: Rooms;
	readonly exchange: Exchange;
	readonly updates: Pick<UpdateLog, 'heads'>;
	readonly log: Log;
	readonly decided: (of: { readonly id: string; readonly epoch: number }, account: string) => void;
	readonly installed: () => void;
}

export class Node implements RoomObserver {
	readonly name = randomUUID();
	readonly #logged = new Set<OpenRoom>();
	readonly #present = new Map<OpenRoom, Set<number>>();
	#telling: NodeJS.Timeout | null = null;
	readonly #looking: NodeJS.Timeout;
	readonly #stopListening: () => void;

	constructor(private readonly parts: NodeParts) {
		parts.rooms.observe(this);
		this.#stopListening = parts.exchange.listen((heard) => this.#hear(heard));
		this.#looking = setInterval(() => void this.#look(), LOOK_MS);
		this.#looking.unref();
	}

	#tell(what: Record<string, unknown>): void {
		this.parts.exchange.tell({ ...what, node: this.name });
	}

	/** Tells the others that something the reports of an architecture depend on was decided here. */
	tellDecided({ id, epoch }: { readonly id: string; readonly epoch: number }, account: string): void {
		this.#tell({ kind: 'decided', id, epoch, account });
	}

	tellInstalled(): void {
		this.#tell({ kind: 'installed' });
	}

	opened(open: OpenRoom): void {
		const { room } = open;
		room.onLogged = () => {
			this.#logged.add(open);
			this.#telling ??= setTimeout(() => this.#tellLogged(), TELL_MS);
		};
		room.onPresence = (clients) => this.#tellPresence(open, clients);
		this.#tell({ kind: 'opened', room: room.name });
		// Something may have been logged between the reading and this moment.
		this.#catchUp(open);
	}

	async settled(open: OpenRoom): Promise<void> {
		await open.room.catchUp();
	}

	closed(open: OpenRoom): void {
		this.#logged.delete(open);
		this.#present.delete(open);
	}

	#tellLogged(): void {
		this.#telling = null;
		for (const { room } of this.#logged) this.#tell({ kind: 'logged', room: room.name, sequence: room.sequence });
		this.#logged.clear();
	}

	/** The first change of a room at once, those that follow together: each client's last word. */
	#tellPresence(open: OpenRoom, clients: readonly number[]): void {
		const waiting = this.#present.get(open);
		if (waiting !== undefined) {
			for (const client of clients) waiting.add(client);
			return;
		}
		this.#tellClients(open, clients);
		this.#present.set(open, new Set());
		const timer = setTimeout(() => {
			const later = [...(this.#present.get(open) ?? [])];
			this.#present.delete(open);
			if (later.length > 0) this.#tellClients(open, later);
		}, PRESENCE_MS);
		timer.unref();
	}

	#tellClients({ room }: OpenRoom, clients: readonly number[]): void {
		const update = Buffer.from(encodeAwarenessUpdate(room.awareness, [...clients])).toString('base64');
		this.#tell({ kind: 'presence', room: room.name, update });
	}

	#catchUp(open: OpenRoom): void {
		open.room.catchUp().catch((reason: unknown) => {
			this.parts.log('error', 'catch-up-failed', { room: open.room.name, reason: String(reason) });
		});
	}

	#hear(heard: unknown): void {
		const read = message.safeParse(heard);
		if (!read.success || ('node' in read.data && read.data.node === this.name)) return;
		const said = read.data;
		if (said.kind === 'resumed') {
			for (const open of this.parts.rooms.loaded) this.#catchUp(open);
			this.parts.installed();
			return;
		}
		if (said.kind === 'decided') {
			this.parts.decided({ id: said.id, epoch: said.epoch }, said.account);
			return;
		}
		if (said.kind === 'installed') {
			this.parts.installed();
			return;
		}
		const open = this.parts.rooms.find(said.room);
		if (open === null) return;
		if (said.kind === 'logged') {
			if (said.sequence > open.room.sequence) this.#catchUp(open);
		} else if (said.kind === 'presence') {
			applyAwarenessUpdate(open.room.awareness, Buffer.from(said.update, 'base64'), PRESENCE_OF_NODE);
		} else {
			const { presentHere } = open.room;
			if (presentHere.length > 0) this.#tellClients(open, presentHere);
		}
	}

	async #look(): Promise<void> {
		const { rooms, updates, log } = this.parts;
		try {
			const heads = await updates.heads(rooms.loaded.map(({ room }) => room.name));
			for (const open of rooms.loaded) {
				if ((heads.get(open.room.name) ?? 0) > open.room.sequence) this.#catchUp(open);
			}
		} catch (reason) {
			log('warn', 'look-failed', { reason: String(reason) });
		}
	}

	stop(): void {
		this.#stopListening();
		clearInterval(this.#looking);
		if (this.#telling !== null) clearTimeout(this.#telling);
	}
}
