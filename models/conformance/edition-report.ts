/** The report that an edition carries: what was left out of it must not look as if nobody had written it. */
import { isSame } from '$models/architecture/json';
import type { CheckReport, Counts, Finding, RuleOutcome } from './report';
import { openOf, summed } from './rule-standing';

/** A finding that both tell in the same words, so that it neither rests on what was left out nor speaks of it. */
const isTold = (finding: Finding, whole: ReadonlyMap<string, Finding>): boolean => {
	const known = whole.get(finding.id);
	return known !== undefined && known.verdict === finding.verdict && isSame(known.message, finding.message);
};

/**
 * Of the report of an edition only what is true of the whole as well. A case that only the edition finds is not judged
 * (`not-applicable`); where the whole has something open that the edition does not tell, the rule has not enough basis here
 * instead of being met.
 */
export function editionReport(cut: CheckReport, whole: CheckReport): CheckReport {
	const known = new Map(whole.findings.map((finding) => [finding.id, finding]));
	const findings = cut.findings.filter((finding) => isTold(finding, known));
	const open = new Set(whole.findings.map(({ rule }) => rule));
	const told = new Map<string, Finding[]>();
	for (const finding of findings) told.set(finding.rule, [...(told.get(finding.rule) ?? []), finding]);
	const outcomes = cut.outcomes.map((outcome): RuleOutcome => {
		const of = told.get(outcome.rule) ?? [];
		return { ...outcome, counts: countsOf(outcome.counts, of, of.length === 0 && open.has(outcome.rule)) };
	});
	return { ...cut, findings, outcomes, counts: summed(outcomes.map(({ counts }) => counts)) };
}

/** Rules that the report of an edition leaves without enough basis because it may not tell what they found. */
export function untoldRules({ outcomes, findings }: Pick<CheckReport, 'outcomes' | 'findings'>): readonly string[] {
	const told = new Map<string, number>();
	for (const { rule, verdict } of findings) {
		if (verdict === 'not-enough-basis') told.set(rule, (told.get(rule) ?? 0) + 1);
	}
	return outcomes
		.filter(({ rule, counts }) => counts['not-enough-basis'] > (told.get(rule) ?? 0))
		.map(({ rule }) => rule);
}

function countsOf(counts: Counts, findings: readonly Finding[], isOpenElsewhere: boolean): Counts {
	const of = (verdict: Finding['verdict']): number => findings.filter((one) => one.verdict === verdict).length;
	return {
		pass: counts.pass,
		fail: of('fail'),
		undetermined: of('undetermined'),
		'not-enough-basis': of('not-enough-basis') + (isOpenElsewhere ? 1 : 0),
		'not-applicable': counts['not-applicable'] + openOf(counts) - findings.length
	};
}
