import { expect, it } from 'vitest';
import { answerable, unansweredOf, waitingReturn } from './waiting-return';

const returned = {
	state: 'returned' as const,
	items: [
		{ item: '7', decision: 'refused' as const },
		{ item: '8', decision: 'accepted' as const },
		{ item: 'G14', decision: 'open' as const },
		{ item: 'passed-beyond', decision: 'open' as const }
	],
	answers: [{ item: '7' }]
};

it('is the last version that went out, where it came back', () => {
	expect(waitingReturn([{ state: 'withdrawn' }, returned])).toBe(returned);
	expect(waitingReturn([{ state: 'submitted' }, returned])).toBeNull();
	expect(waitingReturn([])).toBeNull();
});

it('is answered as a whole and by what was not accepted', () => {
	expect(answerable(returned)).toEqual(['return', '7', 'G14']);
	expect(unansweredOf(returned)).toEqual(['return', 'G14']);
});
