/** The twelve items to check before issue in words: what the rules find, what a person said, and what comes of both. */
import { checklistStandings, type ChecklistStanding } from '$models/conformance/checklist';
import type { Answer } from '$models/conformance/decisions';
import type { ChecklistItem, Words } from '$models/framework/pack';
import { vietnamDay } from '$models/text/vietnam-day';
import { verdictWords } from '$exporters/document/verdict-words';
import type { ExportInput } from '$exporters/exporter';
import { vietnameseDate, vietnameseNumber } from '$exporters/form03/wording';
import { mayTellWords } from '$exporters/told-words';

/** What a person said of an item; author and reason are '' where the readers of the edition may not have them. */
export interface SaidOfItem {
	readonly result: string;
	readonly reason: string;
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
	/** Names of what was attached to the item. */
	readonly evidence: readonly string[];
}

export interface ChecklistAnswer {
	readonly no: number;
	readonly text: Words;
	readonly result: string;
	readonly note: string;
	readonly rules: readonly string[];
	/** What the rules alone find. */
	readonly machine: string;
	/** null where nobody said anything, or nobody is asked. */
	readonly person: SaidOfItem | null;
}

export type ChecklistInput = Pick<
	ExportInput,
	'pack' | 'report' | 'edition' | 'itemAnswers' | 'ruleAnswers' | 'certifier' | 'waived'
>;

/** Those of an item's rules that something does not meet, by what they are called: their ids say nothing to readers. */
const failing = (
	{ rules }: ChecklistItem,
	{ report: { outcomes }, pack }: Pick<ChecklistInput, 'report' | 'pack'>
): readonly string[] => {
	const titles = new Map(pack.rules.map(({ id, title }) => [id, title.vi]));
	return rules
		.filter((id) => outcomes.some(({ rule, counts }) => rule === id && counts.fail > 0))
		.map((id) => titles.get(id) ?? id);
};

const REST = 'Phần còn lại do người kiểm tra xác nhận.';

/** Answers in words, how often each was given. */
function tallied(answers: readonly Answer[]): string {
	const given = (['pass', 'fail', 'not-applicable'] as const).flatMap((verdict) => {
		const { length } = answers.filter(({ answer }) => answer === verdict);
		return length === 0 ? [] : [`${vietnameseNumber(length)} ${verdictWords[verdict]}`];
	});
	return given.join(', ');
}

/** What people answered to the questions of an item's rules: how many, by whom where that may be told, and what. */
function questionsNote({ item }: ChecklistStanding, { ruleAnswers = [] }: ChecklistInput): string {
	const answers = ruleAnswers.filter(({ finding }) => item.rules.includes(finding.split(':', 1)[0] ?? ''));
	if (answers.length === 0) return '';
	const by = new Map<string, Answer[]>();
	for (const answer of answers) by.set(answer.account, [...(by.get(answer.account) ?? []), answer]);
	const said = [...by].map(([who, own]) => (who === '' ? tallied(own) : `${who}: ${tallied(own)}`));
	return `Người trả lời: ${vietnameseNumber(answers.length)} câu (${said.join('; ')}).`;
}

/** Cases that the rules themselves decided, and no person. */
function metByMachine({ item }: ChecklistStanding, { report, pack }: ChecklistInput): number {
	const asked = new Set(pack.rules.flatMap((rule) => (rule.asked === null ? [] : [rule.id])));
	const run = report.outcomes.filter(({ rule }) => item.rules.includes(rule) && !asked.has(rule));
	return run.reduce((sum, { counts }) => sum + counts.pass, 0);
}

/** What the rules find, in words. */
function machineNote(row: ChecklistStanding, input: ChecklistInput): string {
	const { item, machine, counts } = row;
	const met = metByMachine(row, input);
	const unsure = counts.undetermined + counts['not-enough-basis'];
	switch (machine) {
		case 'fail':
			return `${vietnameseNumber(counts.fail)} trường hợp chưa đáp ứng (${failing(item, input).join('; ')}).`;
		case 'not-applicable':
			return 'Không có trường hợp áp dụng.';
		default:
			if (unsure > 0) return `${vietnameseNumber(unsure)} trường hợp chưa xác định hoặc chưa đủ cơ sở.`;
			// Where people alone decided, what they answered stands after this.
			return met === 0 ? '' : `Máy: ${vietnameseNumber(met)} trường hợp đáp ứng.`;
	}
}

/** What a person said, in words: the answer, by whom and when, why, and what stands behind it. */
function personNote({ result, reason, by, at, evidence }: SaidOfItem): string {
	const who = by === '' ? '' : `${by}, `;
	const head = `Người kiểm tra (${who}${vietnameseDate(vietnamDay(new Date(at)))}): ${result}`;
	const said = reason === '' ? `${head}.` : `${head} – ${/[.!?…]$/u.test(reason) ? reason : `${reason}.`}`;
	return evidence.length === 0 ? said : `${said} Minh chứng: ${evidence.join('; ')}.`;
}

/** How many cases of an item a waiver holds for, in words; '' for none. */
function waivedNote({ rules }: ChecklistItem, { report, waived }: ChecklistInput): string {
	const cases = report.findings.filter(({ id, rule }) => rules.includes(rule) && waived?.has(id) === true).length;
	return cases === 0 ? '' : `${vietnameseNumber(cases)} trường hợp được miễn áp dụng.`;
}

/** What of an item comes only after the version is issued, so that nobody waits for it before. */
function laterNote({ rules }: ChecklistStanding): string {
	const later = rules.filter(({ isLater, counts }) => isLater && counts.pass + counts.fail === 0);
	return later.length === 0
		? ''
		: `Xét sau khi ban hành, theo chữ ký số gắn vào phiên bản: ${later.map(({ title }) => title.vi).join('; ')}.`;
}

function noteOf(row: ChecklistStanding, input: ChecklistInput, person: SaidOfItem | null): string {
	const said = person === null ? null : personNote(person);
	if (row.person === 'all') return said ?? 'Do người kiểm tra xác nhận.';
	const asked = row.person === 'rest' ? [said ?? REST] : [];
	return [machineNote(row, input), waivedNote(row.item, input), questionsNote(row, input), laterNote(row), ...asked]
		.filter((note) => note !== '')
		.join(' ');
}

function saidOf({ item }: ChecklistStanding, answer: Answer, { edition, certifier }: ChecklistInput): SaidOfItem {
	const evidence = mayTellWords(edition) ? (certifier?.decisions.evidence ?? []) : [];
	return {
		result: verdictWords[answer.answer],
		reason: answer.reason.trim(),
		by: answer.account,
		at: answer.at,
		evidence: evidence.filter(({ about }) => about === `checklist:${item.no}`).map(({ name }) => name)
	};
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
			person
		};
	});
