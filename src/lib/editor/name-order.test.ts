import { describe, expect, it } from 'vitest';
import { compareVietnamese } from '$models/text/collate';
import { seeded } from '../../../tests/generators/random';
import { NameOrder } from './name-order';

const letters = ['A', 'Á', 'Đ', 'D', 'đ', 'Ơ', 'ă', 'e', 'ê', 'z', ' '];

describe('NameOrder', () => {
	it('orders as comparing would, however the names come in', () => {
		const random = seeded(3);
		const name = (): string => Array.from({ length: 1 + random.below(4) }, () => random.pick(letters)).join('');
		const order = new NameOrder();
		const all: string[] = [];
		for (let round = 0; round < 40; round += 1) {
			const names = Array.from({ length: round % 5 === 0 ? 90 : 1 + random.below(5) }, name);
			all.push(...names);
			const place = order.of(names);
			const placed = [...names].sort((a, b) => place(a) - place(b));
			expect(
				placed.map((_, at) => at === 0 || compareVietnamese(placed[at - 1] ?? '', placed[at] ?? '') <= 0)
			).not.toContain(false);
		}
		const place = order.of(all);
		for (const a of all.slice(0, 60))
			for (const b of all.slice(0, 60)) if (compareVietnamese(a, b) < 0) expect(place(a)).toBeLessThan(place(b));
	});
});
