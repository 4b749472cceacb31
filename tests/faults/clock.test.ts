/** The server's clock jumps by hours, forth and back, as on a machine whose time is set right. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { Bucket } from '$collab/rooms/rate';
import { Tickets } from '$collab/rooms/tickets';
import type { RunningServer } from '$collab/server';
import { continuesTyping } from '$collab/storage/typing';
import { Replica } from '../cluster/replica';
import { seeded } from '../generators/random';
import { expectNothingLost, expectQuiet } from './oracle';
import { openAt, password, prepare, serveAt, value } from './prepare';
import { tryToWrite } from './reader';
import { report, rounds, seed } from './torture';

const JUMPS = rounds(6, 40);
const HOUR = 3_600_000;
const undo: (() => void | Promise<void>)[] = [];

afterEach(async () => {
	for (const act of undo.splice(0).reverse()) await act();
});

it(
	`loses nothing that it acknowledged, while the clock jumps ${JUMPS} times (seed ${seed})`,
	async () => {
		const random = seeded(seed);
		const folder = mkdtempSync(join(tmpdir(), 'khuevan-clock-'));
		undo.push(() => rmSync(folder, { recursive: true, force: true }));
		const place = { dataDir: folder, databaseUrl: null };
		const way = await prepare(place);
		let offset = 0;
		let server: RunningServer | null = null;
		const started = await serveAt(place, {
			clock: () => new Date(Date.now() + offset),
			app: (request, response) => {
				const asked = new URL(request.url ?? '/', 'http://node').searchParams;
				void server?.runtime.ticket(asked.get('token') ?? '', asked.get('architecture') ?? '').then((answer) => {
					response.writeHead(answer.ok ? 200 : 403, { connection: 'close' });
					response.end(answer.ok ? JSON.stringify(answer.value) : answer.error.code);
				});
			}
		});
		server = started;
		let isStopped = false;
		const stop = async (): Promise<void> => {
			if (!isStopped) await started.stop();
			isStopped = true;
		};
		undo.push(stop);
		const door = { ...way, port: Number(new URL(started.address).port) };
		const replicas = ['an', 'binh'].map((name) => new Replica(name, door, random));
		undo.push(() => {
			for (const replica of replicas) replica.leave();
		});
		for (const replica of replicas) replica.startWriting();
		for (let jump = 0; jump < JUMPS; jump += 1) {
			const known = replicas.map(({ acknowledged }) => acknowledged.size);
			const goesOn = (): boolean => replicas.every(({ acknowledged }, at) => acknowledged.size > (known[at] ?? 0) + 3);
			await expect.poll(goesOn, { timeout: 20_000 }).toBe(true);
			offset = (random.next() * 48 - 24) * HOUR;
			// Who has just been given a ticket may come in with it, and who is signed in stays so.
			value(await started.runtime.ticket(way.token, way.architecture));
			value(await started.runtime.signIn({ name: 'admin', password, address: `10.0.0.${jump}` }));
		}
		for (const replica of replicas) replica.stopWriting();
		await expectQuiet(replicas);
		// Nobody's line was cut for it.
		expect(replicas.map(({ breaks }) => breaks)).toEqual([0, 0]);
		expect((await tryToWrite({ ...door, token: way.readerToken })).code).toBe(4403);
		await stop();
		const store = await openAt(place, 'look');
		const acknowledged = replicas.flatMap((replica) => [...replica.acknowledged]);
		await expectNothingLost(store, { ...way, acknowledged, docs: replicas.map(({ doc }) => doc) });
		// The history keeps the order in which things were done, whatever the clock said.
		const sequences = (await store.history(way.room, null, 1_000_000)).map(({ sequence }) => sequence);
		expect(sequences).toEqual([...sequences].sort((a, b) => b - a));
		await store.close();
		report('clock that jumps', { jumps: JUMPS, acknowledged: acknowledged.length });
	},
	30_000 + JUMPS * 10_000
);

const clockAt = (start: string): { now: () => Date; jump: (ms: number) => void } => {
	let at = Date.parse(start);
	return {
		now: () => new Date(at),
		jump: (ms) => {
			at += ms;
		}
	};
};

it('a ticket lasts no longer than its minute, though the clock went back', () => {
	const clock = clockAt('2026-11-23T12:00:00Z');
	const tickets = new Tickets(clock.now, 'secret');
	const { ticket } = tickets.grant('m:k1@1', 'sign-in');
	// Clocks of two nodes are a little apart.
	clock.jump(-20_000);
	expect(tickets.redeem(ticket, 'm:k1@1')).not.toBeNull();
	clock.jump(-5 * HOUR);
	expect(tickets.redeem(ticket, 'm:k1@1')).toBeNull();
});

it('a line is not taken for a flood, though the clock went back', () => {
	const clock = clockAt('2026-11-23T12:00:00Z');
	const bucket = new Bucket(2, 1, () => clock.now().getTime());
	expect(bucket.take(1)).toBe(true);
	clock.jump(-5 * HOUR);
	expect(bucket.take(1)).toBe(true);
	expect(bucket.take(1)).toBe(false);
});

it('what is typed after the clock went back is a change of its own', () => {
	const last = { place: 'chapters/intro', account: 'an', at: '2026-11-23T12:00:00.000Z' };
	const change = { place: 'chapters/intro', object: 'intro', field: 'text', before: null, after: null };
	expect(continuesTyping(last, change, { account: 'an', at: '2026-11-23T12:00:30.000Z' })).toBe(true);
	expect(continuesTyping(last, change, { account: 'an', at: '2026-11-23T07:00:00.000Z' })).toBe(false);
});
