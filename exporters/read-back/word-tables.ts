/** The tables of a Word file that a stranger may have saved: one pass over its markup, whatever program wrote it. */
import { unmarked } from '$exporters/document/marks';
import { unescapeXml } from '$exporters/dossier/agreement/office-xml';
import { withPlainHyphens } from '$models/text/normalise';

export interface WordTable {
	/** The paragraph before it, which is its caption in our own forms. */
	readonly caption: string;
	/** Texts of the cells, row by row. */
	readonly rows: readonly (readonly string[])[];
}

interface Open {
	readonly caption: string;
	readonly rows: string[][];
	cell: string[] | null;
}

// No alternative reaches beyond the next tag, so that broken markup costs no second look at what follows.
const marks =
	/<(\/?)w:(tbl|tr|tc|p|moveFrom)(?: [^<>]*)?>|<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<w:(br|cr|tab|noBreakHyphen)(?: [^<>]*)?\/>/gu;

/** What stands between texts; a hyphen at which no line ends is a hyphen. */
const gaps: Readonly<Record<string, string>> = { tab: '\t', noBreakHyphen: '-' };

/** Texts as people read them; what a tracked change took away is gone. */
export function wordTablesIn(xml: string): readonly WordTable[] {
	const tables: WordTable[] = [];
	const open: Open[] = [];
	let paragraph: string[] = [];
	let caption = '';
	let moved = 0;
	for (const [, end, tag, text, gap] of xml.matchAll(marks)) {
		const table = open.at(-1);
		const into = table?.cell ?? paragraph;
		if (text !== undefined) {
			if (moved === 0) into.push(withPlainHyphens(unescapeXml(text)));
		} else if (gap !== undefined) into.push(gaps[gap] ?? '\n');
		else if (tag === 'moveFrom') moved = Math.max(0, moved + (end === '/' ? -1 : 1));
		else if (tag === 'p' && end === '/') {
			if (table?.cell != null) table.cell.push('\n');
			else if (table === undefined) {
				caption = paragraph.join('').trim() || caption;
				paragraph = [];
			}
		} else if (tag === 'tbl' && end === '') open.push({ caption, rows: [], cell: null });
		else if (tag === 'tbl') {
			const closed = open.pop();
			if (closed !== undefined) tables.push({ caption: closed.caption, rows: unmarked(closed.rows) });
		} else if (tag === 'tr' && end === '') table?.rows.push([]);
		else if (tag === 'tc' && table !== undefined) {
			if (end === '') table.cell = [];
			else {
				table.rows.at(-1)?.push((table.cell ?? []).join('').trim());
				table.cell = null;
			}
		}
	}
	return tables;
}
