/** One socket in one room: what it may send, how much, and what it hears. */
import { applyAwarenessUpdate } from 'y-protocols/awareness';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { noMeter, type Meter } from '$collab/metrics/meter';
import type { Session } from '$collab/runtime/session';
import { ackFrame, close, keepAliveFrame, readFrame } from './frames';
import { Bucket } from './rate';
import type { Author, Listener, Room } from './room';

/** As much of a `ws` socket as is needed, so that it can be tested without one. */
export interface Socket {
	readonly bufferedAmount: number;
	send(frame: Uint8Array): void;
	close(code: number, reason: string): void;
	ping(): void;
	terminate(): void;
}

export const limits = {
	/** Largest frame: the whole difference of a long offline day comes as one. */
	frame: 32 * 1024 * 1024,
	awareness: 8 * 1024,
	/** Frames in a second, sustained, and the burst above it. */
	framesPerSecond: 200,
	burst: 400,
	/** Bytes in a second, sustained; at once as many as the largest frame has. */
	bytesPerSecond: 2 * 1024 * 1024,
	/** Sockets of one account, and in one document. */
	socketsOfAccount: 20,
	socketsOfRoom: 500,
	/** Bytes that may wait for a reader before it is cut off. */
	buffered: 32 * 1024 * 1024,
	/** Updates that wait for what they build on, and for how long. */
	held: 64,
	heldMs: 5_000,
	keepAliveMs: 15_000
} as const;

export interface ConnectionOptions {
	readonly session: Session;
	readonly canWrite: boolean;
	readonly wantsAck: boolean;
	readonly bindClient: (client: number) => Promise<string>;
	readonly now: () => number;
	readonly meter?: Meter;
}

export class Connection implements Listener {
	readonly author: Author;
	readonly #clients = new Set<number>();
	/** Updates that build on something not here yet: an edit may overtake the answer to the server's step 1. */
	#held: Uint8Array[] = [];
	#patience: NodeJS.Timeout | undefined;
	#accepted = 0;
	#acknowledged = 0;
	readonly #frames: Bucket;
	readonly #bytes: Bucket;
	#alive = true;
	#closed = false;
	readonly #heart: NodeJS.Timeout;
	readonly #meter: Meter;

	constructor(
		private readonly socket: Socket,
		private readonly room: Room,
		private readonly options: ConnectionOptions
	) {
		this.author = { source: 'connection', account: options.session.account, connection: this };
		this.#meter = options.meter ?? noMeter;
		this.#frames = new Bucket(limits.burst, limits.framesPerSecond, options.now);
		this.#bytes = new Bucket(limits.frame, limits.bytesPerSecond, options.now);
		this.#heart = setInterval(() => this.#beat(), limits.keepAliveMs);
		this.#heart.unref();
		room.join(this);
		if (options.canWrite) this.send(room.step1());
		const present = room.awarenessNow();
		if (present !== null) this.send(present);
	}

