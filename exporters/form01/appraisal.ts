/**
 * What the appraisal of a submitted version came to, as annex 07 and the checklist of a dossier tell it: conclusion, who and
 * when, what is required beyond the items, remarks with their answers, and rounds that came back. To readers who may not have
 * the words of people only outcome, counts and days are told.
 */
import { passedBeyond, rulesBeyond } from '$models/conformance/beyond-checklist';
import { contradictedIn } from '$models/conformance/unmet';
import { GROUND_TITLE, groundInPrint } from '$exporters/document/ground-in-print';
import { waiverRegister, letPassCount } from '$exporters/document/waiver-register';
import type { AppraisalRemark, Approval } from '$exporters/exporter';
import { vietnameseNumber } from '$exporters/form03/wording';
import { remarkTable } from './remark-table';
import { roundsNote, roundsPlace, roundTables } from './round-tables';
import { day, ended, signed } from './said-when';
import { mayTellWords } from '$exporters/told-words';
import { decisionTold, noDecision, ruleDecisionWords, type ChecklistInput } from './checklist';

export interface AppraisalTable {
	readonly title: string;
	readonly head: readonly string[];
	/** How wide each column is beside the others. */
	readonly weights: readonly number[];
	readonly rows: readonly (readonly string[])[];
}

export interface AppraisalTold {
	/** What stands under the table of the items; '' for nothing. */
	readonly note: string;
	readonly paragraphs: readonly string[];
	/** Those that have rows. */
	readonly tables: readonly AppraisalTable[];
}

/** By the permission to appraise, which only this role gives; of which body he is, he says himself. */
const CAPACITY = 'người thẩm định';

function conclusionOf(
	{ appraisal, version, submittedAt }: Approval,
	{ tellsWords, isPublic }: { readonly tellsWords: boolean; readonly isPublic: boolean }
): string {
	if (appraisal === null) return `Phiên bản ${version} trình ngày ${day(submittedAt)}; chưa thẩm định.`;
	const { outcome, by, at, conclusion, items, decisions } = appraisal;
	const count = (decision: 'accepted' | 'refused' | 'open'): string =>
		vietnameseNumber(decisions.filter((one) => one.decision === decision).length);
	const told =
		items === null
			? ''
			: ` Trong ${vietnameseNumber(items.of)} mục kiểm tra: ${count('accepted')} đạt, ${count('refused')} chưa đạt, ${count('open')} chưa đủ cơ sở, ${vietnameseNumber(items.of - decisions.length)} chưa được quyết định.`;
	const who = isPublic ? '' : `, do ${by} (${CAPACITY})`;
	const why = tellsWords && conclusion.trim() !== '' ? ` Lý do: ${ended(conclusion.trim())}` : '';
	const head = {
		passed: `Kết luận thẩm định: đạt, ngày ${day(at)}`,
		returned: `Kết luận thẩm định: trả lại phiên bản ${version}, ngày ${day(at)}`,
		'under-way': `Đang thẩm định phiên bản ${version}, chưa kết luận; quyết định gần nhất ngày ${day(at)}`
	}[outcome];
	return `${head}${who}.${told}${why}`;
}

function beyondTable(input: ChecklistInput, tellsWords: boolean): AppraisalTable {
	const { pack, report, waived, approval } = input;
	const isWaived = (finding: string): boolean => waived?.has(finding) === true;
	const rules = rulesBeyond(pack.forms.form01.checklist, report, isWaived);
	const appraisal = approval?.appraisal ?? null;
	const said = new Map(appraisal?.beyond?.map((one) => [one.rule, one]));
	const decided = (rule: string): string => {
		const own = said.get(rule);
		if (own === undefined) return noDecision(appraisal);
		const isAccepted = own.decision === 'accepted';
		const about = pack.rules.find(({ id }) => id === rule);
		return decisionTold(ruleDecisionWords[own.decision], {
			signed: signed(tellsWords ? own.by : '', own.at),
			reason: tellsWords ? own.reason : null,
			against: isAccepted && about !== undefined ? contradictedIn(about, report.findings, isWaived) : null
		});
	};
	return {
		title: `Phát hiện bắt buộc ngoài ${vietnameseNumber(pack.forms.form01.checklist.length)} mục`,
		head: ['Quy tắc', GROUND_TITLE, 'Phát hiện', 'Kết quả thẩm định'],
		weights: [3, 2, 1.5, 2.5],
		rows: rules.map(({ rule, title, basis, findings, waived: free }) => [
			`${rule} – ${title.vi}`,
			groundInPrint({ rule, basis }, pack),
			`${vietnameseNumber(findings)} trường hợp${free === 0 ? '' : `, trong đó ${letPassCount(free)}`}`,
			decided(rule)
		])
	};
}

