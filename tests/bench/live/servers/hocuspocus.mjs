/**
 * Hocuspocus as it comes, with its Database extension over SQLite: the statements of its SQLite extension, whose own
 * binding brings no binary inside its package.
 */
import { join } from 'node:path';
import Binding from 'libsql';
import { peer } from './peer-packages.mjs';

const { Server } = peer('@hocuspocus/server');
const { Database } = peer('@hocuspocus/extension-database');

const database = new Binding(join(process.env['PEER_DATA'] ?? '.', 'hocuspocus.sqlite'));
database.exec('CREATE TABLE IF NOT EXISTS documents (name varchar(255) NOT NULL, data blob NOT NULL, UNIQUE(name))');
const read = database.prepare('SELECT data FROM documents WHERE name = ? ORDER BY rowid DESC');
const write = database.prepare(
	'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data'
);

const server = new Server({
	port: 0,
	address: '127.0.0.1',
	quiet: true,
	stopOnSignals: false,
	extensions: [
		new Database({
			fetch: async ({ documentName }) => read.get([documentName])?.data ?? null,
			store: async ({ documentName, state }) => void write.run([documentName, state])
		})
	]
});
await server.listen();
process.send?.({ port: server.address.port, pid: process.pid });
process.on('SIGTERM', () => void server.destroy().then(() => process.exit(0)));
// Whoever measures is gone.
process.on('disconnect', () => process.exit(1));
