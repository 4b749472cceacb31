import { expect, it } from 'vitest';
import type { RoadmapView } from '$models/views/generated/roadmap';
import { placeOf, quarterSpans, stopsOf, yearSpans } from './timeline';

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

it('names quarters and their years over all of the line', () => {
	expect(quarterSpans(view).map(({ name }) => name)).toEqual(['Q1', 'Q2']);
	const two = { ...view, quarters: ['2026-10-01', '2027-01-01', '2027-04-01'] };
	const years = yearSpans(two);
	expect(years.map(({ name }) => name)).toEqual(['2026', '2027']);
	expect(years.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100, 5);
});
