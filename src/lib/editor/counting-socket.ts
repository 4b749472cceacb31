/**
 * Counts what leaves this page and must be kept, so that "saved" means saved: the server answers with the number of
 * step-2 and update frames that are committed (frame `[100, n]`), per socket.
 */

export interface FrameCount {
	/** Frames sent on the present socket. */
	sent: number;
	/** Of those, committed. */
	kept: number;
}

const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** True for frames that carry changes: sync step 2 and update. */
export function carriesChanges(frame: unknown): boolean {
	if (!(frame instanceof Uint8Array) && !(frame instanceof ArrayBuffer)) return false;
	const bytes = frame instanceof Uint8Array ? frame : new Uint8Array(frame);
	return bytes[0] === SYNC && (bytes[1] === STEP_2 || bytes[1] === UPDATE);
}

type SocketClass = new (url: string | URL, protocols?: string | string[]) => { send(data: never): void };

/** The same socket class, telling each new socket and each frame that carries changes. */
export function countingSocket<Base extends SocketClass>(base: Base, told: { opened(): void; sent(): void }): Base {
	const Counting = class extends (base as SocketClass) {
		constructor(url: string | URL, protocols?: string | string[]) {
			super(url, protocols);
			told.opened();
		}

		override send(data: never): void {
			super.send(data);
			if (carriesChanges(data)) told.sent();
		}
	};
	return Counting as unknown as Base;
}
