import { expect, it } from 'vitest';
import { tabByKey, tabOf, tabs } from './tabs';

it('an address names a tab; another word means the first', () => {
	expect(tabOf('obligations')).toBe('obligations');
	expect(tabOf('constructor')).toBe('overview');
	expect(tabOf(null)).toBe('overview');
});

it('keys walk the tabs round and round', () => {
	const last = tabs.at(-1)?.id;
	expect(tabByKey('ArrowDown', 'overview')).toBe('clauses');
	expect(tabByKey('ArrowUp', 'overview')).toBe(last);
	expect(tabByKey('ArrowDown', last ?? 'overview')).toBe('overview');
	expect([tabByKey('Home', 'flows'), tabByKey('End', 'flows')]).toEqual(['overview', last]);
	expect(tabByKey('a', 'flows')).toBeNull();
});
