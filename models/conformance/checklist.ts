/** The items to check before issue, answered from the verdicts of rules and, where a machine cannot see all, by a person. */
import type { ChecklistItem, Pack } from '$models/framework/pack';
import type { PersonAnswer } from '$models/framework/rule';
import { answeredAfterIssue } from './answered-later';
import type { ItemAnswers } from './checklist-answers';
import type { Answer } from './decisions';
import type { CheckReport, Counts, Verdict } from './report';
import { ruleStandings, summed, type RuleStanding } from './rule-standing';

export interface ChecklistVerdict {
	/** Of the rules that were run. */
	readonly counts: Counts;
	/** Of them those that the machine decides by itself. */
	readonly computed: Counts;
	/** Of them those that ask people: what is settled is an answer, what is open waits for one. */
	readonly asked: Counts;
	/** What comes of the machine's part and the person's answer together. */
	readonly verdict: Verdict;
	/** Of what the machine decides by itself, as if that were the whole item: nobody's answer makes it better. */
	readonly machine: Verdict;
	/** Rules that could not be computed. */
	readonly broken: number;
	/** What a person has to say: all of it, the rest, only the questions of its rules, nothing. */
	readonly person: 'all' | 'rest' | 'questions' | 'nothing';
}

export interface ChecklistStanding extends ChecklistVerdict {
	readonly item: ChecklistItem;
	readonly rules: readonly RuleStanding[];
	/** What a person said of the item; null where nobody did, or nobody is asked. */
	readonly answer: Answer | null;
}

/** The check answers the whole item by itself, and it is met: no word of a person counts in it. */
export const isPassedByMachine = ({
	machine,
	verdict,
	person
}: Pick<ChecklistVerdict, 'machine' | 'verdict' | 'person'>): boolean =>
	machine === 'pass' && verdict === 'pass' && person === 'nothing';

/** Whether a person is asked about an item as such. */
export const isPersonAsked = ({ computable }: Pick<ChecklistItem, 'computable'>): boolean => computable !== 'yes';

/** Whether the part of an item that only a person sees has no answer yet; it is asked apart from the questions of its rules. */
export const isUnsaid = ({ item, answer }: Pick<ChecklistStanding, 'item' | 'answer'>): boolean =>
	isPersonAsked(item) && answer === null;

/** Items of which that part has no answer, in their order. */
export const unsaidItems = ({ forms }: Pick<Pack, 'forms'>, answers: ItemAnswers): readonly ChecklistItem[] =>
	forms.form01.checklist.filter((item) => isUnsaid({ item, answer: answers.get(item.no) ?? null }));

function machineVerdict(counts: Counts, broken: number): Verdict {
	if (counts.fail > 0) return 'fail';
	if (counts.undetermined + counts['not-enough-basis'] + broken > 0) return 'not-enough-basis';
	return counts.pass === 0 ? 'not-applicable' : 'pass';
}

/**
 * The machine's part and the person's answer: whichever says that the item is not met wins; what is open in one of them
 * leaves the item open; one that does not apply leaves it to the other.
 */
export function together(machine: Verdict, answer: PersonAnswer | null): Verdict {
	if (machine === 'fail' || answer === 'fail') return 'fail';
	if (answer === null || machine === 'not-enough-basis' || machine === 'undetermined') return 'not-enough-basis';
	return answer === 'not-applicable' ? machine : answer;
}

/** An item that a machine can only partly see is never passed by the machine, nor by a person against the machine. */
export function checklistVerdict(
	item: Pick<ChecklistItem, 'rules' | 'computable'>,
	{ outcomes }: Pick<CheckReport, 'outcomes'>,
	pack: Pick<Pack, 'rules'>,
	answer: PersonAnswer | null = null
): ChecklistVerdict {
	const later = answeredAfterIssue(pack);
	const run = outcomes.filter(({ rule, counts }) => item.rules.includes(rule) && (!later.has(rule) || counts.fail > 0));
	const asking = new Set(pack.rules.flatMap(({ id, asked }) => (asked === null ? [] : [id])));
	const byMachine = run.filter(({ rule }) => !asking.has(rule));
	const sum = (some: typeof run): Counts => summed(some.map((outcome) => outcome.counts));
	const brokenOf = (some: typeof run): number => some.filter(({ error }) => error !== '').length;
	const broken = brokenOf(run);
	const [counts, computed] = [sum(run), sum(byMachine)];
	const told = { counts, computed, asked: sum(run.filter(({ rule }) => asking.has(rule))), broken };
	const isMachineBlind = item.computable === 'no' || broken === run.length;
	if (isMachineBlind) {
		const verdict = isPersonAsked(item) ? (answer ?? 'not-enough-basis') : 'not-enough-basis';
		return { ...told, verdict, machine: 'not-enough-basis', person: 'all' };
	}
	const machine = machineVerdict(computed, brokenOf(byMachine));
	const byRules = machineVerdict(counts, broken);
	if (isPersonAsked(item)) return { ...told, verdict: together(byRules, answer), machine, person: 'rest' };
	const isRuleAsked = item.rules.some((rule) => asking.has(rule) && !later.has(rule));
	return { ...told, verdict: byRules, machine, person: isRuleAsked ? 'questions' : 'nothing' };
}

/** In the order of the items. */
export function checklistStandings(
	pack: Pack,
	report: CheckReport,
	answers: ItemAnswers = new Map()
): readonly ChecklistStanding[] {
	const standings = ruleStandings(pack, report);
	return pack.forms.form01.checklist.map((item) => {
		const answer = isPersonAsked(item) ? (answers.get(item.no) ?? null) : null;
		return {
			...checklistVerdict(item, report, pack, answer?.answer ?? null),
			item,
			answer,
			rules: item.rules.flatMap((id) => standings.get(id) ?? []).filter(({ isRun }) => isRun)
		};
	});
}
