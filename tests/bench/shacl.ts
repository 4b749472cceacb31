/** Our full check beside the independent SHACL engine, on exactly the rules that SHACL can say, in one run. */
import { readFileSync } from 'node:fs';
import { builtInPacks } from '$models/framework/packs';
import { designPoint, largeArchitecture, sampleOf, type Size } from '../generators/large-architecture';
import type { Row } from './conformance';
import { ShaclBench } from './shacl-compare';

const asOf = '2026-11-23';
/** What the other engine is given at each size. */
const LIMIT_MS = 600_000;
const sizes: readonly Size[] = [{ objects: 214, relations: 284 }, { objects: 1_000, relations: 2_000 }, designPoint];

export async function shaclRows(): Promise<Row[]> {
	const [pack] = builtInPacks;
	if (pack === undefined) throw new Error('There is no built-in pack');
	const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
	const bench = new ShaclBench(pack, asOf);
	const rows: Row[] = [];
	for (const size of sizes) {
		const { covered, total, ours, theirs, differences } = await bench.compare(
			largeArchitecture(sample, size),
			LIMIT_MS
		);
		const other =
			theirs === null
				? `not done after ${LIMIT_MS / 1_000} s, so more than ${(LIMIT_MS / ours).toFixed(0)} times ours`
				: `${theirs.toFixed(0)} ms, ${(theirs / ours).toFixed(0)} times ours, ${differences ?? 0} verdicts differ`;
		rows.push({
			what: `${covered} of ${total} rules, ${size.objects} objects, ${size.relations} relations: ours and a SHACL engine`,
			value: `${ours.toFixed(0)} ms; ${other}`,
			goal: 'at least 50 times'
		});
	}
	return rows;
}
