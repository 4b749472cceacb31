/** Keeps a report up with the changes that a checker tells, where the checker itself is elsewhere. */
import type { CheckReport, Finding, ReportChange, RuleOutcome } from './report';

/** The report after a change; what did not change is the same object. Rules keep their order. */
export function followed(report: CheckReport, change: ReportChange): CheckReport {
	const { set, removed, outcomes, counts } = change;
	if (outcomes.length === 0 && set.length === 0 && removed.length === 0) return report;
	const newOutcomes = new Map(outcomes.map((outcome) => [outcome.rule, outcome]));
	const touched = new Set([...outcomes.map(({ rule }) => rule), ...set.map(({ rule }) => rule)]);
	const gone = new Set(removed);
	const fresh = new Map(set.map((finding) => [finding.id, finding]));
	const byRule = new Map<string, Finding[]>();
	const put = (finding: Finding): void => {
		const known = byRule.get(finding.rule);
		if (known === undefined) byRule.set(finding.rule, [finding]);
		else known.push(finding);
	};
	for (const finding of report.findings) {
		if (touched.has(finding.rule) && !gone.has(finding.id) && !fresh.has(finding.id)) put(finding);
	}
	for (const finding of set) put(finding);
	const order = new Map(report.outcomes.map(({ rule }, at) => [rule, at]));
	const kept = report.findings.filter(({ rule, id }) => !touched.has(rule) && !gone.has(id));
	const anew = [...byRule.values()].flatMap((findings) => findings.sort((a, b) => (a.id < b.id ? -1 : 1)));
	const at = ({ rule }: Finding): number => order.get(rule) ?? 0;
	return {
		...report,
		outcomes: report.outcomes.map((outcome): RuleOutcome => newOutcomes.get(outcome.rule) ?? outcome),
		findings: [...kept, ...anew].sort((a, b) => at(a) - at(b)),
		counts
	};
}
