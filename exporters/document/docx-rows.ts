/**
 * Rows of a table as text. As objects of the library a long annex takes some fifty times the memory of its letters, so a
 * table holds a mark in their place until the document is packed.
 */
import { TableRow, type IXmlableObject } from 'docx';
import { escapeXml } from '$exporters/svg/escape-xml';
import { unbrokenPiecesOfCell } from './whole-codes';

/** No text of a user can look like it: theirs has no pointed bracket left. */
const mark = /<w:tr rows="(\d+)"\/>/u;

class RowsToCome extends TableRow {
	readonly #at: number;

	constructor(at: number) {
		super({ children: [] });
		this.#at = at;
	}

	override prepForXml(): IXmlableObject {
		return { 'w:tr': { _attr: { rows: this.#at } } };
	}
}

/** What rows are written by. */
export interface RowLook {
	/** Of each cell, in twentieths of a point. */
	readonly widths: readonly number[];
	/** Paragraph style of what stands in a cell. */
	readonly style: string;
	readonly isKeptWhole: (row: readonly string[]) => boolean;
	/** Rows at the end that stay on one page. */
	readonly tail: number;
}

/** What is written before the text of a cell. */
interface CellLook {
	readonly width: number;
	readonly style: string;
	/** Whether its row stays with the next one. */
	readonly keepNext: boolean;
}

function cellXml(text: string, { width, style, keepNext }: CellLook): string {
	const lines = text.split('\n').map((line, at) => {
		const lineBreak = at === 0 ? '' : '<w:br/>';
		const texts = unbrokenPiecesOfCell(line).map((piece) => `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`);
		return `<w:r>${lineBreak}${texts.join('<w:noBreakHyphen/>')}</w:r>`;
	});
	return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="${style}"/>${keepNext ? '<w:keepNext/>' : ''}</w:pPr>${lines.join('')}</w:p></w:tc>`;
}

function rowXml(row: readonly string[], { widths, style, isKeptWhole }: RowLook, keepNext: boolean): string {
	const cells = row.map((text, at) => cellXml(text, { width: widths[at] ?? 0, style, keepNext }));
	const split = isKeptWhole(row) ? '<w:cantSplit/>' : '<w:cantSplit w:val="off"/>';
	return `<w:tr><w:trPr>${split}</w:trPr>${cells.join('')}</w:tr>`;
}

function rowsXml(rows: readonly (readonly string[])[], look: RowLook): string {
	const from = rows.length - look.tail;
	const isKept = (at: number): boolean => at >= from && at < rows.length - 1;
	return rows.map((row, at) => rowXml(row, look, isKept(at))).join('');
}

/** The rows of one document's tables. */
export class LaterRows {
	readonly #tables: { readonly rows: readonly (readonly string[])[]; readonly look: RowLook }[] = [];

	/** The mark that stands for the rows in a table of the library. */
	mark(rows: readonly (readonly string[])[], look: RowLook): TableRow {
		this.#tables.push({ rows, look });
		return new RowsToCome(this.#tables.length - 1);
	}

	/** The text of the document with the rows in place of their marks. */
	written(document: string): string {
		return document
			.split(mark)
			.map((part, at) => {
				if (at % 2 === 0) return part;
				const table = this.#tables[Number(part)];
				return table === undefined ? '' : rowsXml(table.rows, table.look);
			})
			.join('');
	}
}
