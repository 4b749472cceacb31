import { expect, it } from 'vitest';
import { reslot as reslotWhere } from './slots';

const reslot = (before: readonly (string | null)[], wanted: readonly string[]): readonly (string | null)[] =>
	reslotWhere(before, wanted, (row) => row !== 'gone');

it('leaves a row where it stands and gives what is free to those that come', () => {
	const first = reslot([], ['a', 'b', 'c', 'd']);
	expect(first).toEqual(['a', 'b', 'c', 'd']);
	expect(reslot(first, ['c', 'd', 'e', 'f'])).toEqual(['e', 'f', 'c', 'd']);
});

it('keeps the row with the focus in its slot, however far the others have gone', () => {
	expect(reslot(['a', 'b', 'c'], ['b', 'x', 'y'])).toEqual(['x', 'b', 'y']);
});

it('makes slots where there are too few and leaves alone those that nobody needs', () => {
	expect(reslot(['a'], ['a', 'b'])).toEqual(['a', 'b']);
	expect(reslot(['a', 'b', 'c'], ['c'])).toEqual(['a', 'b', 'c']);
	expect(reslot(['a', 'b', 'c'], ['c', 'd'])).toEqual(['d', 'b', 'c']);
});

it('shows no row that is gone', () => {
	expect(reslot(['gone', 'b', null], ['b'])).toEqual([null, 'b', null]);
	expect(reslot(['gone', 'b'], ['b', 'c'])).toEqual(['c', 'b']);
});
