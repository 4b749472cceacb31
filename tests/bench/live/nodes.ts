/** Three nodes on one PostgreSQL server beside one node on it: what the way through the shared log costs. */
import { chmodSync } from 'node:fs';
import { freePort } from '$collab/cluster/free-port';
import { hasPostgres, startPostgres } from '$collab/cluster/postgres-server';
import { startClients } from './clients';
import { makeInstallation, type Installation } from './installation';
import type { LiveBench } from './live';
import { serve, type Served } from './servers/served';
import { median, ms, perSecond, type LiveRow } from './table';
import type { Door } from './wire';

const CLIENTS = 50;
const WRITERS = 10;
const SECONDS = 5;
const BURST = 380;

/** Client after client at the next node. */
const spread = (nodes: readonly Served[], { doors, models }: Installation, count: number): Door[] =>
	Array.from({ length: count }, (_, index) => {
		const [door] = doors(nodes[index % nodes.length]?.port ?? 0, models[0] ?? '', index + 1).slice(-1);
		if (door === undefined) throw new Error('There is no door');
		return door;
	});

export async function nodesRows(bench: LiveBench): Promise<LiveRow[]> {
	if (!hasPostgres()) {
		const nothing = { ours: 'no PostgreSQL on this machine', peer: '', ratio: '', goal: '', isReached: null };
		return [{ what: 'three nodes', ...nothing }];
	}
	const folder = bench.folder('nodes');
	// PostgreSQL runs as a user of its own where we are root.
	chmodSync(folder, 0o755);
	chmodSync(bench.folder('.'), 0o755);
	const started = await startPostgres(`${folder}/postgres`, await freePort());
	if (!started.ok) throw new Error(started.problem.message);
	const databaseUrl = await started.value.database('khuevan');
	const installation = await makeInstallation({ databaseUrl }, [bench.sample]);
	const atLeast = bench.stateOf(bench.sample).length * 0.8;
	const clients = startClients();
	const settings = { DATABASE_URL: databaseUrl, DATA_DIR: folder };
	const nodes: Served[] = [];
	for (let index = 0; index < 3; index += 1) nodes.push(await serve('khuevan.ts', settings));
	const sets = [nodes.slice(0, 1), nodes];
	const measured = sets.map(() => ({ p50: [] as number[], p99: [] as number[], rate: [] as number[] }));
	for await (const at of bench.interleaved(sets.length)) {
		const set = sets[at] ?? [];
		const given = { doors: spread(set, installation, CLIENTS), atLeast, writers: WRITERS, seconds: SECONDS };
		const { p50, p99, received, expected } = await clients.do('fanOut', given);
		if (received < expected) throw new Error(`${set.length} nodes: ${received} of ${expected} edits arrived`);
		const doors = spread(set, installation, 10);
		const rate = await clients.do('flatOut', { doors, atLeast, each: BURST, bursts: 2 });
		bench.note(`${set.length} nodes: p50 ${ms(p50)}, p99 ${ms(p99)}, ${perSecond(rate)}`);
		measured[at]?.p50.push(p50);
		measured[at]?.p99.push(p99);
		measured[at]?.rate.push(rate);
	}
	clients.end();
	await Promise.all(nodes.map((node) => node.stop()));
	await started.value.stop();
	const row = (what: string, key: 'p50' | 'p99' | 'rate', write: (value: number) => string): LiveRow => {
		const [one = Number.NaN, three = Number.NaN] = measured.map((each) => median(each[key]));
		return {
			what,
			ours: `${write(three)} (three nodes)`,
			peer: `${write(one)} (one node, same PostgreSQL)`,
			ratio: (three / one).toFixed(2),
			goal: '',
			isReached: null
		};
	};
	return [
		row(`edit to the others through PostgreSQL, p99, ${CLIENTS} clients spread over the nodes`, 'p99', ms),
		row('the same, median', 'p50', ms),
		row('edits a second that all ten clients have, spread over the nodes', 'rate', perSecond)
	];
}
