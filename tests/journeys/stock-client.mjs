/**
 * A program of somebody else: signs in over HTTP, takes a ticket and edits with an unchanged y-websocket client.
 * Arguments: origin, name, password, architecture, object id, new name. Prints what it saw and what it wrote.
 */
import { WebsocketProvider } from 'y-websocket';
import WebSocket from 'ws';
import * as Y from 'yjs';

const [origin, name, password, architecture, object, next] = process.argv.slice(2);

const signedIn = await fetch(`${origin}/api/v1/sign-in`, {
	method: 'POST',
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify({ name, password })
});
const cookie = signedIn.headers.get('set-cookie').split(';')[0];
const answer = await fetch(`${origin}/api/v1/architectures/${architecture}/ticket`, {
	method: 'POST',
	headers: { cookie }
});
const { room, ticket } = await answer.json();

const doc = new Y.Doc();
const provider = new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, room, doc, {
	params: { ticket, ack: '1' },
	WebSocketPolyfill: WebSocket,
	disableBc: true
});
await new Promise((resolve) => provider.once('sync', resolve));
const record = doc.getMap('objects').get(object);
console.log(`saw: ${record.get('name')}`);
const acknowledged = new Promise((resolve) => {
	provider.messageHandlers[100] = resolve;
});
record.set('name', next);
await acknowledged;
console.log(`wrote: ${next}`);
provider.destroy();
// Presence has a clock of its own, which ends with the document.
doc.destroy();
