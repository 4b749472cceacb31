/** How each rule of a pack came out in a report: what clauses, obligations and the checklist are answered from. */
import type { Pack } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import type { Severity } from '$models/framework/rule';
import { verdicts, type CheckReport, type Counts, type Verdict } from './report';

export interface RuleStanding {
	readonly id: string;
	readonly title: Words;
	readonly severity: Severity;
	/** Why only a person can decide; null for a computed rule. */
	readonly asked: Words | null;
	/** True of one that people answer only after the version is issued. */
	readonly isLater: boolean;
	/** False where the report left the rule out, as a profile does. */
	readonly isRun: boolean;
	readonly counts: Counts;
	readonly error: string;
}

export const noCounts: Counts = {
	pass: 0,
	fail: 0,
	undetermined: 0,
	'not-enough-basis': 0,
	'not-applicable': 0
};

export function summed(all: readonly Counts[]): Counts {
	const sums: Record<Verdict, number> = { ...noCounts };
	for (const counts of all) for (const verdict of verdicts) sums[verdict] += counts[verdict];
	return sums;
}

/** The worst of many verdicts; not applicable where there is none. */
export function worstOf(counts: Counts): Verdict {
	const order: readonly Verdict[] = ['fail', 'undetermined', 'not-enough-basis', 'pass'];
	return order.find((verdict) => counts[verdict] > 0) ?? 'not-applicable';
}

/** Findings among the counts: everything that is not settled. */
export const openOf = (counts: Counts): number => counts.fail + counts.undetermined + counts['not-enough-basis'];

/** By rule id, for all rules of the pack. */
export function ruleStandings(pack: Pack, report: CheckReport): ReadonlyMap<string, RuleStanding> {
	const outcomes = new Map(report.outcomes.map((outcome) => [outcome.rule, outcome]));
	return new Map(
		pack.rules.map(({ id, title, severity, asked, answeredAfter }) => {
			const outcome = outcomes.get(id);
			const { counts, error } = outcome ?? { counts: noCounts, error: '' };
			return [
				id,
				{ id, title, severity, asked, isLater: answeredAfter === 'issue', isRun: outcome !== undefined, counts, error }
			];
		})
	);
}

/** Rules of the pack by what they cover: the id of a clause or an obligation. */
export function rulesByCover(pack: Pack): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const { id, covers } of pack.rules) {
		for (const cover of covers) {
			const known = found.get(cover);
			if (known === undefined) found.set(cover, [id]);
			else known.push(id);
		}
	}
	return found;
}
