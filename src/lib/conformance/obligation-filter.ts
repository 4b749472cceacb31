/** Which obligations a person wants to see, and in which order. */
import { openOf } from '$models/conformance/rule-standing';
import type { ObligationStanding } from '$models/conformance/obligations';
import { fold } from '$models/text/fold';
import { sortedRows, type Order } from './sorting';

export const obligationStates = ['all', 'overdue', 'fail', 'open', 'pass', 'not-applicable'] as const;
export type ObligationState = (typeof obligationStates)[number];
export const obligationKinds = ['R', 'T', 'RT'] as const;
export type ObligationKind = (typeof obligationKinds)[number] | '';
export type ObligationOrder = 'id' | 'due' | 'findings' | 'evidence';

export function isIn(row: ObligationStanding, state: ObligationState): boolean {
	switch (state) {
		case 'all':
			return true;
		case 'overdue':
			return row.isOverdue;
		case 'open':
			return row.verdict !== 'fail' && (openOf(row.counts) > 0 || row.verdict === 'not-enough-basis');
		default:
			return row.verdict === state;
	}
}

export interface ObligationWish {
	readonly text: string;
	readonly state: ObligationState;
	readonly kind: ObligationKind;
	readonly order: Order<ObligationOrder>;
	readonly locale: 'vi' | 'en';
}

/** A term that no day is known of stands behind all that have one, whichever way round. */
function compareDue(a: ObligationStanding, b: ObligationStanding): number {
	const [one, other] = [a.obligation.due, b.obligation.due];
	return one < other ? -1 : one > other ? 1 : 0;
}

const compare: Readonly<Record<ObligationOrder, (a: ObligationStanding, b: ObligationStanding) => number>> = {
	id: () => 0,
	due: compareDue,
	findings: (a, b) => a.findings - b.findings,
	evidence: (a, b) => a.evidence - b.evidence
};

export function wantedObligations(
	rows: readonly ObligationStanding[],
	{ text, state, kind, order, locale }: ObligationWish
): readonly ObligationStanding[] {
	const sought = fold(text.trim());
	const found = rows.filter(
		(row) =>
			isIn(row, state) &&
			(kind === '' || row.obligation.kind === kind) &&
			(sought === '' ||
				fold(
					[row.obligation.id, row.obligation.text[locale], row.obligation.who[locale], row.basis[locale]].join(' ')
				).includes(sought))
	);
	if (order.key === 'id') return order.isDescending ? found.toReversed() : found;
	const sorted = sortedRows(found, order.isDescending, compare[order.key]);
	if (order.key !== 'due') return sorted;
	const hasDay = ({ obligation }: ObligationStanding): boolean => obligation.due !== '';
	return [...sorted.filter(hasDay), ...sorted.filter((row) => !hasDay(row))];
}
