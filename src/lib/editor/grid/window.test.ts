import { expect, it } from 'vitest';
import { columnsInSight, indexesOf, rowsInSight, startsOf } from './window';

it('draws the rows in sight and a margin, never beyond the ends', () => {
	const sight = { height: 320, rowHeight: 32, rows: 10_000, margin: 4 };
	expect(rowsInSight({ ...sight, top: 0 })).toEqual({ first: 0, last: 19 });
	expect(rowsInSight({ ...sight, top: 3200 })).toEqual({ first: 96, last: 115 });
	expect(rowsInSight({ ...sight, top: 3215 })).toEqual({ first: 96, last: 115 });
	expect(rowsInSight({ ...sight, top: 319_680 })).toEqual({ first: 9981, last: 10_000 });
	expect(rowsInSight({ ...sight, rows: 7, top: 0 })).toEqual({ first: 0, last: 7 });
	expect(rowsInSight({ ...sight, height: -44, rows: 0, top: 0 })).toEqual({ first: 0, last: 0 });
});

it('draws the columns right of the frozen ones', () => {
	const starts = startsOf([100, 100, 100, 100, 100, 100]);
	expect(starts.at(-1)).toBe(600);
	expect(columnsInSight({ starts, frozen: 1, left: 0, width: 300 })).toEqual({ first: 1, last: 4 });
	expect(columnsInSight({ starts, frozen: 1, left: 250, width: 300 })).toEqual({ first: 2, last: 6 });
});

it('keeps the one with the focus, wherever it is', () => {
	expect(indexesOf({ first: 3, last: 5 }, 0, 9)).toEqual([0, 3, 4]);
	expect(indexesOf({ first: 3, last: 5 }, 8, 9)).toEqual([3, 4, 8]);
	expect(indexesOf({ first: 3, last: 5 }, 4, 9)).toEqual([3, 4]);
	expect(indexesOf({ first: 3, last: 5 }, 9, 9)).toEqual([3, 4]);
});
