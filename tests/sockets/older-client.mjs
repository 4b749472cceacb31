/**
 * A program of somebody else with an older y-websocket client. Arguments: name of the package, address of the sync path,
 * room, ticket, key to write. Prints `joined <keys>`, then the key that another one wrote once it sees it, and ends when
 * its input does.
 */
import WebSocket from 'ws';
import * as Y from 'yjs';

const [name, address, room, ticket, own] = process.argv.slice(2);
const { WebsocketProvider } = await import(name);

const doc = new Y.Doc();
const provider = new WebsocketProvider(address, room, doc, {
	params: { ticket },
	WebSocketPolyfill: WebSocket,
	disableBc: true
});
const geometry = doc.getMap('geometry');
geometry.observe(() => console.log(`holds ${[...geometry.keys()].sort().join(' ')}`));
provider.once('synced', () => {
	console.log('synced');
	geometry.set(own, [1, 2, 3, 4]);
	provider.awareness.setLocalState({ cursor: [1, 1] });
});
provider.awareness.on('change', () => console.log(`sees ${provider.awareness.getStates().size}`));
process.stdin.resume();
process.stdin.once('end', () => {
	provider.destroy();
	doc.destroy();
});
