/** The servers that are measured beside each other, each with a way to start it and to come in. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { peerDoors, type Installation } from './installation';
import { serve, type Served } from './servers/served';
import type { Door } from './wire';

export interface Contestant {
	readonly name: string;
	readonly isOurs: boolean;
	/** Starts it with nothing in memory. */
	start(): Promise<Served>;
	/** So many doors to the document of this number. */
	doors(served: Served, document: number, count: number): Door[];
}

export function ours(name: string, folder: string, installation: Installation, kind: 'models' | 'copies'): Contestant {
	return {
		name,
		isOurs: true,
		start: () => serve('khuevan.ts', { DATA_DIR: folder }),
		doors: ({ port }, document, count) => installation.doors(port, installation[kind][document] ?? '', count)
	};
}

export const yWebsocketInMemory = (): Contestant => ({
	name: '@y/websocket-server, in memory',
	isOurs: false,
	start: () => serve('y-websocket.mjs', {}),
	doors: ({ port }, document, count) => peerDoors(port, 'plain', `d-${document}`, count)
});

function withFolder(
	name: string,
	script: string,
	variable: string,
	dialect: Door['dialect'],
	folder: string
): Contestant {
	mkdirSync(folder, { recursive: true });
	return {
		name,
		isOurs: false,
		start: () => serve(script, { [variable]: folder }),
		doors: ({ port }, document, count) => peerDoors(port, dialect, `d-${document}`, count)
	};
}

export const yWebsocketInLevelDb = (folder: string): Contestant =>
	withFolder('@y/websocket-server, y-leveldb', 'y-websocket.mjs', 'YPERSISTENCE', 'plain', join(folder, 'level'));

export const hocuspocus = (folder: string): Contestant =>
	withFolder('Hocuspocus, Database on SQLite', 'hocuspocus.mjs', 'PEER_DATA', 'hocuspocus', join(folder, 'hocuspocus'));
