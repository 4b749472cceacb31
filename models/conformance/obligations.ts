/** How an agency stands to each obligation of an instrument: from model facts, answers, the term and what proves it. */
import { groundOf } from '$models/framework/ground';
import type { Obligation, Pack, Words } from '$models/framework/pack';
import type { CheckReport, Counts, Verdict } from './report';
import { openOf, ruleStandings, rulesByCover, summed, worstOf, type RuleStanding } from './rule-standing';

export interface ObligationStanding {
	readonly obligation: Obligation;
	/** Such as `Nghị quyết 214/NQ-CP, Mục tiêu`, with the word why it is no firm ground where it is none. */
	readonly basis: Words;
	readonly rules: readonly RuleStanding[];
	readonly counts: Counts;
	readonly verdict: Verdict;
	/** Its term ended before the day of the report, and it is not passed. */
	readonly isOverdue: boolean;
	readonly findings: number;
	/** Pieces of evidence that people attached to it. */
	readonly evidence: number;
}

/** A rule that could not be computed leaves the obligation without enough basis, unless another already fails it. */
function verdictOf(rules: readonly RuleStanding[], counts: Counts): Verdict {
	const worst = worstOf(counts);
	const isBlind = rules.length === 0 || rules.some(({ error, isRun }) => error !== '' || !isRun);
	return isBlind && (worst === 'pass' || worst === 'not-applicable') ? 'not-enough-basis' : worst;
}

/** What is settled cannot be overdue; a term that no day is known of never ends. */
export function isOverdue(due: string, verdict: Verdict, asOf: string): boolean {
	return due !== '' && due < asOf && verdict !== 'pass' && verdict !== 'not-applicable';
}

/** In the order of the pack. `evidence` counts what was attached, by obligation id. */
export function obligationStandings(
	pack: Pack,
	report: CheckReport,
	evidence: Pick<ReadonlyMap<string, number>, 'get'>
): readonly ObligationStanding[] {
	const standings = ruleStandings(pack, report);
	const covering = rulesByCover(pack);
	return pack.obligations.map((obligation) => {
		const rules = (covering.get(obligation.id) ?? []).flatMap((id) => standings.get(id) ?? []);
		const counts = summed(rules.map((rule) => rule.counts));
		const verdict = verdictOf(rules, counts);
		return {
			obligation,
			basis: groundOf(pack, obligation.provenance),
			rules,
			counts,
			verdict,
			isOverdue: isOverdue(obligation.due, verdict, report.asOf),
			findings: openOf(counts),
			evidence: evidence.get(obligation.id) ?? 0
		};
	});
}

export interface ObligationTotals {
	readonly all: number;
	readonly verdicts: Counts;
	readonly overdue: number;
	/** With at least one piece of evidence. */
	readonly evidenced: number;
}

export function obligationTotals(rows: readonly ObligationStanding[]): ObligationTotals {
	const sums: Record<Verdict, number> = {
		pass: 0,
		fail: 0,
		undetermined: 0,
		'not-enough-basis': 0,
		'not-applicable': 0
	};
	for (const { verdict } of rows) sums[verdict] += 1;
	return {
		all: rows.length,
		verdicts: sums,
		overdue: rows.filter((row) => row.isOverdue).length,
		evidenced: rows.filter(({ evidence }) => evidence > 0).length
	};
}
