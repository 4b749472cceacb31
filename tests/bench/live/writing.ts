/** Many people in one document: how long an edit takes to the others, and how many a second there can be. */
import { join } from 'node:path';
import { startClients, type Clients } from './clients';
import { hocuspocus, ours, yWebsocketInMemory, type Contestant } from './contestants';
import { account, makeInstallation } from './installation';
import { compared, ms, perSecond, type LiveRow } from './table';
import type { LiveBench } from './live';

const CROWDS = [50, 200];
const WRITERS = 10;
const SECONDS = 5;
/** As many as our server takes at once of one client. */
const BURST = 380;

const MODEL = 'a model, committed before acknowledged, checked';

export async function writingRows(bench: LiveBench): Promise<LiveRow[]> {
	const folder = bench.folder('writing');
	const installation = await makeInstallation({ folder }, [bench.sample]);
	const contestants = [
		ours(MODEL, folder, installation, 'models'),
		yWebsocketInMemory(),
		hocuspocus(bench.folder('writing-peers'))
	];
	const clients = startClients();
	const served = await Promise.all(contestants.map((each) => each.start()));
	const state = bench.stateOf(bench.sample);
	const atLeast = state.length * 0.8;
	const parts = contestants.map((contestant, at) => ({ contestant, server: served[at] as (typeof served)[number] }));
	for (const { contestant, server } of parts) {
		if (!contestant.isOurs) await clients.do('stay', { doors: contestant.doors(server, 0, 1), atLeast: 0, state });
	}
	const rows: LiveRow[] = [];
	for (const crowd of CROWDS) rows.push(...(await fanOut(bench, clients, parts, crowd, atLeast)));
	rows.push(...(await flatOut(bench, clients, parts, atLeast)));
	const [first] = parts;
	if (first !== undefined) {
		const counts = await clients.do('audit', {
			doors: first.contestant.doors(first.server, 0, 50),
			atLeast,
			writers: WRITERS,
			seconds: 2 * SECONDS,
			file: join(folder, 'khuevan.sqlite'),
			room: installation.models[0] ?? '',
			accounts: Array.from({ length: WRITERS }, (_, index) => account(index))
		});
		rows.push({
			what: `acknowledgements that arrived before the edit was in the log for a second connection, 50 clients, ${WRITERS} writers`,
			ours: `${counts.early} of ${counts.acknowledgements}`,
			peer: 'promise nothing',
			ratio: '',
			goal: '0',
			isReached: counts.early === 0 && counts.acknowledgements > 0
		});
	}
	clients.end();
	await Promise.all(served.map((server) => server.stop()));
	return rows;
}

interface Part {
	readonly contestant: Contestant;
	readonly server: Awaited<ReturnType<Contestant['start']>>;
}

async function fanOut(
	bench: LiveBench,
	clients: Clients,
	parts: readonly Part[],
	crowd: number,
	atLeast: number
): Promise<LiveRow[]> {
	const values = parts.map((): number[] => []);
	const medians = parts.map((): number[] => []);
	for await (const at of bench.interleaved(parts.length)) {
		const { contestant, server } = parts[at] as Part;
		const doors = contestant.doors(server, 0, crowd);
		const { p50, p99, received, expected } = await clients.do('fanOut', {
			doors,
			atLeast,
			writers: WRITERS,
			seconds: SECONDS
		});
		if (received < expected) throw new Error(`${contestant.name}: ${received} of ${expected} edits arrived`);
		bench.note(`fan-out ${crowd} ${contestant.name}: p50 ${ms(p50)}, p99 ${ms(p99)}`);
		values[at]?.push(p99);
		medians[at]?.push(p50);
	}
	return [
		...compared({
			what: `edit to the others, p99, ${crowd} clients, ${WRITERS} write 10 a second`,
			figures: parts.map(({ contestant }, at) => ({ ...contestant, values: values[at] ?? [] })),
			better: 'less',
			write: ms,
			goal: 'at most 1.15 × the best, or 0.5 ms above',
			isReached: (own, best) => own <= Math.max(best * 1.15, best + 0.5)
		}),
		...compared({
			what: `the same, median`,
			figures: parts.map(({ contestant }, at) => ({ ...contestant, values: medians[at] ?? [] })),
			better: 'less',
			write: ms,
			goal: '',
			judged: '',
			isReached: () => true
		})
	];
}

async function flatOut(
	bench: LiveBench,
	clients: Clients,
	parts: readonly Part[],
	atLeast: number
): Promise<LiveRow[]> {
	const values = parts.map((): number[] => []);
	for await (const at of bench.interleaved(parts.length)) {
		const { contestant, server } = parts[at] as Part;
		const doors = contestant.doors(server, 0, 10);
		const rate = await clients.do('flatOut', { doors, atLeast, each: BURST, bursts: 3 });
		bench.note(`flat out ${contestant.name}: ${perSecond(rate)}`);
		values[at]?.push(rate);
	}
	return compared({
		what: 'edits a second that all ten clients have, each writing as fast as it can',
		figures: parts.map(({ contestant }, at) => ({ ...contestant, values: values[at] ?? [] })),
		better: 'more',
		write: perSecond,
		goal: 'at least as many',
		isReached: (own, best) => own >= best
	});
}
