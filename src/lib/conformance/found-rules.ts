/** The rules of a pack that found something, as a reviewer goes through them. */
import { isWaived, type FindingWaiver } from '$models/conformance/decisions';
import type { CheckReport } from '$models/conformance/report';
import type { Pack } from '$models/framework/pack';
import type { Severity } from '$models/framework/rule';
import type { FoundRule } from './desk-shapes';

const gravity: readonly Severity[] = ['required', 'recommended', 'information'];

/** The gravest first; of one severity in the order of the pack. */
export function foundRules(
	{ rules }: Pick<Pack, 'rules'>,
	{ findings }: Pick<CheckReport, 'findings'>,
	waivers: ReadonlyMap<string, FindingWaiver>
): readonly FoundRule[] {
	const sums = new Map<string, { findings: number; waived: number; isLater: boolean }>();
	for (const { id, rule, answeredAfter } of findings) {
		const sum = sums.get(rule) ?? { findings: 0, waived: 0, isLater: true };
		sum.findings += 1;
		sum.isLater &&= answeredAfter === 'issue';
		if (isWaived(waivers, id)) sum.waived += 1;
		sums.set(rule, sum);
	}
	return rules
		.flatMap(({ id, title, severity }) => {
			const sum = sums.get(id);
			return sum === undefined ? [] : [{ id, title, severity, ...sum }];
		})
		.sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}
