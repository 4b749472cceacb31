/** What the checks of two states found otherwise, each by its own pack and at its own day: the same on a page and in a dossier. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { Checker } from '$models/conformance/checker';
import { answersOf, type Answer } from '$models/conformance/decisions';
import { findingDifferences } from '$models/conformance/finding-differences';
import type { CheckReport } from '$models/conformance/report';
import { chapterInspection } from '$models/documents/inspect-chapters';
import type { Pack } from '$models/framework/pack';
import type { Comparison } from './told';

export interface CheckedState {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
	/** What people answered; absent where that is not known. */
	readonly answers?: readonly Answer[] | null | undefined;
}

function reportOf(
	{ architecture, dossier, pack }: CheckedState,
	answers: readonly Answer[],
	today: string
): CheckReport {
	const asOf = dossier.cutoffDate === '' ? today : dossier.cutoffDate;
	const checker = new Checker(pack, {
		asOf,
		dossier,
		answers: answersOf(pack, answers),
		inspections: [chapterInspection]
	});
	checker.update(architecture);
	return checker.report();
}

/**
 * With what people answered on both sides; where one is not known, by the findings of the machine alone.
 * `today`: ISO date, of a state that has no cut-off day.
 */
export function findingsBetween(
	before: CheckedState,
	after: CheckedState,
	today: string
): NonNullable<Comparison['findings']> {
	const known = before.answers != null && after.answers != null ? [before.answers, after.answers] : null;
	const [then = [], now = []] = known ?? [];
	const { questions, ...found } = findingDifferences(reportOf(before, then, today), reportOf(after, now, today));
	return known === null ? found : { ...found, questions };
}
