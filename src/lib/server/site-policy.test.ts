import { expect, it } from 'vitest';
import { sitePolicy } from './site-policy';

const policyOf = (text: string): string => sitePolicy(new TextEncoder().encode(text));

it('is the policy that the site says of itself, from an origin of its own', () => {
	const said = "default-src 'none'; script-src 'sha256-a'";
	const policy = policyOf(`<head><meta http-equiv="Content-Security-Policy" content="${said}"></head>`);
	expect(policy.startsWith(said)).toBe(true);
	expect(policy).toContain("frame-ancestors 'none'; sandbox allow-scripts");
	expect(policy).not.toContain('allow-same-origin');
});

it('is nothing at all for a site that says nothing', () => {
	expect(policyOf('<script>alert(1)</script>')).toMatch(/^default-src 'none';/u);
});
