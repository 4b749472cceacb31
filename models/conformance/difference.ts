/** What leads from one report to another of the same rules, such as that of a later day: nearly all findings are in both. */
import { isSame } from '$models/architecture/json';
import type { CheckReport, ReportChange } from './report';

/** `followed` makes `after` of `before` by it, but for the day. */
export function changeBetween(before: CheckReport, after: CheckReport): ReportChange {
	const known = new Map(before.findings.map((finding) => [finding.id, finding]));
	const set = after.findings.filter((finding) => !isSame(known.get(finding.id), finding));
	for (const { id } of after.findings) known.delete(id);
	const outcomes = new Map(before.outcomes.map((outcome) => [outcome.rule, outcome]));
	return {
		set,
		removed: [...known.keys()],
		outcomes: after.outcomes.filter((outcome) => !isSame(outcomes.get(outcome.rule), outcome)),
		counts: after.counts
	};
}
