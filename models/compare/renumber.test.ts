import { describe, expect, it } from 'vitest';
import type { Json } from '$models/architecture/json';
import type { Change, ComparedRoot } from './change';
import { speakingOf } from './renumber';

const say = speakingOf(
	new Map([
		['NV-6', 'NV-7'],
		['NV-7', 'NV-9']
	])
);
const said = (value: Json, root: ComparedRoot = 'tasks', key = 'priority', id = 't1'): Json => {
	const change: Change = { root, id, key, before: null, after: value };
	return say(change, value);
};

describe('codes that are named in words', () => {
	it.each([
		['Cao; sau NV-6', 'Cao; sau NV-7'],
		['Sau NV-6, NV-7.', 'Sau NV-7, NV-9.'],
		['Cao/NV-6', 'Cao/NV-7'],
		['(NV-6)', '(NV-7)'],
		['_NV-6_', '_NV-7_'],
		['sau NV-6–NV-7', 'sau NV-7–NV-9']
	])('are others: %s', (before, after) => expect(said(before)).toBe(after));

	it.each(['NV-61', 'KNV-6', 'KH-NV-6', 'NV-6.1', 'NV-6-b', 'nv-6', 'https://example.vn/NV-6', 'NV-6.docx'])(
		'are no part of a longer word: %s',
		(text) => expect(said(text)).toBe(text)
	);

	it('stand in chapters, notes on diagrams and reasons', () => {
		expect(said('Nêu tại NV-6.', 'chapters', '', 'form01/I.1')).toBe('Nêu tại NV-7.');
		expect(said({ kind: 'note', text: 'Xem NV-6' }, 'nodes', '')).toEqual({ kind: 'note', text: 'Xem NV-7' });
		expect(said({ notApplicable: { reason: 'Thay bằng NV-6' } })).toEqual({
			notApplicable: { reason: 'Thay bằng NV-7' }
		});
		expect(said('Chờ NV-6', 'objects', 'to:remark')).toBe('Chờ NV-7');
	});

	it('are no ids, kinds or requests of kept views', () => {
		expect(said('NV-6', 'objects', 'parent')).toBe('NV-6');
		expect(said('NV-6', 'objects', 'code')).toBe('NV-6');
		expect(said({ source: 'NV-6', target: 'o2', type: 'flow' }, 'relations', '')).toEqual({
			...{ source: 'NV-6', target: 'o2', type: 'flow' }
		});
		expect(said('{"around":"NV-6"}', 'diagrams', 'view')).toBe('{"around":"NV-6"}');
	});
});
