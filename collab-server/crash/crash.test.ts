import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ACK, syncFrame, UPDATE } from '$collab/rooms/frames';
import { openStore } from '$collab/storage/open-store';
import { seeded } from '../../tests/generators/random';
import type { Invitation } from './crashing-server';

const isTorture = process.env['TORTURE'] === '1';
const ROUNDS = isTorture ? 50 : 1;
const SEED = Number(process.env['SEED'] ?? 1425);
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let child: ChildProcess | undefined;
/** How the lines of a round ended. */
const closes: string[] = [];

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'khuevan-crash-'));
});

afterAll(() => {
	child?.kill('SIGKILL');
	rmSync(folder, { recursive: true, force: true });
});

async function serve(): Promise<Invitation> {
	const script = `
		import { join } from 'node:path';
		import { register } from 'tsx/esm/api';
		register({ tsconfig: join(${JSON.stringify(root)}, 'tsconfig.node.json') });
		const { serveUntilKilled } = await import(${JSON.stringify(join(root, 'collab-server/crash/crashing-server.ts'))});
		await serveUntilKilled(${JSON.stringify(folder)});`;
	const started = spawn(process.execPath, ['--input-type=module', '-e', script], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	child = started;
	const line = await new Promise<string>((resolve, reject) => {
		createInterface({ input: started.stdout }).once('line', resolve);
		started.once('exit', (code) => reject(new Error(`the server ended with ${code ?? 'a signal'}`)));
	});
	return JSON.parse(line) as Invitation;
}

/** Writes objects as fast as the line takes them, until it breaks; answers which of them were acknowledged. */
function writer(invitation: Invitation, name: string, onAcknowledged: () => void): Promise<string[]> {
	const { address, room, ticket } = invitation;
	const socket = new WebSocket(`${address.replace('http', 'ws')}/sync/${room}?ticket=${ticket}&ack=1`);
	const doc = new Y.Doc();
	const sent: string[] = [];
	let acknowledged = 0;
	doc.on('update', (update: Uint8Array) => socket.send(syncFrame(UPDATE, update)));
	const write = (): void => {
		const id = `${name}-${sent.length}`;
		sent.push(id);
		doc.getMap('objects').set(
			id,
			new Y.Map<unknown>([
				['kind', 'system'],
				['name', { value: id }],
				['recordType', { value: 'original' }]
			])
		);
	};
	return new Promise((resolve) => {
		socket.on('open', () => {
			for (let first = 0; first < 20; first += 1) write();
		});
		socket.on('message', (data: Buffer) => {
			const decoder = decoding.createDecoder(new Uint8Array(data));
			if (decoding.readVarUint(decoder) !== ACK) return;
			const count = decoding.readVarUint(decoder);
			// As many more as were acknowledged, so that some are always on their way.
			for (let more = acknowledged; more < count; more += 1) write();
			acknowledged = count;
			onAcknowledged();
		});
		socket.on('error', () => undefined);
		socket.on('close', (code, reason) => {
			closes.push(`${code} ${reason.toString()}`);
			resolve(sent.slice(0, acknowledged));
		});
	});
}

it(
	`loses nothing that it acknowledged, ${ROUNDS} times killed in the midst of writing (seed ${SEED})`,
	async () => {
		const random = seeded(SEED);
		const acknowledged: string[] = [];
		let room = '';
		for (let round = 1; round <= ROUNDS; round += 1) {
			const invitation = await serve();
			room = invitation.room;
			const running = child;
			// In the long run also in the midst of a snapshot, which follows five hundred updates.
			let left = 20 + random.below(isTorture ? 700 : 120);
			const kill = (): void => {
				left -= 1;
				if (left === 0) running?.kill('SIGKILL');
			};
			const ended = new Promise((resolve) => running?.once('exit', resolve));
			const written = await Promise.all(['an', 'binh'].map((name) => writer(invitation, `${name}-${round}`, kill)));
			// A line that the server itself cut would leave nobody to count up to the kill.
			expect(closes.splice(0)).toEqual(['1006 ', '1006 ']);
			await ended;
			acknowledged.push(...written.flat());
		}
		expect(acknowledged.length).toBeGreaterThan(ROUNDS * 30);
		if (isTorture) console.log(`server killed: SEED=${SEED}, rounds ${ROUNDS}, acknowledged ${acknowledged.length}`);

		const opened = await openStore(folder, 'serve');
		if (!opened.ok) throw new Error(opened.problem.message);
		const store = opened.value;
		const doc = new Y.Doc();
		for (const { data } of await store.read(room, 0)) Y.applyUpdate(doc, data);
		const stored = doc.getMap('objects');
		expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
		// Each has its line in the history, and no two share a code.
		const told = new Set((await store.history(room, null, 100_000)).map(({ object }) => object));
		expect([...stored.keys()].filter((id) => !told.has(id))).toEqual([]);
		const codes = [...stored.values()].flatMap((object) => (object instanceof Y.Map ? [object.get('code')] : []));
		const given = codes.filter((code) => code !== undefined && code !== '');
		expect(new Set(given).size).toBe(given.length);
		expect(await store.architectures()).toHaveLength(1);
		await store.close();
	},
	// The first round starts the server too, on a machine that may have other things to do.
	Math.max(120_000, ROUNDS * 40_000)
);
