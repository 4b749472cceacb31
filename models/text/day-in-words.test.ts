import { describe, expect, it } from 'vitest';
import { dayInWords } from './day-in-words';

describe('a day in words', () => {
	it.each([
		['2027-06-30', '30/06/2027', '30 Jun 2027'],
		['2026-01-05', '05/01/2026', '5 Jan 2026'],
		['2027-06', '2027-06', '2027-06'],
		['Trung hạn', 'Trung hạn', 'Trung hạn'],
		['', '', '']
	])('writes %j as %j and as %j', (iso, vi, en) => {
		expect(dayInWords('vi', iso)).toBe(vi);
		expect(dayInWords('en', iso)).toBe(en);
	});
});
