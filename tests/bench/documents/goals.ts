/** What single formats have to reach: rows of Form 03, elements of ArchiMate, pages of PDF. */
import { readFileSync } from 'node:fs';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import type { Pack } from '$models/framework/pack';
import { builtInPacks } from '$models/framework/packs';
import { complaints, readText } from '$exporters/archimate/fixture';
import { fromArchitecture } from '$exporters/archimate/from-architecture';
import { emptyMapping, mappingFor } from '$exporters/archimate/mappings';
import { writeExchangeBytes } from '$exporters/archimate/write-exchange';
import { typeset } from '$exporters/document/pdf';
import { buildForm01 } from '$exporters/form01/export';
import { readForm03 } from '$exporters/form03/read';
import { writeForm03 } from '$exporters/form03/write';
import { prepareExport } from '$exporters/prepare';
import { largeArchitecture, sampleOf } from '../../generators/large-architecture';
import type { Row } from '../conformance';

async function timed<Value>(work: () => Promise<Value> | Value): Promise<readonly [Value, number]> {
	const begun = performance.now();
	const value = await work();
	return [value, performance.now() - begun];
}

const seconds = (time: number): string => `${(time / 1000).toFixed(1)} s`;

/** Written, then checked by the official schemas and read, alone and both at the same time, as the check has a thread of its own. */
async function archimateRow(architecture: Architecture, pack: Pack): Promise<Row> {
	const found = mappingFor(pack);
	const { mapping, vocabulary } = found.ok ? found.value : emptyMapping(pack);
	const [exchange, wrote] = await timed(() =>
		writeExchangeBytes(fromArchitecture({ architecture, pack, mapping, vocabulary, scenes: [] }).exchange)
	);
	const [faults, checked] = await timed(() => complaints(exchange));
	const [{ counts }, read] = await timed(() => readText(exchange, { pack }));
	const [, both] = await timed(() => Promise.all([complaints(exchange), readText(exchange, { pack })]));
	const size = `${(exchange.byteLength / 1_000_000).toFixed(0)} MB`;
	return {
		what: `ArchiMate, ${String(counts.elements)} elements and ${String(counts.relationships)} relations with all their fields (${size})`,
		value: `written ${seconds(wrote)}, checked ${seconds(checked)} (${String(faults.length)} faults), read ${seconds(read)}: ${seconds(wrote + checked + read)}; checked and read at the same time ${seconds(both)}`,
		goal: '10,000 under 3 s together'
	};
}

/** Each once, as somebody who exports does; nothing is warmed up before. */
export async function documentGoals(): Promise<Row[]> {
	const text = readFileSync('models/samples/ca-mau.khuevan.json', 'utf8');
	const read = readCanonical(text);
	const pack = builtInPacks.find(({ id }) => id === 'vn-1425');
	if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
	const { dossier } = read.value;
	const sample = sampleOf(text);
	const prepared = (objects: number, relations: number) =>
		prepareExport(largeArchitecture(sample, { objects, relations }), dossier, pack, {
			level: 'internal',
			asOf: dossier.cutoffDate
		});

	// Rows of all tables together.
	const rows = await prepared(3_500, 3_500);
	const [workbook, wroteRows] = await timed(() => writeForm03(rows));
	const [, readRows] = await timed(() => readForm03(workbook.bytes));

	const models = [];
	for (const size of [
		{ objects: 2_700, relations: 2_700 },
		{ objects: 5_000, relations: 5_000 }
	])
		models.push(await archimateRow(largeArchitecture(sample, size), pack));

	const { model: pages } = await buildForm01(await prepared(300, 600));
	const [set, tookPages] = await timed(() => typeset(pages));
	const last = Math.max(...set.pages);
	return [
		{
			what: 'Form 03, 10,000 rows of all tables',
			value: `written ${seconds(wroteRows)}, read ${seconds(readRows)}`,
			goal: 'under 5 s each'
		},
		...models,
		{
			what: `PDF of Form 01, the last heading on page ${String(last)}`,
			value: seconds(tookPages),
			goal: '300 pages under 5 s'
		}
	];
}
