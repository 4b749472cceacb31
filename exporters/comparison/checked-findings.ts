/** What the checks of two states found otherwise, each by its own pack and at its own day: the same on a page and in a dossier. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import type { Answer } from '$models/conformance/decisions';
import { findingDifferences } from '$models/conformance/finding-differences';
import type { CheckReport } from '$models/conformance/report';
import { dossierChecker } from '$models/documents/dossier-checker';
import type { Pack } from '$models/framework/pack';
import { checkDayOf } from './check-day';
import type { Comparison } from './told';

export interface CheckedState {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
	readonly pack: Pack;
	/** ISO date in Việt Nam on which a version was frozen; '' for what is none. */
	readonly frozenOn?: string;
	/** What people answered; absent where that is not known. */
	readonly answers?: readonly Answer[] | null | undefined;
}

function reportOf(
	{ architecture, dossier, pack }: CheckedState,
	answers: readonly Answer[],
	asOf: string
): CheckReport {
	const checker = dossierChecker(pack, { asOf, dossier, answers });
	checker.update(architecture);
	return checker.report();
}

/**
 * With what people answered on both sides; where one is not known, by the findings of the machine alone.
 * `today`: ISO date, of a state that has no cut-off day and is no frozen version.
 */
export function findingsBetween(
	before: CheckedState,
	after: CheckedState,
	today: string
): {
	readonly findings: NonNullable<Comparison['findings']>;
	readonly checkedAsOf: NonNullable<Comparison['checkedAsOf']>;
} {
	const known = before.answers != null && after.answers != null ? [before.answers, after.answers] : null;
	const [then = [], now = []] = known ?? [];
	const checkedAsOf = [checkDayOf(before, today), checkDayOf(after, today)] as const;
	const [old, own] = checkedAsOf;
	const { questions, later, ...found } = findingDifferences(
		reportOf(before, then, old.day),
		reportOf(after, now, own.day)
	);
	return { checkedAsOf, findings: known === null ? found : { ...found, questions, later } };
}
