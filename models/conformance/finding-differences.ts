/** What findings of two checks differ in; a finding keeps its identity through renames and moves. */
import type { CheckReport, Finding } from './report';

export interface FindingDifferences {
	/** Open before, no more after. */
	readonly fixed: readonly Finding[];
	readonly fresh: readonly Finding[];
	/** Open in both, as the later check tells them. */
	readonly same: readonly Finding[];
}

/** Findings of two reports by identity. What somebody has to confirm is a question and none of them. */
export function findingDifferences(before: CheckReport, after: CheckReport): FindingDifferences {
	const findingsOf = (report: CheckReport): readonly Finding[] => report.findings.filter(({ asked }) => !asked);
	const [old, now] = [findingsOf(before), findingsOf(after)];
	const [oldIds, nowIds] = [new Set(old.map(({ id }) => id)), new Set(now.map(({ id }) => id))];
	return {
		fixed: old.filter(({ id }) => !nowIds.has(id)),
		fresh: now.filter(({ id }) => !oldIds.has(id)),
		same: now.filter(({ id }) => oldIds.has(id))
	};
}
