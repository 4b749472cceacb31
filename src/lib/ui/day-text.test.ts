import { describe, expect, it } from 'vitest';
import { readDay, shownDay } from './day-text';

const day = { precision: 'day', from: '' } as const;

describe('a day on the page', () => {
	it.each([
		['2027-06-30', '30/06/2027'],
		['2027-06', '06/2027'],
		['2027', '2027'],
		['', ''],
		['cuối quý 2-2027', 'cuối quý 2-2027']
	])('shows %j as %j', (iso, text) => {
		expect(shownDay(iso)).toBe(text);
	});

	it.each([
		['30/06/2027', '2027-06-30'],
		[' 3/5/2027 ', '2027-05-03'],
		['30.06.2027', '2027-06-30'],
		['2027-06-30', '2027-06-30'],
		['ngày 30 tháng 6 năm 2027', '2027-06-30'],
		['29/02/2028', '2028-02-29'],
		['', ''],
		['   ', '']
	])('reads %j as %j', (text, iso) => {
		expect(readDay(text, day)).toEqual({ ok: true, iso });
	});

	it.each(['06/30/2027', '0/6/2027', '31/13/2026', '30/06/27', '06/2027', '2027', 'mai', '30/06/1900'])(
		'never guesses what %j may mean',
		(text) => {
			expect(readDay(text, day)).toEqual({ ok: false, problem: { code: 'wrong' } });
		}
	);

	it.each([
		['31/11/2026', '11/2026', 30],
		['31/06/2027', '6/2027', 30],
		['2027-02-29', '2/2027', 28],
		['30.2.2028', '2/2028', 29],
		['32/1/2027', '1/2027', 31]
	])('says how long the month of %j is', (text, month, days) => {
		for (const precision of ['day', 'partial'] as const) {
			const problem = { code: 'past-month-end', month, days };
			expect(readDay(text, { precision, from: '' })).toEqual({ ok: false, problem });
		}
	});

	it('takes a month or a year where no more need be known', () => {
		const partial = { precision: 'partial', from: '' } as const;
		expect(readDay('6/2027', partial)).toEqual({ ok: true, iso: '2027-06' });
		expect(readDay('2027', partial)).toEqual({ ok: true, iso: '2027' });
		expect(readDay('13/2027', partial)).toEqual({ ok: false, problem: { code: 'wrong-partial' } });
	});

	it('refuses a day before the earliest that is taken', () => {
		const later = { precision: 'day', from: '2027-06-30' } as const;
		expect(readDay('29/06/2027', later)).toEqual({ ok: false, problem: { code: 'too-early' } });
		expect(readDay('30/06/2027', later)).toEqual({ ok: true, iso: '2027-06-30' });
	});

	it('reads back whatever it shows', () => {
		for (const iso of ['2027', '2027-01', '2027-12-09']) {
			expect(readDay(shownDay(iso), { precision: 'partial', from: '' })).toEqual({ ok: true, iso });
		}
	});
});
