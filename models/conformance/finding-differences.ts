/** What findings of two checks differ in; a finding keeps its identity through renames and moves. */
import type { CheckReport, Finding } from './report';

export interface FindingDifferences {
	/** Open before, no more after. */
	readonly fixed: readonly Finding[];
	readonly fresh: readonly Finding[];
	/** Open in both, as the later check tells them. */
	readonly same: readonly Finding[];
}

export interface AllDifferences extends FindingDifferences {
	/**
	 * Of the later check what only a person can decide, and nobody did. What is answered only once a version is issued is
	 * waited for by nobody before, and none of it.
	 */
	readonly questions: readonly Finding[];
}

export interface ReportDifferences extends AllDifferences {
	/** Of the later check what people answer only once a version is issued: open, and waited for by nobody. */
	readonly later: readonly Finding[];
}

/**
 * Findings of two reports by identity. What somebody has to confirm is a question and apart from them: new ones, those that
 * stay and questions are all that the later report has but for what is answered once a version is issued.
 */
export function findingDifferences(before: CheckReport, after: CheckReport): ReportDifferences {
	const findingsOf = (report: CheckReport): readonly Finding[] => report.findings.filter(({ asked }) => !asked);
	const [old, now] = [findingsOf(before), findingsOf(after)];
	const oldIds = new Set(old.map(({ id }) => id));
	// Whose answer was taken back is a question again, and not mended.
	const foundNow = new Set(after.findings.map(({ id }) => id));
	const asked = after.findings.filter((finding) => finding.asked);
	return {
		fixed: old.filter(({ id }) => !foundNow.has(id)),
		fresh: now.filter(({ id }) => !oldIds.has(id)),
		same: now.filter(({ id }) => oldIds.has(id)),
		questions: asked.filter(({ answeredAfter }) => answeredAfter === undefined),
		later: asked.filter(({ answeredAfter }) => answeredAfter !== undefined)
	};
}
