import { expect, it } from 'vitest';
import { isOfEarlierState, isPrevious, ownExports } from './own-exports';

const file = { name: 'a.zip', mediaType: 'application/zip', size: 1 };
const job = (id: string, more: object) => ({
	id,
	kind: 'export' as const,
	state: 'done' as const,
	isOwn: true,
	result: file,
	createdAt: `2026-11-27T0${id}:00:00Z`,
	...more
});

it('finds the last file that this person exported and what is under way, whatever the order of the list', () => {
	const jobs = [
		job('1', {}),
		job('2', {}),
		job('3', { isOwn: false }),
		job('4', { kind: 'import-apply' }),
		job('5', { state: 'failed', result: null }),
		job('6', { state: 'running', result: null })
	];
	const found = ownExports(jobs);
	expect([found.underWay?.id, found.last?.id]).toEqual(['6', '2']);
	expect(ownExports([])).toEqual({ underWay: null, last: null });
});

it('tells what was exported before the model was changed, and nothing of the sort of a frozen version', () => {
	const changedAt = '2026-11-27T05:00:00Z';
	const told = (version: string, hour: string) =>
		isOfEarlierState({ version, createdAt: `2026-11-27T${hour}:00:00Z` }, changedAt);
	expect([told('', '04'), told('', '06'), told('1.0', '04')]).toEqual([true, false, false]);
});

it('knows an old file of a format by the newer one that is there, or under way', () => {
	const files = ['dossier', 'form03', 'dossier'].map((format) => ({ format }));
	const told = (making: string): readonly boolean[] => files.map((_, at) => isPrevious(files, at, making));
	expect(told('')).toEqual([false, false, true]);
	expect(told('form03')).toEqual([false, true, true]);
	expect(told('dossier')).toEqual([true, false, true]);
});
