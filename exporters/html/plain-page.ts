/** A page of words and tables that needs nothing else: what stands in a dossier beside the forms. */
import { htmlText } from './html-text';

const style = `body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere;white-space:pre-line}th{background:#f0ece2}
tr{break-inside:avoid}thead{display:table-header-group}`;

export interface PlainTable {
	/** Heading above it. */
	readonly title: string;
	readonly caption: string;
	readonly head: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** Sentence below, '' for none. */
	readonly remark: string;
}

const row = (cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`;

function section({ title, caption, head, rows, remark }: PlainTable): string {
	const heads = head.map((name) => `<th scope="col">${htmlText(name)}</th>`).join('');
	const table = `<table><caption>${htmlText(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table>`;
	return [
		`<h2>${htmlText(title)}</h2>`,
		rows.length === 0 ? '<p>Không có nội dung.</p>' : table,
		remark === '' ? '' : `<p>${htmlText(remark)}</p>`
	].join('\n');
}

export interface PlainPage {
	readonly title: string;
	/** Whether it tells of made-up data. */
	readonly isSample: boolean;
	readonly paragraphs: readonly string[];
	readonly tables: readonly PlainTable[];
}

/** The page as text, in Vietnamese as dossiers are. */
export const plainPage = ({ title, isSample, paragraphs, tables }: PlainPage): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${htmlText(title)}</title><style>${style}</style></head>
<body><main>
<h1>${htmlText(title)}</h1>
${isSample ? '<p><strong>Dữ liệu minh họa.</strong></p>' : ''}
${paragraphs.map((text) => `<p>${htmlText(text)}</p>`).join('\n')}
${tables.map(section).join('\n')}
</main></body></html>
`;
