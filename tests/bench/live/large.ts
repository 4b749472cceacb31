/** A document of 10,000 objects: how long the first and twenty more wait for it, and what it holds of the memory. */
import { setTimeout as wait } from 'node:timers/promises';
import { startClients, type Clients } from './clients';
import { hocuspocus, ours, yWebsocketInLevelDb, type Contestant } from './contestants';
import { makeInstallation } from './installation';
import type { LiveBench } from './live';
import { compared, megabytes, ms, type LiveRow } from './table';

/** After so long nothing is left to do for a document that was opened. */
const CALM_MS = 4_000;
/** A peer writes what it was told only after a pause. */
const STORED_MS = 12_000;
const RECORDED_MS = 15_000;
const MODEL = 'a model, checked';
const COPY = 'the same as a plain document';

interface Measured {
	readonly cold: number;
	readonly joins: number;
	readonly growth: number;
}

async function measure(contestant: Contestant, clients: Clients, atLeast: number): Promise<Measured> {
	const server = await contestant.start();
	await wait(1_000);
	const empty = server.memory();
	const cold = await clients.do('stay', { doors: contestant.doors(server, 0, 1), atLeast, state: null });
	await wait(CALM_MS);
	const growth = server.memory() - empty;
	const joins = await clients.do('joinAtOnce', { doors: contestant.doors(server, 0, 20).slice(1), atLeast });
	await clients.do('leaveAll', undefined as never);
	await server.stop();
	return { cold, joins, growth };
}

export async function largeRows(bench: LiveBench): Promise<LiveRow[]> {
	const folder = bench.folder('large');
	const state = bench.stateOf(bench.large);
	const atLeast = state.length * 0.8;
	const installation = await makeInstallation({ folder }, [bench.large]);
	const peersFolder = bench.folder('large-peers');
	const contestants = [
		ours(MODEL, folder, installation, 'models'),
		ours(COPY, folder, installation, 'copies'),
		yWebsocketInLevelDb(peersFolder),
		hocuspocus(peersFolder)
	];
	const clients = startClients();
	for (const contestant of contestants.filter(({ isOurs }) => !isOurs)) {
		const server = await contestant.start();
		await clients.do('stay', { doors: contestant.doors(server, 0, 1), atLeast: 0, state, pauseMs: 1_000 });
		// Only when another one gets it has the server taken it in.
		await clients.do('joinAtOnce', { doors: contestant.doors(server, 0, 1), atLeast });
		await wait(STORED_MS);
		await clients.do('leaveAll', undefined as never);
		await server.stop();
	}
	// Its first check is recorded once and for all, and is no part of opening it later.
	for (const contestant of contestants.filter(({ isOurs }) => isOurs)) {
		const server = await contestant.start();
		await clients.do('stay', { doors: contestant.doors(server, 0, 1), atLeast, state: null });
		await wait(RECORDED_MS);
		await clients.do('leaveAll', undefined as never);
		await server.stop();
	}
	const measured = contestants.map((): Measured[] => []);
	for await (const at of bench.interleaved(contestants.length)) {
		const contestant = contestants[at] as Contestant;
		const one = await measure(contestant, clients, atLeast);
		bench.note(`large ${contestant.name}: cold ${ms(one.cold)}, joins ${ms(one.joins)}, ${megabytes(one.growth)}`);
		measured[at]?.push(one);
	}
	clients.end();
	const figures = (key: keyof Measured) =>
		contestants.map((contestant, at) => ({ ...contestant, values: (measured[at] ?? []).map((one) => one[key]) }));
	const size = `${(state.length / 1_048_576).toFixed(1)} MB, ${bench.large.objects.size} objects, ${bench.large.relations.size} relations`;
	return [
		...compared({
			what: `first to join, ${size}, nothing in memory`,
			figures: figures('cold'),
			better: 'less',
			write: ms,
			goal: 'not above the best',
			isReached: (own, best) => own <= best
		}),
		...compared({
			what: 'twenty more at once',
			figures: figures('joins'),
			better: 'less',
			write: ms,
			goal: 'at most half the best',
			isReached: (own, best) => own <= best / 2
		}),
		...compared({
			what: 'growth of resident memory by it',
			figures: figures('growth'),
			better: 'less',
			write: megabytes,
			goal: 'at most 1.10 × the best',
			isReached: (own, best) => own <= best * 1.1
		})
	];
}
