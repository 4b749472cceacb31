import { expect, it } from 'vitest';
import { placeIn, queryOf, trailAfter } from './frozen-address';

const at = (query: string): URLSearchParams => new URLSearchParams(query);

it('a record is opened beside what one came from, and the diagram stays', () => {
	const opened = queryOf(at('diagram=d1'), { record: 'object:o1', beside: 'diagrams' });
	expect(opened).toBe('?record=object%3Ao1&beside=diagrams&diagram=d1');
	expect(queryOf(at(opened), { record: 'object:o2' })).toBe('?record=object%3Ao2&beside=diagrams&diagram=d1');
	expect(queryOf(at(opened), { record: null })).toBe('?diagram=d1');
	expect(queryOf(at('record=object:o1'), { record: null })).toBe('');
	expect(placeIn(at('beside=nowhere'))).toBe('');
});

it('the way back leads through the records that one came by', () => {
	const there = ['a', 'b', 'c'].reduce<readonly string[]>(trailAfter, []);
	expect(there).toEqual(['a', 'b', 'c']);
	expect(trailAfter(there, 'c')).toEqual(there);
	expect(trailAfter(there, 'b')).toEqual(['a', 'b']);
	expect(trailAfter(there, null)).toEqual([]);
});
