/** A person's replica behind an address: it joins, and joins again with a fresh ticket whenever its line breaks. */
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { z } from 'zod';
import { ACK, readFrame, STEP_1, STEP_2, syncFrame, UPDATE } from '$collab/rooms/frames';
import { draw, type Place } from '../faults/drawing';
import type { Random } from '../generators/random';

const invitation = z.object({ room: z.string(), ticket: z.string() });

export interface Door {
	/** Of the balancer, or of one node. */
	readonly port: number;
	/** Where live editing goes, if elsewhere. */
	readonly syncPort?: number;
	readonly token: string;
	readonly architecture: string;
	/** How long it waits for an acknowledgement before it takes the line for dead; for ever where absent. */
	readonly patienceMs?: number;
	/** How long it thinks between two changes. */
	readonly paceMs?: number;
}

const AGAIN_MS = 50;
/** As fast as somebody who draws in haste, and as many as may be on their way. */
const WRITE_MS = 40;
const IN_FLIGHT = 20;

export async function fetchTicket({
	port,
	token,
	architecture,
	patienceMs
}: Door): Promise<z.infer<typeof invitation>> {
	const asked = new URLSearchParams({ token, architecture });
	const response = await fetch(`http://127.0.0.1:${port}/ticket?${asked.toString()}`, {
		headers: { connection: 'close' },
		signal: AbortSignal.timeout(patienceMs ?? 5_000)
	});
	return invitation.parse(await response.json());
}

export class Replica {
	readonly doc = new Y.Doc();
	/** Records that the server said are on disk. */
	readonly acknowledged = new Set<Place>();
	/** How often its line broke. */
	breaks = 0;
	/** Close codes of its lines and the words that came with them, in their order. */
	readonly closes: { readonly code: number; readonly reason: string }[] = [];
	readonly #unacknowledged = new Set<Place>();
	#socket: WebSocket | null = null;
	/** Frames of this connection that count for acknowledgement, with the records that each brings for the first time. */
	#frames: (readonly Place[])[] = [];
	#confirmed = 0;
	#written = 0;
	/** Own changes of this very moment. */
	readonly #changes: Uint8Array[] = [];
	#writing: NodeJS.Timeout | undefined;
	#patience: NodeJS.Timeout | undefined;
	#isOver = false;

	constructor(
		readonly name: string,
		private readonly door: Door,
		private readonly random: Random
	) {
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin !== 'server') this.#changes.push(update);
		});
		void this.#stayJoined();
	}

	get isQuiet(): boolean {
		return this.#unacknowledged.size === 0 && this.#frames.length > 0 && this.#confirmed === this.#frames.length;
	}

	async #stayJoined(): Promise<void> {
		while (!this.#isOver) {
			try {
				const { room, ticket } = await fetchTicket(this.door);
				const port = this.door.syncPort ?? this.door.port;
				await this.#joined(`ws://127.0.0.1:${port}/sync/${room}?ticket=${ticket}&ack=1`);
			} catch {
				// The node went in the midst of its answer.
			}
			this.breaks += 1;
			if (!this.#isOver) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
		}
	}

	/** Resolves when the line has broken. */
	#joined(address: string): Promise<void> {
		const { patienceMs } = this.door;
		const socket = new WebSocket(address, patienceMs === undefined ? {} : { handshakeTimeout: patienceMs });
		this.#socket = socket;
		return new Promise((resolve) => {
			socket.on('open', () => socket.send(syncFrame(STEP_1, Y.encodeStateVector(this.doc))));
			socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
			socket.on('error', () => undefined);
			socket.on('close', (code, reason) => {
				clearTimeout(this.#patience);
				this.closes.push({ code, reason: reason.toString() });
				this.#frames = [];
				this.#confirmed = 0;
				resolve();
			});
		});
	}

	#send(step: number, update: Uint8Array, places: readonly Place[]): void {
		this.#frames.push(places);
		this.#socket?.send(syncFrame(step, update));
		this.#wait();
	}

	/** Gives the line up where nothing is acknowledged for too long; what was sent is sent again on the next. */
	#wait(): void {
		clearTimeout(this.#patience);
		const { patienceMs } = this.door;
		if (patienceMs === undefined || this.#confirmed === this.#frames.length) return;
		const socket = this.#socket;
		this.#patience = setTimeout(() => socket?.terminate(), patienceMs);
	}

	#receive(bytes: Uint8Array): void {
		const decoder = decoding.createDecoder(bytes);
		if (decoding.readVarUint(decoder) === ACK) {
			this.#acknowledge(decoding.readVarUint(decoder));
			return;
		}
		const frame = readFrame(bytes);
		// What the server lacks, all that was not acknowledged included, or already in its memory by then.
		if (frame.kind === 'step-1') {
			this.#send(STEP_2, Y.encodeStateAsUpdate(this.doc, frame.vector), [...this.#unacknowledged]);
		} else if (frame.kind === 'step-2' || frame.kind === 'update') Y.applyUpdate(this.doc, frame.update, 'server');
	}

	#acknowledge(count: number): void {
		for (const place of this.#frames.slice(0, count).flat()) {
			this.acknowledged.add(place);
			this.#unacknowledged.delete(place);
		}
		this.#confirmed = Math.max(this.#confirmed, count);
		this.#wait();
	}

	startWriting(): void {
		this.#writing = setInterval(() => {
			if (this.#unacknowledged.size < IN_FLIGHT) this.#write();
		}, this.door.paceMs ?? WRITE_MS);
	}

	#write(): void {
		this.#written += 1;
		const places = draw(this.doc, `${this.name}-${this.#written}`, this.random);
		for (const place of places) this.#unacknowledged.add(place);
		for (const update of this.#changes.splice(0)) {
			if (this.#frames.length > 0) this.#send(UPDATE, update, places);
		}
	}

	stopWriting(): void {
		clearInterval(this.#writing);
	}

	leave(): void {
		this.#isOver = true;
		this.stopWriting();
		clearTimeout(this.#patience);
		this.#socket?.terminate();
	}
}
