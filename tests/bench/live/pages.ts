/** Whether pages answer while a document of 10,000 objects is being opened: the built app, the documents apart. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '$collab/cluster/free-port';
import { startClients } from './clients';
import { account, makeInstallation } from './installation';
import type { LiveBench } from './live';
import { serve } from './servers/served';
import { median, ms, type LiveRow } from './table';

const BUILT = join(process.cwd(), 'build/handler.js');
const SECONDS = 6;

export async function pagesRows(bench: LiveBench): Promise<LiveRow[]> {
	const row = { what: '`/api/v1/me`, p99, while a document of 10,000 objects is opened', peer: '', ratio: '' };
	const goal = 'under 100 ms';
	if (!existsSync(BUILT)) return [{ ...row, ours: 'not built: npm run build', goal, isReached: null }];
	const folder = bench.folder('pages');
	const installation = await makeInstallation({ folder }, [bench.large]);
	const atLeast = bench.stateOf(bench.large).length * 0.8;
	const [reader, joiner] = [startClients(), startClients()];
	const values: number[] = [];
	const worst: number[] = [];
	for (let round = 0; round < bench.rounds; round += 1) {
		const port = await freePort();
		const environment = { DATA_DIR: folder, BUILT, PORT: String(port), ORIGIN: `http://127.0.0.1:${port}` };
		const server = await serve('khuevan.ts', environment);
		const asked = { url: `http://127.0.0.1:${port}/api/v1/me`, cookie: `khuevan_session=${account(0)}` };
		await reader.do('pages', { ...asked, seconds: 1 });
		const reading = reader.do('pages', { ...asked, seconds: SECONDS });
		const doors = installation.doors(port, installation.models[0] ?? '', 1);
		await joiner.do('stay', { doors, atLeast, state: null });
		const took = (await reading).sort((a, b) => a - b);
		await joiner.do('leaveAll', undefined as never);
		values.push(took[Math.floor(took.length * 0.99)] ?? Number.NaN);
		worst.push(took.at(-1) ?? Number.NaN);
		bench.note(`pages: p99 ${ms(values.at(-1) ?? 0)}, worst ${ms(worst.at(-1) ?? 0)}, ${took.length} answers`);
		await server.stop();
	}
	reader.end();
	joiner.end();
	const p99 = median(values);
	return [{ ...row, ours: `${ms(p99)} (slowest ${ms(median(worst))})`, goal, isReached: p99 < 100 }];
}
