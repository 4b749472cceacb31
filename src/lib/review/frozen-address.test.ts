import { expect, it } from 'vitest';
import { conversationAddress, conversationIn, placeIn, queryOf, trailAfter } from './frozen-address';

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

it('an address leads to a conversation in the list, or to its place on the diagram, and is left with the next record', () => {
	const key = 'thread 1';
	const onDiagram = conversationAddress(at('record=object%3Ao1'), { key, at: 'diagrams', diagram: 'd1' });
	expect(onDiagram).toBe('?record=object%3Ao1&diagram=d1&thread=thread+1#diagrams');
	const url = new URL(onDiagram, 'https://khuevan.example/a/x/review/1.0');
	expect([conversationIn(url, 'diagrams'), conversationIn(url, 'talk')]).toEqual([key, '']);
	expect(conversationAddress(url.searchParams, { key: 'b', at: 'talk' })).toBe(
		'?record=object%3Ao1&diagram=d1&thread=b#talk'
	);
	expect(queryOf(url.searchParams, { record: null })).toBe('?diagram=d1');
});
