/**
 * What is sent over a socket in one turn of the event loop goes out in one piece: a person who sends many edits at once
 * would else cost one call to the system for each edit and each who hears it.
 */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Socket } from './connection';

type Line = Pick<Duplex, 'cork' | 'uncork'>;

/** Lines that have something to send once the turn is over. */
let corked = new Set<Line>();

function uncorkAll(): void {
	const lines = corked;
	corked = new Set();
	for (const line of lines) line.uncork();
}

/** The socket with the line below it, which is held back until the turn is over. */
export function batched(socket: WebSocket, line: Line): Socket {
	return {
		get bufferedAmount() {
			return socket.bufferedAmount;
		},
		send: (frame) => {
			if (!corked.has(line)) {
				if (corked.size === 0) process.nextTick(uncorkAll);
				corked.add(line);
				line.cork();
			}
			socket.send(frame);
		},
		close: (code, reason) => socket.close(code, reason),
		ping: () => socket.ping(),
		terminate: () => socket.terminate()
	};
}
