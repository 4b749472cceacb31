/** What single formats have to reach: rows of Form 03, elements of ArchiMate, pages of PDF. */
import { readFileSync } from 'node:fs';
import { readCanonical } from '$models/architecture/canonical';
import { builtInPacks } from '$models/framework/packs';
import { complaints, readText, written } from '$exporters/archimate/fixture';
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

	const model = largeArchitecture(sample, { objects: 5_000, relations: 5_000 });
	const [exchange, wroteModel] = await timed(() => written(model, pack, []));
	const [faults, checkedModel] = await timed(() => complaints(exchange));
	const [, readModel] = await timed(() => readText(exchange, { pack }));

	const { model: pages } = await buildForm01(await prepared(300, 600));
	const [set, tookPages] = await timed(() => typeset(pages));
	const last = Math.max(...set.pages);
	return [
		{
			what: 'Form 03, 10,000 rows of all tables',
			value: `written ${seconds(wroteRows)}, read ${seconds(readRows)}`,
			goal: 'under 5 s each'
		},
		{
			what: 'ArchiMate, 10,000 elements and relations with all their fields',
			value: `written ${seconds(wroteModel)}, checked ${seconds(checkedModel)} (${String(faults.length)} faults), read ${seconds(readModel)}`,
			goal: 'under 3 s together'
		},
		{
			what: `PDF of Form 01, the last heading on page ${String(last)}`,
			value: seconds(tookPages),
			goal: '300 pages under 5 s'
		}
	];
}
