import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('./base.css', import.meta.url), 'utf8');

test('whoever wants less motion waits for no transition, so that what is shown takes the focus at once', () => {
	const calm = css.split('@media (prefers-reduced-motion: reduce) {')[1]?.split('\n}')[0] ?? '';
	expect(calm).toContain('transition: none !important;');
	expect(calm).not.toContain('transition-duration');
});
