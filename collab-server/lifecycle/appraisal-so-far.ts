/** What the appraisal of a submission came to so far, by one reckoning for printed files and for the page that shows them. */
import { PASSED_BEYOND } from '$models/conformance/beyond-checklist';
import type { Appraisal, PassedDecision } from '$exporters/exporter';
import type { StoredItemDecision, SubmissionState } from '$collab/storage/lifecycle-store';
import { appraisalEnd, type Moved } from './appraisal-end';
import { decidedItems } from './decided-items';

type Decided = Pick<StoredItemDecision, 'item' | 'decision' | 'reason' | 'at'>;

/** Decisions on items of the checklist with these numbers, in their order, and on rules beyond them. */
export function decisionsOf<One extends Decided>(
	items: readonly One[],
	numbers: readonly string[],
	by: (one: One) => string
): Required<Pick<Appraisal, 'decisions' | 'beyond'>> {
	const said = items.map((one) => {
		const { item, decision, reason, at } = one;
		return { item, told: { decision, reason, by: by(one), at } };
	});
	return {
		decisions: numbers.flatMap((no) =>
			said.flatMap(({ item, told }) => (item === no ? [{ no: Number(no), ...told }] : []))
		),
		beyond: said.flatMap(({ item: rule, told }) =>
			numbers.includes(rule) || rule === PASSED_BEYOND ? [] : [{ rule, ...told }]
		)
	};
}

/** Each time that what the check passed beyond the items was accepted at once, or that this was taken back: the oldest first. */
export const passedDecisions = <One extends Decided>(
	items: readonly One[],
	by: (one: One) => string
): readonly PassedDecision[] =>
	items
		.filter(({ item }) => item === PASSED_BEYOND)
		.map((one) => ({ isAccepted: one.decision === 'accepted', reason: one.reason, by: by(one), at: one.at }))
		.toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** `by` tells the person of a move or of a decision; null before anything of it was decided. */
export function appraisalSoFar<Move extends Moved, Item extends Decided>(
	submission: { readonly state: SubmissionState; readonly moves: readonly Move[]; readonly items: readonly Item[] },
	numbers: readonly string[],
	by: (one: Move | Item) => string
): Appraisal | null {
	const end = appraisalEnd(submission, by);
	if (end === null) return null;
	const passed = submission.items.find(({ item, decision }) => item === PASSED_BEYOND && decision === 'accepted');
	return {
		...end,
		items: decidedItems(numbers, submission.items),
		...decisionsOf(submission.items, numbers, by),
		...(passed === undefined ? {} : { passed: { by: by(passed), at: passed.at, reason: passed.reason } })
	};
}
