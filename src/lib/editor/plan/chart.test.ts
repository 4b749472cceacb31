import { describe, expect, it } from 'vitest';
import { arrowsOf, axisOf, marksOf, xOf } from '$models/plan/chart';
import { plannedTasks } from '$models/plan/planned-tasks';
import { schedule } from '$models/plan/schedule';
import { architectureOf } from '$models/views/generated/fixture';
import { barsOfRows, headOf, pathOf, ROW, scales } from './chart';
import { planRows } from './plan-rows';

const architecture = architectureOf({
	objects: [{ id: 'portal' }],
	gaps: [
		{ id: 'ND-2', objects: ['portal'], task: 'NV-1' },
		{ id: 'ND-1', objects: ['portal'], task: 'NV-2' }
	],
	tasks: [
		{ id: 'NV-1', fields: { name: 'Một', lead: 'Sở B', start: '2027-01-10', deadline: '2027-03-31' } },
		{
			id: 'NV-2',
			fields: { name: 'Hai', lead: 'Sở A', start: '2027-04-01', deadline: '2027-06-30', priority: 'Cao; sau NV-1' }
		},
		{ id: 'NV-3', fields: { name: 'Ba' } }
	]
});
const planned = plannedTasks(architecture);
const made = schedule(planned);
const rows = (grouping: Parameters<typeof planRows>[2]) =>
	planRows(architecture, made, grouping).map((row) => (row.kind === 'task' ? row.key : `= ${row.title}`));

describe('the rows of the plan', () => {
	it('stand in their groups, those without days last', () => {
		expect(rows('none')).toEqual(['NV-1', 'NV-2', '= ', 'NV-3']);
		expect(rows('lead')).toEqual(['= Sở A', 'NV-2', '= Sở B', 'NV-1', '= ', 'NV-3']);
		expect(rows('gap')).toEqual(['= ND-1 Việc ND-1', 'NV-2', '= ND-2 Việc ND-2', 'NV-1', '= ', 'NV-3']);
		expect(rows('year')).toEqual(['= 2027', 'NV-1', 'NV-2', '= ', 'NV-3']);
	});
});

describe('the chart', () => {
	const axis = axisOf(made, '2026-11-27', scales.quarter);
	const bars = barsOfRows(axis, planRows(architecture, made, 'none'), made, null);

	it('has every day of the plan on it, today too where it is near', () => {
		expect(xOf(axis, '2026-11-27')).toBeGreaterThan(0);
		expect(xOf(axis, '2027-06-30', 1)).toBeLessThan(axis.width);
		expect(xOf(axis, '1970-01-01')).toBe(0);
		expect(axisOf(made, '2031-01-01', scales.year).days).toBe(axisOf(made, '2027-02-01', scales.year).days);
	});

	it('has a bar for each task with days, one row below the other, and the arrow between them', () => {
		expect([...bars.keys()]).toEqual(['NV-1', 'NV-2']);
		const [one, other] = [...bars.values()];
		expect((one?.left ?? 0) + (one?.width ?? 0)).toBeCloseTo(other?.left ?? 0);
		expect(other?.row).toBe(1);
		const [arrow, ...others] = arrowsOf(planned, made, bars, ROW);
		if (arrow === undefined) throw new Error('No arrow');
		expect(others).toEqual([]);
		expect(arrow).toMatchObject({ key: 'NV-1|NV-2', isCritical: true });
		const into = `${String(other?.left)} ${String(1.5 * ROW)}`;
		expect(pathOf(arrow).endsWith(`L${into}`)).toBe(true);
		expect(headOf(arrow).startsWith(`M${into}`)).toBe(true);
	});

	it('follows the hand with the bar that it holds', () => {
		const held = { id: 'NV-1', start: '2027-02-10', end: '2027-04-30' };
		const moved = barsOfRows(axis, planRows(architecture, made, 'none'), made, held);
		expect((moved.get('NV-1')?.left ?? 0) - (bars.get('NV-1')?.left ?? 0)).toBeCloseTo(31 * axis.perDay);
		expect(moved.get('NV-2')).toEqual(bars.get('NV-2'));
	});

	it('tells years and quarters without a hole between them', () => {
		for (const months of [1, 3, 12] as const) {
			const marks = marksOf(axis, months);
			expect(marks.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(axis.width);
		}
		expect(marksOf(axis, 3)[0]?.day).toBe('2026-10-01');
	});
});
