import { describe, expect, it } from 'vitest';
import { chartOf, packChanges, thinned, valueIn } from './trend';

const point = (at: string, fail: number, pack = 'vn-1425@1.0') => ({
	pack,
	asOf: '2026-11-23',
	at,
	sequence: 1,
	counts: { pass: 100, fail, undetermined: 2, 'not-enough-basis': 3, 'not-applicable': 9 }
});

describe('the trend', () => {
	const trend = [
		point('2026-11-20T00:00:00Z', 40),
		point('2026-11-21T00:00:00Z', 20),
		point('2026-11-24T00:00:00Z', 30, 'vn-1425@1.1')
	];

	it('lays points along the time, each line on its own scale', () => {
		const { points, least, most, first, last } = chartOf(trend, 'fail');
		expect(points.map(({ x, y }) => [x, y])).toEqual([
			[0, 1],
			[0.25, 0],
			[1, 0.5]
		]);
		expect([least, most, first, last]).toEqual([20, 40, 40, 30]);
	});

	it('puts what never moved in the middle, and one point too', () => {
		expect(chartOf(trend, 'pass').points.map(({ y }) => y)).toEqual([0.5, 0.5, 0.5]);
		expect(chartOf(trend.slice(0, 1), 'fail').points).toMatchObject([{ x: 0.5, y: 0.5 }]);
		expect(chartOf([], 'fail')).toEqual({ points: [], least: 0, most: 0, first: null, last: null });
	});

	it('counts what is open together', () => {
		expect(valueIn(point('', 1), 'unsure')).toBe(5);
	});

	it('tells where another pack took over', () => {
		expect(packChanges(trend)).toEqual([{ at: '2026-11-24T00:00:00Z', pack: 'vn-1425@1.1' }]);
	});

	it('keeps the first and the last of many', () => {
		const many = Array.from({ length: 1000 }, (_, index) => index);
		const few = thinned(many, 10);
		expect(few).toHaveLength(10);
		expect([few[0], few.at(-1)]).toEqual([0, 999]);
		expect(thinned([1, 2], 10)).toEqual([1, 2]);
	});
});
