/**
 * Names of the bookmarks by which a Word file is read back: each paragraph tells whether people wrote it, and where, or
 * the product did. Word keeps those with a line in front out of its list of bookmarks.
 */
import { normalise, withPlainHyphens } from '$models/text/normalise';

/** Words as they are compared: how lines break and how many spaces there are tells nothing. */
export const comparableWords = (text: string): string => withPlainHyphens(normalise(text)).replace(/\s+/gu, ' ');

/** FNV-1a of the words, eight hexadecimal digits; it tells what was edited, and guards nothing. */
export function wordsHash(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(comparableWords(text).replaceAll(' ', ''))) {
		hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
	}
	return hash.toString(16).padStart(8, '0');
}

const named = (path: string): string => path.replace(/[^0-9A-Za-z]+/gu, '_');

/** Bookmark of a section's heading. */
export const sectionMark = (path: string): string => `muc_${named(path)}`;
/** Bookmark of an annex's heading. */
export const annexMark = (number: string): string => `phu_luc_${number}`;

/** Of a paragraph that people wrote: the section of its chapter, its place in there, what it said. */
export const wordsMark = (path: string, at: number, text: string): string =>
	`_loi_${named(path)}_${String(at)}_${wordsHash(text)}`;

/** Of a paragraph that the product wrote. */
export const ownMark = (nth: number, text: string): string => `_may_${String(nth)}_${wordsHash(text)}`;

/** What a section without content says; whoever replaces it in Word writes the section. */
export const unwrittenText = '[Chưa có nội dung: mục này chưa được viết.]';

/** Behind the code of a row whose record has a finding that is let pass for a while. */
export const LET_PASS_MARK = '†';

export const isCodeColumn = (title: string): boolean => title.startsWith('Mã ');

/** The column of a table that holds the codes of its rows, behind which marks stand; -1 where it has none. */
export const codeColumn = (titles: readonly string[]): number => titles.findIndex(isCodeColumn);

/** The rows of a table, its head first, without the marks behind their codes, as the model has them. */
export function unmarked(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
	const at = codeColumn(rows[0] ?? []);
	if (at === -1) return rows;
	return rows.map((row) =>
		row[at]?.endsWith(LET_PASS_MARK) === true
			? row.map((cell, column) => (column === at ? cell.slice(0, -LET_PASS_MARK.length).trimEnd() : cell))
			: row
	);
}

/** Of a table that the product filled; its cells are read as fields. */
export const tableMark = (nth: number): string => `_bang_${String(nth)}`;

export type ReadMark =
	| { readonly kind: 'section' | 'annex'; readonly name: string }
	/** `section`: name of the mark of its section's heading. */
	| { readonly kind: 'words'; readonly section: string; readonly at: number; readonly hash: string }
	| { readonly kind: 'own'; readonly hash: string }
	| { readonly kind: 'table' };

/** null for a bookmark of somebody else. */
export function readMark(name: string): ReadMark | null {
	const words = /^_loi_([0-9A-Za-z_]+)_(\d{1,6})_([0-9a-f]{8})$/u.exec(name);
	if (words !== null) {
		const [, path = '', at = '', hash = ''] = words;
		return { kind: 'words', section: sectionMark(path), at: Number(at), hash };
	}
	const own = /^_may_\d+_([0-9a-f]{8})$/u.exec(name);
	if (own !== null) return { kind: 'own', hash: own[1] ?? '' };
	if (/^_bang_\d+$/u.test(name)) return { kind: 'table' };
	if (name.startsWith('muc_')) return { kind: 'section', name };
	return name.startsWith('phu_luc_') ? { kind: 'annex', name } : null;
}
