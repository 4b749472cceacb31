/** The check report as one page that needs nothing else: counts, findings with their basis, flows, checklist. */
import type { CheckReport, Verdict } from '$models/conformance/report';
import type { Severity } from '$models/framework/pack';
import { flowMatrix, type FlowMatrix } from '$models/views/flow-matrix';
import type { Exporter, ExportInput } from '$exporters/exporter';
import { answerChecklist, type ChecklistAnswer } from '$exporters/form01/checklist';
import { verdictWords } from '$exporters/document/verdict-words';
import { printable, vietnameseDate } from '$exporters/form03/wording';

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const htmlText = (text: string): string => printable(text).replace(/[&<>"']/gu, (sign) => signs[sign] ?? sign);

const severityWords: Readonly<Record<Severity, string>> = {
	required: 'Bắt buộc',
	recommended: 'Khuyến nghị',
	information: 'Thông tin'
};

const verdicts = Object.keys(verdictWords) as Verdict[];

const style = `body{font:16px/1.5 "Times New Roman",Tinos,serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top}th{background:#f0ece2}
tr{break-inside:avoid}thead{display:table-header-group}`;

const row = (cells: readonly string[]): string =>
	`<tr>${cells.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`;

const table = (caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
	rows.length === 0
		? '<p>Không có nội dung.</p>'
		: `<table><caption>${htmlText(caption)}</caption><thead><tr>${head.map((name) => `<th scope="col">${htmlText(name)}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('\n')}</tbody></table>`;

const findingRows = (report: CheckReport): string[][] =>
	report.findings.map(({ rule, ruleTitle, severity, verdict, subject, message, howToFix, basis }) => [
		`${rule} – ${ruleTitle.vi}`,
		severityWords[severity],
		verdictWords[verdict],
		[subject.code, subject.name].filter((text) => text !== '').join(' – '),
		message.vi,
		howToFix.vi,
		basis
	]);

const checklistRows = (answers: readonly ChecklistAnswer[]): string[][] =>
	answers.map(({ no, text, result, note }) => [String(no), text.vi, result, note]);

const blockName = (block: string): string => (block === '' ? 'Chưa rõ khối' : block);

const flowRows = ({ rows }: FlowMatrix): string[][] =>
	rows
		.flat()
		.filter(({ flows }) => flows.length > 0)
		.map(({ from, to, counts }) => [
			blockName(from),
			blockName(to),
			String(counts['data-exchange']),
			String(counts['service-use'])
		]);

const silentBlocks = ({ silent }: FlowMatrix): string =>
	silent.length === 0 ? '' : `<p>${htmlText(`Khối chưa có luồng nào: ${silent.join('; ')}.`)}</p>`;

/** The page as text. */
export function checkReportHtml({ report, dossier, edition, pack }: ExportInput): string {
	const { meta } = edition.architecture;
	const title = `Báo cáo kiểm tra – ${meta.name}`;
	const broken = report.outcomes.filter(({ error }) => error !== '');
	const matrix = flowMatrix(edition.architecture, pack, report.asOf);
	return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${htmlText(title)}</title><style>${style}</style></head>
<body><main>
<h1>${htmlText(title)}</h1>
${meta.sample ? '<p><strong>Dữ liệu minh họa.</strong></p>' : ''}
<p>${htmlText(`${meta.agencyName}. Mã hồ sơ ${dossier.code}, phiên bản ${dossier.version}, ngày chốt dữ liệu ${vietnameseDate(dossier.cutoffDate)}. Bộ quy tắc ${report.pack}, trạng thái tại ngày ${vietnameseDate(report.asOf)}.`)}</p>
<h2>Tổng hợp</h2>
${table(
	'Số kết quả theo loại',
	['Kết quả', 'Số lượng'],
	verdicts.map((verdict) => [verdictWords[verdict], String(report.counts[verdict])])
)}
<h2>Phát hiện</h2>
${table('Các phát hiện', ['Quy tắc', 'Mức', 'Kết quả', 'Đối tượng', 'Nội dung', 'Cách xử lý', 'Căn cứ'], findingRows(report))}
<h2>Luồng dữ liệu giữa các khối</h2>
${table('Số luồng chưa kết thúc, theo khối của chủ quản ở hai đầu', ['Từ khối', 'Đến khối', 'Trao đổi dữ liệu', 'Sử dụng dịch vụ'], flowRows(matrix))}
${silentBlocks(matrix)}
<h2>Danh mục kiểm tra trước khi ban hành</h2>
${table('Mười hai nội dung kiểm tra', ['STT', 'Nội dung', 'Kết quả', 'Ghi chú'], checklistRows(answerChecklist(pack.forms.form01.checklist, report)))}
${
	broken.length === 0
		? ''
		: `<h2>Quy tắc chưa tính được</h2>${table(
				'Lỗi',
				['Quy tắc', 'Lỗi'],
				broken.map(({ rule, error }) => [rule, error])
			)}`
}
</main></body></html>
`;
}

export const exportHtml: Exporter = (input, progress) => {
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
