import { expect, it } from 'vitest';
import { nextVersion } from './next-version';

it('leads on from a number that a version was saved under before anything was submitted', () => {
	expect(nextVersion([], ['0.9'], '0.9')).toEqual({ proposed: '0.10', other: '1.0', why: 'saved' });
	expect(nextVersion([], ['0.8'], '0.9')).toBeNull();
});

it('goes on with the same main number after a return, and begins a new one after an issue', () => {
	expect(nextVersion([{ version: '1.0', state: 'returned' }], ['1.0'], '1.0')).toEqual({
		proposed: '1.1',
		other: '2.0',
		why: 'not-issued'
	});
	expect(nextVersion([{ version: '1.1', state: 'issued' }], ['1.0', '1.1'], '1.1')).toEqual({
		proposed: '2.0',
		other: '1.2',
		why: 'issued'
	});
});

it('proposes the smaller number after an issue where only words changed, and offers the other all the same', () => {
	const issued = [{ version: '1.1', state: 'issued' }] as const;
	expect(nextVersion(issued, ['1.0', '1.1'], '1.1', true)).toEqual({
		proposed: '1.2',
		other: '2.0',
		why: 'words-only'
	});
	const returned = [{ version: '1.1', state: 'returned' }] as const;
	expect(nextVersion(returned, ['1.1'], '1.1', true)).toMatchObject({ why: 'not-issued' });
});
