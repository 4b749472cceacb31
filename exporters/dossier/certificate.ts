/** The certificate of the check that a dossier carries: of the very edition that its files show, and of nothing beside. */
import { writeCanonical } from '$models/architecture/canonical';
import type { Edition } from '$models/architecture/edition';
import {
	canonicalJson,
	certificateOf,
	type Certificate,
	type CertifiedDecisions
} from '$models/conformance/certificate';
import type { ExportInput } from '$exporters/exporter';
import { vietnameseDate, vietnameseNumber } from '$exporters/form03/wording';
import { mayTellWords } from '$exporters/told-words';
import type { PlainPage } from '$exporters/html/plain-page';
import { unmetWords } from '$exporters/document/unmet-words';
import { verdictWords } from '$exporters/document/verdict-words';
import { verdicts, type Counts } from '$models/conformance/report';
import { noCounts, summed } from '$models/conformance/rule-standing';
import type { UnmetCases } from '$models/conformance/unmet-cases';
import { sha256 } from './hash';

/** Ids of everything that readers of an edition may see. */
function recordsIn({ architecture }: Edition): ReadonlySet<string> {
	const { objects, relations, mappings, gaps, tasks, kpis, goals, diagrams } = architecture;
	return new Set<string>(
		[objects, relations, mappings, gaps, tasks, kpis, goals, diagrams].flatMap((records) => [...records.keys()])
	);
}

/**
 * What people decided, as far as an edition may tell it. Where anything was left out, their words might name it and a
 * piece of evidence might be it, so only the bare answers about records that are shown stay: without them the verdicts
 * could not be worked out again.
 */
export function decisionsFor(edition: Edition, decisions: CertifiedDecisions): CertifiedDecisions {
	if (mayTellWords(edition)) return decisions;
	const shown = recordsIn(edition);
	const isShown = (finding: string): boolean => {
		const [, kind = '', record = ''] = /^[^:]*:([^:]*):(.*)$/su.exec(finding) ?? [];
		return kind === 'architecture' || shown.has(record);
	};
	const answers = decisions.answers
		.filter(({ finding }) => isShown(finding))
		.map((answer) => ({ ...answer, reason: '', account: '' }));
	return { waivers: [], answers, evidence: [] };
}

/** Head of the audit chain; not for the public, since what was done about restricted parts is hashed into it. */
export const auditHeadFor = ({ edition, certifier }: Pick<ExportInput, 'edition' | 'certifier'>): string | null =>
	edition.level === 'public' ? null : (certifier?.auditHead ?? null);

/**
 * Signed where an installation stands behind it. No instant stands in it: one state with its decisions gives one archive
 * whenever it is made, and waivers are reckoned by the day that the dossier tells.
 */
export function dossierCertificate(input: ExportInput): Certificate | null {
	const { certifier, fingerprintOf, edition, dossier, pack, report, ownReport = report } = input;
	if (certifier === undefined || fingerprintOf === undefined) return null;
	const made = certificateOf(
		{
			meta: edition.architecture.meta,
			dossier,
			state: writeCanonical(edition.architecture, dossier),
			pack,
			packHash: sha256(canonicalJson(pack)),
			engine: certifier.engine,
			issuedAt: null,
			report: ownReport,
			fingerprintOf,
			decisions: decisionsFor(edition, certifier.decisions),
			auditHead: auditHeadFor(input)
		},
		sha256
	);
	return certifier.sign === null ? made : certifier.sign(made);
}

/**
 * Of the outcomes of a check those that rest on people's answers: what an asked rule found met or not met, and where they
 * said that it does not apply.
 */
export function answeredCounts({
	pack,
	report,
	ownReport = report,
	ruleAnswers = []
}: Pick<ExportInput, 'pack' | 'report' | 'ownReport' | 'ruleAnswers'>): Counts {
	const asking = new Set(pack.rules.flatMap(({ id, asked }) => (asked === null ? [] : [id])));
	const asked = summed(ownReport.outcomes.filter(({ rule }) => asking.has(rule)).map(({ counts }) => counts));
	const notApplicable = ruleAnswers.filter(({ answer }) => answer === 'not-applicable').length;
	return {
		...noCounts,
		pass: asked.pass,
		fail: asked.fail,
		'not-applicable': Math.min(asked['not-applicable'], notApplicable)
	};
}

