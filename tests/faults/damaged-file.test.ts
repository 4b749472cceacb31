/**
 * The file of the embedded store is damaged on the disk. Where SQLite can tell what was committed, all of that is there;
 * where anything else is not as it was written, it is refused with a line that says what to do, and never served.
 */
import {
	copyFileSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openStore } from '$collab/storage/open-store';
import type { Store, StoredUpdate } from '$collab/storage/store';
import { seeded, type Random } from '../generators/random';
import { draw } from './drawing';
import { report, rounds, seed } from './torture';

/** Few enough for SQLite to leave them all in the log beside the main file. */
const UPDATES = 150;
const ROUNDS = rounds(10, 300);
const room = 'm:k1@1';
const at = '2026-11-23T00:00:00.000Z';
/** Of the head of the file a part says by which version it was written. */
const ADVICE = /khuevan restore|later version/u;
const folder = mkdtempSync(join(tmpdir(), 'khuevan-damaged-'));
const FILES = ['khuevan.sqlite', 'khuevan.sqlite-wal'] as const;
/** Copies of the files as they were: with a log beside the main file, and with all of it in the main file. */
const [running, closed] = [join(folder, 'running'), join(folder, 'closed')];
let written: readonly StoredUpdate[] = [];
/** How long the log beside the main file was once each update was committed. */
const sizes: number[] = [];
/** After so many a snapshot was put. */
const SNAPSHOT_AT = 100;
let snapshot: Awaited<ReturnType<Store['snapshot']>> = null;

function copy(from: string, to: string): void {
	for (const name of FILES) {
		rmSync(`${to}/${name}`, { force: true });
		if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
	}
	rmSync(join(to, 'khuevan.sqlite-shm'), { force: true });
}

async function opened(dataDir: string): Promise<Store> {
	const store = await openStore(dataDir, 'serve');
	if (!store.ok) throw new Error(store.problem.message);
	return store.value;
}

beforeAll(async () => {
	const random = seeded(seed);
	const [place, first, second] = ['serving', 'running', 'closed'].map((name) => join(folder, name));
	if (place === undefined || first === undefined || second === undefined) throw new Error('no place');
	const store = await opened(place);
	for (const each of [first, second]) await (await opened(each)).close();
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (let count = 0; count < UPDATES; count += 1) draw(doc, `an-${count}`, random);
	for (const [index, data] of updates.entries()) {
		await store.append(room, { data, account: 'an', at, history: [] });
		sizes.push(statSync(join(place, 'khuevan.sqlite-wal')).size);
		const count = index + 1;
		if (count === SNAPSHOT_AT) await store.putSnapshot(room, count, Y.mergeUpdates(updates.slice(0, count)), at);
	}
	written = await store.read(room, 0);
	snapshot = await store.snapshot(room);
	copy(place, first);
	await store.close();
	copy(place, second);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads all there is of the document; answers how much of the log is there, or the refusal. */
async function readAll(dataDir: string): Promise<number | string> {
	const store = await openStore(dataDir, 'serve');
	if (!store.ok) return store.problem.message;
	try {
		const rows = await store.value.read(room, 0);
		expect(rows).toEqual(written.slice(0, rows.length));
		const kept = await store.value.snapshot(room);
		if (kept !== null) expect(kept).toEqual(snapshot);
		expect(kept !== null || rows.length <= SNAPSHOT_AT).toBe(true);
		return rows.length;
	} catch (error) {
		// A failed expectation is no refusal.
		if (error instanceof Error && error.name === 'AssertionError') throw error;
		return String(error);
	} finally {
		await store.value.close();
	}
}

/** Spoils some bytes behind `from`; answers where. */
function spoil(file: string, from: number, random: Random): number {
	const bytes = readFileSync(file);
	const start = from + random.below(bytes.length - from);
	for (let index = start; index < Math.min(bytes.length, start + 1 + random.below(64)); index += 1) {
		bytes[index] = (bytes[index] ?? 0) ^ (1 + random.below(255));
	}
	writeFileSync(file, bytes);
	return start;
}

describe(`a damaged file (seed ${seed}, ${ROUNDS} times)`, () => {
	it(
		'whose last commits are cut off or spoiled has all that was committed before',
		async () => {
			const random = seeded(seed);
			const dataDir = join(folder, 'running-tried');
			await (await opened(dataDir)).close();
			const log = join(dataDir, 'khuevan.sqlite-wal');
			copy(running, dataDir);
			const whole = statSync(log).size;
			expect(await readAll(dataDir)).toBe(written.length);
			expect(sizes.every((size, index) => size > (sizes[index - 1] ?? 0))).toBe(true);
			const kept: number[] = [];
			for (let round = 0; round < ROUNDS; round += 1) {
				copy(running, dataDir);
				let damagedAt: number;
				if (random.next() < 0.5) {
					damagedAt = random.below(whole);
					truncateSync(log, damagedAt);
				} else damagedAt = spoil(log, 0, random);
				const count = await readAll(dataDir);
				if (typeof count === 'string') throw new Error(count);
				expect(count).toBe(sizes.filter((size) => size <= damagedAt).length);
				kept.push(count);
			}
			expect(new Set(kept).size).toBeGreaterThan(ROUNDS / 4);
			report('log of the file cut off or spoiled', { rounds: ROUNDS, fewest: Math.min(...kept), of: written.length });
		},
		30_000 + ROUNDS * 1_000
	);

	it(
		'with a spoiled page is served as it was or refused',
		async () => {
			const random = seeded(seed + 1);
			const dataDir = join(folder, 'closed-tried');
			await (await opened(dataDir)).close();
			copy(closed, dataDir);
			expect(await readAll(dataDir)).toBe(written.length);
			let refused = 0;
			for (let round = 0; round < ROUNDS; round += 1) {
				copy(closed, dataDir);
				// Several places, since much of a page may be empty.
				for (let places = 0; places < 4; places += 1) spoil(join(dataDir, 'khuevan.sqlite'), 0, random);
				const count = await readAll(dataDir);
				if (typeof count === 'string') {
					refused += 1;
					expect(count).toMatch(ADVICE);
				} else expect(count).toBe(written.length);
			}
			expect(refused).toBeGreaterThan(0);
			report('page of the file spoiled', { rounds: ROUNDS, refused });
		},
		30_000 + ROUNDS * 1_000
	);
});
