/** Pieces of the Word file: text runs, paragraphs, tables and figures in the State's page layout. */
import {
	AlignmentType,
	BookmarkEnd,
	BookmarkStart,
	BorderStyle,
	HeadingLevel,
	ImageRun,
	LevelFormat,
	LineRuleType,
	NoBreakHyphen,
	Paragraph,
	ShadingType,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType,
	type FileChild,
	type INumberingOptions,
	type ParagraphChild
} from 'docx';
import type { Block, Section, Span } from './document';
import type { LaterPictures } from './docx-pictures';
import type { LaterRows } from './docx-rows';
import { headingText } from './heading-text';
import { tableMark } from './marks';
import {
	borderWidth,
	cellLettering,
	cellMargins,
	figureRoom,
	gaps,
	isKeptWhole,
	keptTail,
	lettering,
	lineLength,
	type Lettering
} from './measures';
import { unbrokenPieces } from './whole-codes';

export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
export const indent = mm(12.7);
export const points = (size: number): number => size * 2;
/** Points in twentieths, as distances are told. */
export const twips = (length: number): number => Math.round(length * 20);

/** Lines that stand as far apart whatever face of the family a machine has; larger letters still get their room. */
export const linesOf = ({ line }: Lettering): { line: number; lineRule: (typeof LineRuleType)['AT_LEAST'] } => ({
	line: twips(line),
	lineRule: LineRuleType.AT_LEAST
});

export const numbering: INumberingOptions = {
	config: [
		{
			reference: 'dash',
			levels: [
				{
					level: 0,
					format: LevelFormat.BULLET,
					text: '-',
					style: { paragraph: { indent: { left: indent + mm(5), hanging: mm(5) } } }
				}
			]
		},
		{
			reference: 'number',
			levels: [
				{
					level: 0,
					format: LevelFormat.DECIMAL,
					text: '%1.',
					style: { paragraph: { indent: { left: indent + mm(7), hanging: mm(7) } } }
				}
			]
		}
	]
};

/** Usable width of a page in twentieths of a point. */
export const lineWidth = (orientation: Section['orientation']): number => mm(lineLength[orientation]);

interface Style {
	readonly size?: number;
	readonly bold?: boolean;
	readonly italics?: boolean;
	readonly color?: string;
}

/** Runs of a text; its line feeds become line breaks. */
export function runs(text: string, style: Style = {}): TextRun[] {
	return text.split('\n').map((line, at) => new TextRun({ text: line, ...style, ...(at === 0 ? {} : { break: 1 }) }));
}

/** Runs of running text, whose codes stay whole at the ends of lines; read back, their hyphens are plain ones. */
export function wholeRuns(text: string, style: Style = {}): TextRun[] {
	return text.split('\n').map((line, at) => {
		const own = { ...style, ...(at === 0 ? {} : { break: 1 }) };
		const [first = '', ...rest] = unbrokenPieces(line);
		if (rest.length === 0) return new TextRun({ text: line, ...own });
		return new TextRun({ children: [first, ...rest.flatMap((piece) => [new NoBreakHyphen(), piece])], ...own });
	});
}

const spanRuns = (spans: readonly Span[], style: Style = {}): TextRun[] =>
	spans.flatMap(({ text, bold, italic }) =>
		wholeRuns(text, {
			...style,
			...(bold === true ? { bold } : {}),
			...(italic === true ? { italics: italic } : {})
		})
	);

export const centred = (children: readonly ParagraphChild[], after = 60, before = 0): Paragraph =>
	new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, children });

export const body = (children: readonly ParagraphChild[], { keepNext = false } = {}): Paragraph =>
	new Paragraph({
		...(keepNext ? { keepNext } : {}),
		alignment: AlignmentType.JUSTIFIED,
		indent: { firstLine: indent },
		spacing: { after: twips(gaps.paragraph), ...linesOf(lettering.body) },
		children
	});

const levels = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5
] as const;

/**
 * The library writes both ends of a bookmark inside a paragraph but types only the pair, whose numbers it counts across
 * documents; ours are the same whenever the document is written.
 */
