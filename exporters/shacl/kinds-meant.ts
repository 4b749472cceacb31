/** Which kinds of records a condition can be true or open for, so that the others need not be looked at. */
import type { Condition, RuleSubject } from '$models/framework/condition';
import { definitionOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';

type Kinds = ReadonlySet<string> | null;

const kindPath: Partial<Record<RuleSubject, string>> = { object: '@kind', relation: '@type', diagram: '@type' };

/** null where any kind may be meant. */
export function kindsMeant(condition: Condition | null, subject: RuleSubject, pack: Pack): Kinds {
	if (condition === null) return null;
	const path = kindPath[subject];
	if ('is' in condition) return condition.is[0] === path ? new Set([String(condition.is[1])]) : null;
	if ('in' in condition) return condition.in[0] === path ? new Set(condition.in[1]) : null;
	if ('use' in condition) {
		return kindsMeant(definitionOf(pack, condition.use)?.condition ?? null, subject, pack);
	}
	if ('all' in condition) {
		return condition.all.reduce<Kinds>((kinds, part) => {
			const own = kindsMeant(part, subject, pack);
			if (own === null || kinds === null) return own ?? kinds;
			return new Set([...kinds].filter((kind) => own.has(kind)));
		}, null);
	}
	if ('any' in condition) {
		const parts = condition.any.map((part) => kindsMeant(part, subject, pack));
		return parts.includes(null) ? null : new Set(parts.flatMap((part) => [...(part ?? [])]));
	}
	return null;
}
