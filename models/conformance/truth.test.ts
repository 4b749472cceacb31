import { describe, expect, it } from 'vitest';
import { both, either, FALSE, NOT_ENOUGH, opposite, TRUE, UNDETERMINED, within, type Truth } from './truth';

const all = [FALSE, TRUE, UNDETERMINED, NOT_ENOUGH] as const;

describe('four-valued answers', () => {
	it('lets false win, then what the agency must determine, then what others must tell', () => {
		const order = [FALSE, UNDETERMINED, NOT_ENOUGH, TRUE] as const;
		for (const a of order)
			for (const b of order) expect(both(a, b)).toBe(order[Math.min(order.indexOf(a), order.indexOf(b))]);
	});

	it('lets true win, then what the agency must determine, then what others must tell', () => {
		const order = [TRUE, UNDETERMINED, NOT_ENOUGH, FALSE] as const;
		for (const a of order)
			for (const b of order) expect(either(a, b)).toBe(order[Math.min(order.indexOf(a), order.indexOf(b))]);
	});

	it('turns round twice to itself, and keeps De Morgan', () => {
		for (const a of all) {
			expect(opposite(opposite(a))).toBe(a);
			for (const b of all) expect(opposite(both(a, b))).toBe(either(opposite(a), opposite(b)));
		}
	});

	it.each<[readonly Truth[], number, number, Truth]>([
		[[], 0, 5, TRUE],
		[[], 1, 5, FALSE],
		[[TRUE], 1, 1, TRUE],
		[[TRUE, TRUE], 1, 1, FALSE],
		[[UNDETERMINED], 1, 1, UNDETERMINED],
		[[NOT_ENOUGH], 1, 1, NOT_ENOUGH],
		[[TRUE, UNDETERMINED], 1, 1, UNDETERMINED],
		[[TRUE, UNDETERMINED], 1, 2, TRUE],
		[[FALSE, UNDETERMINED, NOT_ENOUGH], 0, 0, UNDETERMINED],
		[[FALSE, NOT_ENOUGH], 2, 9, FALSE]
	])('holds %j against %i to %i', (truths, least, most, expected) => {
		const count = (wanted: Truth): number => truths.filter((truth) => truth === wanted).length;
		expect(within(count(TRUE), count(UNDETERMINED), count(NOT_ENOUGH), least, most)).toBe(expected);
	});
});
