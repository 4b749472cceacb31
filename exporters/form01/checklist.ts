/** The twelve items to check before issue in words: what the rules find, what a person said, and what comes of both. */
import { checklistStandings, type ChecklistStanding } from '$models/conformance/checklist';
import { ruleOfFinding } from '$models/conformance/checklist-answers';
import type { Answer } from '$models/conformance/decisions';
import { openOf } from '$models/conformance/rule-standing';
import { contradictedBy, isAnsweredAgainst, unmetOptional, type Contradicted } from '$models/conformance/unmet';
import type { ChecklistItem, Words } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { verdictWords } from '$exporters/document/verdict-words';
import { letPassCount } from '$exporters/document/waiver-register';
import type { Appraisal, ExportInput, ItemDecision } from '$exporters/exporter';
import { answeredBefore, olderAnswersNote } from './answered-before';
import { vietnameseDate, vietnameseNumber } from '$exporters/form03/wording';
import { evidenceBehind, evidenceWords } from '$exporters/evidence-words';
import { mayTellWords } from '$exporters/told-words';
import { questionsTold } from './answered-questions';

/** What a person said of an item; author and reason are '' where the readers of the edition may not have them. */
export interface SaidOfItem {
	readonly result: string;
	readonly reason: string;
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	/** What was attached to the item, in words. */
	readonly evidence: readonly string[];
	/** The check by itself finds otherwise. */
	readonly isAgainst: boolean;
}

export interface ChecklistAnswer {
	readonly no: number;
	readonly text: Words;
	readonly result: string;
	readonly note: string;
	readonly rules: readonly string[];
	/** What the computed rules alone find. */
	readonly machine: string;
	/** null where nobody said anything, or nobody is asked. */
	readonly person: SaidOfItem | null;
	/** What the appraisal decided on it, in words. */
	readonly appraisal: string;
}

export type ChecklistInput = Pick<
	ExportInput,
	'pack' | 'report' | 'edition' | 'itemAnswers' | 'ruleAnswers' | 'certifier' | 'waived' | 'approval' | 'earlier'
>;

/** Those of an item's rules that something does not meet and no person decides, by what they are called: ids say nothing. */
function failing({ item }: ChecklistStanding, { report, pack }: ChecklistInput): readonly string[] {
	const computed = new Map(pack.rules.flatMap(({ id, asked, title }) => (asked === null ? [[id, title.vi]] : [])));
	const failed = new Set(report.outcomes.filter(({ counts }) => counts.fail > 0).map(({ rule }) => rule));
	return item.rules.flatMap((id) => (failed.has(id) ? (computed.get(id) ?? []) : []));
}

const isIssued = ({ approval }: ChecklistInput): boolean => (approval?.decision ?? null) !== null;

/** That answers are worth another look: a note to whoever works on the version, so none stands in one that was issued. */
const olderNote = (answers: readonly Answer[], input: ChecklistInput): string =>
	isIssued(input) ? '' : olderAnswersNote(answers.map(answeredBefore(input)));

/** Where nobody of the agency said anything of what a machine cannot tell: nothing is confirmed that nobody confirmed. */
const REST = 'Phần máy không kiểm tra được: cơ quan chưa trả lời, do người thẩm định xem xét.';
const ALL = 'Máy không kiểm tra được; cơ quan chưa trả lời, do người thẩm định xem xét.';

/** That some were given by one act, which has one instant, and for how many cases; '' where each was given by itself. */
function together(answers: readonly Answer[]): string {
	const acts = new Map<string, number>();
	for (const { at } of answers) acts.set(at, (acts.get(at) ?? 0) + 1);
	const counts = [...acts.values()].filter((count) => count > 1).map(vietnameseNumber);
	return counts.map((count) => `trả lời chung cho ${count} mục`).join(', ');
}

/** Answers of one person in words: those of one reason together and with it, and to what each was given where that is told. */
function tallied(answers: readonly Answer[], which: (those: readonly Answer[]) => string): string {
	const given = (['pass', 'fail', 'not-applicable'] as const).flatMap((verdict) => {
		const reasons = new Map<string, Answer[]>();
		for (const one of answers) {
			const said = one.reason.trim();
			if (one.answer === verdict) reasons.set(said, [...(reasons.get(said) ?? []), one]);
		}
		return [...reasons].map(([reason, those]) => {
			const about = [together(those), which(those)].filter((part) => part !== '').join('; ');
			const told = `${vietnameseNumber(those.length)} ${verdictWords[verdict]}${about === '' ? '' : ` (${about})`}`;
			return reason === '' ? told : `${told}, lý do: “${reason}”`;
		});
	});
	return given.join(', ');
}

