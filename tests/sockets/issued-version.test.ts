/**
 * No message over a socket changes an issued version: of every kind that the protocol has, by everybody, in every room of
 * the architecture, of a part and of a variant of it; nor any command that there is.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { smallArchitecture } from '$models/architecture/fixture';
import { commands, planAll } from '$models/commands/commands';
import { builtInPack } from '$models/framework/packs';
import { applyEdits } from '$models/sync/apply-edits';
import { seedDocument } from '$models/sync/document';
import { ACK, ackFrame, awarenessFrame, STEP_1, STEP_2, syncFrame, UPDATE, type Frame } from '$collab/rooms/frames';
import { value } from '$collab/runtime/fixture';
import type { Answer, Ticket } from '$collab/runtime/runtime';
import { issuedDossier, startIssuedWorld, type IssuedWorld } from '../http/issued-dossier';
import { callers } from '../http/world';
import { everyCommand } from './every-command';

const guest = 'viewer-of-another-agency';

let world: IssuedWorld;
let before: Awaited<ReturnType<typeof issuedDossier>>;
let part: string;
let variant: string;

beforeAll(async () => {
	world = await startIssuedWorld();
	const { runtime, id, issued } = world;
	const expiresOn = '2099-01-01';
	part = value(
		await runtime.invite('administrator', id, { account: guest, title: 'Kho', objects: ['o1'], expiresOn })
	).id;
	variant = value(await runtime.makeVariant('editor', id, { name: 'Khác', purpose: '', version: issued })).id;
	before = await issuedDossier(world);
}, 400_000);
afterAll(() => world.stop());

const roomNames = ['model', 'threads', 'part', 'variant'] as const;

/** Ticket of somebody for a room. */
const rooms: Readonly<Record<(typeof roomNames)[number], (token: string) => Promise<Answer<Ticket>>>> = {
	model: (token) => world.runtime.ticket(token, world.id),
	threads: (token) => world.runtime.ticket(token, world.id, 'c'),
	part: (token) => world.runtime.partTicket(token, world.id, part),
	variant: (token) => world.runtime.ticket(token, variant)
};

/** A document that says of the version what the server alone says, in every place where one might think it stands. */
function overwriting(): Y.Doc {
	const doc = new Y.Doc();
	const { issued } = world;
	for (const root of ['versions', 'submissions', 'dossier', 'meta', 'comments', 'threads', 'reasons']) {
		doc.getMap(root).set(issued, { state: 'draft', title: 'Đè' });
		doc.getMap(root).set('version', 'Đè');
	}
	doc.getMap('objects').set('o1', new Y.Map([['name', 'Đè']]));
	return doc;
}

/** One of each kind that the server tells apart; of what it does not know, several. */
const frames: Readonly<Record<Frame['kind'], () => readonly Uint8Array[]>> = {
	'step-1': () => [syncFrame(STEP_1, Y.encodeStateVector(new Y.Doc()))],
	'step-2': () => [syncFrame(STEP_2, Y.encodeStateAsUpdate(overwriting()))],
	update: () => [
		syncFrame(UPDATE, Y.encodeStateAsUpdate(overwriting())),
		syncFrame(3, Y.encodeStateAsUpdate(overwriting()))
	],
	awareness: () => [awarenessFrame(Uint8Array.from([1, 7, 1, 2, 123, 125]))],
	unknown: () => [
		ackFrame(9_999),
		Uint8Array.from([2, 0]),
		Uint8Array.from([3]),
		Uint8Array.from([255, 1]),
		new Uint8Array()
	]
};

interface Line {
	readonly socket: WebSocket;
	/** Of frames acknowledged, or the code that the line was closed with. */
	readonly ended: Promise<number>;
	acknowledged(count: number): Promise<void>;
}

async function joined(room: string, ticket: string): Promise<Line> {
	const address = `${world.origin.replace('http', 'ws')}/sync/${encodeURIComponent(room)}?ticket=${ticket}&ack=1`;
	const socket = new WebSocket(address);
	let known = 0;
	let hear: () => void = () => undefined;
	socket.on('message', (data: Buffer) => {
		if (data[0] === ACK) known = data[1] ?? 0;
		hear();
	});
	const ended = new Promise<number>((resolve) => socket.once('close', resolve));
	await new Promise<void>((resolve, reject) => {
		socket.once('open', () => resolve());
		socket.once('error', reject);
	});
	return {
		socket,
		ended,
		acknowledged: (count) =>
			new Promise((resolve, reject) => {
				hear = () => known >= count && resolve();
				hear();
				void ended.then((code) => reject(new Error(`The line was closed with ${code}`)));
			})
	};
}

/** What the server has made of all that was sent: it answers a last question, or has closed the line before. */
async function heard({ socket, ended }: Line): Promise<void> {
	const answered = new Promise<void>((resolve) => {
		socket.on('pong', () => resolve());
		socket.ping();
	});
	await Promise.race([answered, ended]);
	socket.close();
	await ended;
}

/** One kind of room in the daily run, the one that the version was made of; all that differ by what their tickets allow, under TORTURE=1. */
const tried = process.env['TORTURE'] === '1' ? roomNames : roomNames.slice(0, 1);

it.each(tried)('by no kind of message of anybody in the room of the %s', async (name) => {
	const ask = rooms[name];
	const known = value(await ask(name === 'part' ? guest : 'editor'));
	let entered = 0;
	for (const caller of callers) {
		const granted = await ask(caller.name);
		for (const [kind, make] of Object.entries(frames)) {
			for (const frame of make()) {
				// Whoever gets no ticket knocks with none.
				const again = granted.ok ? value(await ask(caller.name)) : { room: known.room, ticket: '' };
				const line = await joined(again.room, again.ticket);
				line.socket.send(frame);
				await heard(line);
				if (granted.ok) entered += 1;
				expect([caller.name, kind, await issuedDossier(world)]).toEqual([caller.name, kind, before]);
			}
		}
	}
	expect(entered).toBeGreaterThan(0);
});

it('by no command that there is', async () => {
	expect(Object.keys(everyCommand).toSorted()).toEqual(commands.map(({ type }) => type).toSorted());
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('no pack');
	const ground = new Y.Doc();
	seedDocument(ground, smallArchitecture(), 'seed');
	for (const room of ['model', 'variant'] as const) {
		const { room: name, ticket } = value(await rooms[room]('editor'));
		const line = await joined(name, ticket);
		let sent = 0;
		const send = async (update: Uint8Array): Promise<void> => {
			line.socket.send(syncFrame(UPDATE, update));
			sent += 1;
			await line.acknowledged(sent);
		};
		await send(Y.encodeStateAsUpdate(ground));
		for (const [type, calls] of Object.entries(everyCommand)) {
			let next = 0;
			const context = { pack, newId: () => `new${next++}`, now: '2026-11-23T08:00:00.000Z' };
			const plan = planAll(smallArchitecture(), calls, context);
			if (!plan.ok) throw new Error(`${type}: ${plan.problem.message}`);
			const doc = new Y.Doc();
			Y.applyUpdate(doc, Y.encodeStateAsUpdate(ground));
			applyEdits(doc, plan.value.edits, 'test');
			await send(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(ground)));
			expect([type, await issuedDossier(world)]).toEqual([type, before]);
		}
		line.socket.close();
	}
});