const mark = (end: BookmarkStart | BookmarkEnd): ParagraphChild => end as unknown as ParagraphChild;

const withMark = (name: string, id: number, children: readonly ParagraphChild[]): readonly ParagraphChild[] => [
	mark(new BookmarkStart(name, id)),
	...children,
	mark(new BookmarkEnd(id))
];

/** Children of a paragraph within its bookmark; without one as they are. */
const within = (
	name: string,
	bookmark: () => number,
	children: readonly ParagraphChild[]
): readonly ParagraphChild[] => (name === '' ? children : withMark(name, bookmark(), children));

/** Bookmarks are counted from one; the table of contents points to them by name. */
function heading(block: Extract<Block, { kind: 'heading' }>, id: number, newPage: NewPage): Paragraph {
	const annex = block.number.startsWith('Phụ lục');
	const text: ParagraphChild[] = annex
		? [
				new TextRun({ text: block.number, bold: true }),
				new TextRun({ text: block.title.toLocaleUpperCase('vi'), bold: true, size: points(13), break: 1 })
			]
		: runs(headingText(block), { bold: true, ...(block.level >= 4 ? { italics: true } : {}) });
	return new Paragraph({
		heading: levels[Math.min(block.level, levels.length) - 1] ?? HeadingLevel.HEADING_5,
		alignment: annex ? AlignmentType.CENTER : AlignmentType.LEFT,
		...(annex ? {} : { indent: { firstLine: indent } }),
		keepNext: true,
		pageBreakBefore: newPage === 'break',
		spacing: {
			before: newPage !== 'none' ? 0 : twips(block.level === 1 ? gaps.part : gaps.heading),
			after: twips(gaps.paragraph),
			...linesOf(lettering.body)
		},
		children: [mark(new BookmarkStart(block.anchor, id)), ...text, mark(new BookmarkEnd(id))]
	});
}

const thin = { style: BorderStyle.SINGLE, size: borderWidth * 8, color: '000000' } as const;

const caption = (text: string, alignment: 'top' | 'bottom'): Paragraph =>
	new Paragraph({
		alignment: AlignmentType.CENTER,
		keepNext: alignment === 'top',
		spacing: { before: twips(gaps.caption), after: twips(gaps.caption), ...linesOf(lettering.caption) },
		children: runs(text, { bold: true, size: points(lettering.caption.size) })
	});

const cellStyle = ({ size }: Lettering): string => `Cell${points(size)}`;

/** Styles of what stands in tables: an empty cell too is then no higher than its letters. */
export const cellStyles = [
	...new Map(
		Array.from({ length: 12 }, (_, at) => cellLettering(at + 1)).map((letters) => [letters.size, letters] as const)
	).values()
].map((letters) => ({
	id: cellStyle(letters),
	name: `Table text ${letters.size}`,
	run: { size: points(letters.size) },
	paragraph: { spacing: { before: 0, after: 0, ...linesOf(letters) } }
}));

function table(
	block: Extract<Block, { kind: 'table' }>,
	orientation: Section['orientation'],
	later: LaterRows,
	bookmark: () => number
): FileChild[] {
	const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
	const widths = block.columns.map(({ weight }) => Math.floor((lineWidth(orientation) * weight) / total));
	const letters = cellLettering(block.columns.length);
	const weights = block.columns.map(({ weight }) => weight);
	const id = bookmark();
	const head = (text: string, at: number): TableCell =>
		new TableCell({
			width: { size: widths[at] ?? 0, type: WidthType.DXA },
			verticalAlign: VerticalAlignTable.CENTER,
			shading: { type: ShadingType.CLEAR, fill: 'EBEBEB' },
			children: [
				new Paragraph({
					alignment: AlignmentType.CENTER,
					style: cellStyle(letters),
					children:
						at === 0
							? withMark(block.mark ?? tableMark(id), id, runs(text, { bold: true }))
							: runs(text, { bold: true })
				})
			]
		});
	const drawn = new Table({
		layout: TableLayoutType.FIXED,
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		margins: {
			top: twips(cellMargins.upright),
			bottom: twips(cellMargins.upright),
			left: twips(cellMargins.across),
			right: twips(cellMargins.across)
		},
		borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: block.columns.map(({ title }, at) => head(title, at))
			}),
			later.mark(block.rows, {
				widths,
				style: cellStyle(letters),
				isKeptWhole: (row) => isKeptWhole(row, weights, orientation),
				tail: keptTail(block.rows, weights, orientation)
			})
		]
	});
	// Word wants a paragraph between tables; this one is next to none.
	const after = new Paragraph({
		spacing: { after: twips(gaps.paragraph), line: twips(1), lineRule: LineRuleType.EXACT },
		children: []
	});
	return block.caption === '' ? [drawn, after] : [caption(block.caption, 'top'), drawn, after];
}

