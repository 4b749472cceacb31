/** The items to check before issue, answered from the verdicts of rules; what a machine cannot see is left to a person. */
import type { ChecklistItem, Pack } from '$models/framework/pack';
import type { CheckReport, Counts, Verdict } from './report';
import { ruleStandings, summed, type RuleStanding } from './rule-standing';

export interface ChecklistVerdict {
	/** Of the rules that were run. */
	readonly counts: Counts;
	readonly verdict: Verdict;
	/** Rules that could not be computed. */
	readonly broken: number;
	/**
	 * What a person has to say: all of it, the rest, only the questions of its rules, nothing; or the rest, of which no
	 * rule asks, so that it is compared with the documents and never answered here.
	 */
	readonly person: 'all' | 'rest' | 'unasked' | 'questions' | 'nothing';
}

export interface ChecklistStanding extends ChecklistVerdict {
	readonly item: ChecklistItem;
	readonly rules: readonly RuleStanding[];
}

/** An item that a machine can only partly see is never passed by the machine. */
export function checklistVerdict(
	item: Pick<ChecklistItem, 'rules' | 'computable'>,
	{ outcomes }: Pick<CheckReport, 'outcomes'>,
	pack: Pick<Pack, 'rules'>
): ChecklistVerdict {
	const run = outcomes.filter(({ rule }) => item.rules.includes(rule));
	const counts = summed(run.map((outcome) => outcome.counts));
	const broken = run.filter(({ error }) => error !== '').length;
	if (item.computable === 'no' || broken === run.length) {
		return { counts, verdict: 'not-enough-basis', broken, person: 'all' };
	}
	const isAsked = pack.rules.some(({ id, asked }) => asked !== null && item.rules.includes(id));
	const person = item.computable === 'yes' ? (isAsked ? 'questions' : 'nothing') : isAsked ? 'rest' : 'unasked';
	const isUnsure = counts.undetermined + counts['not-enough-basis'] + broken > 0;
	if (counts.fail > 0) return { counts, verdict: 'fail', broken, person };
	if (isUnsure || item.computable === 'partly') return { counts, verdict: 'not-enough-basis', broken, person };
	return { counts, verdict: counts.pass === 0 ? 'not-applicable' : 'pass', broken, person };
}

/** In the order of the items. */
export function checklistStandings(pack: Pack, report: CheckReport): readonly ChecklistStanding[] {
	const standings = ruleStandings(pack, report);
	return pack.forms.form01.checklist.map((item) => ({
		...checklistVerdict(item, report, pack),
		item,
		rules: item.rules.flatMap((id) => standings.get(id) ?? []).filter(({ isRun }) => isRun)
	}));
}
