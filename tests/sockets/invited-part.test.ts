/**
 * What the socket of somebody from outside receives: every frame is decoded, and nothing in it is of outside his part.
 * A real server with the sample, a real socket, and people who edit everything else meanwhile.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as decoding from 'lib0/decoding';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { partOf } from '$models/architecture/part';
import { applyEdits } from '$models/sync/apply-edits';
import { fold } from '$models/text/fold';
import { Accounts } from '$collab/accounts/accounts';
import { syncFrame, UPDATE } from '$collab/rooms/frames';
import { value } from '$collab/runtime/fixture';
import { startServer, type RunningServer } from '$collab/server';
import { settingsFor } from '$collab/settings-fixture';
import { openStore } from '$collab/storage/open-store';

const password = 'mot-mat-khau-dai-2026';
const dataDir = mkdtempSync(join(tmpdir(), 'khuevan-part-'));
const canonical = readFileSync(
	fileURLToPath(new URL('../../models/samples/ca-mau.khuevan.json', import.meta.url)),
	'utf8'
);
let server: RunningServer;
let admin: string;
let guest: string;
let id: string;

beforeAll(async () => {
	const settings = settingsFor(dataDir, password);
	const started = await startServer(settings, { app: (_, response) => response.end(), samplePath: null });
	if (!started.ok) throw new Error(started.problem.message);
	server = started.value;
	const beside = await openStore(dataDir, 'look');
	if (!beside.ok) throw new Error(beside.problem.message);
	value(
		await new Accounts(beside.value, () => new Date()).add({ name: 'khoa', displayName: '', password, agencies: [] })
	);
	await beside.value.close();
	const signIn = async (name: string): Promise<string> =>
		value(await server.runtime.signIn({ name, password, address: '127.0.0.1' })).token;
	admin = await signIn('admin');
	guest = await signIn('khoa');
	id = value(await server.runtime.createArchitecture(admin, { canonical })).id;
});
afterAll(async () => {
	await server.stop();
	rmSync(dataDir, { recursive: true, force: true });
});

interface Line {
	readonly socket: WebSocket;
	readonly frames: Uint8Array[];
	readonly doc: Y.Doc;
	/** Resolves with the next frame that the test accepts, also of those that came. */
	until(accepts: () => boolean): Promise<void>;
	readonly closed: Promise<number>;
}

function joined(room: string, ticket: string): Promise<Line> {
	const socket = new WebSocket(`${server.address.replace('http', 'ws')}/sync/${room}?ticket=${ticket}&ack=1`);
	const frames: Uint8Array[] = [];
	const doc = new Y.Doc();
	const waiting = new Set<() => void>();
	socket.on('message', (data: Buffer) => {
		const bytes = new Uint8Array(data);
		frames.push(bytes);
		const decoder = decoding.createDecoder(bytes);
		if (decoding.readVarUint(decoder) === 0 && decoding.readVarUint(decoder) !== 0) {
			Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
		}
		for (const check of waiting) check();
	});
	const line: Line = {
		socket,
		frames,
		doc,
		until: (accepts) =>
			new Promise((resolve) => {
				const check = (): void => {
					if (accepts()) resolve();
				};
				waiting.add(check);
				check();
			}),
		closed: new Promise((resolve) => socket.once('close', (code) => resolve(code)))
	};
	return new Promise((resolve, reject) => {
		socket.once('error', reject);
		socket.once('open', () => {
			socket.send(syncFrame(0, Y.encodeStateVector(doc)));
			resolve(line);
		});
	});
}

const folded = (bytes: Uint8Array): string => fold(Buffer.from(bytes).toString('utf8'));

it('holds nothing of outside his part, in no frame', async () => {
	const read = readCanonical(canonical);
	if (!read.ok) throw new Error(read.problem.message);
	const whole = read.value.architecture;
	const parent = [...whole.objects.values()].find(({ deletedAt }) => deletedAt === null);
	if (parent === undefined) throw new Error('no object');
	const part = partOf(whole, [parent.id]);
	const invited = value(
		await server.runtime.invite(admin, id, {
			account: 'khoa',
			title: 'Một phần',
			objects: [parent.id],
			expiresOn: '2099-01-01'
		})
	);
	const { room, ticket } = value(await server.runtime.partTicket(guest, id, invited.id));
	const line = await joined(room, ticket);
	await line.until(() => line.doc.getMap('objects').size > 0);

	// Somebody of the agency edits everything else, comments, and looks at the part.
	const model = value(await server.runtime.ticket(admin, id));
	const editor = await joined(model.room, model.ticket);
	await editor.until(() => editor.doc.getMap('objects').size > 0);
	const updates: Uint8Array[] = [];
	editor.doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin === 'test') updates.push(update);
	});
	const outside = [...whole.objects.values()].filter(({ id: one }) => !part.objects.has(one));
	applyEdits(
		editor.doc,
		outside.map(({ id: one }) => ({ op: 'set', root: 'objects', id: one, key: 'purpose', value: 'Bí mật Zq7' })),
		'test'
	);
	for (const update of updates) editor.socket.send(syncFrame(UPDATE, update));
	await editor.until(() => editor.frames.some((frame) => frame[0] === 100));

	// What he does himself is acknowledged: by then everything that was sent before has come.
	const own = new Y.Doc();
	Y.applyUpdate(own, Y.encodeStateAsUpdate(line.doc));
	own.on('update', (update: Uint8Array) => line.socket.send(syncFrame(UPDATE, update)));
	applyEdits(own, [{ op: 'set', root: 'objects', id: parent.id, key: 'purpose', value: 'Của khách' }], null);
	await line.until(() => line.frames.some((frame) => frame[0] === 100));

	expect(line.frames.length).toBeGreaterThan(2);
	const agency = fold(`${whole.meta.name} ${whole.meta.agencyName}`);
	const inside = [...part.objects.values()].map(({ fields }) => fold(textOf(fields['name'])));
	for (const frame of line.frames) {
		expect(frame[0]).toBeOneOf([0, 1, 100]);
		const said = folded(frame);
		expect(said).not.toContain(fold('Bí mật Zq7'));
		for (const object of outside) {
			if (object.id.length > 12) expect(said).not.toContain(object.id.toLowerCase());
			const name = fold(textOf(object.fields['name']));
			if (name.length < 4 || agency.includes(name) || inside.some((own) => own.includes(name))) continue;
			expect(said).not.toContain(name);
		}
	}
	const roots = [...line.doc.share.keys()].filter((name) => line.doc.get(name)._map.size > 0);
	expect(roots.filter((name) => ['chapters', 'diagrams', 'nodes', 'geometry', 'goals', 'kpis'].includes(name))).toEqual(
		[]
	);

	// Nothing else opens to him, and his own part closes within a second once it ends.
	for (const other of [model.room, `c:${id}@1`, `b:${id}@1`, `b:${id}.elsewhere@1`]) {
		const refused = new WebSocket(`${server.address.replace('http', 'ws')}/sync/${other}?ticket=${ticket}`);
		expect(await new Promise((resolve) => refused.once('close', resolve))).toBe(4401);
	}
	value(await server.runtime.endPart(admin, id, invited.id));
	expect(await line.closed).toBe(4401);
	editor.socket.close();
});
