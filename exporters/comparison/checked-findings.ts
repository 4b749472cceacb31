/** What the checks of two states found otherwise, each by its own pack and at its own day: the same on a page and in a dossier. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { Checker } from '$models/conformance/checker';
import { findingDifferences, type FindingDifferences } from '$models/conformance/finding-differences';
import type { CheckReport } from '$models/conformance/report';
import { chapterInspection } from '$models/documents/inspect-chapters';
import type { Pack } from '$models/framework/pack';

export interface CheckedState {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
}

function reportOf({ architecture, dossier, pack }: CheckedState, today: string): CheckReport {
	const asOf = dossier.cutoffDate === '' ? today : dossier.cutoffDate;
	const checker = new Checker(pack, { asOf, dossier, inspections: [chapterInspection] });
	checker.update(architecture);
	return checker.report();
}

/** `today`: ISO date, of a state that has no cut-off day. */
export const findingsBetween = (before: CheckedState, after: CheckedState, today: string): FindingDifferences =>
	findingDifferences(reportOf(before, today), reportOf(after, today));
