import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GAP, noText, type Piece } from './piece';
import { shelfItem, shelves, type ShelfItem } from './shelves';

const piece = (id: number, width: number, height: number): Piece => ({
	box: {
		id: String(id),
		reference: { kind: 'furniture', id: String(id) },
		role: 'slot',
		hue: '',
		text: noText,
		caption: '',
		badge: '',
		description: ''
	},
	width,
	height,
	node: '',
	parts: []
});

/** A box of so many cells of 100 × 40, in as many columns as its width takes. */
const cells = (count: number, id: number): ShelfItem =>
	shelfItem(
		Array.from({ length: count }, (_, index) => (index + 1) * 100),
		(width) => piece(id, width, 20 + 40 * Math.ceil(count / Math.max(1, Math.floor(width / 100))))
	);

const counts = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 12 });

/** The least height of a few items by trying all: every way to divide them into shelves, those into columns of any width. */
function leastHeight(items: readonly ShelfItem[], width: number): number {
	const heights = (of: readonly ShelfItem[], room: number): number[] =>
		of.length === 0
			? [0]
			: of.flatMap((_, at) => {
					const column = of.slice(0, at + 1);
					const tried = new Set(column.flatMap(({ widths }) => widths).filter((one) => one <= room));
					return [...tried].flatMap((one) => {
						const own = column.reduce((sum, item) => sum + item.make(one).height + GAP, -GAP);
						return heights(of.slice(at + 1), room - one - GAP).map((other) => Math.max(own, other));
					});
				});
	const [, ...ends] = [...items.keys(), items.length];
	return Math.min(
		...ends.map((end) => {
			const rest = items.slice(end);
			const below = rest.length === 0 ? 0 : leastHeight(rest, width) + GAP;
			return Math.min(...heights(items.slice(0, end), width)) + below;
		})
	);
}

describe('shelves', () => {
	it('are no higher than the lowest of all that there are', () => {
		const few = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(few, fc.integer({ min: 100, max: 700 }), (sizes, width) => {
				const items = sizes.map(cells);
				expect(shelves(items, width).height).toBeLessThanOrEqual(leastHeight(items, width));
			})
		);
	});

	it('keeps every box once, in the width and clear of the others', () => {
		fc.assert(
			fc.property(counts, fc.integer({ min: 60, max: 1600 }), fc.boolean(), (sizes, width, single) => {
				const { parts, height } = shelves(sizes.map(cells), width, { single });
				expect(parts.map(({ piece: { box } }) => box.id)).toEqual(sizes.map((_, id) => String(id)));
				parts.forEach((a, index) => {
					expect(a.x >= 0 && a.x + a.piece.width <= width && a.y + a.piece.height <= height).toBe(true);
					for (const b of parts.slice(index + 1)) {
						const beside = a.x + a.piece.width + GAP <= b.x || b.x + b.piece.width + GAP <= a.x;
						const above = a.y + a.piece.height + GAP <= b.y || b.y + b.piece.height + GAP <= a.y;
						expect(beside || above).toBe(true);
					}
				});
			})
		);
	});

	it('does not let one full box make a row of nearly empty ones tall', () => {
		const { height } = shelves([1, 1, 13, 1, 1, 1].map(cells), 1000);
		const area = 18 * 100 * 40;
		expect(height * 1000).toBeLessThan(3 * area);
	});

	it('stands side by side what belongs on one shelf', () => {
		const { parts } = shelves([6, 2].map(cells), 900, { single: true, stack: 1 });
		expect(parts.map(({ y }) => y)).toEqual([0, 0]);
		expect(parts[0]?.piece.width).toBeGreaterThan(parts[1]?.piece.width ?? Infinity);
	});
});
