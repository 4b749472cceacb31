import { expect, it } from 'vitest';
import { evidenceBetween } from './evidence-since';

const piece = (name: string, at: string, removedAt: string | null = null) => ({
	...{ name, about: 'object:o1', account: 'an', at, removedAt, removedBy: removedAt === null ? null : 'chi' }
});

it('tells what was attached and taken away between two versions, by whom and when, and nothing else', () => {
	const kept = [
		piece('before', '1'),
		piece('taken', '2', '5'),
		piece('new', '4'),
		piece('came and went', '4', '5'),
		piece('after', '9'),
		piece('taken after', '1', '9')
	];
	expect(evidenceBetween(kept, { from: '3', to: '6' })).toEqual([
		{ standing: 'added', name: 'new', about: 'object:o1', by: 'an', at: '4' },
		{ standing: 'removed', name: 'taken', about: 'object:o1', by: 'chi', at: '5' }
	]);
});
