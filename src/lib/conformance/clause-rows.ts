/** Every clause of a pack with what answers to it, and how that came out. */
import type { CheckReport } from '$models/conformance/report';
import { openOf, ruleStandings, rulesByCover, summed, worstOf } from '$models/conformance/rule-standing';
import { groundOf } from '$models/framework/ground';
import type { Clause, Obligation, Pack } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import type { ClauseRow } from './desk-shapes';

/** Clauses first, then obligations, each in the order of the pack. */
export function clauseRows(pack: Pack, report: CheckReport): readonly ClauseRow[] {
	const standings = ruleStandings(pack, report);
	const covering = rulesByCover(pack);
	const row = (clause: Clause | Obligation): ClauseRow => {
		const rules = (covering.get(clause.id) ?? []).flatMap((id) => standings.get(id) ?? []);
		const counts = summed(rules.map((rule) => rule.counts));
		return {
			id: clause.id,
			text: clause.text,
			who: clause.who,
			basis: groundOf(pack, clause.provenance),
			severity: 'severity' in clause ? clause.severity : null,
			rules,
			counts,
			verdict: worstOf(counts),
			beyond: 'beyond' in clause ? clause.beyond : null
		};
	};
	return [...pack.clauses.map(row), ...pack.obligations.map(row)];
}

export const clauseOutcomes = ['all', 'fail', 'open', 'pass', 'not-applicable', 'without-rule'] as const;
export type ClauseOutcome = (typeof clauseOutcomes)[number];

/** Where a clause stands in the filter: by its worst verdict, or apart where no rule of the pack answers to it. */
export function outcomeOf({ rules, verdict, counts }: ClauseRow): Exclude<ClauseOutcome, 'all'> {
	if (rules.length === 0) return 'without-rule';
	if (verdict === 'fail') return 'fail';
	return openOf(counts) > 0 ? 'open' : verdict === 'pass' ? 'pass' : 'not-applicable';
}

/** Words are found without diacritics, in the reader's language, in the clause, its rules and its basis. */
export function clauseTexts({ id, text, basis, rules }: ClauseRow, locale: 'vi' | 'en'): string {
	return fold([id, text[locale], basis[locale], ...rules.map((rule) => `${rule.id} ${rule.title[locale]}`)].join(' '));
}

export function filteredClauses(
	rows: readonly ClauseRow[],
	{ text, outcome, locale }: { readonly text: string; readonly outcome: ClauseOutcome; readonly locale: 'vi' | 'en' }
): readonly ClauseRow[] {
	const sought = fold(text.trim());
	return rows.filter(
		(row) =>
			(outcome === 'all' || outcomeOf(row) === outcome) && (sought === '' || clauseTexts(row, locale).includes(sought))
	);
}
