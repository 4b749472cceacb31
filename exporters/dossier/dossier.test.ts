import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { exportForm03 } from '$exporters/form03/export';
import { fixtureInput } from '$exporters/form03/fixture';
import { exportCheckReport } from '$exporters/html/check-report';
import { exportDossierJson } from '$exporters/json/export';
import { readCanonical } from '$models/architecture/canonical';
import { isExportFormat, runExport } from '$exporters/registry';
import { dossierOf } from './export';

const manifestSchema = z.object({
	dossier: z.object({ code: z.string(), version: z.string(), cutoffDate: z.string() }),
	files: z.array(z.object({ path: z.string(), sha256: z.string(), size: z.number() }))
});

const input = { ...fixtureInput(), scenes: [] };
const exporter = dossierOf([
	{ step: 'Mẫu số 03', folder: '', load: () => Promise.resolve(exportForm03) },
	{ step: 'Báo cáo', folder: 'Kiem-tra/', load: () => Promise.resolve(exportCheckReport) },
	{ step: 'Dữ liệu', folder: 'Du-lieu/', load: () => Promise.resolve(exportDossierJson) }
]);

/** The dossier as the first test made it, for those that look at something else in it. */
let archive: Uint8Array<ArrayBuffer>;
const madeAgain = async (progress: (done: number) => void = () => undefined): Promise<Uint8Array<ArrayBuffer>> =>
	new Uint8Array((await exporter(input, progress)).files[0]?.bytes ?? []);
const steps: number[] = [];
beforeAll(async () => {
	archive = await madeAgain((done) => steps.push(done));
}, 60_000);

test('the archive names each of its files by hash, with the dossier’s code, version and date', async () => {
	const zip = await JSZip.loadAsync(archive);
	const manifest = manifestSchema.parse(JSON.parse((await zip.file('manifest.json')?.async('string')) ?? ''));
	expect(manifest.dossier).toMatchObject({ code: 'HS-96-2026', version: '1.0', cutoffDate: '2026-09-30' });
	expect(manifest.files.map(({ path }) => path)).toEqual([
		'Chu-ky/HUONG-DAN.txt',
		'Du-lieu/kien-truc.khuevan.json',
		'Kiem-tra/bao-cao-kiem-tra.html',
		'Kiem-tra/bao-cao-kiem-tra.json',
		'Kiem-tra/danh-muc-kiem-tra.html',
		'Kiem-tra/danh-muc-kiem-tra.json',
		'Kiem-tra/doi-chieu-ba-mau.html',
		'Kiem-tra/doi-chieu-ba-mau.json',
		'Mau-01_HS-96-2026_v1.0.docx',
		'Mau-01_HS-96-2026_v1.0.pdf',
		'Mau-03_HS-96-2026_v1.0.xlsx'
	]);
	for (const { path, sha256 } of manifest.files) {
		const bytes = await zip.file(path)?.async('uint8array');
		expect(
			createHash('sha256')
				.update(bytes ?? '')
				.digest('hex')
		).toBe(sha256);
		expect(zip.file(path)?.date.toISOString().slice(0, 10)).toBe('2026-09-30');
	}
	const read = readCanonical((await zip.file('Du-lieu/kien-truc.khuevan.json')?.async('string')) ?? '');
	expect(read.ok && read.value.dossier.code).toBe('HS-96-2026');
	expect(steps.at(-1)).toBe(1);
	expect([...steps].sort((a, b) => a - b)).toEqual(steps);
});

test('the same edition gives the same archive', async () => {
	expect(Buffer.compare(await madeAgain(), archive)).toBe(0);
});

test('the checklist never passes by machine what a person must see', async () => {
	const zip = await JSZip.loadAsync(archive);
	const answers = z
		.object({ items: z.array(z.object({ no: z.number(), result: z.string() })) })
		.parse(JSON.parse((await zip.file('Kiem-tra/danh-muc-kiem-tra.json')?.async('string')) ?? '')).items;
	expect(answers).toHaveLength(12);
	expect(answers.find(({ no }) => no === 2)?.result).toBe('Chưa đáp ứng');
	expect(answers.find(({ no }) => no === 10)?.result).toBe('Chưa đủ cơ sở đánh giá');
});

test('a format that nobody knows is a value', async () => {
	expect(isExportFormat('toString')).toBe(false);
	expect(await runExport('docm', input)).toMatchObject({ ok: false, problem: { code: 'unknown-format' } });
	expect(await runExport('markdown', input)).toMatchObject({ ok: true });
});
