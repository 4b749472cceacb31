/**
 * Stands between client and server and lets a message now and then be overtaken by those that follow. WebSocket keeps the
 * order by itself; whoever works with what comes out of it must not rest on more than Yjs asks for. What counts frames
 * (acknowledgements) keeps its place.
 */
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { SYNC, UPDATE } from '$collab/rooms/frames';
import type { Random } from '../generators/random';

export interface Reordering {
	readonly port: number;
	/** How many messages were overtaken. */
	readonly overtaken: number;
	change(share: number): void;
	close(): Promise<void>;
}

const isUpdate = (data: Buffer): boolean => data[0] === SYNC && data[1] === UPDATE;
/** How long a message waits to be overtaken, where nothing follows it. */
const WAIT_MS = 30;

export async function startReordering(target: number, random: Random, first: number): Promise<Reordering> {
	let share = first;
	let overtaken = 0;

	/** Answers what takes the messages of one direction. */
	function lane(send: (data: Buffer) => void): (data: Buffer) => void {
		let held: Buffer | null = null;
		let timer: NodeJS.Timeout | undefined;
		const release = (): void => {
			clearTimeout(timer);
			if (held !== null) send(held);
			held = null;
		};
		return (data) => {
			if (held === null && isUpdate(data) && random.next() < share) {
				held = data;
				timer = setTimeout(release, WAIT_MS);
				return;
			}
			if (held !== null && isUpdate(data)) overtaken += 1;
			send(data);
			if (random.next() < 0.5) release();
		};
	}

	const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
	await new Promise((resolve) => server.once('listening', resolve));
	server.on('connection', (near, request) => {
		const far = new WebSocket(`ws://127.0.0.1:${target}${request.url ?? ''}`);
		const early: Buffer[] = [];
		const toFar = lane((data) => {
			if (far.readyState === far.OPEN) far.send(data);
		});
		const toNear = lane((data) => {
			if (near.readyState === near.OPEN) near.send(data);
		});
		near.on('message', (data: Buffer) => {
			if (far.readyState === far.CONNECTING) early.push(data);
			else toFar(data);
		});
		far.on('open', () => {
			for (const data of early.splice(0)) toFar(data);
		});
		far.on('message', (data: Buffer) => toNear(data));
		for (const [one, other] of [
			[near, far],
			[far, near]
		] as const) {
			one.on('error', () => undefined);
			one.on('close', () => other.terminate());
		}
	});
	return {
		port: (server.address() as AddressInfo).port,
		get overtaken() {
			return overtaken;
		},
		change: (next) => {
			share = next;
		},
		close: () =>
			new Promise((resolve) => {
				for (const client of server.clients) client.terminate();
				server.close(() => resolve());
			})
	};
}
