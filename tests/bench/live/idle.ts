/** Two hundred documents open, nobody writing: what each holds of the memory. */
import { setTimeout as wait } from 'node:timers/promises';
import { startClients } from './clients';
import { hocuspocus, ours, yWebsocketInMemory, type Contestant } from './contestants';
import { makeInstallation } from './installation';
import type { LiveBench } from './live';
import { compared, megabytes, type LiveRow } from './table';

const DOCUMENTS = 200;
const CALM_MS = 6_000;

export async function idleRows(bench: LiveBench): Promise<LiveRow[]> {
	const folder = bench.folder('idle');
	const architectures = Array.from({ length: DOCUMENTS }, () => bench.sample);
	const installation = await makeInstallation({ folder }, architectures);
	const state = bench.stateOf(bench.sample);
	const contestants = [
		ours('models, checked', folder, installation, 'models'),
		ours('plain documents', folder, installation, 'copies'),
		yWebsocketInMemory(),
		hocuspocus(bench.folder('idle-peers'))
	];
	const clients = startClients();
	const each = contestants.map((): number[] => []);
	for await (const at of bench.interleaved(contestants.length)) {
		const contestant = contestants[at] as Contestant;
		const server = await contestant.start();
		await wait(1_000);
		const empty = server.memory();
		for (let document = 0; document < DOCUMENTS; document += 1) {
			const [door] = contestant.doors(server, document, document + 1).slice(-1);
			if (door === undefined) continue;
			const given = contestant.isOurs ? null : state;
			await clients.do('stay', { doors: [door], atLeast: contestant.isOurs ? state.length * 0.8 : 0, state: given });
		}
		await wait(CALM_MS);
		const growth = (server.memory() - empty) / DOCUMENTS;
		bench.note(`idle ${contestant.name}: ${megabytes(growth)}`);
		each[at]?.push(growth);
		await clients.do('leaveAll', undefined as never);
		await server.stop();
	}
	clients.end();
	return compared({
		what: `resident memory of each of ${DOCUMENTS} open documents of ${(state.length / 1_024).toFixed(0)} kB`,
		figures: contestants.map((contestant, at) => ({ ...contestant, values: each[at] ?? [] })),
		better: 'less',
		write: megabytes,
		goal: '',
		judged: '',
		isReached: () => true
	});
}
