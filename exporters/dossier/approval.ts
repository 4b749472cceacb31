/** Who stands behind a submitted version, as far as the readers of an edition may have it. */
import type { IssuingDecision } from '$models/architecture/architecture';
import { rulesBeyond } from '$models/conformance/beyond-checklist';
import { vietnamDay } from '$models/text/vietnam-day';
import type { Appraisal, Approval, ExportInput, ItemDecision } from '$exporters/exporter';
import { mayTellWords } from '$exporters/told-words';
import { vietnameseDate } from '$exporters/form03/wording';

/** What the public may have: no hash of what it does not see, and nobody's name but that of the document. */
interface IssuedPublicly {
	readonly version: string;
	readonly decision: IssuingDecision;
	readonly effectiveDate: string | null;
}

type Told = Pick<ExportInput, 'approval' | 'edition'>;
type Checked = Pick<ExportInput, 'pack' | 'report' | 'waived'>;

/** null where the edition tells nothing of it. */
export function approvalFor({ approval, edition }: Told): Approval | IssuedPublicly | null {
	if (approval === undefined) return null;
	if (edition.level !== 'public') {
		const { appraisal } = approval;
		if (mayTellWords(edition)) return approval;
		// A conclusion, a reason or a remark might name what was left out.
		const { rounds, remarks: _, openAtIssue: _open, ...rest } = approval;
		return {
			...rest,
			...(rounds === undefined
				? {}
				: { rounds: rounds.map(({ version, by, at }) => ({ version, by, at, reason: '' })) }),
			appraisal: appraisal && {
				...appraisal,
				conclusion: '',
				decisions: appraisal.decisions.map((one) => ({ ...one, reason: '' })),
				...(appraisal.passed === undefined ? {} : { passed: { ...appraisal.passed, reason: '' } }),
				...(appraisal.beyond === undefined ? {} : { beyond: appraisal.beyond.map((one) => ({ ...one, reason: '' })) })
			}
		};
	}
	const { version, decision, effectiveDate } = approval;
	return decision === null ? null : { version, decision, effectiveDate };
}

const issuing = ({ decision, effectiveDate }: Pick<Approval, 'decision' | 'effectiveDate'>): string =>
	decision === null
		? 'Chưa ban hành.'
		: `Ban hành theo văn bản số ${decision.number} ngày ${vietnameseDate(decision.date)}${effectiveDate === null ? '' : `, có hiệu lực từ ngày ${vietnameseDate(effectiveDate)}`}.`;

const ended = (said: string): string => (/[.!?…]$/u.test(said) ? said : `${said}.`);

const outcomeWords: Readonly<Record<Appraisal['outcome'], string>> = {
	passed: 'Thẩm định đạt',
	returned: 'Trả lại khi thẩm định',
	'under-way': 'Đang thẩm định, chưa kết luận'
};

/** The same counts as on the page: what lacks a basis is not decided, and is told apart from what nobody looked at. */
function countedItems({ items, decisions }: Appraisal): string {
	if (items === null) return '';
	const count = (decided: ItemDecision['decision']): number =>
		decisions.filter(({ decision }) => decision === decided).length;
	return `, ${items.decided}/${items.of} mục kiểm tra đã được quyết định: ${count('accepted')} đạt, ${count('refused')} chưa đạt; ${count('open')} chưa đủ cơ sở, ${items.of - items.decided - count('open')} chưa được quyết định`;
}

/** Of the required rules beyond the items that something does not meet. */
function countedBeyond({ beyond = [] }: Appraisal, { pack, report, waived }: Checked): string {
	const found = rulesBeyond(pack.forms.form01.checklist, report, (finding) => waived?.has(finding) === true);
	if (found.length === 0) return '';
	const said = new Map(beyond.map(({ rule, decision }) => [rule, decision]));
	const count = (decided: ItemDecision['decision']): number =>
		found.filter(({ rule }) => said.get(rule) === decided).length;
	const [accepted, refused, open] = [count('accepted'), count('refused'), count('open')];
	const none = found.length - accepted - refused - open;
	return ` ${accepted + refused}/${found.length} quy tắc bắt buộc ngoài danh mục đã được quyết định: ${accepted} chấp nhận được, ${refused} chưa đạt; ${open} chưa đủ cơ sở, ${none} chưa được quyết định.`;
}

function openRemarks({ remarks }: Pick<Approval, 'remarks'>): string {
	if (remarks === undefined || remarks.length === 0) return '';
	const open = remarks.filter(({ state }) => state !== 'settled').length;
	return ` Ý kiến, yêu cầu sửa của người thẩm định: ${remarks.length}, trong đó ${open} chưa giải quyết.`;
}

function appraised(appraisal: Appraisal, input: Told & Checked): string {
	const { outcome, by, at, conclusion } = appraisal;
	const said = `${outcomeWords[outcome]}: ${by}, ngày ${vietnameseDate(vietnamDay(new Date(at)))}${countedItems(appraisal)}.`;
	const head = `${said}${countedBeyond(appraisal, input)}${openRemarks(input.approval ?? {})}`;
	return conclusion === '' ? head : `${head} Kết luận: ${ended(conclusion)}`;
}

const capacityWords = { it: 'công nghệ thông tin', business: 'nghiệp vụ' } as const;

/** Who approved, each with the capacity where it was said. */
const approverWords = ({ approvedBy, capacities = [] }: Approval): readonly string[] =>
	approvedBy.map((name, at) => {
		const capacity = capacities[at] ?? null;
		return capacity === null ? name : `${name} (về ${capacityWords[capacity]})`;
	});

/** Whether the words of the approval name the hash of the state that was approved. */
export function namesState(input: Told): boolean {
	const told = approvalFor(input);
	return told !== null && 'state' in told;
}

/** The same in words, a paragraph each; none where nothing was submitted. */
export function approvalWords(input: Told & Checked): readonly string[] {
	const told = approvalFor(input);
	const [submitted, ...rest] = submissionWords(input);
	const appraisal = told !== null && 'appraisal' in told ? told.appraisal : null;
	if (submitted === undefined) return [];
	return [submitted, ...(appraisal === null ? [] : [appraised(appraisal, input)]), ...rest];
}

/** Without what the appraisal came to, for where that is told by itself. */
export function submissionWords(input: Told): readonly string[] {
	const told = approvalFor(input);
	if (told === null) return [];
	if (!('state' in told)) return [`Phiên bản ${told.version}. ${issuing(told)}`];
	const { version, submittedAt, state } = told;
	return [
		`Phiên bản ${version} do ${approverWords(told).join(' và ')} duyệt, trình ngày ${vietnameseDate(vietnamDay(new Date(submittedAt)))}. ${issuing(told)}`,
		`Vân tay của trạng thái được duyệt, như trang trình duyệt đã nêu (SHA-256): ${state}.`
	];
}
