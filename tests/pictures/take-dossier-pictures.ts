/**
 * `npm run pictures:dossier`: ten pages of the demo province's dossier as LibreOffice lays them out, into `docs/pictures/dossier`.
 * Pages are found by what stands on them, so that a longer dossier still shows the same. After it somebody looks at them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInPack } from '../../models/framework/packs';
import { prepareExport } from '../../exporters/prepare';
import { runExport } from '../../exporters/registry';
import { readFile } from '../forms/architectures';
import { fileEnding, officeAsPdf, partOf, pdfPages, squeezed, unzip } from '../forms/form-readers';

const target = 'docs/pictures/dossier';
const heaviest = 150_000;

type Paper = 'document' | 'diagrams' | 'data';

interface Page {
	readonly name: string;
	readonly paper: Paper;
	/** Whether this is the page, from its text without spaces. */
	readonly shows: (text: string) => boolean;
}

const begins = (text: string) => (page: string) => page.replace(/^\d+/u, '').startsWith(squeezed(text));
const holds =
	(...texts: readonly string[]) =>
	(page: string) =>
		texts.every((text) => page.includes(squeezed(text)));

const pages: readonly Page[] = [
	{ name: '01-decision', paper: 'document', shows: holds('QUYẾT ĐỊNH:', 'Điều 1.') },
	{ name: '02-contents', paper: 'document', shows: holds('MỤC LỤC') },
	{
		name: '03-chapter',
		paper: 'document',
		shows: holds('3.4. Lớp Kênh tương tác và đo lường hiệu quả', 'Danh mục đối tượng mục tiêu', 'KT-73')
	},
	{ name: '04-figure', paper: 'document', shows: holds('Hình 1 (phần 3/') },
	{ name: '05-wide-table', paper: 'document', shows: holds('1.1. Thành phần Hạ tầng số', 'Mã đối tượng') },
	{ name: '06-annex', paper: 'document', shows: begins('Phụ lục 01') },
	{ name: '07-checklist', paper: 'document', shows: begins('Phụ lục 07') },
	{ name: '08-form-02', paper: 'diagrams', shows: holds('SĐ-05') },
	{ name: '09-form-03-objects', paper: 'data', shows: holds('Mã đối tượng', 'KT-1') },
	{ name: '10-form-03-relations', paper: 'data', shows: holds('Mã quan hệ', 'QH-1') }
];

/** The page as a picture no heavier than the documentation bears; of a wide sheet its upper left, large enough to be read. */
function draw(pdf: string, page: number, { name, paper }: Page): void {
	const stem = join(folder, name);
	for (const side of [1123, 1000, 900, 800, 700, 600]) {
		const size =
			paper === 'data'
				? ['-r', '230', '-x', '60', '-y', '100', '-W', String(side), '-H', String(Math.round(side / 1.6))]
				: ['-scale-to', String(side)];
		execFileSync('pdftoppm', [...size, '-f', String(page), '-l', String(page), '-singlefile', '-png', pdf, stem]);
		if (statSync(`${stem}.png`).size <= heaviest) break;
	}
	renameSync(`${stem}.png`, join(target, `${name}.png`));
}

const { architecture, dossier } = readFile('models/samples/ca-mau.khuevan.json');
const pack = builtInPack(architecture.meta.pack);
if (pack === undefined) throw new Error(`There is no pack ${architecture.meta.pack}`);
const input = await prepareExport(architecture, dossier, pack, { level: 'internal', asOf: dossier.cutoffDate ?? '' });
const made = await runExport('dossier', input);
if (!made.ok) throw new Error(made.problem.message);
const archive = await unzip(made.value.files[0]?.bytes ?? new Uint8Array());
const papers: Readonly<Record<Paper, Uint8Array>> = {
	document: officeAsPdf(fileEnding(archive, '.docx'), 'docx'),
	diagrams: partOf(archive, [...archive.keys()].find((path) => /SD-05[^/]*\.pdf$/u.test(path)) ?? ''),
	data: officeAsPdf(fileEnding(archive, '.xlsx'), 'xlsx')
};
const folder = mkdtempSync(join(tmpdir(), 'khuevan-pictures-'));
mkdirSync(target, { recursive: true });
for (const paper of Object.keys(papers) as Paper[]) {
	const pdf = join(folder, `${paper}.pdf`);
	writeFileSync(pdf, papers[paper]);
	const texts = pdfPages(papers[paper]).map(squeezed);
	for (const page of pages.filter((one) => one.paper === paper)) {
		const at = texts.findIndex(page.shows);
		if (at === -1) throw new Error(`No page of the ${paper} is what ${page.name} shows`);
		draw(pdf, at + 1, page);
		process.stdout.write(`${page.name}: page ${at + 1}\n`);
	}
}
rmSync(folder, { recursive: true });
