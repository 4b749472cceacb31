/**
 * `npm run bench -- canvas`: the served application in Chromium, beside bare cytoscape with the same elements (or a
 * bare page of lines) in the same browser. `--part drawing|remote|threads|table|opening`, `--rounds 1` for a quick look.
 */
import { readFileSync } from 'node:fs';
import { folderWith } from '../../generators/data-folder';
import { designPoint, largeArchitecture, sampleOf } from '../../generators/large-architecture';
import { startServer } from '../../journeys/start-server';
import { launch } from './browser';
import { withDiagrams } from './diagrams';
import { drawingRows } from './drawing';
import { openingRows, weightRows } from './opening';
import { remoteRows } from './remote';
import { scrollingRows, withTableRows } from './scrolling';
import { threadRows } from './threads';
import { writeTable, type CanvasRow } from './table';

const ROUNDS = 5;

function option(name: string): string | undefined {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? undefined : process.argv[at + 1];
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
	if (only === undefined || only === 'remote') {
		const { folder, ids } = await folderWith([withDiagrams(sample)]);
		const { server, stop } = await startServer(folder);
		rows.push(...(await remoteRows(browser, server, ids[0] ?? '')));
		await stop();
	}
	if (only === undefined || only === 'threads') {
		const { folder, ids } = await folderWith([withDiagrams(sample), withDiagrams(sample)]);
		const { server, stop } = await startServer(folder);
		rows.push(...(await threadRows(browser, server, ids, rounds)));
		await stop();
	}
	if (only === undefined || only === 'table') {
		const { folder, ids } = await folderWith([withTableRows(sample)]);
		const { server, stop } = await startServer(folder);
		rows.push(...(await scrollingRows(browser, server, ids[0] ?? '', rounds)));
		await stop();
	}
	if (only === undefined || only === 'opening') {
		const sizes = [designPoint, { objects: 20_000, relations: 40_000 }];
		const { folder, ids } = await folderWith([sample, ...sizes.map((size) => largeArchitecture(sample, size))]);
		const { server, stop } = await startServer(folder);
		rows.push(...(await weightRows(browser, server, ids[0] ?? '')));
		for (const [index, { objects, relations }] of sizes.entries()) {
			const what = `${objects.toLocaleString('en')} objects, ${relations.toLocaleString('en')} relations`;
			const goal = index === 0 ? 'under 3 s' : 'under 12 s, with progress';
			rows.push(...(await openingRows(browser, server, ids[index + 1] ?? '', what, goal)));
		}
		await stop();
	}
	await browser.close();
	return writeTable(rows);
}
