import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rectangle } from '$models/architecture/architecture';
import { boundsOf } from './arrange';
import { cutInParts, type Placed } from './cut-in-parts';

const room = { width: 800, height: 600 };
const at = (id: string, x: number, y: number): Placed => ({ id, rectangle: [x, y, 176, 60] });

test('each box is in one part, and every part has room on its sheet', () => {
	const place = fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 4_000 }));
	fc.assert(
		fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), (places) => {
			const boxes = places.map(([x, y], index) => at(String(index), x, y));
			const parts = cutInParts(boxes, [], [room]);
			expect(parts.flatMap((part) => part.map(({ id }) => id)).sort()).toEqual(boxes.map(({ id }) => id).sort());
			for (const part of parts) {
				const [, , width, height]: Rectangle = boundsOf(part.map(({ id, rectangle }) => [id, rectangle]));
				expect([width <= room.width, height <= room.height]).toEqual([true, true]);
			}
		})
	);
});

test('what is joined by many lines stays together', () => {
	const boxes = [at('a', 0, 0), at('b', 500, 0), at('c', 1_000, 0)];
	const links = [
		['b', 'c'],
		['b', 'c'],
		['b', 'c'],
		['a', 'b']
	] as const;
	expect(cutInParts(boxes, links, [room]).map((part) => part.map(({ id }) => id))).toEqual([['a'], ['b', 'c']]);
});

test('a box alone that is larger than a sheet is a part', () => {
	const large: Placed = { id: 'a', rectangle: [0, 0, 2_000, 2_000] };
	expect(cutInParts([large], [], [room])).toEqual([[large]]);
});
