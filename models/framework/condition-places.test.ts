import { expect, it } from 'vitest';
import { asksFor, asksOfItself } from './condition-places';
import { builtInPack } from './packs';

it('knows what a rule asks for, however deep it stands, and nothing that merely begins alike', () => {
	const rules = builtInPack('vn-1425')?.rules ?? [];
	const named = rules.filter(({ require }) => asksFor(require, '@architecture-name')).map(({ id }) => id);
	expect(named).toContain('G06h');
	expect(named.length).toBeLessThan(rules.length / 10);
	expect(rules.some(({ require }) => asksFor(require, '@architecture'))).toBe(false);
	expect(asksFor(null, '@architecture-name')).toBe(false);
});

it('tells what a rule asks of its own record from what it asks of those that it is tied to', () => {
	const own = { all: [{ present: 'owner' }, { not: { is: ['@owner-is-agency', true] } }] } as const;
	const ofOthers = {
		all: [{ relations: { direction: 'in', other: { is: ['@owner-is-agency', false] } } }]
	} as const;
	expect([own, ofOthers, null].map((one) => asksOfItself(one, '@owner-is-agency'))).toEqual([true, false, false]);
	expect(asksFor(ofOthers, '@owner-is-agency')).toBe(true);
});
