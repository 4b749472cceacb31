import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noClaims } from '$models/architecture/canonical';
import { builtInPack } from '$models/framework/packs';
import type { Scene } from '$models/scene/scene';
import { provinceArchitecture } from '$models/views/fixture';
import { prepareExport } from '../prepare';
import { scenesToPdf } from './scenes-to-pdf';

const pack = builtInPack('vn-1425');
if (pack === undefined) throw new Error('The pack vn-1425 is not there');

const source = { author: 'UBND tỉnh Cà Mau', date: '2026-11-20' };
const folder = mkdtempSync(join(tmpdir(), 'khuevan-pdf-'));
let scenes: readonly Scene[];
let files: readonly Uint8Array[];

beforeAll(async () => {
	({ scenes } = await prepareExport(provinceArchitecture(), noClaims, pack, { level: 'internal', asOf: '2026-11-20' }));
	files = await scenesToPdf(scenes, source);
	files.forEach((bytes, index) => {
		writeFileSync(join(folder, `${String(index)}.pdf`), bytes);
	});
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

it('is the same bytes whenever it is made, and nothing where there is no drawing', async () => {
	const again = await scenesToPdf(scenes, source);
	expect(again.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual(
		files.map((bytes) => Buffer.from(bytes).toString('base64'))
	);
	expect(await scenesToPdf([], source)).toEqual([]);
});

const noPoppler = !existsSync('/usr/bin/pdftotext');
describe.skipIf(noPoppler)(noPoppler ? 'a page (skipped: pdftotext is not installed)' : 'a page', () => {
	const told = (program: string, name: number | string, ...options: string[]): string =>
		execFileSync(
			program,
			[...options, join(folder, `${String(name)}.pdf`), ...(program === 'pdftotext' ? ['-'] : [])],
			{
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore']
			}
		);

	it('is one, as large as the drawing, tagged and named by it', () => {
		scenes.forEach(({ width, height, title }, index) => {
			const about = told('pdfinfo', index);
			expect(about).toContain(`Title:           ${title}`);
			expect(about).toMatch(/Tagged: +yes/u);
			expect(about).toMatch(/Pages: +1\n/u);
			const [, across, down] = /Page size: +([\d.]+) x ([\d.]+) pts/u.exec(about) ?? [];
			expect([Number(across), Number(down)]).toEqual([width * 0.75, height * 0.75]);
		});
	});

	it('is followed by those for paper, each with its caption, its number and the dossier it is of', async () => {
		const [whole, part] = scenes;
		if (whole === undefined || part === undefined) throw new Error('There are two drawings');
		const sheets = ['toàn cảnh', 'phần 1/1'].map((words) => ({ scene: part, caption: `SĐ-01 (${words}) <b>` }));
		const [bytes = new Uint8Array(), single = new Uint8Array()] = await scenesToPdf([whole, part], source, {
			of: (scene) => (scene === whole ? sheets : []),
			identity: 'Mã hồ sơ HS-96 · Phiên bản 1.0'
		});
		for (const [index, file] of [bytes, single].entries())
			writeFileSync(join(folder, `sheets-${String(index)}.pdf`), file);
		const about = (name: string): string => told('pdfinfo', name, '-f', '1', '-l', '9');
		expect(about('sheets-1')).toMatch(/Pages: +1\n/u);
		expect(about('sheets-0')).toMatch(/Pages: +3\n/u);
		expect(about('sheets-0').match(/Page +\d size: +841.89 x 595.276 pts \(A4\)/gu)).toHaveLength(2);
		const text = (page: number): string => told('pdftotext', 'sheets-0', '-f', String(page), '-l', String(page));
		expect(text(1)).not.toContain('toàn cảnh');
		expect(text(2)).toContain('SĐ-01 (toàn cảnh) <b>');
		for (const words of ['SĐ-01 (phần 1/1) <b>', 'Mã hồ sơ HS-96 · Phiên bản 1.0', '2/2'])
			expect(text(3)).toContain(words);
	});

	it('holds every name as text, in faces of its own', () => {
		scenes.forEach(({ boxes }, index) => {
			const text = told('pdftotext', index).replace(/\s+/gu, '');
			for (const { reference, text: name } of boxes)
				if (reference.kind === 'object')
					for (const line of name.lines) expect(text).toContain(line.replace(/\s+/gu, ''));
			const fonts = told('pdffonts', index).trim().split('\n').slice(2);
			expect(fonts.length).toBeGreaterThan(1);
			for (const font of fonts) expect(font).toMatch(/\+BeVietnamPro-\S+ +CID TrueType +Identity-H +yes/u);
		});
	});
});
