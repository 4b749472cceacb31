import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { invariantPack } from '$models/views/pack-fixture';
import { fieldOfProblem } from './field-of-problem';

const pack = invariantPack(builtInPack('vn-1425'));

describe('fieldOfProblem', () => {
	it('finds the field that a refused value was for, in the subject of its command', () => {
		const calls = [{ type: 'field.set', subject: 'relation', id: 'r', field: 'state', entry: null }] as const;
		expect(fieldOfProblem(pack, { place: 'state' }, calls)).toMatchObject({ subject: 'relation', id: 'state' });
	});

	it('knows the subject of commands that add a record', () => {
		const calls = [{ type: 'diagram.add', kind: 'SĐ-05', fields: {} }] as const;
		expect(fieldOfProblem(pack, { place: 'state' }, calls)?.subject).toBe('diagram');
	});

	it('names no part of a command that is no field', () => {
		const calls = [{ type: 'object.nest', object: 'a', parent: 'b' }] as const;
		for (const place of ['parent', 'id', '', undefined]) {
			expect(fieldOfProblem(pack, place === undefined ? {} : { place }, calls)).toBeNull();
		}
	});
});
