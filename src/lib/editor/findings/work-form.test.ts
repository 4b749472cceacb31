import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '$models/text/collate';
import { candidates, isSameForm, savedForm } from './work-form';

const people = [
	{ id: 'd', displayName: 'Đào' },
	{ id: 'b', displayName: 'Bình' },
	{ id: 'c', displayName: 'Cúc' }
];
const ids = (...args: Parameters<typeof candidates>): string[] => candidates(...args).map(({ id }) => id);

describe('the form of the work', () => {
	it('is open and nobody’s where nothing is saved', () => {
		expect(savedForm(undefined)).toEqual({ state: 'open', assignee: '', due: '', note: '' });
		expect(isSameForm(savedForm(undefined), { state: 'open', assignee: '', due: '', note: '' })).toBe(true);
	});

	it('offers the reader first, then all others by name, each once', () => {
		expect(ids(people, { id: 'd', name: 'Đào (tôi)' }, null, compareVietnamese)).toEqual(['d', 'b', 'c']);
		expect(ids(people, null, null, compareVietnamese)).toEqual(['b', 'c', 'd']);
	});

	it('keeps whoever is charged, even without a role by now', () => {
		expect(ids(people, null, { id: 'x', name: 'X' }, compareVietnamese)).toEqual(['b', 'c', 'd', 'x']);
		expect(ids(people, null, { id: 'b', name: 'Bình' }, compareVietnamese)).toEqual(['b', 'c', 'd']);
	});
});
