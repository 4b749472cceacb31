import { expect, it } from 'vitest';
import { noCounts } from '$models/conformance/rule-standing';
import { itemRemains } from './item-remains';

it('what rests on the agency’s own word, and what nobody said, remains for the reviewer', () => {
	const asked = { ...noCounts, pass: 8, 'not-enough-basis': 1 };
	const computed = { ...noCounts, pass: 40, undetermined: 2 };
	const none = { unsure: 0, unanswered: 0, isUnsaid: false, restsOnWords: false };
	expect(itemRemains({ computed, asked, person: 'questions', answer: null })).toEqual({
		...{ unsure: 2, unanswered: 1 },
		...{ isUnsaid: false, restsOnWords: true }
	});
	const met = { ...noCounts, pass: 1 };
	expect(itemRemains({ computed: met, asked: noCounts, person: 'nothing', answer: null })).toEqual(none);
	expect(itemRemains({ computed: met, asked: noCounts, person: 'rest', answer: null }).isUnsaid).toBe(true);
	expect(itemRemains({ computed: met, asked: noCounts, person: 'rest', answer: { answer: 'pass' } })).toEqual({
		...none,
		restsOnWords: true
	});
});
