import { describe, expect, it } from 'vitest';
import { listOfId } from '$models/framework/lookup';
import { builtInPack } from '$models/framework/packs';
import { fieldOf } from '$models/framework/lookup';
import { invariantPack } from '$models/views/pack-fixture';
import { readEntry, shownEntry } from '../grid/entry-cell';
import { formOf, outsideList, readDue, recognised } from './field-take';

const pack = invariantPack(builtInPack('vn-1425'));

function form(subject: 'object' | 'relation' | 'task', id: string) {
	const definition = fieldOf(pack, subject, id);
	if (definition === undefined) throw new Error(`no field ${subject}.${id}`);
	return formOf(pack, definition, 'vi');
}

describe('a day in a form', () => {
	it.each(['30/06/2025', '30-6-2025', '2025-06-30', '30.06.2025', 'ngày 30 tháng 6 năm 2025'])('takes %s', (typed) => {
		expect(readEntry(typed, form('object', 'approvedOn'))).toEqual({ ok: true, entry: { value: '2025-06-30' } });
		expect(readDue(typed, { pack, locale: 'vi' })).toBe('2025-06-30');
	});

	it('is shown as it is typed', () => {
		expect(shownEntry({ value: '2025-06-30' }, form('object', 'approvedOn')).typed).toBe('30/06/2025');
	});

	it.each(['31/02/2025', 'quý III', 'Chưa xác định'])('until which something is open is not %s', (typed) => {
		expect(readDue(typed, { pack, locale: 'vi' })).toMatchObject({ fault: 'impossible-date' });
	});
});

describe('a value of a list in a form', () => {
	const lifecycle = form('object', 'lifecycle');

	it.each(['Đang vận hành', 'dang van hanh', 'operating', 'In operation'])('is the code of %s', (typed) => {
		expect(readEntry(typed, lifecycle)).toEqual({ ok: true, entry: { value: 'operating' } });
	});

	it('is shown by its label', () => {
		expect(shownEntry({ value: 'operating' }, lifecycle).typed).toMatch(/vận hành/iu);
		expect(shownEntry({ value: 'operating' }, { ...lifecycle, locale: 'en' }).typed).not.toBe('operating');
	});

	it('is recognised where its label was stored', () => {
		const list = listOfId(pack, 'lifecycle');
		if (list === undefined) throw new Error('no list');
		expect(recognised(list, ['Đang vận hành', 'operating', 'khác hẳn'])).toEqual(['operating', 'khác hẳn']);
	});

	it('is marked where an open list does not have it', () => {
		const { definition } = lifecycle;
		expect(outsideList(pack, definition, { value: 'khác hẳn' })).toEqual(['khác hẳn']);
		expect(outsideList(pack, definition, { value: 'Đang vận hành' })).toEqual([]);
		expect(outsideList(pack, definition, undefined)).toEqual([]);
	});

	it('is refused with the list where the list is closed', () => {
		const read = readEntry('lung tung', form('object', 'sharing'));
		expect(read).toMatchObject({ ok: false, fault: 'unknown-value' });
	});

	it('is the same for relations', () => {
		const list = listOfId(pack, 'relation-state');
		const [first] = list?.values ?? [];
		expect(readEntry(first?.label.vi ?? '', form('relation', 'state'))).toEqual({
			ok: true,
			entry: { value: first?.id }
		});
	});
});
