/** Somebody who may only read and tries to write, again and again. */
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { readFrame, STEP_1, syncFrame, UPDATE } from '$collab/rooms/frames';
import { fetchTicket, type Door } from '../cluster/replica';

export const FORBIDDEN = 'forbidden-by-role';

/** Joins, reads, tries to write; answers the code with which he was sent away, and what he had read. */
export async function tryToWrite(door: Door): Promise<{ code: number; read: Y.Doc }> {
	const { port } = door;
	const { room, ticket } = await fetchTicket(door);
	const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${room}?ticket=${ticket}`);
	const read = new Y.Doc();
	socket.on('error', () => undefined);
	socket.on('open', () => socket.send(syncFrame(STEP_1, Y.encodeStateVector(read))));
	socket.on('message', (data: Buffer) => {
		const bytes = new Uint8Array(data);
		const frame = readFrame(bytes);
		if (frame.kind !== 'step-2') return;
		Y.applyUpdate(read, frame.update);
		const own = new Y.Doc();
		own.getMap('geometry').set(FORBIDDEN, [0, 0, 1, 1]);
		socket.send(syncFrame(UPDATE, Y.encodeStateAsUpdate(own)));
	});
	return new Promise((resolve) => socket.on('close', (code) => resolve({ code, read })));
}
