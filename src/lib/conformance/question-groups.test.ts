import { expect, it } from 'vitest';
import { chosenWith, lostChoices, questionGroups, unopenedDiagrams } from './question-groups';

const question = (rule: string, id: string, kind: 'object' | 'diagram' = 'object') => ({
	id: `${rule}:${kind}:${id}`,
	rule,
	subject: { kind, id, code: '', name: id }
});
const questions = [
	question('A', '1'),
	question('B', 'd1', 'diagram'),
	question('A', '2'),
	question('B', 'd2', 'diagram')
];

it('puts together what asks the same', () => {
	expect(questionGroups(questions).map(({ rule, questions: of }) => [rule, of.map(({ id }) => id)])).toEqual([
		['A', ['A:object:1', 'A:object:2']],
		['B', ['B:diagram:d1', 'B:diagram:d2']]
	]);
});

it('never has one answer given to different questions', () => {
	const chosen = chosenWith(questions, new Set(['A:object:1']), 'A:object:2');
	expect(chosen).toEqual(['A:object:1', 'A:object:2']);
	expect(chosenWith(questions, new Set(chosen), 'B:diagram:d1')).toEqual(['B:diagram:d1']);
});

it('tells by rule what a choice of another rule took away, and nothing of what was put away there itself', () => {
	const before = new Set(['A:object:1', 'A:object:2']);
	const after = new Set(['B:diagram:d1']);
	expect([...lostChoices(questions, before, after, 'B')]).toEqual([['A', 2]]);
	expect([...lostChoices(questions, before, new Set(['A:object:2']), 'A')]).toEqual([]);
});

it('counts the diagrams that are answered for unseen', () => {
	expect(unopenedDiagrams(questions, new Set(['d1']))).toBe(1);
	expect(unopenedDiagrams(questions.slice(0, 1), new Set())).toBe(0);
});
