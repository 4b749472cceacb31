/** Which rules the shapes speak for, and why the others are left out. */
import type { Words } from '$models/framework/provenance';
import type { LeftRule, Translation } from './rule-to-shapes';

export interface Coverage {
	readonly covered: number;
	readonly total: number;
	readonly left: readonly LeftRule[];
}

export const coverageOf = ({ covered, left }: Translation): Coverage => ({
	covered: covered.length,
	total: covered.length + left.length,
	left
});

interface Reason {
	readonly reason: Words;
	readonly rules: readonly string[];
}

/** Rules that are left out for the same reason stand together. */
export function reasonsOf({ left }: Coverage): readonly Reason[] {
	const byReason = new Map<string, { readonly reason: Words; readonly rules: string[] }>();
	for (const { rule, reason } of left) {
		const known = byReason.get(reason.en);
		if (known === undefined) byReason.set(reason.en, { reason, rules: [rule.id] });
		else known.rules.push(rule.id);
	}
	return [...byReason.values()];
}
