/** One client of the bench: light, it holds no document but where it writes. */
import { WebSocket } from 'ws';
import { mergeUpdates } from 'yjs';
import { greeting, readFrame, STEP_1, STEP_2, syncFrame, UPDATE, type Door } from './wire';

const EMPTY = new Uint8Array([0]);
/** An update that holds nothing. */
const NOTHING = new Uint8Array([0, 0]);

const PATIENCE_MS = 90_000;
/** Within this the latest edits have come after the state. */
const LATEST_MS = 200;

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
	 * first and send what it has once it has read it; and it may send the latest edits after the rest, for which a writer has
	 * to wait: whoever does not know them writes beside them, and his own edits lose.
	 */
	static join(
		door: Door,
		atLeast: number,
		writes: boolean
	): Promise<{ readonly line: Line; readonly state: Uint8Array }> {
		return new Promise((resolve, reject) => {
			const line = new Line(door);
			const heardSoFar: Uint8Array[] = [];
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
				else {
					heardSoFar.push(heard.content);
					if (heard.content.length < atLeast) return;
					clearTimeout(patience);
					setTimeout(
						() => {
							line.onFrame = () => undefined;
							resolve({ line, state: mergeUpdates(heardSoFar) });
						},
						writes ? LATEST_MS : 0
					);
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
