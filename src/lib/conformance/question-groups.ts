/** Questions that wait for a person, put together by what they ask: one answer may be given for one question on many records. */
import type { FoundFinding } from './desk-shapes';

type Question = Pick<FoundFinding, 'id' | 'rule' | 'subject'>;

export interface QuestionGroup<Of> {
	readonly rule: string;
	readonly questions: readonly Of[];
}

/** In the order in which the rules come first. */
export function questionGroups<Of extends Pick<Question, 'rule'>>(
	questions: readonly Of[]
): readonly QuestionGroup<Of>[] {
	const groups = new Map<string, Of[]>();
	for (const question of questions) groups.set(question.rule, [...(groups.get(question.rule) ?? []), question]);
	return [...groups].map(([rule, of]) => ({ rule, questions: of }));
}

/** What is chosen once one more question is: only what asks the same stays chosen with it. */
export const chosenWith = (
	questions: readonly Pick<Question, 'id' | 'rule'>[],
	chosen: ReadonlySet<string>,
	id: string
): readonly string[] => {
	const rule = questions.find((one) => one.id === id)?.rule;
	const kept = questions.filter((one) => chosen.has(one.id) && one.rule === rule).map((one) => one.id);
	return [...new Set([...kept, id])];
};

/** By rule, how many of what was chosen is chosen no more: where nobody looks something is taken away, so it is told there. */
export function lostChoices(
	questions: readonly Pick<Question, 'id' | 'rule'>[],
	before: ReadonlySet<string>,
	after: ReadonlySet<string>,
	by: string
): ReadonlyMap<string, number> {
	const lost = new Map<string, number>();
	for (const { id, rule } of questions)
		if (rule !== by && before.has(id) && !after.has(id)) lost.set(rule, (lost.get(rule) ?? 0) + 1);
	return lost;
}

/** Of the chosen questions about diagrams, how many are of diagrams that nobody opened here. */
export const unopenedDiagrams = (
	chosen: readonly Pick<Question, 'subject'>[],
	opened: { has: (diagram: string) => boolean }
): number => chosen.filter(({ subject }) => subject.kind === 'diagram' && !opened.has(subject.id)).length;