/** What stands behind answers to questions, each piece once; '' for nothing, and for readers who may not have it. */
function evidenceNote(answers: readonly Answer[], { edition, certifier }: ChecklistInput): string {
	const evidence = mayTellWords(edition) ? (certifier?.decisions.evidence ?? []) : [];
	const behind = evidenceBehind(
		answers.map(({ finding }) => finding),
		evidence
	);
	return behind === '' ? '' : `${behind}.`;
}

/** What people answered to the questions of an item's rules, by whom and why where that may be told, and what waits. */
function questionsNote({ item, asked, rules }: ChecklistStanding, input: ChecklistInput): string {
	const { ruleAnswers = [] } = input;
	// What is answered only after issue, nobody's word before it says.
	const early = new Set(isIssued(input) ? [] : rules.flatMap(({ id, isLater }) => (isLater ? [id] : [])));
	const answers = ruleAnswers.filter(
		({ finding }) => item.rules.includes(ruleOfFinding(finding)) && !early.has(ruleOfFinding(finding))
	);
	const waiting = asked.undetermined + asked['not-enough-basis'];
	const open = waiting === 0 ? '' : `${vietnameseNumber(waiting)} câu hỏi dành cho người chưa được trả lời.`;
	if (answers.length === 0) return open;
	const by = new Map<string, Answer[]>();
	for (const answer of answers) by.set(answer.account, [...(by.get(answer.account) ?? []), answer]);
	const said = [...by].map(([who, own]) =>
		who === '' ? tallied(own, () => '') : `${who}: ${tallied(own, (those) => questionsTold(those, input))}`
	);
	const older = olderNote(answers, input);
	const behind = evidenceNote(answers, input);
	// What each of them says has brackets of its own.
	return [`Người trả lời: ${vietnameseNumber(answers.length)} câu. ${said.join('; ')}.`, behind, older, open]
		.filter((note) => note !== '')
		.join(' ');
}

/** That nothing which has to be followed is among what is not met; '' where something is. */
function optionalNote({ rules }: ChecklistStanding): string {
	const unmet = unmetOptional(rules);
	return unmet === null
		? ''
		: ` Chỉ quy tắc ${unmet.informs ? 'không bắt buộc' : 'khuyến nghị'} ${unmet.rules.join(', ')} chưa đáp ứng; không có quy tắc bắt buộc nào chưa đáp ứng.`;
}

/** What the computed rules find, in words. */
function machineNote(row: ChecklistStanding, input: ChecklistInput): string {
	const { machine, computed } = row;
	const unsure = computed.undetermined + computed['not-enough-basis'];
	switch (machine) {
		case 'fail':
			return `${vietnameseNumber(computed.fail)} trường hợp chưa đáp ứng: ${failing(row, input).join('; ')}.${optionalNote(row)}`;
		case 'not-applicable':
			// Where people alone decided, what they answered stands after this.
			return openOf(row.asked) + row.asked.pass > 0 ? '' : 'Không có trường hợp áp dụng.';
		default:
			if (unsure > 0) return `${vietnameseNumber(unsure)} trường hợp chưa xác định hoặc chưa đủ cơ sở.`;
			return computed.pass === 0 ? '' : `Đối chiếu tự động: ${vietnameseNumber(computed.pass)} trường hợp đáp ứng.`;
	}
}

/** What a person said, in words: the answer, by whom and when, why, and what stands behind it. */
function personNote({ result, reason, by, at, evidence, isAgainst }: SaidOfItem): string {
	const who = by === '' ? '' : `${by}, `;
	// Said within the agency before it submits: no appraisal, whatever it says.
	const head = `Cơ quan tự kiểm tra (${who}${vietnameseDate(vietnamDay(new Date(at)))}): ${result}`;
	const beside = isAgainst ? `${head}, ${againstWords.machine} (chưa đáp ứng)` : head;
	const why = isAgainst ? ', lý do: ' : ' – ';
	const said = reason === '' ? `${beside}.` : `${beside}${why}${/[.!?…]$/u.test(reason) ? reason : `${reason}.`}`;
	return evidence.length === 0 ? said : `${said} Minh chứng: ${evidence.join('; ')}.`;
}

/** How many cases of an item a waiver holds for, in words; '' for none. */
function waivedNote({ rules }: ChecklistItem, { report, waived }: ChecklistInput): string {
	const cases = report.findings.filter(({ id, rule }) => rules.includes(rule) && waived?.has(id) === true).length;
	return cases === 0 ? '' : `${letPassCount(cases)}.`;
}

