/**
 * `npm run bench -- canvas`: the served application in Chromium, beside bare cytoscape with the same elements in the
 * same browser. `--part drawing|remote|opening`, `--rounds 1` for a quick look.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Architecture } from '$models/architecture/architecture';
import { builtInPack } from '$models/framework/packs';
import { Rooms } from '$collab/rooms/rooms';
import { addArchitecture } from '$collab/runtime/add-architecture';
import { openStore } from '$collab/storage/open-store';
import { sampleOf } from '../../generators/large-architecture';
import { startServer } from '../../journeys/start-server';
import { launch } from './browser';
import { withDiagrams } from './diagrams';
import { drawingRows } from './drawing';
import { writeTable, type CanvasRow } from './table';

const ROUNDS = 5;

function option(name: string): string | undefined {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
}

const clock = (): Date => new Date();

/** A data folder with these architectures, made before its server starts; and their ids. */
export async function folderWith(architectures: readonly Architecture[]): Promise<{ folder: string; ids: readonly string[] }> {
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-bench-'));
	const opened = await openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	const store = opened.value;
	const rooms = new Rooms(store, clock, () => undefined, { packOf: builtInPack });
	const ids: string[] = [];
	for (const architecture of architectures)
		ids.push((await addArchitecture({ store, rooms, clock }, architecture, null, 'bench')).id);
	await rooms.close();
	await store.close();
	return { folder, ids };
}

export async function canvasTable(): Promise<string> {
	const rounds = Number(option('rounds') ?? ROUNDS);
	const only = option('part');
	const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const rows: CanvasRow[] = [];
	const browser = await launch();
	if (only === undefined || only === 'drawing') {
		const { folder, ids } = await folderWith([withDiagrams(sample)]);
		const { server, stop } = await startServer(folder);
		rows.push(...(await drawingRows(browser, server, ids[0] ?? '', rounds)));
		await stop();
	}
	await browser.close();
	return writeTable(rows);
}
