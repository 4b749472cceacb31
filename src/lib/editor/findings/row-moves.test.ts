import { describe, expect, it } from 'vitest';
import { findingOf } from './fixture';
import { rowsOf, type Group } from './grouping';
import { moveOf } from './row-moves';

const group = (key: string, records: readonly string[]): Group => ({
	key,
	label: key,
	severity: 'required',
	findings: records.map((record) => findingOf('Q01', record))
});
const rows = rowsOf([group('a', ['1', '2']), group('b', ['3'])], new Set(['b']));

describe('keys in the list of findings', () => {
	it('go up and down, no further than the ends', () => {
		expect(moveOf('ArrowDown', rows, 0)).toEqual({ kind: 'go', key: 'finding:Q01:object:1' });
		expect(moveOf('ArrowUp', rows, 0)).toEqual({ kind: 'go', key: 'a' });
		expect(moveOf('End', rows, 1)).toEqual({ kind: 'go', key: 'b' });
		expect(moveOf('PageDown', rows, 1)).toEqual({ kind: 'go', key: 'b' });
		expect(moveOf('Home', rows, 3)).toEqual({ kind: 'go', key: 'a' });
	});

	it('open and close groups, and open a finding', () => {
		expect(moveOf('ArrowRight', rows, 3)).toMatchObject({ kind: 'toggle', group: { key: 'b' } });
		expect(moveOf('ArrowRight', rows, 0)).toEqual({ kind: 'go', key: 'finding:Q01:object:1' });
		expect(moveOf('ArrowLeft', rows, 0)).toMatchObject({ kind: 'toggle', group: { key: 'a' } });
		expect(moveOf('ArrowLeft', rows, 3)).toBeNull();
		expect(moveOf('ArrowRight', rows, 2)).toMatchObject({ kind: 'details', finding: { id: 'Q01:object:2' } });
		expect(moveOf('ArrowLeft', rows, 2)).toEqual({ kind: 'go', key: 'a' });
	});

	it('leave other keys alone', () => {
		expect(moveOf('Enter', rows, 1)).toBeNull();
		expect(moveOf('ArrowDown', [], 0)).toBeNull();
	});
});
