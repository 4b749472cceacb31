/** What people said to the asked rules of an item or an obligation, and where an answer is still waited for. */
import type { ChecklistStanding } from '$models/conformance/checklist';
import { ruleOfFinding } from '$models/conformance/checklist-answers';
import { openOf } from '$models/conformance/rule-standing';
import type { GivenAnswer } from './shapes';

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
	const given = answers.filter((one) => one.pack === packId && ids.has(ruleOfFinding(one.finding)));
	// A person's own "not met" is open too, but nobody is waited for.
	const failed = given.filter(({ answer }) => answer === 'fail').length;
	return {
		rules: asked,
		waiting: Math.max(0, asked.reduce((sum, { counts, isLater }) => sum + (isLater ? 0 : openOf(counts)), 0) - failed),
		answers: given.toSorted((a, b) => (a.at < b.at ? 1 : -1))
	};
}

/** Answers of one person with one conclusion and one reason, as they come of answering many at once. */
export interface SaidAlike {
	readonly count: number;
	readonly answer: GivenAnswer['answer'];
	readonly reason: string;
	readonly account: string;
	/** Instant of the newest. */
	readonly at: string;
}

/** Answers put together where they say the same, in the order in which they come. */
export function saidAlike(answers: readonly GivenAnswer[]): readonly SaidAlike[] {
	const alike = new Map<string, SaidAlike>();
	for (const { account, answer, reason, at } of answers) {
		const key = JSON.stringify([account, answer, reason]);
		const known = alike.get(key);
		const newest = known === undefined || known.at < at ? at : known.at;
		alike.set(key, { count: (known?.count ?? 0) + 1, answer, reason, account, at: newest });
	}
	return [...alike.values()];
}
