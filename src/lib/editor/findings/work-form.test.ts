import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '$models/text/collate';
import { candidates, isSameForm, readWorkDraft, savedForm, workDraftText } from './work-form';

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

	it('is kept as a draft while it differs from what is saved', () => {
		const saved = savedForm(undefined);
		const draft = { form: { ...saved, note: 'chờ đơn vị trả lời' }, over: '2026-11-26T00:00:00Z' };
		expect(readWorkDraft(workDraftText(draft, saved))).toEqual(draft);
		expect(workDraftText({ ...draft, form: saved }, saved)).toBe('');
	});

	it('is no draft where it cannot be read', () => {
		for (const text of ['', '{', '{"form":{}}']) expect(readWorkDraft(text)).toBeNull();
	});
});
