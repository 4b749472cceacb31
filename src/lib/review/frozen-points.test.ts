import { expect, it } from 'vitest';
import { conversationsOf, settlingsOf } from '$lib/editor/comments/conversations';
import { threadsOf } from '$lib/editor/findings/messages';
import type { DrawnBox } from '$lib/conformance/desk-shapes';
import { frozenPins, middleSeen, pointAt, pointNumbers, stepped } from './frozen-points';

const boxes: readonly DrawnBox[] = [
	{ reference: { kind: 'object', id: 'o1' }, rectangle: [100, 50, 80, 40], name: 'Kho' }
];
const said = (id: string, hour: string, more: object): [string, unknown] => [
	id,
	{ about: 'diagram:d1', author: 'dung', authorName: 'Dũng', text: id, at: `2026-11-26T${hour}:00.000Z`, ...more }
];
const by = { account: 'an', accountName: 'An', at: '2026-11-26T12:00:00.000Z' };
const all = conversationsOf(
	threadsOf([
		said('later', '10:00', { point: { x: 5, y: 6 } }),
		said('first', '08:00', { point: { x: 10, y: 20, box: 'o1' } }),
		said('whole', '07:00', {}),
		said('elsewhere', '09:00', { about: 'diagram:d2', point: { x: 1, y: 1 } }),
		said('gone', '11:00', { point: { x: 1, y: 1, box: 'none' } })
	]),
	settlingsOf([
		['first', { state: 'handled', ...by }],
		['later', { state: 'resolved', ...by }]
	])
);

it('places are numbered in the order in which they were spoken of, over all diagrams, and stand in their boxes', () => {
	const numbers = pointNumbers(all);
	expect([...numbers]).toEqual([
		['first', 1],
		['elsewhere', 2],
		['later', 3],
		['gone', 4]
	]);
	expect(frozenPins(all, numbers, { about: 'diagram:d1', boxes })).toEqual([
		{ key: 'first', number: 1, state: 'answered', at: [110, 70], text: 'first', by: 'Dũng' },
		{ key: 'later', number: 3, state: 'settled', at: [5, 6], text: 'later', by: 'Dũng' }
	]);
	expect(frozenPins(all, numbers, { about: 'diagram:d2', boxes })).toMatchObject([{ number: 2, state: 'open' }]);
});

const size = { width: 400, height: 200 };

it('the same spot of the drawing is meant however large it is shown and wherever it was moved', () => {
	const shown = { left: -100, top: 40, right: 700, bottom: 440 };
	expect(pointAt([100, 140], shown, size)).toEqual([100, 50]);
	expect(pointAt([10, 15], { left: 0, top: 0, right: 40, bottom: 60 }, size)).toEqual([100, 50]);
	expect(pointAt([9_000, -5], shown, size)).toEqual([400, 0]);
	expect(pointAt([5, 5], { left: 0, top: 0, right: 0, bottom: 0 }, size)).toEqual([0, 0]);
});

it('arrow keys move the cross within the drawing, by a little with Shift', () => {
	expect(stepped([100, 50], 'right', 'far', size)).toEqual([120, 50]);
	expect(stepped([100, 50], 'up', 'near', size)).toEqual([100, 48]);
	expect(stepped([5, 195], 'left', 'far', size)).toEqual([0, 195]);
	expect(stepped([5, 195], 'down', 'far', size)).toEqual([5, 200]);
});

it('the cross begins in the middle of what is seen of the drawing', () => {
	const drawn = { left: -100, top: 0, right: 900, bottom: 1_000 };
	const frame = { left: 0, top: 0, right: 400, bottom: 300 };
	expect(middleSeen(drawn, [frame, { left: 0, top: 100, right: 800, bottom: 600 }])).toEqual([200, 200]);
	// Where nothing of it is seen, in its own middle.
	expect(middleSeen(drawn, [{ left: 0, top: 2_000, right: 400, bottom: 2_300 }])).toEqual([200, 500]);
});
