/** What people said to the asked rules of an item or an obligation, and where an answer is still waited for. */
import type { ChecklistStanding } from '$models/conformance/checklist';
import { openOf } from '$models/conformance/rule-standing';
import type { GivenAnswer } from './shapes';

/** A finding's id begins with its rule. */
export const ruleOf = (finding: string): string => finding.split(':', 1)[0] ?? '';

export interface AskedRules {
	readonly rules: ChecklistStanding['rules'];
	/** Records for which nobody answered yet. */
	readonly waiting: number;
	/** The newest first. */
	readonly answers: readonly GivenAnswer[];
}

/** `pack` is the reference of the pack whose rules they are. */
export function askedRules(
	rules: ChecklistStanding['rules'],
	answers: readonly GivenAnswer[],
	pack: string
): AskedRules {
	const [packId] = pack.split('@');
	const asked = rules.filter((rule) => rule.asked !== null);
	const ids = new Set(asked.map(({ id }) => id));
	const given = answers.filter((one) => one.pack === packId && ids.has(ruleOf(one.finding)));
	// A person's own "not met" is open too, but nobody is waited for.
	const failed = given.filter(({ answer }) => answer === 'fail').length;
	return {
		rules: asked,
		waiting: Math.max(0, asked.reduce((sum, { counts, isLater }) => sum + (isLater ? 0 : openOf(counts)), 0) - failed),
		answers: given.toSorted((a, b) => (a.at < b.at ? 1 : -1))
	};
}
