import { expect, it } from 'vitest';
import { waivedRule } from './waiver-rule';

const scope = { rule: 'S04', finding: null, layer: null };
const ruleTitle = { vi: 'Có chủ quản', en: 'Has an owner' };

it('calls the rule of a waiver by its title in the language of who reads', () => {
	const title = 'S04 Có chủ quản · KT-1 Cổng';
	expect(waivedRule({ scope, title, ruleTitle }, ({ vi }) => vi)).toBe('S04 Có chủ quản');
	expect(waivedRule({ scope, title, ruleTitle }, ({ en }) => en)).toBe('S04 Has an owner');
});

it('calls a rule that the pack has no more as it was called, where that was kept', () => {
	const called = (title: string): string => waivedRule({ scope, title, ruleTitle: null }, ({ en }) => en);
	expect(called('S04 Có chủ quản · KT-1 Cổng và 3 bản ghi khác')).toBe('S04 Có chủ quản');
	expect(called('S04 Có chủ quản')).toBe('S04 Có chủ quản');
	expect(called('')).toBe('S04');
});
