import { expect, it } from 'vitest';
import { lossCounts, toldCounts } from './loss-kinds';

it('what was lost, is not written yet and is left out by the edition is counted apart', () => {
	const counts = lossCounts([{}, { kind: 'lost' }, { kind: 'unwritten' }, { kind: 'left-out' }]);
	expect(counts).toEqual({ lost: 2, unwritten: 1, 'left-out': 1 });
	expect(toldCounts(counts)).toBe('2 losses, 1 not written yet, 1 left out by the edition');
	expect(toldCounts(lossCounts([]))).toBe('');
});
