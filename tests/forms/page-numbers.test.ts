/** The page numbers that stand in a Word file's table of contents are those of its headings once LibreOffice has laid it out. */
import { beforeAll, describe, expect, test } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import type { EditionLevel } from '$models/architecture/edition';
import { contentsOf, type DocumentModel } from '$exporters/document/document';
import { writeDocx } from '$exporters/document/docx';
import { optionsFor } from '$exporters/document/export';
import { installed } from '$exporters/document/fixture';
import { typeset } from '$exporters/document/pdf';
import { buildForm01 } from '$exporters/form01/export';
import { prepareExport } from '$exporters/prepare';
import { buildStrategy } from '$exporters/strategy/build';
import { readFile } from './architectures';
import { partOf, pdfPages, squeezed, unzip, wordFilesAsPdf } from './form-readers';

const lacking = ['pdftotext', 'soffice'].filter(
	(program) => !installed(program, program === 'soffice' ? '--version' : '-v')
);
const patience = 600_000;
/** The strategies, which the same writer typesets, under TORTURE=1. */
const documents = process.env['TORTURE'] === '1' ? ['form01', 'data-strategy', 'dx-strategy'] : ['form01'];
const samples: readonly (readonly [string, EditionLevel])[] = [
	['tong-lien-doan', 'internal'],
	// The same writers with other words, under TORTURE=1.
	...(process.env['TORTURE'] === '1'
		? ([
				['ca-mau', 'internal'],
				['ca-mau', 'public'],
				['bo-van-hoa', 'internal']
			] as const)
		: [])
];

interface Written {
	readonly name: string;
	readonly model: DocumentModel;
	readonly docx: Uint8Array;
	readonly pages: number;
}

async function written(sample: string, level: EditionLevel): Promise<Written[]> {
	const { architecture, dossier } = readFile(`models/samples/${sample}.khuevan.json`);
	const pack = builtInPack(architecture.meta.pack);
	if (pack === undefined) throw new Error(`There is no pack ${architecture.meta.pack}`);
	const input = await prepareExport(architecture, dossier, pack, { level, asOf: dossier.cutoffDate ?? '' });
	const made: Written[] = [];
	for (const id of documents) {
		const built = id === 'form01' ? await buildForm01(input) : buildStrategy(input, id, await optionsFor(input));
		if (built === null) throw new Error(`There is no ${id}`);
		const { bytes, pages } = await typeset(built.model);
		made.push({
			name: `${sample}, ${level}: ${id}`,
			model: built.model,
			docx: await writeDocx(built.model, pages),
			pages: pdfPages(bytes).length
		});
	}
	return made;
}

/** Bookmark and page of each entry as the file holds them, before any program has counted. */
const entriesOf = (xml: string): (readonly [anchor: string, page: number])[] =>
	[...xml.matchAll(/PAGEREF (\w+) \\h"[^>]*>.*?<w:t[^>]*>(\d*)/gu)].map(([, anchor, page]) => [
		anchor ?? '',
		Number(page)
	]);

/** Page of each heading, counted from the title page, where the text of the laid out file has it on lines of its own. */
function headingPages(model: DocumentModel, pages: readonly string[]): Map<string, number> {
	const lines = pages.map((page) => page.split('\n').map(squeezed));
	const contents = lines.findIndex((page) => page.includes('MỤCLỤC'));
	const first = contentsOf(model)[0];
	if (contents === -1 || first === undefined) return new Map();
	const startsAt = (page: readonly string[], text: string): boolean =>
		page.some((_, at) =>
			page
				.slice(at, at + 6)
				.join('')
				.startsWith(text)
		);
	const isContents = (page: readonly string[]): boolean => page.some((line) => /\.{6,}\d+$/u.test(line));
	let at = lines.findIndex((page, index) => index > contents && !isContents(page));
	const found = new Map<string, number>();
	for (const { anchor, number, title } of contentsOf(model)) {
		const text = squeezed(
			number.startsWith('Phụ lục')
				? `${number}${title.toLocaleUpperCase('vi')}`
				: `${number}${/\)$|^$/u.test(number) ? '' : '.'}${title}`
		);
		const page = lines.findIndex((page, index) => index >= at && startsAt(page, text));
		if (page === -1) continue;
		at = page;
		found.set(anchor, page - contents + 2);
	}
	return found;
}

describe.skipIf(lacking.length > 0)(
	`page numbers of the contents${lacking.length > 0 ? ` (skipped: ${lacking.join(', ')} not installed)` : ''}`,
	() => {
		const all: Written[] = [];
		let laidOut: readonly Uint8Array[] = [];

		beforeAll(async () => {
			for (const [sample, level] of samples) all.push(...(await written(sample, level)));
			laidOut = wordFilesAsPdf(all.map(({ docx }) => docx));
		}, patience);

		test.each(samples.flatMap(([sample, level]) => documents.map((id) => `${sample}, ${level}: ${id}`)))(
			'%s',
			async (name) => {
				const at = all.findIndex((one) => one.name === name);
				const { model, docx, pages } = all[at] ?? expect.unreachable();
				const laid = pdfPages(laidOut[at] ?? expect.unreachable());
				const real = headingPages(model, laid);
				const entries = entriesOf(partOf(await unzip(docx), 'word/document.xml').toString('utf8'));
				expect(entries.map(([anchor]) => anchor)).toEqual(contentsOf(model).map(({ anchor }) => anchor));
				const wrong = entries.flatMap(([anchor, page]) =>
					real.get(anchor) === page
						? []
						: [`${anchor}: ${page} in the contents, ${real.get(anchor) ?? 'nowhere'} in truth`]
				);
				expect(wrong).toEqual([]);
				expect(laid).toHaveLength(pages);
			}
		);
	}
);
