import { expect, it } from 'vitest';
import { waivedRule } from './waiver-rule';

it('calls the rule of a waiver by its title where that was kept', () => {
	const scope = { rule: 'S04', finding: null, layer: null };
	const called = (title: string): string => waivedRule({ scope, title });
	expect(called('S04 Có chủ quản · KT-1 Cổng và 3 bản ghi khác')).toBe('S04 Có chủ quản');
	expect(called('S04 Có chủ quản')).toBe('S04 Có chủ quản');
	expect(called('')).toBe('S04');
});
