/** One client of the bench: light, it holds no document but where it writes. */
import { WebSocket } from 'ws';
import { greeting, readFrame, STEP_1, STEP_2, syncFrame, UPDATE, type Door } from './wire';

const EMPTY = new Uint8Array([0]);
/** An update that holds nothing. */
const NOTHING = new Uint8Array([0, 0]);

const PATIENCE_MS = 90_000;

export class Line {
	readonly #socket: WebSocket;
	/** Called with every frame as it comes. */
	onFrame: (bytes: Buffer) => void = () => undefined;
	/** Why it was closed though nobody asked for it. */
	closed: string | null = null;

	private constructor(readonly door: Door) {
		this.#socket = new WebSocket(door.url, { perMessageDeflate: false });
		this.#socket.binaryType = 'nodebuffer';
		this.#socket.on('message', (bytes: Buffer) => this.onFrame(bytes));
		this.#socket.on('close', (code, reason) => {
			this.closed ??= `${code} ${reason.toString()}`;
		});
	}

	/**
	 * Joins; resolves with the document's state when at least so many bytes of it are here. A server may answer with nothing
	 * first and send what it has once it has read it.
	 */
	static join(door: Door, atLeast: number): Promise<{ readonly line: Line; readonly state: Uint8Array }> {
		return new Promise((resolve, reject) => {
			const line = new Line(door);
			const patience = setTimeout(() => reject(new Error(`${door.url}: the document does not come`)), PATIENCE_MS);
			line.#socket.on('error', reject);
			line.#socket.on('close', (code, reason) => reject(new Error(`${door.url}: closed ${code} ${reason.toString()}`)));
			line.#socket.on('open', () => {
				const first = greeting(door);
				if (first !== null) line.#socket.send(first);
				line.send(STEP_1, EMPTY);
			});
			line.onFrame = (bytes) => {
				const heard = readFrame(door, bytes);
				if (heard.kind !== 'sync') return;
				if (heard.step === STEP_1) line.send(STEP_2, NOTHING);
				else if (heard.content.length >= atLeast) {
					clearTimeout(patience);
					line.onFrame = () => undefined;
					resolve({ line, state: heard.content });
				}
			};
		});
	}

	send(step: number, content: Uint8Array): void {
		this.#socket.send(syncFrame(this.door, step, content));
	}

	update(content: Uint8Array): void {
		this.send(UPDATE, content);
	}

	leave(): void {
		this.closed = '';
		this.#socket.close();
	}
}
