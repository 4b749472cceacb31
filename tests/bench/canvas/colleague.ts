/** Somebody else in the same architecture, by an unchanged y-websocket client, who writes at a steady pace. */
import { setTimeout as wait } from 'node:timers/promises';
import { WebsocketProvider } from 'y-websocket';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { TestServer } from '../../journeys/start-server';

export interface Colleague {
	/** So many writes a second for so long; the no. of the write is handed in. Answers how many were written. */
	write(perSecond: number, seconds: number, act: (doc: Y.Doc, no: number) => void): Promise<number>;
	leave(): void;
}

export async function joinAs({ origin, password }: TestServer, id: string): Promise<Colleague> {
	const json = { 'content-type': 'application/json' };
	const body = JSON.stringify({ name: 'admin', password });
	const signedIn = await fetch(`${origin}/api/v1/sign-in`, { method: 'POST', headers: json, body });
	const cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
	const answer = await fetch(`${origin}/api/v1/architectures/${id}/ticket`, { method: 'POST', headers: { cookie } });
	const { room, ticket } = (await answer.json()) as { room: string; ticket: string };
	const doc = new Y.Doc();
	const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, room, doc, {
		params: { ticket, ack: '1' },
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true
	});
	// Our server tells what is kept by a message of its own kind.
	provider.messageHandlers[100] = () => undefined;
	await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
	return {
		async write(perSecond, seconds, act) {
			const begun = performance.now();
			let no = 0;
			while (performance.now() - begun < seconds * 1_000) {
				const due = Math.floor(((performance.now() - begun) / 1_000) * perSecond);
				for (; no < due; no += 1) doc.transact(() => act(doc, no));
				await wait(2);
			}
			return no;
		},
		leave() {
			provider.destroy();
			doc.destroy();
		}
	};
}
