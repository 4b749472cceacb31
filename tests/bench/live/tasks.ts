/** What the clients' process can be told to do; arguments and answers can be cloned. */
import { Agent, get } from 'node:http';
import Binding from 'libsql';
import { Line } from './line';
import { readFrame, type Door } from './wire';
import { editIn, Writer } from './writers';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A document that holds at least so many bytes once it is complete. */
export interface Joining {
	readonly doors: readonly Door[];
	readonly atLeast: number;
}

interface Writing extends Joining {
	readonly writers: number;
	readonly seconds: number;
}

interface People {
	readonly lines: readonly Line[];
	readonly writers: readonly Writer[];
}

/** The first of the doors are the writers'. */
async function join({ doors, atLeast }: Joining, writing: number): Promise<People> {
	const joined = [];
	for (const [index, door] of doors.entries()) joined.push(await Line.join(door, atLeast, index < writing));
	return {
		lines: joined.map(({ line }) => line),
		writers: joined.slice(0, writing).map(({ line, state }, index) => new Writer(line, state, index))
	};
}

function leave({ lines }: People): void {
	const lost = lines.find(({ closed }) => closed !== null)?.closed;
	if (lost !== undefined) throw new Error(`A line was cut: ${lost}`);
	for (const line of lines) line.leave();
}

/** Each writer ten times a second, one after the other, for so long. */
async function writeSteadily(writers: readonly Writer[], seconds: number): Promise<void> {
	const begun = performance.now();
	const every = 100 / writers.length;
	for (let tick = 0; tick < seconds * 10 * writers.length; tick += 1) {
		const due = begun + tick * every - performance.now();
		if (due > 0) await wait(due);
		writers[tick % writers.length]?.write();
	}
}

interface FanOut {
	readonly p50: number;
	readonly p99: number;
	/** Edits that reached somebody, and those that should have. */
	readonly received: number;
	readonly expected: number;
}

async function fanOut({ doors, atLeast, writers: writing, seconds }: Writing): Promise<FanOut> {
	const people = await join({ doors, atLeast }, writing);
	const took: number[] = [];
	let isMeasured = false;
	for (const [index, line] of people.lines.entries()) {
		line.onFrame = (bytes) => {
			const edit = editIn(bytes);
			// Peers send everyone his own edits, too.
			if (edit !== null && edit.writer !== index && isMeasured) took.push(edit.took);
		};
	}
	await writeSteadily(people.writers, 1);
	await wait(200);
	isMeasured = true;
	await writeSteadily(people.writers, seconds);
	const expected = writing * seconds * 10 * (doors.length - 1);
	for (let patience = 0; took.length < expected && patience < 200; patience += 1) await wait(100);
	leave(people);
	took.sort((a, b) => a - b);
	const at = (share: number): number => took[Math.floor(took.length * share)] ?? Number.NaN;
	return { p50: at(0.5), p99: at(0.99), received: took.length, expected };
}

interface FlatOut extends Joining {
	readonly each: number;
	readonly bursts: number;
}

/** Everyone writes so many edits at once; edits a second until everyone has those of all others. Median of the bursts. */
async function flatOut({ doors, atLeast, each, bursts }: FlatOut): Promise<number> {
	const people = await join({ doors, atLeast }, doors.length);
	let received = 0;
	let done: () => void = () => undefined;
	const wanted = doors.length * each * (doors.length - 1);
	for (const [index, line] of people.lines.entries()) {
		line.onFrame = (bytes) => {
			const edit = editIn(bytes);
			if (edit === null || edit.writer === index) return;
			received += 1;
			if (received === wanted) done();
		};
	}
	const rates: number[] = [];
	for (let burst = 0; burst < bursts; burst += 1) {
		const edits = people.writers.map((writer) => Array.from({ length: each }, () => writer.next()));
		// As long as our server takes to let somebody write so much again.
		await wait(2_500);
		received = 0;
		const over = new Promise<void>((resolve, reject) => {
			done = resolve;
			setTimeout(() => reject(new Error(`${received} of ${wanted} edits came`)), 60_000).unref();
		});
		const begun = performance.now();
		for (const [index, writer] of people.writers.entries())
			for (const edit of edits[index] ?? []) writer.line.update(edit);
		await over;
		rates.push((doors.length * each) / ((performance.now() - begun) / 1_000));
	}
	leave(people);
	return rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? Number.NaN;
}

