/** The reference y-websocket server as it comes: documents in memory, or with YPERSISTENCE in LevelDB. */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { peer } from './peer-packages.mjs';

const { setupWSConnection } = peer('@y/websocket-server/utils');

const server = createServer((_, response) => response.end());
const sockets = new WebSocketServer({ noServer: true });
sockets.on('connection', setupWSConnection);
server.on('upgrade', (request, socket, head) =>
	sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
);
server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port, pid: process.pid }));
process.on('SIGTERM', () => process.exit(0));
// Whoever measures is gone.
process.on('disconnect', () => process.exit(1));
