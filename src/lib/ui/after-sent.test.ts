import { expect, it } from 'vitest';
import { chosenAfter, wordsAfter } from './after-sent';

it('clears what was sent and leaves what was typed meanwhile', () => {
	expect(wordsAfter('Đã có luồng', 'Đã có luồng')).toBe('');
	expect(wordsAfter('Câu thứ hai', 'Đã có luồng')).toBe('Câu thứ hai');
	expect(wordsAfter('', 'Đã có luồng')).toBe('');
});

it('leaves ticked what was ticked while the rest was sent', () => {
	expect(chosenAfter(new Set(['a', 'b', 'c']), ['a', 'b'])).toEqual(['c']);
	expect(chosenAfter(new Set(['c']), ['a'])).toEqual(['c']);
});
