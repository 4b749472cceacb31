/**
 * Sizes and distances in points that the Word file and the PDF share, so that both break their lines and pages alike and the
 * page numbers that the one's table of contents holds may be taken from the other.
 */

export interface Lettering {
	readonly size: number;
	/** From one line to the next; more than the letters need, so that no face of the family changes it. */
	readonly line: number;
}

export const lettering = {
	body: { size: 14, line: 18 },
	caption: { size: 13, line: 17 },
	contents: { size: 13, line: 17 }
} as const satisfies Readonly<Record<string, Lettering>>;

export const gaps = {
	paragraph: 6,
	contentsEntry: 2,
	part: 12,
	heading: 8,
	caption: 6
} as const;

/** Between a cell's border and its text. */
export const cellMargins = { across: 3, upright: 2 } as const;
export const borderWidth = 0.5;

/** The more columns, the smaller the letters. */
export function cellLettering(columns: number): Lettering {
	if (columns > 9) return { size: 9, line: 11 };
	if (columns > 6) return { size: 10, line: 12 };
	return columns > 4 ? { size: 10.5, line: 12.5 } : { size: 11, line: 13 };
}

/**
 * Lines of a page in millimetres; a sheet is a page across that holds nothing but a figure. All are A4, as Nghị định
 * 30/2020/NĐ-CP asks of administrative documents.
 */
export const lineLength = { portrait: 162, landscape: 257, sheet: 257 } as const;

/** Room of a figure in millimetres: what a page has less its caption and, but for a sheet, a heading and a sentence. */
export const figureRoom = {
	portrait: { width: lineLength.portrait, height: 196 },
	landscape: { width: lineLength.landscape, height: 136 },
	sheet: { width: lineLength.sheet, height: 151 }
} as const;

/** Units of a figure (1/96 inch) that a millimetre may hold at most on a page among text: more, and its letters are dots. */
const densest = 6;

/** Whether a figure is so large that it takes a sheet of its own. */
export const needsSheet = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
	Math.max(width / figureRoom.landscape.width, height / figureRoom.landscape.height) > densest;

/** Points that the letters of a figure need at least, so that one reads them on paper without a glass. */
export const readable = 6;
/** Points that they have on the sheets of a figure that is divided anyway: larger than what one can just read. */
const comfortable = 7;
/** Units that the names in a figure are high at least. */
const nameSize = 10;

const inPoints = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Units of a figure that a sheet has room for with letters of a size. */
const roomFor = (points: number) => ({
	width: Math.floor((inPoints(figureRoom.sheet.width) * nameSize) / points),
	height: Math.floor((inPoints(figureRoom.sheet.height) * nameSize) / points)
});

/** Room of a part of a figure. */
export const partRoom = roomFor(comfortable);
const mostRoom = roomFor(readable);

/** Whether the names in a figure can be read where it has a sheet for itself. */
export const isReadable = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
	width <= mostRoom.width && height <= mostRoom.height;

/** Rows up to this height stay on one page. */
const wholeRow = 12;
/** Width of a usual letter as a share of its size. */
const letterWidth = 0.47;

/** Lines that the fullest cell of a row takes, by the usual width of letters. */
function linesOfRow(row: readonly string[], weights: readonly number[], orientation: keyof typeof lineLength): number {
	const { size } = cellLettering(weights.length);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const line = (lineLength[orientation] / 25.4) * 72;
	return row.reduce((most, text, at) => {
		const room = (line * (weights[at] ?? 0)) / total - 2 * cellMargins.across;
		const letters = Math.max(1, room / (size * letterWidth));
		const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / letters)), 0);
		return Math.max(most, lines);
	}, 0);
}

/** Whether a row is low enough to be kept on one page; a row that fills half a page may break. */
export const isKeptWhole = (
	row: readonly string[],
	weights: readonly number[],
	orientation: keyof typeof lineLength
): boolean => linesOfRow(row, weights, orientation) <= wholeRow;

/** Rows that end a table together, so that none of them stands alone under a repeated head. */
const tail = 3;
/** Lines that these take at most: a page is to be filled with other rows before them. */
const tailLines = 18;

/** How many rows at the end of a table stay on one page; 0 where none are held together. */
export function keptTail(
	rows: readonly (readonly string[])[],
	weights: readonly number[],
	orientation: keyof typeof lineLength
): number {
	// What is left before them is not to be a row alone.
	if (rows.length < tail + 2) return 0;
	let kept = 0;
	let lines = 0;
	for (const row of rows.slice(-tail).reverse()) {
		const own = linesOfRow(row, weights, orientation);
		lines += own;
		if (own > wholeRow || lines > tailLines) break;
		kept += 1;
	}
	return kept < 2 ? 0 : kept;
}