/** What of an item comes only after the version is issued, so that nobody waits for it before. */
function laterNote({ rules }: ChecklistStanding, input: ChecklistInput): string {
	const later = rules.filter(
		({ isLater, counts }) => isLater && counts.fail === 0 && (counts.pass === 0 || !isIssued(input))
	);
	return later.length === 0
		? ''
		: `Xét sau khi ban hành, theo chữ ký số gắn vào phiên bản: ${later.map(({ title }) => title.vi).join('; ')}.`;
}

function noteOf(row: ChecklistStanding, input: ChecklistInput, person: SaidOfItem | null): string {
	const { answer } = row;
	const older = person === null || answer === null ? '' : olderNote([answer], input);
	const said = person === null ? null : [personNote(person), older].filter((note) => note !== '').join(' ');
	if (row.person === 'all') return said ?? ALL;
	const asked = row.person === 'rest' ? [said ?? REST] : [];
	return [
		machineNote(row, input),
		waivedNote(row.item, input),
		questionsNote(row, input),
		laterNote(row, input),
		...asked
	]
		.filter((note) => note !== '')
		.join(' ');
}

function saidOf(
	{ item, machine }: ChecklistStanding,
	answer: Answer,
	{ edition, certifier }: ChecklistInput
): SaidOfItem {
	const evidence = mayTellWords(edition) ? (certifier?.decisions.evidence ?? []) : [];
	return {
		result: verdictWords[answer.answer],
		reason: answer.reason.trim(),
		by: answer.account,
		at: answer.at,
		isAgainst: isAnsweredAgainst({ machine, answer }),
		evidence: evidence.filter(({ about }) => about === `checklist:${item.no}`).map(evidenceWords)
	};
}

export const decisionWords: Readonly<Record<ItemDecision['decision'], string>> = {
	accepted: 'Đạt',
	refused: 'Chưa đạt',
	open: 'Chưa đủ cơ sở'
};

/** Of a rule beyond the items, which is let stand and not met by a decision. */
export const ruleDecisionWords: typeof decisionWords = { ...decisionWords, accepted: 'Chấp nhận được' };

/** Of what was not decided on by itself: whether the whole was. */
export const noDecision = (appraisal: Appraisal | null): string =>
	appraisal === null || appraisal.outcome === 'under-way' ? 'Chưa thẩm định' : 'Chưa được quyết định';

export const againstWords: Readonly<Record<Contradicted, string>> = {
	machine: 'khác kết quả máy kiểm tra',
	agency: 'khác trả lời của cơ quan'
};

/**
 * A decision in words: how, who and when in `signed`, and why. One that accepts what is not met says so, with the reason that
 * was asked for; null for readers who may not have what people said.
 */
export function decisionTold(
	words: string,
	{
		signed,
		reason,
		against
	}: { readonly signed: string; readonly reason: string | null; readonly against: Contradicted | null }
): string {
	const said = reason?.trim() ?? '';
	const head = `${words} (${signed})`;
	if (against === null) return said === '' ? head : `${head}: ${said}`;
	if (reason === null) return `${head}, ${againstWords[against]}`;
	return `${head}, ${againstWords[against]}, ${said === '' ? 'không ghi lý do' : `lý do: ${said}`}`;
}

/** What the appraisal of the version decided on an item: how, who, when and why, as far as the readers may have it. */
function appraisalOf(row: ChecklistStanding, { approval, edition }: ChecklistInput): string {
	const { no } = row.item;
	const appraisal = approval?.appraisal ?? null;
	if (appraisal === null) return 'Chưa thẩm định';
	const own = appraisal.decisions.find((one) => one.no === no);
	const { by, at } = own ?? appraisal;
	const signed = [edition.level === 'public' ? '' : by, vietnameseDate(vietnamDay(new Date(at)))];
	const told = signed.filter((part) => part !== '').join(', ');
	if (own === undefined) {
		const whole = { passed: 'đạt', returned: 'trả lại', 'under-way': '' }[appraisal.outcome];
		return whole === '' ? noDecision(appraisal) : `${noDecision(appraisal)}; kết luận chung: ${whole} (${told})`;
	}
	return decisionTold(decisionWords[own.decision], {
		signed: told,
		reason: mayTellWords(edition) ? own.reason : null,
		against: own.decision === 'accepted' ? contradictedBy(row) : null
	});
}

/** Answers in the order of the items. */
export const answerChecklist = (input: ChecklistInput): ChecklistAnswer[] =>
	checklistStandings(input.pack, input.report, input.itemAnswers).map((row) => {
		const { item, verdict, machine, answer } = row;
		const person = answer === null ? null : saidOf(row, answer, input);
		return {
			no: item.no,
			text: item.text,
			result: verdictWords[verdict],
			note: noteOf(row, input, person),
			rules: item.rules,
			machine: verdictWords[machine],
			person,
			appraisal: appraisalOf(row, input)
		};
	});