interface Audit extends Writing {
	/** The store's file, and the accounts that the doors were given to. */
	readonly file: string;
	readonly room: string;
	readonly accounts: readonly string[];
}

/**
 * Looks into the log with a connection of its own whenever an acknowledgement arrives: everything that it acknowledges has
 * to be there. Answers how many acknowledgements there were, and how many came too early.
 */
async function audit({
	file,
	room,
	accounts,
	...writing
}: Audit): Promise<{ acknowledgements: number; early: number }> {
	const people = await join(writing, writing.writers);
	const log = new Binding(file, { readonly: true } as never);
	const rows = log.prepare('SELECT sequence, account FROM updates WHERE room = ? AND sequence > ? ORDER BY sequence');
	const committed = new Map<string, number>();
	let seen = 0;
	let isCounting = false;
	const look = (): void => {
		for (const { sequence, account } of rows.all([room, seen]) as { sequence: number; account: string }[]) {
			seen = sequence;
			if (isCounting) committed.set(account, (committed.get(account) ?? 0) + 1);
		}
	};
	look();
	isCounting = true;
	const counts = { acknowledgements: 0, early: 0 };
	for (const [index, { line }] of people.writers.entries()) {
		// The empty answer to the server's question is counted as well, and is in no log.
		line.onFrame = (bytes) => {
			const heard = readFrame(line.door, bytes);
			if (heard.kind !== 'ack') return;
			look();
			counts.acknowledgements += 1;
			if ((committed.get(accounts[index] ?? '') ?? 0) < heard.count - 1) counts.early += 1;
		};
	}
	await writeSteadily(people.writers, writing.seconds);
	await wait(500);
	leave(people);
	log.close();
	return counts;
}

/** How long until the document is here, for all who join at once. */
async function joinAtOnce({ doors, atLeast }: Joining): Promise<number> {
	const begun = performance.now();
	const joined = await Promise.all(doors.map((door) => Line.join(door, atLeast, false)));
	const took = performance.now() - begun;
	for (const { line } of joined) line.leave();
	return took;
}

const staying: Line[] = [];

interface Staying extends Joining {
	readonly state: Uint8Array | null;
	/** y-leveldb keeps only what comes after it has read. */
	readonly pauseMs?: number;
}

/** Joins and stays, and writes the whole of a document where it is given one. */
async function stay({ doors, atLeast, state, pauseMs = 0 }: Staying): Promise<number> {
	const begun = performance.now();
	for (const door of doors) {
		const { line } = await Line.join(door, atLeast, false);
		if (pauseMs > 0) await wait(pauseMs);
		if (state !== null) line.update(state);
		staying.push(line);
	}
	return performance.now() - begun;
}

async function leaveAll(): Promise<void> {
	for (const line of staying.splice(0)) line.leave();
	await wait(100);
}

interface Pages {
	readonly url: string;
	readonly cookie: string;
	readonly seconds: number;
}

/** Asks for a page every few milliseconds; how long each answer took. */
async function pages({ url, cookie, seconds }: Pages): Promise<number[]> {
	const agent = new Agent({ keepAlive: true });
	const took: number[] = [];
	const end = performance.now() + seconds * 1_000;
	while (performance.now() < end) {
		const begun = performance.now();
		await new Promise<void>((resolve, reject) => {
			get(url, { agent, headers: { cookie } }, (response) => {
				if (response.statusCode !== 200) reject(new Error(`${url}: ${response.statusCode ?? 0}`));
				response.resume().on('end', resolve);
			}).on('error', reject);
		});
		took.push(performance.now() - begun);
		await wait(5);
	}
	agent.destroy();
	return took;
}

export const tasks = { fanOut, flatOut, audit, joinAtOnce, stay, leaveAll, pages };
export type Tasks = typeof tasks;

export function answerTasks(): void {
	process.on('message', ({ id, task, given }: { id: number; task: keyof Tasks; given: never }) => {
		(tasks[task] as (given: never) => Promise<unknown>)(given).then(
			(value) => process.send?.({ id, value }),
			(reason: unknown) => process.send?.({ id, error: reason instanceof Error ? reason.stack : String(reason) })
		);
	});
	process.on('disconnect', () => process.exit(0));
}
