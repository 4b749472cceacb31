/** A check report for a terminal, a program, a code host, a browser, or a file to keep. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { edition } from '$models/architecture/edition';
import type { CheckReport, Finding, Verdict } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';

export interface Checked {
	readonly path: string;
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
	/** Of the canonical bytes of what was checked. */
	readonly sha256: string;
}

type Format = (report: CheckReport, checked: Checked) => string | Promise<string>;

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
		`  Căn cứ: ${finding.basis}`,
		`  Cách xử lý: ${finding.howToFix.vi}`
	].join('\n');
}

const text: Format = (report) => {
	const counts = (Object.keys(verdictWords) as Verdict[]).map(
		(verdict) => `${report.counts[verdict]} ${verdictWords[verdict]}`
	);
	const broken = report.outcomes
		.filter(({ error }) => error !== '')
		.map(({ rule, error }) => `Quy tắc ${rule} không tính được: ${error}`);
	return [
		...report.findings.map(findingText),
		...broken,
		`${report.pack}, tại ngày ${report.asOf}: ${report.findings.length} phát hiện; ${counts.join(', ')}`
	].join('\n');
};

const json: Format = (report) => JSON.stringify(report, null, 2);

const sarifLevel = { required: 'error', recommended: 'warning', information: 'note' } as const;

/** SARIF 2.1.0; the place of a finding is the record it is about. */
const sarif: Format = (report, { path, pack }) =>
	JSON.stringify(
		{
			$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
			version: '2.1.0',
			runs: [
				{
					tool: {
						driver: {
							name: 'khuevan',
							rules: pack.rules.map((rule) => ({
								id: rule.id,
								shortDescription: { text: rule.title.vi },
								fullDescription: { text: rule.basis.paraphrase.vi }
							}))
						}
					},
					results: report.findings.map((finding) => ({
						ruleId: finding.rule,
						level: sarifLevel[finding.severity],
						kind: finding.verdict === 'fail' ? 'fail' : 'open',
						message: { text: `${finding.message.vi} (${finding.basis})` },
						partialFingerprints: { finding: finding.id },
						locations: [
							{
								physicalLocation: { artifactLocation: { uri: path } },
								logicalLocations: [
									{ fullyQualifiedName: `${finding.subject.kind}/${finding.subject.id}`, name: finding.subject.name }
								]
							}
						]
					}))
				}
			]
		},
		null,
		2
	);

const html: Format = async (report, { architecture, dossier, pack }) => {
	const { checkReportHtml } = await import('$exporters/html/check-report');
	const cut = edition(architecture, { level: 'internal', asOf: report.asOf, pack });
	return checkReportHtml({ report, dossier, edition: cut, pack, asOf: report.asOf, scenes: [] });
};

/** What was checked, against which pack, with which outcome. A file has no audit chain, so its head is null. */
const certificate: Format = (report, { architecture, dossier, sha256 }) =>
	JSON.stringify(
		{
			kind: 'khuevan-check-certificate',
			architecture: { id: architecture.meta.id, name: architecture.meta.name, agency: architecture.meta.agencyName },
			dossier,
			sha256,
			pack: report.pack,
			asOf: report.asOf,
			counts: report.counts,
			findings: report.findings.map(({ id, severity, verdict }) => ({ id, severity, verdict })),
			auditHead: null
		},
		null,
		2
	);

export const reportFormats: Readonly<Record<'text' | 'json' | 'sarif' | 'html' | 'certificate', Format>> = {
	text,
	json,
	sarif,
	html,
	certificate
};
