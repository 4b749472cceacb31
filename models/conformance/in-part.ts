/** The report of a part of an architecture, for somebody who sees nothing else of it. */
import { rootOf, isSubject } from '$models/commands/record-of';
import type { CheckReport, Counts, Finding } from './report';

function without(counts: Counts, findings: readonly Finding[]): Counts {
	const left = { ...counts };
	for (const { verdict } of findings) left[verdict] -= 1;
	return left;
}

/**
 * Leaves out what is not his to mend: findings about the whole or a chapter, and those about a field that has a value which
 * is not shown to him. `withheld` holds places such as `objects/<id>/<field>`.
 */
export function reportInPart(report: CheckReport, withheld: ReadonlySet<string>): CheckReport {
	const isHis = ({ subject, fields }: Finding): boolean => {
		const { kind, id } = subject;
		return isSubject(kind) && !fields.some((field) => withheld.has(`${rootOf[kind]}/${id}/${field}`));
	};
	const gone = report.findings.filter((finding) => !isHis(finding));
	if (gone.length === 0) return report;
	return {
		...report,
		findings: report.findings.filter(isHis),
		counts: without(report.counts, gone),
		outcomes: report.outcomes.map((outcome) => ({
			...outcome,
			counts: without(
				outcome.counts,
				gone.filter(({ rule }) => rule === outcome.rule)
			)
		}))
	};
}
