import { expect, it } from 'vitest';
import type { EvidenceTableRow } from '$lib/api/decision-shapes';
import { evidenceRows, subjectOf } from './evidence-rows';

const row = (id: string, more: Partial<EvidenceTableRow> = {}): EvidenceTableRow => ({
	id,
	about: 'object:o1',
	name: 'Biên bản.pdf',
	mediaType: 'application/pdf',
	size: 3,
	blob: 'f00',
	note: '',
	account: 'an',
	at: '2026-11-23T00:00:00.000Z',
	link: null,
	accountName: 'Ông An',
	subject: { code: 'KT-1', name: 'Kho dữ liệu', isGone: false },
	mayRemove: false,
	...more
});
const link = { symbol: '15/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-01-15', url: '' };
const rows = [row('a'), row('b', { link }), row('c', { subject: { code: '', name: '', isGone: true } })];
const ids = (...asked: Parameters<typeof evidenceRows> extends [unknown, ...infer Rest] ? Rest : never): string[] =>
	evidenceRows(rows, ...asked).map(({ id }) => id);

it('shows one kind, and what has every word without diacritics', () => {
	expect(ids('all', '')).toEqual(['a', 'b', 'c']);
	expect(ids('links', '')).toEqual(['b']);
	expect(ids('ofGone', '')).toEqual(['c']);
	expect(ids('all', 'kho bien ban')).toEqual(['a', 'b']);
	expect(ids('all', '15/qd')).toEqual(['b']);
});

it('leads to records and findings', () => {
	expect(subjectOf({ about: 'object:o 1' })).toEqual({ kind: 'object', query: 'choose=object%3Ao%201' });
	expect(subjectOf({ about: 'finding:T01:object:o1' })).toEqual({
		kind: 'finding',
		query: 'finding=T01%3Aobject%3Ao1'
	});
	expect(subjectOf({ about: 'obligation:t1' })).toEqual({ kind: 'obligation', query: null });
});
