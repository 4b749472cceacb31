import { expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import { itemRemains } from './item-remains';

it('what rests on the agency’s own word, and what nobody said, remains for the reviewer', () => {
	const asked = { ...noCounts, pass: 8, 'not-enough-basis': 1 };
	const computed = { ...noCounts, pass: 40, undetermined: 2 };
	const none = { unsure: 0, unanswered: 0, unsaid: null, restsOnWords: false };
	expect(itemRemains({ computed, asked, person: 'questions', answer: null, hasAnswers: false })).toEqual({
		...{ unsure: 2, unanswered: 1 },
		...{ unsaid: null, restsOnWords: true }
	});
	const met = { ...noCounts, pass: 1 };
	expect(itemRemains({ computed: met, asked: noCounts, person: 'nothing', answer: null, hasAnswers: false })).toEqual(
		none
	);
	expect(itemRemains({ computed: met, asked: noCounts, person: 'rest', answer: null, hasAnswers: false }).unsaid).toBe(
		'rest'
	);
	expect(
		itemRemains({ computed: met, asked: noCounts, person: 'rest', answer: { answer: 'pass' }, hasAnswers: true })
	).toEqual({
		...none,
		restsOnWords: true
	});
});

it('what nobody answered is told apart from the questions of the rules that were answered', () => {
	const asked = { ...noCounts, pass: 3 };
	const unsaid = (person: 'all' | 'rest' | 'questions', hasAnswers: boolean) =>
		itemRemains({ computed: noCounts, asked, person, answer: null, hasAnswers }).unsaid;
	expect(unsaid('rest', true)).toBe('beside');
	expect(unsaid('rest', false)).toBe('rest');
	expect(unsaid('all', false)).toBe('all');
	expect(unsaid('questions', true)).toBeNull();
});
