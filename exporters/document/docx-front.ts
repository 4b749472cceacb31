/** The papers' head with Quốc hiệu and Tiêu ngữ, the draft decision, the title page and the table of contents. */
import {
	AlignmentType,
	BorderStyle,
	InternalHyperlink,
	LeaderType,
	LineRuleType,
	Paragraph,
	SimpleField,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TabStopType,
	TextRun,
	WidthType,
	type FileChild
} from 'docx';
import { contentsOf, type DocumentModel } from './document';
import { body, centred, lineWidth, linesOf, mm, points, runs, twips, wholeRuns } from './docx-parts';
import { frontLines } from './front-lines';
import { headingText } from './heading-text';
import { gaps, lettering } from './measures';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** A short line under a text, as wide as the margins on both sides leave it. */
const rule = (inset: number): Paragraph =>
	new Paragraph({
		indent: { left: inset, right: inset },
		spacing: { before: 60, after: 60, line: 60, lineRule: LineRuleType.EXACT },
		border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
		children: []
	});

function columns(cells: readonly (readonly FileChild[])[], widths: readonly number[]): Table {
	return new Table({
		layout: TableLayoutType.FIXED,
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		borders: noBorders,
		rows: [
			new TableRow({
				children: cells.map(
					(children, at) =>
						new TableCell({
							borders: { top: none, bottom: none, left: none, right: none },
							width: { size: widths[at] ?? 0, type: WidthType.DXA },
							children: children.filter((child) => child instanceof Paragraph || child instanceof Table)
						})
				)
			})
		]
	});
}

function stateHead(issuer: string, number: string, placeAndDate: string): Table {
	const whole = lineWidth('portrait');
	const left = Math.round(whole * 0.4);
	const widths = [left, whole - left];
	return columns(
		[
			[
				centred(runs(issuer, { bold: true, size: points(13) }), 0),
				rule(Math.round(left * 0.32)),
				...(number === '' ? [] : [centred(runs(number, { size: points(13) }), 0)])
			],
			[
				centred(runs('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: points(12) }), 0),
				centred(runs('Độc lập - Tự do - Hạnh phúc', { bold: true, size: points(13) }), 0),
				rule(mm(19)),
				...(placeAndDate === '' ? [] : [centred(runs(placeAndDate, { italics: true, size: points(13) }), 0)])
			]
		],
		widths
	);
}

/** The draft decision, one or two pages. */
export function decisionChildren(model: DocumentModel): FileChild[] {
	const { decision } = frontLines(model);
	const half = Math.round(lineWidth('portrait') / 2);
	return [
		stateHead(decision.issuer, decision.number, decision.placeAndDate),
		centred(runs('QUYẾT ĐỊNH', { bold: true }), 0, 360),
		centred(runs(decision.subject, { bold: true }), 60),
		...(decision.edition === '' ? [] : [centred(runs(decision.edition, { italics: true, size: points(13) }), 60)]),
		rule(mm(58)),
		centred(runs(decision.authority, { bold: true }), 160, 160),
		...decision.grounds.map((ground) => body(wholeRuns(ground, { italics: true }))),
		centred(runs('QUYẾT ĐỊNH:', { bold: true }), 120, 120),
		...decision.articles.map((article, at) =>
			body([...runs(`Điều ${at + 1}. `, { bold: true }), ...wholeRuns(article)])
		),
		columns(
			[
				[
					new Paragraph({
						spacing: { before: 240, after: 0 },
						children: runs('Nơi nhận:', { bold: true, italics: true, size: points(12) })
					}),
					...decision.recipients.map(
						(recipient) =>
							new Paragraph({ spacing: { after: 0 }, children: runs(`- ${recipient}`, { size: points(11) }) })
					)
				],
				[
					...decision.signer.map((line, at) =>
						centred(runs(line, { bold: true }), at === decision.signer.length - 1 ? 1300 : 0, at === 0 ? 240 : 0)
					),
					centred(runs(decision.signatory, { bold: true }), 0)
				]
			],
			[half, half]
		)
	];
}

/** The title page of the document itself. */
export function titleChildren(model: DocumentModel): FileChild[] {
	const { front, decision } = frontLines(model);
	const widths = [mm(50), mm(70)];
	const identity = new Table({
		alignment: AlignmentType.CENTER,
		layout: TableLayoutType.FIXED,
		columnWidths: widths,
		width: { size: mm(120), type: WidthType.DXA },
		rows: front.identity.map(
			([label, value]) =>
				new TableRow({
					children: [label, value].map(
						(text, at) =>
							new TableCell({
								width: { size: widths[at] ?? 0, type: WidthType.DXA },
								margins: { top: 80, bottom: 80, left: 120, right: 120 },
								children: [
									new Paragraph({ spacing: { after: 0 }, children: runs(text, { size: points(13), bold: at === 1 }) })
								]
							})
					)
				})
		)
	});
	return [
		stateHead(decision.issuer, '', ''),
		centred(runs(front.title, { bold: true, size: points(20) }), 160, 3200),
		centred(runs(front.agency, { bold: true, size: points(16) }), 200),
		centred(runs(front.attachedTo, { italics: true }), 200),
		...front.notices.map((notice) => centred(runs(notice, { bold: true, size: points(13) }), 120, 120)),
		new Paragraph({ spacing: { before: 1600 }, children: [] }),
		identity
	];
}

/** A field that Word counts; empty until the numbers of pages are known. Outside the link, where every program shows it. */
const pageReference = (anchor: string): SimpleField => new SimpleField(`PAGEREF ${anchor} \\h`, ' ');

const emptyReference = /(<w:fldSimple w:instr="PAGEREF [^"]*"><w:r><w:t xml:space="preserve">) (?=<\/w:t>)/gu;

/**
 * The text of a file whose contents show numbers of pages, in their order: those that the PDF has, until Word counts them
 * itself. They are known last, so that the file is written while the PDF is typeset.
 */
export function withPageNumbers(xml: string, pages: readonly number[]): string {
	let at = 0;
	return xml.replace(emptyReference, (_, before: string) => {
		const page = pages[at];
		at += 1;
		return `${before}${page === undefined ? ' ' : String(page)}`;
	});
}

/** Entries that stand in the file already: bookmark links with the number of their page, which comes later. */
export function contentsChildren(model: DocumentModel): FileChild[] {
	const width = lineWidth('portrait');
	return [
		new Paragraph({
			pageBreakBefore: true,
			alignment: AlignmentType.CENTER,
			spacing: { after: twips(gaps.heading), ...linesOf(lettering.body) },
			children: runs('MỤC LỤC', { bold: true })
		}),
		...contentsOf(model).map(
			(block) =>
				new Paragraph({
					style: `TOC${block.level}`,
					tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
					indent: { left: mm(6 * (block.level - 1)) },
					spacing: { after: twips(gaps.contentsEntry), ...linesOf(lettering.contents) },
					children: [
						new InternalHyperlink({
							anchor: block.anchor,
							children: [new TextRun({ text: headingText(block), bold: block.level === 1 }), new TextRun('\t')]
						}),
						pageReference(block.anchor)
					]
				})
		)
	];
}
