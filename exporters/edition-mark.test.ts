/** Whoever holds a file of an edition reads on it which edition it is; the original says nothing. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import type { EditionLevel } from '$models/architecture/edition';
import { builtInPack } from '$models/framework/packs';
import { provinceArchitecture, provinceDossier } from '$models/views/fixture';
import { invariantPack } from '$models/views/pack-fixture';
import { scenesToDrawio } from './drawio/scenes-to-drawio';
import { writeForm03 } from './form03/write';
import { scenesToPptx } from './pptx/scenes-to-pptx';
import { prepareExport } from './prepare';
import { svgOf } from './svg/scene-to-svg';

const pack = invariantPack(builtInPack('vn-1425'));
const names = { public: 'Bản công khai', restricted: 'Bản hạn chế lưu hành' } as const;
const preparedFor = (level: EditionLevel) =>
	prepareExport(provinceArchitecture(), provinceDossier, pack, { level, asOf: '2026-11-01' });

/** Words of every part of a ZIP of XML. */
async function wordsIn(bytes: Uint8Array): Promise<string> {
	const zip = await JSZip.loadAsync(bytes);
	const parts = await Promise.all(Object.values(zip.files).map((file) => file.async('text')));
	return parts.join('\n');
}

async function everyFormIn(level: EditionLevel): Promise<Readonly<Record<string, string>>> {
	const input = await preparedFor(level);
	const scenes = input.scenes.filter(({ diagram }) => ['d2', 'd5'].includes(diagram));
	expect(scenes).toHaveLength(2);
	return {
		svg: scenes.map(svgOf).join('\n'),
		drawio: scenesToDrawio(scenes),
		pptx: await wordsIn(await scenesToPptx(scenes, input)),
		xlsx: await wordsIn((await writeForm03(input)).bytes)
	};
}

describe.each(['public', 'restricted'] as const)('the %s edition', (level) => {
	it('is named in the caption block of each drawing and in the description that is read out', async () => {
		const { scenes } = await preparedFor(level);
		for (const { boxes, description } of scenes) {
			const told = boxes.filter(({ id }) => id.startsWith('title-block/')).map((box) => box.description);
			expect(told.filter((text) => text.includes(names[level]))).toHaveLength(1);
			expect(description).toContain(names[level]);
		}
	});

	it('is named in every form, and not as another', async () => {
		const other = names[level === 'public' ? 'restricted' : 'public'];
		for (const [format, words] of Object.entries(await everyFormIn(level))) {
			expect(words.includes(names[level]), format).toBe(true);
			expect(words.includes(other), format).toBe(false);
		}
	});

	it('is named on the guide sheet of the workbook, on its pages and in its properties, and in no column of a table', async () => {
		const { bytes } = await writeForm03(await preparedFor(level));
		const workbook = new ExcelJS.Workbook();
		await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
		expect(workbook.subject).toContain(names[level]);
		const holding = workbook.worksheets.filter((sheet) =>
			JSON.stringify(sheet.getSheetValues()).includes(names[level])
		);
		expect(holding.map(({ name }) => name)).toEqual(['HUONG_DAN']);
		for (const { headerFooter } of workbook.worksheets) expect(headerFooter.oddFooter).toContain(names[level]);
	});
});

it('the original bears no name of an edition', async () => {
	for (const [format, words] of Object.entries(await everyFormIn('internal')))
		for (const name of Object.values(names)) expect(words.includes(name), format).toBe(false);
});
