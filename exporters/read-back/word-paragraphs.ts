/** The paragraphs of a Word file that a stranger may have saved, with the bookmarks in them: one pass over its markup. */
import { unescapeXml } from '$exporters/dossier/agreement/office-xml';
import type { Span } from '$exporters/document/document';
import { withPlainHyphens } from '$models/text/normalise';

export interface WordParagraph {
	readonly kind: 'paragraph';
	/** Names of the bookmarks that begin in it or right before it. */
	readonly marks: readonly string[];
	readonly spans: readonly Span[];
	readonly isItem: boolean;
	/** Id of its paragraph style, '' for the usual one. */
	readonly style: string;
}

/** A table outside other tables. */
export interface WordGrid {
	readonly kind: 'table';
	readonly marks: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export type WordPart = WordParagraph | WordGrid;

// No alternative reaches beyond the next tag, so that broken markup costs no second look at what follows.
const marks =
	/<(\/?)w:(tbl|tr|tc|p|r|moveFrom|bookmarkStart|numPr|pStyle|b|i|br|cr|tab|noBreakHyphen)((?: [^<>]*?)?)(\/?)>|<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/gu;

const attribute = (attributes: string, name: string): string =>
	unescapeXml(new RegExp(` w:${name}="([^"<>]*)"`, 'u').exec(attributes)?.[1] ?? '');

const isOn = (attributes: string): boolean => !/^(?:0|false|off|none)$/u.test(attribute(attributes, 'val'));

class Pass {
	readonly parts: WordPart[] = [];
	#names: string[] = [];
	#spans: Span[] = [];
	#style = '';
	#isItem = false;
	#run = { bold: false, italic: false };
	#rows: string[][] = [];
	#cell: string[] | null = null;
	#depth = 0;
	#moved = 0;

	#say(text: string): void {
		if (this.#moved > 0) return;
		if (this.#depth > 0) this.#cell?.push(text);
		else {
			const { bold, italic } = this.#run;
			this.#spans.push({ text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) });
		}
	}

	#begin(): void {
		[this.#spans, this.#style, this.#isItem] = [[], '', false];
		this.#run = { bold: false, italic: false };
	}

	#end(): void {
		const { parts } = this;
		parts.push({
			kind: 'paragraph',
			marks: this.#names,
			spans: this.#spans,
			isItem: this.#isItem,
			style: this.#style
		});
		this.#names = [];
		this.#begin();
	}

	#table(isEnd: boolean): void {
		this.#depth = Math.max(0, this.#depth + (isEnd ? -1 : 1));
		if (!isEnd && this.#depth === 1) [this.#rows, this.#cell] = [[], null];
		if (!isEnd || this.#depth > 0) return;
		this.parts.push({ kind: 'table', marks: this.#names, rows: this.#rows });
		this.#names = [];
	}

	#inTable(tag: string, isEnd: boolean): void {
		if (tag === 'tr' && !isEnd) this.#rows.push([]);
		else if (tag === 'tc' && !isEnd) this.#cell = [];
		else if (tag === 'tc') {
			this.#rows.at(-1)?.push((this.#cell ?? []).join('').trim());
			this.#cell = null;
		}
	}

	take(tag: string, isEnd: boolean, attributes: string, isEmpty: boolean): void {
		if (tag === 'bookmarkStart') this.#names.push(attribute(attributes, 'name'));
		else if (tag === 'moveFrom') this.#moved = isEmpty ? this.#moved : Math.max(0, this.#moved + (isEnd ? -1 : 1));
		else if (tag === 'br' || tag === 'cr') this.#say('\n');
		else if (tag === 'tab') this.#say('\t');
		else if (tag === 'noBreakHyphen') this.#say('-');
		else if (tag === 'tbl') this.#table(isEnd);
		else if (this.#depth > 0) {
			if (tag === 'p' && isEnd) this.#cell?.push('\n');
			else if (this.#depth === 1) this.#inTable(tag, isEnd);
		} else if (tag === 'p') {
			if (isEnd || isEmpty) this.#end();
			else this.#begin();
		} else if (tag === 'r') this.#run = { bold: false, italic: false };
		else if (tag === 'b') this.#run.bold = isOn(attributes);
		else if (tag === 'i') this.#run.italic = isOn(attributes);
		else if (tag === 'numPr') this.#isItem = true;
		else if (tag === 'pStyle') this.#style = attribute(attributes, 'val');
	}

	text(said: string): void {
		this.#say(withPlainHyphens(unescapeXml(said)));
	}
}

/** Paragraphs outside tables, and tables, in the order of the text; what a tracked change took away is gone. */
export function wordPartsIn(xml: string): readonly WordPart[] {
	const pass = new Pass();
	for (const [, end, tag, attributes = '', empty, text] of xml.matchAll(marks)) {
		if (tag === undefined) pass.text(text ?? '');
		else pass.take(tag, end === '/', attributes, empty === '/');
	}
	return pass.parts;
}
