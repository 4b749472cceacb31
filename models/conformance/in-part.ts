/** The report of a part of an architecture, for somebody who sees nothing else of it. */
import type { Subject } from '$models/framework/pack';
import type { CheckReport, Counts, Finding } from './report';

function without(counts: Counts, findings: readonly Finding[]): Counts {
	const left = { ...counts };
	for (const { verdict } of findings) left[verdict] -= 1;
	return left;
}

/**
 * Leaves out what is not his to mend: findings about the whole or a chapter, those about a field that has a value which is
 * not shown to him, and what may only seem so because the rest of the architecture is not there.
 */
export function reportInPart(
	report: CheckReport,
	isWithheld: (subject: Subject, id: string, field: string) => boolean,
	isSaid: (finding: Finding) => boolean = () => true
): CheckReport {
	const isHis = (finding: Finding): boolean => {
		const { kind, id } = finding.subject;
		if (kind === 'architecture' || kind === 'chapter') return false;
		return !finding.fields.some((field) => isWithheld(kind, id, field)) && isSaid(finding);
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
