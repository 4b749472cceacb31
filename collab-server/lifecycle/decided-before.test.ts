import { expect, it } from 'vitest';
import { decidedBefore } from './decided-before';

const submissions = [
	{ version: '1.3', state: 'in-review' },
	{ version: '1.2', state: 'withdrawn' },
	{ version: '1.1', state: 'returned' },
	{ version: '1.0', state: 'issued' }
] as const;

it('is the last one that was decided on, also where it was returned, never one that was taken back', () => {
	expect(decidedBefore(submissions, '1.3')).toBe('1.1');
	expect(decidedBefore(submissions, '1.1')).toBe('1.0');
});

it('is none for the first one, and for a version that was never submitted', () => {
	expect(decidedBefore(submissions, '1.0')).toBe('');
	expect(decidedBefore(submissions, 'saved')).toBe('');
});
