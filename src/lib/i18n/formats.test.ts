import { describe, expect, it } from 'vitest';
import { daysBetween, formatsOf } from './formats';

const vi = formatsOf('vi');
const en = formatsOf('en');

describe('formats', () => {
	it('write numbers and dates as the reader does', () => {
		expect(vi.number(1234567.5)).toBe('1.234.567,5');
		expect(en.number(1234567.5)).toBe('1,234,567.5');
		expect(vi.date('2027-01-29')).toContain('29');
		expect(vi.date('chưa rõ')).toBe('chưa rõ');
	});

	it('tell a few of many never as none, nor nearly all as all', () => {
		expect([0, 0.005, 0.62, 0.994, 1].map(vi.percent)).toEqual(['0%', '1%', '62%', '99%', '100%']);
		expect([0.0002, 0.0023, 0.9978, 0.99996].map(vi.percent)).toEqual(['<0,1%', '0,2%', '99,8%', '>99,9%']);
		expect(en.percent(8438 / 8457)).toBe('99.8%');
	});

	it('count days both ways', () => {
		expect(daysBetween('2026-11-23', '2027-01-29')).toBe(67);
		expect(daysBetween('2027-01-30', '2027-01-29')).toBe(-1);
	});

	it('tell how long ago something was, then its date', () => {
		const now = '2026-11-23T12:00:00Z';
		expect(en.ago('2026-11-23T09:00:00Z', now)).toBe('3 hours ago');
		expect(vi.ago('2026-11-23T09:00:00Z', now)).toBe('3 giờ trước');
		expect(en.ago('2026-10-01T09:00:00Z', now)).toBe('01/10/2026');
	});

	it('sort as Vietnamese does', () => {
		expect(['Ăn', 'Đông', 'An', 'Âu', 'da', 'em'].toSorted(vi.compare)).toEqual(['An', 'Ăn', 'Âu', 'da', 'Đông', 'em']);
	});
});