/** What the check passed beyond the items, and that it was accepted as such; '' where nobody did. */
function passedTold({ approval, pack, report, edition }: ChecklistInput, tellsWords: boolean): string {
	const passed = approval?.appraisal?.passed;
	const count = passedBeyond(pack, report).length;
	if (passed === undefined || count === 0) return '';
	const who = edition.level === 'public' ? '' : passed.by;
	const why = tellsWords && passed.reason.trim() !== '' ? `: ${passed.reason.trim()}` : '';
	return `Ngoài ${vietnameseNumber(pack.forms.form01.checklist.length)} mục, ${vietnameseNumber(count)} quy tắc bắt buộc khác được kiểm tra tự động là đáp ứng ở mọi trường hợp; thẩm định chấp nhận theo kết quả kiểm tra (${signed(who, passed.at)})${ended(why)}`;
}

/** How much was said, for readers who may not have what. */
function counted(remarks: readonly AppraisalRemark[]): string {
	const requests = remarks.filter(({ isRequest }) => isRequest).length;
	const settled = remarks.filter(({ state }) => state === 'settled').length;
	return `Khi thẩm định có ${vietnameseNumber(remarks.length - requests)} ý kiến và ${vietnameseNumber(requests)} yêu cầu sửa; ${vietnameseNumber(settled)} đã giải quyết.`;
}

const openStates = {
	open: 'chưa trả lời',
	answered: 'đã trả lời là đã sửa, chưa được xác nhận',
	declined: 'đã trả lời là không sửa, chưa được xác nhận'
} as const;

/** Over which requests a version was issued, as whoever issued it said that he knew; '' for none, and to the public. */
function openTold(
	{ openAtIssue }: Approval,
	{ tellsWords, isPublic }: { readonly tellsWords: boolean; readonly isPublic: boolean }
): string {
	if (openAtIssue === undefined || isPublic) return '';
	const { by, at, requests } = openAtIssue;
	const which = requests.map(({ name, state }) => `“${name}” (${openStates[state]})`).join('; ');
	const head = `Khi ban hành còn ${vietnameseNumber(requests.length)} yêu cầu sửa chưa được xác nhận là đã giải quyết`;
	const knew = `người ban hành xác nhận đã biết và vẫn ban hành (${signed(by, at)})`;
	return `${head}; ${knew}${tellsWords ? `: ${which}` : ''}.`;
}

/** What was told of an input: a dossier has it in several files, and it goes over all findings each time. */
const toldOf = new WeakMap<ChecklistInput, AppraisalTold>();

/** The same for one input, however often it is asked. */
export function appraisalTold(input: ChecklistInput): AppraisalTold {
	const known = toldOf.get(input);
	if (known !== undefined) return known;
	const told = tell(input);
	toldOf.set(input, told);
	return told;
}

function tell(input: ChecklistInput): AppraisalTold {
	const { approval } = input;
	const tellsWords = mayTellWords(input.edition);
	const register = waiverRegister(input);
	const tables: AppraisalTable[] = [beyondTable(input, tellsWords), register];
	const paragraphs: string[] = [];
	const note = approval === undefined || !tellsWords ? '' : roundsNote(approval);
	if (approval !== undefined) {
		const { rounds = [], remarks = [] } = approval;
		paragraphs.push(conclusionOf(approval, { tellsWords, isPublic: input.edition.level === 'public' }));
		const known = openTold(approval, { tellsWords, isPublic: input.edition.level === 'public' });
		if (known !== '') paragraphs.push(known);
		const passed = passedTold(input, tellsWords);
		if (passed !== '') paragraphs.push(passed);
		if (tellsWords) {
			const { appraisal } = approval;
			const concludedAt = appraisal === null || appraisal.outcome === 'under-way' ? null : appraisal.at;
			tables.push(remarkTable(remarks, input, concludedAt), ...roundTables(approval, input));
			const place = roundsPlace(approval);
			if (place !== '') paragraphs.push(place);
		} else {
			if (remarks.length > 0) paragraphs.push(counted(remarks));
			if (rounds.length > 0) {
				const told = rounds.map(({ version, at }) => `phiên bản ${version} ngày ${day(at)}`).join('; ');
				paragraphs.push(`Các lần trả lại trước phiên bản này: ${told}.`);
			}
		}
	}
	if (register.rows.length > 0) paragraphs.push(`${register.title}: ${register.remark}`);
	return { note, paragraphs, tables: tables.filter(({ rows }) => rows.length > 0) };
}
