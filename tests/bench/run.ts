/**
 * `npm run bench`: measures side by side in one run and prints tables for docs/benchmarks.md; `npm run bench -- live` only
 * the part of this name. Not part of `npm test`: what a machine takes is no matter of right or wrong.
 */
import { cpus, totalmem } from 'node:os';
import { canvasTable } from './canvas/canvas';
import { compareRows } from './compare';
import { conformanceRows, type Row } from './conformance';
import { documentsTable } from './documents/documents';
import { documentGoals } from './documents/goals';
import { liveTable } from './live/live';
import { searchRows } from './search';
import { shaclRows } from './shacl';
import { versionRows } from './versions';

const [cpu] = cpus();
const only = process.argv[2] ?? '';

function table(rows: readonly Row[]): string {
	const lines = rows.map(({ what, value, goal }) => `| ${what} | ${value} | ${goal} |`);
	return ['| work | measured | to reach |', '|---|---|---|', ...lines].join('\n');
}

const parts: readonly (readonly [string, () => Promise<string> | string])[] = [
	['conformance', () => table(conformanceRows())],
	['shacl', async () => table(await shaclRows())],
	['search', () => table(searchRows())],
	['compare', () => table(compareRows())],
	['versions', () => table(versionRows())],
	['live', liveTable],
	['canvas', canvasTable],
	['documents', () => Promise.resolve(documentsTable())],
	['formats', async () => table(await documentGoals())]
];

console.log(`Measured ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model ?? 'unknown'}),`);
console.log(`${(totalmem() / 1_073_741_824).toFixed(0)} GiB of memory, Node ${process.version}.`);
for (const [name, part] of parts) if (only === '' || only === name) console.log(`\n${await part()}`);
