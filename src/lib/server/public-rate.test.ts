import { expect, it } from 'vitest';
import { AddressRate } from './public-rate';

it('lets one address ask so often at once, more after a while, and another address as before', () => {
	let now = 0;
	const rate = new AddressRate(() => now);
	const granted = (address: string): number =>
		Array.from({ length: 100 }, () => rate.take(address)).filter(Boolean).length;
	expect(granted('10.0.0.1')).toBe(60);
	expect(granted('10.0.0.2')).toBe(60);
	now += 60_000;
	expect(rate.take('10.0.0.1')).toBe(true);
});

it('remembers no more addresses than it may', () => {
	const rate = new AddressRate(() => 0, 2);
	for (let asked = 0; asked < 60; asked += 1) rate.take('a');
	expect(rate.take('a')).toBe(false);
	for (const address of ['b', 'c']) rate.take(address);
	expect(rate.take('a')).toBe(true);
});
