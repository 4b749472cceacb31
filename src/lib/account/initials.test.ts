import { expect, it } from 'vitest';
import { initialsAmong, initialsOf } from './initials';

it('are those of the last two words', () => {
	expect(initialsOf(' Nguyễn Văn  An ')).toBe('VA');
	expect(initialsOf('binh')).toBe('B');
});

it('tell people side by side apart', () => {
	expect(initialsAmong(['Bình', 'Bảo', 'Trần Chi'])).toEqual(['Bì', 'Bả', 'TC']);
	expect(initialsAmong(['Lê An', 'Lý An', 'Võ Hà'])).toEqual(['An1', 'An2', 'VH']);
	expect(initialsAmong([])).toEqual([]);
});
