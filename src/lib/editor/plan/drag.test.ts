import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TaskId } from '$models/architecture/identifier';
import { dayNumber, isoDay } from '$models/plan/day';
import { dayCalls, grips, movedSpan } from './drag';

const span = fc
	.tuple(fc.integer({ min: 18_000, max: 25_000 }), fc.nat({ max: 900 }))
	.map(([first, length]) => ({ start: isoDay(first), end: isoDay(first + length) }));

it('keeps a bar at least a day long, and as long as it was where all of it is moved', () => {
	fc.assert(
		fc.property(span, fc.constantFrom(...grips), fc.integer({ min: -900, max: 900 }), (before, grip, days) => {
			const after = movedSpan(before, grip, days);
			const long = (of: typeof before): number => (dayNumber(of.end) ?? 0) - (dayNumber(of.start) ?? 0);
			expect(long(after)).toBeGreaterThanOrEqual(0);
			if (grip === 'whole') expect(long(after)).toBe(long(before));
			expect(movedSpan(before, grip, 0)).toEqual(before);
		})
	);
});

it('writes only what is another day', () => {
	const task = {
		id: TaskId('t'),
		code: 'NV-1',
		fields: { start: { value: '2027-01-01' }, deadline: { value: '2027-02-01' } },
		targets: {},
		importKey: '',
		deletedAt: null
	};
	const written = (...given: Parameters<typeof dayCalls>) =>
		dayCalls(...given).map((call) => [call['field'], call['entry']]);
	expect(written(task, { start: '2027-01-01', end: '2027-03-01' })).toEqual([['deadline', { value: '2027-03-01' }]]);
	expect(written(task, { start: '' })).toEqual([['start', null]]);
	expect(written({ ...task, fields: {} }, { start: '2027-01-01', end: '2027-02-01' }, false)).toEqual([
		['deadline', { value: '2027-02-01' }]
	]);
});