/** The library takes pictures in dots of 96 to the inch. */
const dots = (millimetres: number): number => (millimetres * 96) / 25.4;

function figure(
	block: Extract<Block, { kind: 'figure' }>,
	orientation: Section['orientation'],
	pictures: LaterPictures,
	newPage: NewPage
): FileChild[] {
	const room = figureRoom[orientation];
	const most = block.isNatural === true ? 1 : Number.POSITIVE_INFINITY;
	const scale = Math.min(most, dots(room.width) / block.width, dots(room.height) / block.height);
	const size = { width: Math.round(block.width * scale), height: Math.round(block.height * scale) };
	const image = new ImageRun({
		type: 'svg',
		data: pictures.mark(block.svg),
		transformation: size,
		fallback: { type: 'png', data: pictures.mark(block.png) },
		altText: { id: pictures.id(), name: block.caption, title: block.caption, description: block.alt }
	});
	return [
		new Paragraph({
			alignment: AlignmentType.CENTER,
			keepNext: true,
			pageBreakBefore: newPage === 'break',
			spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO },
			children: [image]
		}),
		caption(block.caption, 'bottom')
	];
}

/** Whether a block begins a page, and why. */
type NewPage = 'none' | 'section' | 'break';

/** What counts on through a whole document: bookmarks and lists, each call one more, the rows of its tables, its pictures. */
export interface Counters {
	readonly bookmark: () => number;
	readonly list: () => number;
	readonly rows: LaterRows;
	readonly pictures: LaterPictures;
}

/** Blocks as paragraphs and tables. A new page is asked of what begins it, so that no empty line is left there. */
export function blocksChildren(
	blocks: readonly Block[],
	orientation: Section['orientation'],
	counters: Counters
): FileChild[] {
	return blocks.flatMap((block, at) => {
		// What parts a table from the next one would begin an empty page where the page ends anyway.
		const isLast = blocks[at + 1]?.kind === 'page-break';
		const children = blockChildren(
			block,
			orientation,
			counters,
			at === 0 ? 'section' : blocks[at - 1]?.kind === 'page-break' ? 'break' : 'none'
		);
		return block.kind === 'table' && isLast ? children.slice(0, -1) : children;
	});
}

function blockChildren(
	block: Block,
	orientation: Section['orientation'],
	{ bookmark, list: nextList, rows, pictures }: Counters,
	newPage: NewPage
): FileChild[] {
	switch (block.kind) {
		case 'heading':
			return [heading(block, bookmark(), newPage)];
		case 'paragraph':
			return [
				body(
					within(
						block.mark ?? '',
						bookmark,
						spanRuns(block.spans, block.role === 'missing' ? { color: '5F5F5F' } : {})
					),
					{ keepNext: block.isLead === true }
				)
			];
		case 'list': {
			const reference = block.ordered ? 'number' : 'dash';
			const list = nextList();
			return block.items.map(
				(item, at) =>
					new Paragraph({
						numbering: { reference, level: 0, instance: list },
						alignment: AlignmentType.JUSTIFIED,
						spacing: { after: twips(gaps.paragraph), ...linesOf(lettering.body) },
						children: within(block.marks?.[at] ?? '', bookmark, spanRuns(item))
					})
			);
		}
		case 'table':
			return table(block, orientation, rows, bookmark);
		case 'figure':
			return figure(block, orientation, pictures, newPage);
		case 'page-break':
			return [];
	}
}
