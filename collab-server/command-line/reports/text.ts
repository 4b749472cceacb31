import type { Finding, Verdict } from '$models/conformance/report';
import { groundWords } from '$models/framework/ground';
import { dayInWords } from '$models/text/day-in-words';
import type { ReportFormat } from './report-format';

const verdictWords: Readonly<Record<Verdict, string>> = {
	pass: 'đáp ứng',
	fail: 'chưa đáp ứng',
	undetermined: 'chưa xác định',
	'not-enough-basis': 'chưa đủ cơ sở đánh giá',
	'not-applicable': 'không áp dụng'
};

const severityWords = { required: 'BẮT BUỘC', recommended: 'KHUYẾN NGHỊ', information: 'THÔNG TIN' } as const;

function findingText(finding: Finding): string {
	const { code, name } = finding.subject;
	const subject = [code, name].filter((word) => word !== '').join(' ');
	const verdict = finding.verdict === 'fail' ? '' : ` (${verdictWords[finding.verdict]})`;
	return [
		`${severityWords[finding.severity]} ${finding.rule}${verdict}${subject === '' ? '' : ` · ${subject}`}`,
		`  ${finding.message.vi}`,
		`  Căn cứ: ${groundWords(finding.basis, finding.doubt).vi}`,
		`  Cách xử lý: ${finding.howToFix.vi}`
	].join('\n');
}

/** For a terminal. */
export const text: ReportFormat = ({ report }) => {
	const counts = (Object.keys(verdictWords) as Verdict[]).map(
		(verdict) => `${report.counts[verdict]} ${verdictWords[verdict]}`
	);
	const broken = report.outcomes
		.filter(({ error }) => error !== '')
		.map(({ rule, error }) => `Quy tắc ${rule} không tính được: ${error}`);
	const found = report.findings.filter(({ asked }) => !asked);
	const asked = report.findings.filter((finding) => finding.asked);
	return [
		...found.map(findingText),
		...(asked.length === 0 ? [] : ['', 'CẦN NGƯỜI XÁC NHẬN']),
		...asked.map(({ rule, message }) => `  ${rule} · ${message.vi}`),
		...(asked.length === 0 ? [] : ['']),
		...broken,
		`${report.pack}, tại ngày ${dayInWords('vi', report.asOf)}: ${found.length} phát hiện, ${asked.length} điều cần người xác nhận; ${counts.join(', ')}`
	].join('\n');
};
