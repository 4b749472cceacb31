/** An official document as a Word file that people may go on editing. */
import {
	AlignmentType,
	Document,
	Footer,
	Header,
	LineRuleType,
	Packer,
	PageNumber,
	PageOrientation,
	Paragraph,
	TextRun
} from 'docx';
import type { ISectionOptions } from 'docx';
import { withFixedDates } from '$exporters/dossier/zip';
import { STAMP_PROPERTY } from '$exporters/read-back/stamp';
import type { DocumentModel, Section } from './document';
import { LaterPictures } from './docx-pictures';
import { LaterRows } from './docx-rows';
import { lettering } from './measures';
import { markedOwn } from './own-paragraphs';
import { contentsChildren, decisionChildren, titleChildren, withPageNumbers } from './docx-front';
import { blocksChildren, cellStyles, centred, mm, numbering, points, runs } from './docx-parts';

const font = 'Times New Roman';
/** The part of the file that holds the text. */
const main = 'word/document.xml';

const pageNumber = (): Header =>
	new Header({
		children: [
			new Paragraph({
				alignment: AlignmentType.CENTER,
				children: [new TextRun({ children: [PageNumber.CURRENT], size: points(13) })]
			})
		]
	});
const nothing = (): Header => new Header({ children: [new Paragraph({ children: [] })] });

function pageOf(
	orientation: Section['orientation'],
	start: number | undefined
): NonNullable<ISectionOptions['properties']> {
	const wide = orientation !== 'portrait';
	return {
		titlePage: start !== undefined,
		page: {
			size: {
				width: mm(210),
				height: mm(297),
				orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
			},
			margin: {
				top: mm(wide ? 25 : 20),
				bottom: mm(wide ? 18 : 20),
				left: mm(wide ? 20 : 30),
				right: mm(wide ? 20 : 18),
				header: mm(10),
				footer: mm(9)
			},
			...(start === undefined ? {} : { pageNumbers: { start } })
		}
	};
}

/**
 * Writes the document; `pages` are the numbers that its contents show until Word counts them itself. They are waited for
 * last, when all else is written.
 */
export async function writeDocx(
	model: DocumentModel,
	pages: readonly number[] | Promise<readonly number[]> = []
): Promise<Uint8Array> {
	const counted = Promise.resolve(pages);
	// Its failure is told where the numbers are put in; until then nobody listens.
	counted.catch(() => undefined);
	const footer = (): Footer => new Footer({ children: [centred(runs(model.front.footer, { size: points(9) }), 0)] });
	const furniture = (first: boolean): Pick<ISectionOptions, 'headers' | 'footers'> =>
		first
			? { headers: { default: pageNumber(), first: nothing() }, footers: { default: footer(), first: footer() } }
			: { headers: { default: pageNumber() }, footers: { default: footer() } };
	let bookmarks = 0;
	let lists = 0;
	const rows = new LaterRows();
	const pictures = new LaterPictures();
	const counters = { bookmark: () => (bookmarks += 1), list: () => (lists += 1), rows, pictures };
	const section = ({ orientation, blocks }: Section): ISectionOptions => ({
		properties: pageOf(orientation, undefined),
		...furniture(false),
		children: blocksChildren(blocks, orientation, counters)
	});
	const document = new Document({
		title: `${model.front.title} ${model.front.agency}`,
		subject: model.front.footer,
		keywords: model.front.identity.map((pair) => pair.join(': ')).join('; '),
		creator: model.front.agency,
		lastModifiedBy: model.front.agency,
		description: model.front.footer,
		customProperties: [
			...model.front.identity.map(([name, value]) => ({ name, value })),
			...(model.stamp === undefined ? [] : [{ name: STAMP_PROPERTY, value: model.stamp }])
		],
		features: { updateFields: true },
		numbering,
		styles: {
			paragraphStyles: [
				...cellStyles,
				...[1, 2, 3].map((level) => ({
					id: `TOC${level}`,
					name: `toc ${level}`,
					run: { size: points(lettering.contents.size) }
				}))
			],
			default: {
				document: {
					run: { font, size: points(14), color: '000000', language: { value: 'vi-VN' } },
					paragraph: { spacing: { line: 264, lineRule: LineRuleType.AUTO } }
				},
				...Object.fromEntries(
					['heading1', 'heading2', 'heading3', 'heading4', 'heading5'].map((style) => [
						style,
						{ run: { font, size: points(14), color: '000000', bold: true } }
					])
				)
			}
		},
		sections: [
			{ properties: pageOf('portrait', 1), ...furniture(true), children: decisionChildren(model) },
			{
				properties: pageOf('portrait', 1),
				...furniture(true),
				children: [...titleChildren(model), ...contentsChildren(model)]
			},
			...model.sections.map(section)
		]
	});
	return withFixedDates(await Packer.toBuffer(document), model.date, async (zip) => {
		const text = await zip.file(main)?.async('string');
		const written = text === undefined ? undefined : rows.written(markedOwn(text, counters.bookmark));
		await pictures.putInto(zip);
		if (written !== undefined) zip.file(main, withPageNumbers(written, await counted));
	});
}
