import { expect, it } from 'vitest';
import { findingOf } from '../findings/fixture';
import { findingsAt, marksOf } from './cell-marks';

const columns = new Set(['name', 'owner']);

it('marks the cells that findings are about, the heaviest first', () => {
	const light = findingOf('r', '1', { id: 'a', severity: 'information', fields: ['owner'] });
	const heavy = findingOf('r', '1', { id: 'b', severity: 'required', fields: ['owner', 'layer'] });
	const whole = findingOf('r', '1', { id: 'c', severity: 'recommended', fields: [] });
	const marks = marksOf([light, heavy, whole], (id) => id === 'x');
	const record = light.subject.id;
	const at = (column: string): string[] => findingsAt(marks, record, column, 'name', columns).map(({ id }) => id);
	expect(at('owner')).toEqual(['b', 'a']);
	// What is about no column of this table is told at the name.
	expect(at('name')).toEqual(['b', 'c']);
	expect(findingsAt(marks, 'other', 'name', 'name', columns)).toEqual([]);
});

it('leaves out what is waived', () => {
	const marks = marksOf([findingOf('r', '1', { id: 'a' })], () => true);
	expect(marks.byRecord.size).toBe(0);
});
