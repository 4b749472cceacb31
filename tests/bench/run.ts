/**
 * `npm run bench`: measures side by side in one run and prints a table for docs/benchmarks.md. Not part of `npm test`:
 * what a machine takes is no matter of right or wrong.
 */
import { cpus, totalmem } from 'node:os';
import { conformanceRows, type Row } from './conformance';
import { shaclRows } from './shacl';

const [cpu] = cpus();
const only = process.argv[2] ?? '';
const parts: readonly (readonly [string, () => Promise<Row[]> | Row[]])[] = [
	['conformance', conformanceRows],
	['shacl', shaclRows]
];

console.log(`Measured ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores (${cpu?.model ?? 'unknown'}),`);
console.log(`${(totalmem() / 1_073_741_824).toFixed(0)} GiB of memory, Node ${process.version}.\n`);
console.log('| work | measured | to reach |\n|---|---|---|');
for (const [name, rows] of parts) {
	if (only !== '' && only !== name) continue;
	for (const { what, value, goal } of await rows()) console.log(`| ${what} | ${value} | ${goal} |`);
}
