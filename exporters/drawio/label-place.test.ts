import { expect, it } from 'vitest';
import type { Point } from '$models/architecture/architecture';
import { labelPlace } from './label-place';

const bent: readonly Point[] = [
	[0, 0],
	[100, 0],
	[100, 300]
];

it('is a share of the length, with the rest as an offset', () => {
	expect(labelPlace(bent, [100, 100])).toEqual({ along: 0, offset: [0, 0] });
	expect(labelPlace(bent, [50, 0])).toEqual({ along: -0.75, offset: [0, 0] });
	expect(labelPlace(bent, [110, 300])).toEqual({ along: 1, offset: [10, 0] });
});

it('stays in the middle of a line without length', () => {
	const at: Point = [5, 5];
	expect(labelPlace([at, at], [5, 9])).toEqual({ along: 0, offset: [0, 4] });
});
