import { expect, it } from 'vitest';
import type { RoadmapView } from '$models/views/generated/roadmap';
import { placeOf, quarterName, stopsOf } from './timeline';

const view: RoadmapView = {
	kind: 'roadmap',
	tasks: [],
	undated: [],
	quarters: ['2027-01-01', '2027-04-01', '2027-07-01'],
	milestones: [{ date: '2027-05-15', gaps: [] }],
	date: '2027-06-30',
	counts: { added: 0, removed: 0, changed: 0, kept: 0 },
	closed: 0,
	gaps: 0
};

it('places dates between the ends, and what lies beyond at them', () => {
	expect(placeOf(view, '2027-01-01')).toBe(0);
	expect(placeOf(view, '2027-04-01')).toBeCloseTo(49.72, 1);
	expect(placeOf(view, '2030-01-01')).toBe(100);
	expect(placeOf({ ...view, quarters: [] }, '2027-01-01')).toBe(0);
});

it('stops at quarters and at what is closed', () => {
	expect(stopsOf(view)).toEqual(['2027-01-01', '2027-04-01', '2027-05-15', '2027-06-30', '2027-07-01']);
});

it('names quarters as they are read', () => {
	expect(quarterName('2027-07-01', 'vi')).toBe('Quý 3/2027');
	expect(quarterName('2027-07-01', 'en')).toBe('Q3 2027');
});
