/** The check report as one page that needs nothing else: counts, findings with their basis, flows, checklist. */
import type { Exporter, ExportInput } from '$exporters/exporter';
import { htmlText } from './html-text';
import { reportSubject, reportTables, type ReportTable } from '$exporters/catalogue/report-tables';

const style = `body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top}th{background:#f0ece2}
tr{break-inside:avoid}thead{display:table-header-group}`;

const row = (cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`;

function section({ title, caption, head, rows, remark }: ReportTable): string {
	const heads = head.map((name) => `<th scope="col">${htmlText(name)}</th>`).join('');
	const table = `<table><caption>${htmlText(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table>`;
	return [
		`<h2>${htmlText(title)}</h2>`,
		rows.length === 0 ? '<p>Không có nội dung.</p>' : table,
		remark === '' ? '' : `<p>${htmlText(remark)}</p>`
	].join('\n');
}

/** The page as text. */
export function checkReportHtml(input: ExportInput): string {
	const { meta } = input.edition.architecture;
	const title = `Báo cáo kiểm tra – ${meta.name}`;
	return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${htmlText(title)}</title><style>${style}</style></head>
<body><main>
<h1>${htmlText(title)}</h1>
${meta.sample ? '<p><strong>Dữ liệu minh họa.</strong></p>' : ''}
<p>${htmlText(reportSubject(input))}</p>
${reportTables(input).map(section).join('\n')}
</main></body></html>
`;
}

/** The report alone, as dossiers hold it. */
export const exportCheckReport: Exporter = (input, progress) => {
	progress(1, 'HTML');
	return Promise.resolve({
		files: [
			{
				path: 'bao-cao-kiem-tra.html',
				mediaType: 'text/html; charset=utf-8',
				bytes: new TextEncoder().encode(checkReportHtml(input))
			}
		],
		losses: []
	});
};
