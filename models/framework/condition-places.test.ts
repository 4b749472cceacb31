import { expect, it } from 'vitest';
import { asksFor } from './condition-places';
import { builtInPack } from './packs';

it('knows what a rule asks for, however deep it stands, and nothing that merely begins alike', () => {
	const rules = builtInPack('vn-1425')?.rules ?? [];
	const named = rules.filter(({ require }) => asksFor(require, '@architecture-name')).map(({ id }) => id);
	expect(named).toContain('G06h');
	expect(named.length).toBeLessThan(rules.length / 10);
	expect(rules.some(({ require }) => asksFor(require, '@architecture'))).toBe(false);
	expect(asksFor(null, '@architecture-name')).toBe(false);
});
