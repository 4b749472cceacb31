import { expect, it } from 'vitest';
import { nextVersion } from './next-version';

it('leads on from a number that a version was saved under before anything was submitted', () => {
	expect(nextVersion([], ['0.9'], '0.9')).toEqual({ proposed: '0.10', other: '1.0' });
	expect(nextVersion([], ['0.8'], '0.9')).toBeNull();
});

it('goes on with the same main number after a return, and begins a new one after an issue', () => {
	expect(nextVersion([{ version: '1.0', state: 'returned' }], ['1.0'], '1.0')).toEqual({
		proposed: '1.1',
		other: '2.0'
	});
	expect(nextVersion([{ version: '1.1', state: 'issued' }], ['1.0', '1.1'], '1.1')).toEqual({
		proposed: '2.0',
		other: '1.2'
	});
});
