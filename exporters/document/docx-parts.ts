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
	PageBreak,
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
import { controlled } from './content-control';
import type { Block, FieldPlace, Section, Span } from './document';

export const mm = (length: number): number => Math.round((length * 1440) / 25.4);
export const indent = mm(12.7);
export const points = (size: number): number => size * 2;

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
export const lineWidth = (orientation: Section['orientation']): number =>
	orientation === 'portrait' ? mm(210 - 30 - 18) : mm(297 - 20 - 20);

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

const spanRuns = (spans: readonly Span[], style: Style = {}): TextRun[] =>
	spans.flatMap(({ text, bold, italic }) =>
		runs(text, {
			...style,
			...(bold === true ? { bold } : {}),
			...(italic === true ? { italics: italic } : {})
		})
	);

export const centred = (children: readonly ParagraphChild[], after = 60, before = 0): Paragraph =>
	new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, children });

export const body = (children: readonly ParagraphChild[]): Paragraph =>
	new Paragraph({
		alignment: AlignmentType.JUSTIFIED,
		indent: { firstLine: indent },
		spacing: { after: 120 },
		children
	});

const levels = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5
] as const;

export const headingText = ({ number, title }: Extract<Block, { kind: 'heading' }>): string =>
	number === '' ? title : `${number}${number.endsWith(')') ? ' ' : '. '}${title}`;

/**
 * The library writes both ends of a bookmark inside a paragraph but types only the pair, whose numbers it counts across
 * documents; ours are the same whenever the document is written.
 */
const mark = (end: BookmarkStart | BookmarkEnd): ParagraphChild => end as unknown as ParagraphChild;

/** Bookmarks are counted from one; the table of contents points to them by name. */
function heading(block: Extract<Block, { kind: 'heading' }>, id: number): Paragraph {
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
		spacing: { before: block.level === 1 ? 240 : 160, after: 120 },
		children: [mark(new BookmarkStart(block.anchor, id)), ...text, mark(new BookmarkEnd(id))]
	});
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

function cellSize(columns: number): number {
	if (columns > 9) return points(9);
	if (columns > 6) return points(10);
	return columns > 4 ? points(10.5) : points(11);
}

const caption = (text: string, alignment: 'top' | 'bottom'): Paragraph =>
	new Paragraph({
		alignment: AlignmentType.CENTER,
		keepNext: alignment === 'top',
		spacing: { before: 120, after: 120 },
		children: runs(text, { bold: true, size: points(13) })
	});

function table(block: Extract<Block, { kind: 'table' }>, orientation: Section['orientation']): FileChild[] {
	const total = block.columns.reduce((sum, { weight }) => sum + weight, 0);
	const widths = block.columns.map(({ weight }) => Math.floor((lineWidth(orientation) * weight) / total));
	const size = cellSize(block.columns.length);
	const cell = (text: string, at: number, header: boolean, told: FieldPlace | null = null): TableCell =>
		new TableCell({
			width: { size: widths[at] ?? 0, type: WidthType.DXA },
			...(header
				? {
						verticalAlign: VerticalAlignTable.CENTER,
						shading: { type: ShadingType.CLEAR, fill: 'EBEBEB' }
					}
				: {}),
			children: [
				new Paragraph({
					...(header ? { alignment: AlignmentType.CENTER } : {}),
					spacing: { after: 0, line: 236, lineRule: LineRuleType.AUTO },
					children: controlled(runs(text, { size, ...(header ? { bold: true } : {}) }), told)
				})
			]
		});
	const drawn = new Table({
		layout: TableLayoutType.FIXED,
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		margins: { top: 34, bottom: 34, left: 60, right: 60 },
		borders: { top: thin, bottom: thin, left: thin, right: thin, insideHorizontal: thin, insideVertical: thin },
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: block.columns.map(({ title }, at) => cell(title, at, true))
			}),
			...block.rows.map(
				(row, line) =>
					new TableRow({ children: row.map((text, at) => cell(text, at, false, block.fields?.[line]?.[at] ?? null)) })
			)
		]
	});
	const after = new Paragraph({ spacing: { after: 60 }, children: [] });
	return block.caption === '' ? [drawn, after] : [caption(block.caption, 'top'), drawn, after];
}

function figure(block: Extract<Block, { kind: 'figure' }>, orientation: Section['orientation']): FileChild[] {
	const room = orientation === 'portrait' ? { width: 612, height: 770 } : { width: 970, height: 530 };
	const scale = Math.min(room.width / block.width, room.height / block.height);
	const size = { width: Math.round(block.width * scale), height: Math.round(block.height * scale) };
	const image = new ImageRun({
		type: 'svg',
		data: new TextEncoder().encode(block.svg),
		transformation: size,
		fallback: { type: 'png', data: block.png },
		altText: { name: block.caption, title: block.caption, description: block.alt }
	});
	return [
		new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, spacing: { after: 60 }, children: [image] }),
		caption(block.caption, 'bottom')
	];
}

/** A block as paragraphs and tables; `bookmark` numbers the headings and counts on. */
export function blockChildren(
	block: Block,
	orientation: Section['orientation'],
	bookmark: () => number,
	instance: () => number
): FileChild[] {
	switch (block.kind) {
		case 'heading':
			return [heading(block, bookmark())];
		case 'paragraph':
			return [body(spanRuns(block.spans, block.role === 'missing' ? { color: '5F5F5F' } : {}))];
		case 'list': {
			const reference = block.ordered ? 'number' : 'dash';
			const list = instance();
			return block.items.map(
				(item) =>
					new Paragraph({
						numbering: { reference, level: 0, instance: list },
						alignment: AlignmentType.JUSTIFIED,
						spacing: { after: 80 },
						children: spanRuns(item)
					})
			);
		}
		case 'table':
			return table(block, orientation);
		case 'figure':
			return figure(block, orientation);
		case 'page-break':
			// What is left of its line behind the break takes no room, else a figure as high as the page stands on the one after.
			return [
				new Paragraph({
					spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
					children: [new PageBreak()]
				})
			];
	}
}
