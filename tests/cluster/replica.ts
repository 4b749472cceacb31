/** A person's replica behind an address: it joins, and joins again with a fresh ticket whenever its line breaks. */
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { z } from 'zod';
import { ACK, readFrame, STEP_1, STEP_2, syncFrame, UPDATE } from '$collab/rooms/frames';

const invitation = z.object({ room: z.string(), ticket: z.string() });

export interface Door {
	/** Of the balancer, or of one node. */
	readonly port: number;
	readonly token: string;
	readonly architecture: string;
}

const AGAIN_MS = 50;
/** As fast as somebody who draws in haste, and as many as may be on their way. */
const WRITE_MS = 40;
const IN_FLIGHT = 20;

async function fetchTicket({ port, token, architecture }: Door): Promise<z.infer<typeof invitation>> {
	const asked = new URLSearchParams({ token, architecture });
	const response = await fetch(`http://127.0.0.1:${port}/ticket?${asked.toString()}`, {
		headers: { connection: 'close' },
		signal: AbortSignal.timeout(5_000)
	});
	return invitation.parse(await response.json());
}

export class Replica {
	readonly doc = new Y.Doc();
	/** Objects that the server said are on disk. */
	readonly acknowledged = new Set<string>();
	/** How often its line broke. */
	breaks = 0;
	readonly #unacknowledged = new Set<string>();
	#socket: WebSocket | null = null;
	/** Frames of this connection that count for acknowledgement, with the objects that each brings for the first time. */
	#frames: string[][] = [];
	#written = 0;
	#writing: NodeJS.Timeout | undefined;
	#isOver = false;

	constructor(
		readonly name: string,
		private readonly door: Door
	) {
		this.doc.on('update', (update: Uint8Array, origin: unknown) => {
			if (origin === 'server' || this.#frames.length === 0) return;
			this.#send(UPDATE, update, [this.#lastId]);
		});
		void this.#stayJoined();
	}

	get #lastId(): string {
		return `${this.name}-${this.#written}`;
	}

	get isQuiet(): boolean {
		return this.#unacknowledged.size === 0 && this.#frames.length > 0;
	}

	async #stayJoined(): Promise<void> {
		while (!this.#isOver) {
			try {
				const { room, ticket } = await fetchTicket(this.door);
				await this.#joined(`ws://127.0.0.1:${this.door.port}/sync/${room}?ticket=${ticket}&ack=1`);
			} catch {
				// The node went in the midst of its answer.
			}
			this.breaks += 1;
			if (!this.#isOver) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
		}
	}

	/** Resolves when the line has broken. */
	#joined(address: string): Promise<void> {
		const socket = new WebSocket(address);
		this.#socket = socket;
		return new Promise((resolve) => {
			socket.on('open', () => socket.send(syncFrame(STEP_1, Y.encodeStateVector(this.doc))));
			socket.on('message', (data: Buffer) => this.#receive(new Uint8Array(data)));
			socket.on('error', () => undefined);
			socket.on('close', () => {
				this.#frames = [];
				resolve();
			});
		});
	}

	#send(step: number, update: Uint8Array, ids: string[]): void {
		this.#frames.push(ids);
		this.#socket?.send(syncFrame(step, update));
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
		for (const id of this.#frames.slice(0, count).flat()) {
			this.acknowledged.add(id);
			this.#unacknowledged.delete(id);
		}
	}

	startWriting(): void {
		this.#writing = setInterval(() => {
			if (this.#unacknowledged.size < IN_FLIGHT) this.#write();
		}, WRITE_MS);
	}

	#write(): void {
		this.#written += 1;
		const id = this.#lastId;
		this.#unacknowledged.add(id);
		this.doc.getMap('objects').set(
			id,
			new Y.Map<unknown>([
				['kind', 'system'],
				['name', { value: id }],
				['recordType', { value: 'original' }]
			])
		);
	}

	stopWriting(): void {
		clearInterval(this.#writing);
	}

	leave(): void {
		this.#isOver = true;
		this.stopWriting();
		this.#socket?.terminate();
	}
}
