/** A comparison as data: ids and values as the canonical file has them. */
import type { Comparison } from './told';

/** What another program reads; findings come by identity and rule. */
export function comparisonJson({ names, states, differences, findings, unchecked, checkedAsOf }: Comparison): string {
	const [before, after] = states.map(({ meta }, at) => ({
		...{ name: names[at], id: meta.id, pack: meta.pack },
		...(checkedAsOf === undefined ? {} : { checkedAsOf: checkedAsOf[at]?.day })
	}));
	const told = (list: readonly { readonly id: string; readonly rule: string; readonly severity: string }[]) =>
		list.map(({ id, rule, severity }) => ({ id, rule, severity }));
	const checked =
		findings === null
			? { unchecked }
			: { fixed: told(findings.fixed), new: told(findings.fresh), same: told(findings.same) };
	return `${JSON.stringify({ before, after, ...differences, findings: checked }, null, '\t')}\n`;
}