/** `vn-1425@1.1` in words, so that nobody takes the number for the version of the framework itself. */
export function rulesCalled(packRef: string): string {
	const [id = packRef, version = ''] = packRef.split('@');
	return version === '' ? id : `${id}, bản ${version}`;
}

/** The certificate for people: who approved what was checked, what it says, who stands behind it, and how anybody works it out again. */
export const certificatePage = (
	certificate: Certificate,
	{
		name,
		isSample,
		approval,
		answered,
		unmet,
		state,
		hasApproval
	}: {
		/** Official name of the framework, as the three forms have it. */
		readonly name: string;
		readonly isSample: boolean;
		readonly approval: readonly string[];
		readonly answered: Counts;
		readonly unmet: UnmetCases;
		/** Hash of the manifest: of the architecture alone. */
		readonly state: string;
		/** The paragraphs of the approval name a third hash. */
		readonly hasApproval: boolean;
	}
): PlainPage => ({
	title: `Giấy chứng nhận kết quả kiểm tra – ${name}`,
	isSample,
	paragraphs: [
		`${certificate.architecture.agency}. Mã hồ sơ ${certificate.dossier.code}, phiên bản ${certificate.dossier.version}, ngày chốt dữ liệu ${vietnameseDate(certificate.dossier.cutoffDate)}.`,
		...approval,
		certificate.signature === null
			? 'Giấy chứng nhận này được tính bằng dòng lệnh từ tệp dữ liệu, không có hệ thống nào ký.'
			: 'Giấy chứng nhận này do hệ thống Khuê Văn đã xuất hồ sơ ký (Ed25519). Đây là chữ ký của phần mềm về kết quả kiểm tra, không thay chữ ký số của người có thẩm quyền.',
		'Ai có tệp Du-lieu/kien-truc.khuevan.json cũng tính lại được: khuevan check Du-lieu/kien-truc.khuevan.json --format certificate --certificate Kiem-tra/giay-chung-nhan.json'
	],
	tables: [
		{
			title: 'Đã kiểm tra gì',
			caption: 'Dữ liệu, bộ quy tắc và chương trình',
			head: ['Nội dung', 'Giá trị'],
			rows: [
				['Trạng thái tại ngày', vietnameseDate(certificate.asOf)],
				['Vân tay tệp dữ liệu đã kiểm tra (SHA-256)', certificate.stateHash],
				['Vân tay kiến trúc (SHA-256)', state],
				['Bộ quy tắc kiểm tra', rulesCalled(certificate.packRef)],
				['Vân tay bộ quy tắc (SHA-256)', certificate.packHash],
				['Phiên bản chương trình', certificate.engine],
				['Khóa công khai', certificate.signature?.publicKey ?? 'Không ký']
			],
			remark: [
				'Các vân tay khác nhau vì phạm vi tính khác nhau, kể cả khi kiến trúc không đổi.',
				'Vân tay tệp dữ liệu đã kiểm tra: toàn bộ tệp Du-lieu/kien-truc.khuevan.json của bản hồ sơ này, gồm cả mã hồ sơ, phiên bản, ngày chốt dữ liệu và ngày hiệu lực.',
				'Vân tay kiến trúc, cũng ghi tại manifest.json: riêng nội dung kiến trúc, không gồm thông tin hồ sơ nêu trên.',
				...(hasApproval
					? [
							'Vân tay của trạng thái được duyệt, nêu ở phần đầu: tệp dữ liệu đầy đủ tại thời điểm duyệt, với thông tin hồ sơ của thời điểm đó.'
						]
					: [])
			].join(' ')
		},
		{
			title: 'Kết quả',
			caption: 'Số kết quả theo loại',
			head: ['Kết quả', 'Máy kiểm tra', 'Người của cơ quan trả lời', 'Cộng'],
			rows: verdicts.map((verdict) => {
				const all = certificate.counts[verdict];
				const said = answered[verdict];
				return [verdictWords[verdict], ...[all - said, said, all].map(vietnameseNumber)];
			}),
			remark: [
				unmetWords(unmet),
				'Trả lời của người là lời của cơ quan lập hồ sơ về điều máy không kiểm tra được; máy chỉ ghi lại.'
			]
				.filter((words) => words !== '')
				.join(' ')
		}
	]
});
