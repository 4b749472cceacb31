import { expect, it } from 'vitest';
import { meanwhileOf } from './meanwhile';

const move = (name: string, by: string) => ({ move: name, to: 'in-review', name: by, reason: '', at: '' }) as const;
const moves = [move('submit', 'Chi'), move('take', 'Em'), move('return', 'Em')];

it('names who moved it last, or who has it in review, and nobody where it was something else', () => {
	expect(meanwhileOf({ code: 'conflict', place: 'state' }, { moves })?.move).toBe('return');
	expect(meanwhileOf({ code: 'conflict', place: 'reviewer' }, { moves })).toMatchObject({ move: 'take', name: 'Em' });
	expect(meanwhileOf({ code: 'conflict', place: 'item' }, { moves })).toBeNull();
	expect(meanwhileOf({ code: 'invalid', place: 'state' }, { moves })).toBeNull();
	// The draft was edited: no move of a submission tells that.
	expect(meanwhileOf({ code: 'conflict', place: 'state' }, undefined)).toBeNull();
});
