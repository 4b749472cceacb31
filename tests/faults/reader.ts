/** Somebody who may only read and tries to write, again and again. */
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { z } from 'zod';
import { readFrame, syncFrame, UPDATE } from '$collab/rooms/frames';
import type { Door } from '../cluster/replica';

export const FORBIDDEN = 'forbidden-by-role';

const invitation = z.object({ room: z.string(), ticket: z.string() });

/** Joins, reads, tries to write; answers the code with which he was sent away, and what he had read. */
export async function tryToWrite({ port, token, architecture }: Door): Promise<{ code: number; read: Y.Doc }> {
	const asked = new URLSearchParams({ token, architecture });
	const response = await fetch(`http://127.0.0.1:${port}/ticket?${asked.toString()}`, {
		headers: { connection: 'close' }
	});
	const { room, ticket } = invitation.parse(await response.json());
	const socket = new WebSocket(`ws://127.0.0.1:${port}/sync/${room}?ticket=${ticket}`);
	const read = new Y.Doc();
	socket.on('error', () => undefined);
	socket.on('open', () => socket.send(syncFrame(0, Y.encodeStateVector(read))));
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
