/** How many items of the checklist came out how. */
import type { Verdict } from '$models/conformance/report';

export function checklistSum(rows: readonly { readonly verdict: Verdict }[]) {
	const of = (...wanted: readonly Verdict[]): number => rows.filter(({ verdict }) => wanted.includes(verdict)).length;
	return {
		passed: of('pass'),
		failed: of('fail'),
		waiting: of('undetermined', 'not-enough-basis'),
		unmeant: of('not-applicable')
	};
}