	send(frame: Uint8Array): void {
		if (this.#closed) return;
		if (this.socket.bufferedAmount > limits.buffered) {
			this.end(...close.overload);
			return;
		}
		this.socket.send(frame);
	}

	end(code: number, reason: string): void {
		if (this.#closed) return;
		this.socket.close(code, reason);
		this.left();
	}

	/** The socket is gone. */
	left(): void {
		if (this.#closed) return;
		this.#closed = true;
		clearInterval(this.#heart);
		clearTimeout(this.#patience);
		this.#held = [];
		this.room.leave(this, this.#clients);
	}

	pong(): void {
		this.#alive = true;
	}

	#beat(): void {
		if (!this.#alive) {
			this.socket.terminate();
			this.left();
			return;
		}
		this.#alive = false;
		this.socket.ping();
		this.send(keepAliveFrame);
	}

	/** Ends the line for what came over it. */
	#refuse(why: readonly [number, string]): void {
		if (!this.#closed) this.#meter.refused(why[0]);
		this.end(...why);
	}

	receive(bytes: Uint8Array): void {
		if (this.#closed) return;
		// Over the rate the line is closed rather than one frame dropped: a gap would spoil all that follows it.
		if (!this.#frames.take(1) || !this.#bytes.take(bytes.length)) {
			this.#refuse(close.overload);
			return;
		}
		try {
			const frame = readFrame(bytes);
			if (frame.kind === 'step-1') {
				for (const answer of this.room.answer(frame.vector)) this.send(answer);
			} else if (frame.kind === 'awareness') this.#presence(frame.update);
			else if (frame.kind !== 'unknown') this.#write(frame.update);
		} catch {
			this.#refuse(close.malformed);
		}
	}

	#write(update: Uint8Array): void {
		const received = this.options.now();
		if (!this.options.canWrite) {
			// Every client answers the server's state once; with nothing new in it that is no attempt to write.
			if (!this.room.holdsNoNews(update)) this.#refuse(close.readOnly);
			return;
		}
		if (!this.room.hasSpaceFor(update.length) && !this.room.holdsNoNews(update)) {
			this.#refuse(close.tooLarge);
			return;
		}
		const rejected = this.room.apply(update, this.author);
		if (rejected === 'malformed') {
			this.#refuse(close.malformed);
			return;
		}
		this.#accepted += 1;
		this.#hold(rejected === 'hole' ? update : null);
		if (this.#held.length > 0) return;
		const count = this.#accepted;
		this.room.committed().then(
			() => {
				this.#meter.committedAfter((this.options.now() - received) / 1000);
				this.#acknowledge(count);
			},
			() => this.end(...close.unsaved)
		);
	}

	/** Tries again what was held; nothing is acknowledged while something is, and it may not be held for long. */
	#hold(update: Uint8Array | null): void {
		if (update === null) this.#held = this.#held.filter((held) => this.room.apply(held, this.author) !== null);
		else this.#held.push(update);
		if (this.#held.length === 0) {
			clearTimeout(this.#patience);
			this.#patience = undefined;
			return;
		}
		if (this.#held.length > limits.held) {
			this.#refuse(close.overload);
			return;
		}
		this.#patience ??= setTimeout(() => this.#refuse(close.overload), limits.heldMs);
	}

	#acknowledge(count: number): void {
		if (count <= this.#acknowledged) return;
		this.#acknowledged = count;
		if (this.options.wantsAck) this.send(ackFrame(count));
	}

	/** Presence carries the name of the session, whatever the client says; one client id to a connection. */
	#presence(update: Uint8Array): void {
		if (update.length > limits.awareness) {
			this.#refuse(close.tooLarge);
			return;
		}
		const decoder = decoding.createDecoder(update);
		const count = decoding.readVarUint(decoder);
		const own: { client: number; clock: number; state: string }[] = [];
		for (let index = 0; index < count; index += 1) {
			const client = decoding.readVarUint(decoder);
			const clock = decoding.readVarUint(decoder);
			const state: unknown = JSON.parse(decoding.readVarString(decoder));
			if (!this.#clients.has(client) && (this.#clients.size > 0 || this.room.isPresentHere(client))) continue;
			if (!this.#clients.has(client)) {
				this.#clients.add(client);
				this.options.bindClient(client).catch(() => this.end(...close.failed));
			}
			own.push({ client, clock, state: JSON.stringify(this.#signed(state)) });
		}
		if (own.length === 0) return;
		const encoder = encoding.createEncoder();
		encoding.writeVarUint(encoder, own.length);
		for (const { client, clock, state } of own) {
			encoding.writeVarUint(encoder, client);
			encoding.writeVarUint(encoder, clock);
			encoding.writeVarString(encoder, state);
		}
		applyAwarenessUpdate(this.room.awareness, encoding.toUint8Array(encoder), this.author);
	}

	#signed(state: unknown): unknown {
		if (typeof state !== 'object' || state === null || Array.isArray(state)) return state === null ? null : {};
		const { session } = this.options;
		const said: unknown = (state as Record<string, unknown>)['user'];
		const color =
			typeof said === 'object' && said !== null && 'color' in said && typeof said.color === 'string' ? said.color : '';
		return { ...state, user: { id: session.account, name: session.displayName, color: color.slice(0, 32) } };
	}
}
