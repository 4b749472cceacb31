import { describe, expect, it } from 'vitest';
import { rowsOf, stateOf, tick, tickedOf } from './change-rows';
import type { MergedChange } from './shapes';
import type { ChangedRecord } from './words';

const change = (
	key: string,
	before: MergedChange['change']['before'],
	after: MergedChange['change']['after'],
	state: MergedChange['state'] = 'clean'
): MergedChange => ({
	change: { root: 'objects', id: 'o1', key, before, after },
	now: before,
	state,
	preselected: state === 'clean'
});
const record = (...rows: MergedChange[]): ChangedRecord => ({
	place: 'objects/o1',
	root: 'objects',
	code: '',
	name: 'Kho',
	rows
});
const never = (): boolean => false;
const keys = (rows: ReturnType<typeof rowsOf>): string[][] =>
	rows.rows.map(({ changes }) => changes.map((one) => one.change.key));

describe('changes of a record', () => {
	it('have one row for a list of values, however many came and went', () => {
		const told = rowsOf(
			record(change('users/a', true, null), change('name', 'Kho', 'Kho mới'), change('users/b', null, true)),
			never
		);
		expect(keys(told)).toEqual([['users/a', 'users/b'], ['name']]);
		expect(told.rows.map(({ isList }) => isList)).toEqual([true, false]);
		expect(told.coming).toBeNull();
	});

	it('have one row for a new record, with what it says behind it, each still refused alone', () => {
		const rows = [change('', null, true), change('name', null, 'Kho'), change('owner', null, 'Sở')];
		const told = rowsOf(record(...rows), never);
		expect([told.coming, keys(told)]).toEqual([rows[0], [['name'], ['owner']]]);
		const chosen = new Set<string>();
		tick(rows, true, chosen);
		expect([chosen.size, tickedOf(rows, chosen)]).toEqual([3, 'all']);
		tick(
			[rows[2]].flatMap((one) => one ?? []),
			false,
			chosen
		);
		expect(tickedOf(rows, chosen)).toBe('some');
		tick(rows, false, chosen);
		expect(tickedOf(rows, chosen)).toBe('none');
	});

	it('that come with nothing, go, or need a side named keep a row each', () => {
		expect(rowsOf(record(change('', null, { x: 1 })), never).coming).toBeNull();
		expect(rowsOf(record(change('', true, null), change('name', 'Kho', null)), never).coming).toBeNull();
		const both = [change('users/a', true, null, 'conflict'), change('users/b', null, true)];
		expect(keys(rowsOf(record(...both), ({ state }) => state === 'conflict'))).toEqual([['users/a'], ['users/b']]);
	});

	it('stand as the worst of what a row holds, and choose nothing that cannot be taken', () => {
		const [row] = rowsOf(record(change('users/a', true, null, 'already'), change('users/b', null, true)), never).rows;
		expect(row === undefined ? null : stateOf(row)).toBe('clean');
		const chosen = new Set<string>();
		tick(row?.changes ?? [], true, chosen);
		expect([...chosen]).toEqual(['objects/o1/users/b']);
	});
});
