import { expect, it } from 'vitest';
import { closedVersions, closingsOf, isClosedTalk } from './closed-talk';

const one = (version: string, state: 'issued' | 'superseded' | 'returned' | 'withdrawn' | 'submitted', at = '') => ({
	version,
	state,
	moves: at === '' ? [] : [{ move: 'issue', account: 'chi', to: 'issued' as const, reason: '', at }]
});

/** The newest first. */
const submissions = [
	one('2.1', 'submitted'),
	one('2.0', 'returned'),
	one('1.2', 'issued', '2026-12-01T00:00:00.000Z'),
	one('1.1', 'withdrawn'),
	one('1.0', 'superseded', '2026-11-01T00:00:00.000Z'),
	one('0.9', 'returned')
];

it('talk of issued versions and of the rounds before them is closed, and why is told of each as it ended', () => {
	expect(closedVersions(submissions).versions).toEqual(['1.2', '1.1', '1.0', '0.9']);
	expect(closingsOf(submissions)).toEqual([
		{ version: '1.2', state: 'issued', issued: '1.2', at: '2026-12-01T00:00:00.000Z' },
		{ version: '1.1', state: 'withdrawn', issued: '1.2', at: '2026-12-01T00:00:00.000Z' },
		{ version: '1.0', state: 'superseded', issued: '1.0', at: '2026-11-01T00:00:00.000Z' },
		{ version: '0.9', state: 'returned', issued: '1.0', at: '2026-11-01T00:00:00.000Z' }
	]);
	expect(closingsOf([one('1.0', 'returned')])).toEqual([]);
});

it('a talk is closed once all versions that it speaks of are, whatever was said in it beside them', () => {
	const closed = closedVersions(submissions);
	expect(isClosedTalk([{ version: '1.2' }, {}], closed)).toBe(true);
	expect(isClosedTalk([{ version: '1.2' }, { version: '2.1' }], closed)).toBe(false);
	expect(isClosedTalk([{}], closed)).toBe(false);
});
