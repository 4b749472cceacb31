/** The check report as tables of words: what its page and the site of an architecture both show. */
import { untoldRules } from '$models/conformance/edition-report';
import { verdicts } from '$models/conformance/report';
import type { Severity } from '$models/framework/pack';
import { flowMatrix, type FlowMatrix } from '$models/views/flow-matrix';
import { findingOutcome } from '$exporters/document/finding-outcome';
import { unmetOf, unmetWords } from '$exporters/document/unmet-words';
import { GROUND_TITLE, groundInPrint } from '$exporters/document/ground-in-print';
import { verdictWords } from '$exporters/document/verdict-words';
import { waiverRegister } from '$exporters/document/waiver-register';
import type { ExportInput } from '$exporters/exporter';
import { appraisalTold } from '$exporters/form01/appraisal';
import { answerChecklist, type ChecklistInput } from '$exporters/form01/checklist';
import { vietnameseDate, vietnameseNumber } from '$exporters/form03/wording';
import type { PlainTable } from '$exporters/html/plain-page';

export interface ReportTable extends PlainTable {
	/** Id of the object that each row is about, '' for none; only where rows are about objects. */
	readonly objects?: readonly string[];
}

export const severityWords: Readonly<Record<Severity, string>> = {
	required: 'Bắt buộc',
	recommended: 'Khuyến nghị',
	information: 'Thông tin'
};

const findings = (input: ExportInput): ReportTable => ({
	title: 'Phát hiện',
	caption: 'Các phát hiện',
	head: ['Quy tắc', 'Mức', 'Kết quả', 'Đối tượng', 'Nội dung', 'Cách xử lý', GROUND_TITLE],
	rows: input.report.findings.map(({ id, rule, ruleTitle, severity, verdict, subject, message, howToFix, basis }) => [
		`${rule} – ${ruleTitle.vi}`,
		severityWords[severity],
		findingOutcome({ id, verdict }, input),
		[subject.code, subject.name].filter((text) => text !== '').join(' – '),
		message.vi,
		howToFix.vi,
		groundInPrint({ rule, basis }, input.pack)
	]),
	objects: input.report.findings.map(({ subject }) => (subject.kind === 'object' ? subject.id : '')),
	remark: ''
});

const blockName = (block: string): string => (block === '' ? 'Chưa rõ khối' : block);

const flows = ({ rows, silent }: FlowMatrix): ReportTable => ({
	title: 'Luồng dữ liệu giữa các khối',
	caption: 'Số luồng chưa kết thúc, theo khối của chủ quản ở hai đầu',
	head: ['Từ khối', 'Đến khối', 'Trao đổi dữ liệu', 'Sử dụng dịch vụ'],
	rows: rows
		.flat()
		.filter(({ flows: between }) => between.length > 0)
		.map(({ from, to, counts }) => [
			blockName(from),
			blockName(to),
			vietnameseNumber(counts['data-exchange']),
			vietnameseNumber(counts['service-use'])
		]),
	remark: silent.length === 0 ? '' : `Khối chưa có luồng nào: ${silent.join('; ')}.`
});

/** What the report of an edition for the public is about, whether or not anything was left out of it. */
const PUBLIC = 'Báo cáo của bản công khai chỉ nêu điều kiểm tra được trên nội dung công khai.';

/** Of what and of when the report is. */
export const reportSubject = ({ report, dossier, edition }: ExportInput): string =>
	`${edition.architecture.meta.agencyName}. Mã hồ sơ ${dossier.code}, phiên bản ${dossier.version}, ngày chốt dữ liệu ${vietnameseDate(dossier.cutoffDate)}. Bộ quy tắc ${report.pack}, trạng thái tại ngày ${vietnameseDate(report.asOf)}.${edition.level === 'public' ? ` ${PUBLIC}` : ''}`;

/** The twelve items to check before issue. */
export const checklistTable = (input: ChecklistInput): ReportTable => ({
	title: 'Danh mục kiểm tra trước khi ban hành',
	caption: 'Mười hai nội dung kiểm tra',
	head: ['STT', 'Nội dung', 'Kết quả', 'Ghi chú', 'Kết quả thẩm định'],
	rows: answerChecklist(input).map(({ no, text, result, note, appraisal }) => [
		String(no),
		text.vi,
		result,
		note,
		appraisal
	]),
	remark: appraisalTold(input).note
});

/** What is required beyond them, and what was said while a submitted version was appraised. */
export const appraisalTables = (input: ChecklistInput): readonly ReportTable[] =>
	appraisalTold(input).tables.map(({ title, head, rows }) => ({ title, caption: title, head, rows, remark: '' }));

function waivers(input: ExportInput): readonly ReportTable[] {
	const { title, head, rows, remark } = waiverRegister(input);
	return rows.length === 0 ? [] : [{ title, caption: title, head, rows, remark }];
}

/** What is not met, and that the agency's letting it pass changes no outcome; '' where all is met. */
function unmetRemark(input: ExportInput): string {
	const cases = unmetOf(input.report, input);
	const unchanged =
		cases.required.waived + cases.advised.waived === 0
			? ''
			: ' Việc chấp thuận nội bộ cho khắc phục sau không làm thay đổi kết quả của quy tắc.';
	return `${unmetWords(cases)}${unchanged}`;
}

/** Why an edition counts more rules without enough basis than the full dossier; '' where it tells all that was found. */
function untoldRemark({ report }: ExportInput): string {
	const untold = untoldRules(report).length;
	return untold === 0
		? ''
		: `“${verdictWords['not-enough-basis']}” có ${vietnameseNumber(untold)} quy tắc mà phát hiện gắn với nội dung ngoài bản này: bản này không kết luận, nên số liệu khác với giấy chứng nhận của hồ sơ đầy đủ.`;
}

/** The tables in the order of the report. */
export function reportTables(input: ExportInput): readonly ReportTable[] {
	const { report, edition, pack } = input;
	const broken = report.outcomes.filter(({ error }) => error !== '');
	const brokenTable: ReportTable = {
		title: 'Quy tắc chưa tính được',
		caption: 'Lỗi',
		head: ['Quy tắc', 'Lỗi'],
		rows: broken.map(({ rule, error }) => [rule, error]),
		remark: ''
	};
	return [
		{
			title: 'Tổng hợp',
			caption: 'Số kết quả theo loại',
			head: ['Kết quả', 'Số lượng'],
			rows: verdicts.map((verdict) => [verdictWords[verdict], vietnameseNumber(report.counts[verdict])]),
			remark: [unmetRemark(input), untoldRemark(input)].filter((text) => text !== '').join(' ')
		},
		findings(input),
		...waivers(input),
		flows(flowMatrix(edition.architecture, pack, report.asOf)),
		checklistTable(input),
		...(broken.length === 0 ? [] : [brokenTable])
	];
}
