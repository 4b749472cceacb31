import type { CheckReport } from '$models/conformance/report';
import type { FindingCounts, FindingsOf } from './heat';

const none: FindingCounts = { required: 0, recommended: 0, information: 0 };

/** Open findings of each object by severity; objects without any are left out. */
export function findingCounts(report: CheckReport | null): FindingsOf {
	const counts = new Map<string, FindingCounts>();
	for (const { subject, severity } of report?.findings ?? []) {
		if (subject.kind !== 'object') continue;
		const before = counts.get(subject.id) ?? none;
		counts.set(subject.id, { ...before, [severity]: before[severity] + 1 });
	}
	return counts;
}
