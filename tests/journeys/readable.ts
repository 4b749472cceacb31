/** What axe finds wrong with a page, as lines to compare with none. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Our pages have no frames, so that axe may look at all of it in one go; what it passes is not told, which is most of its work. */
const axeOn = (page: Page): AxeBuilder =>
	new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });

/** Holds a page to what a screen reader needs. */
export const expectReadable = (page: Page, but: readonly string[] = []): Promise<void> =>
	expectNothingFound(page, axeOn(page).disableRules([...but]));

/** In another theme only colours are others; names, roles and order were looked at already. */
export const expectContrast = (page: Page): Promise<void> =>
	expectNothingFound(page, axeOn(page).withRules(['color-contrast', 'link-in-text-block']));

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const told = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`
	);
	expect(told, `what cannot be read on ${page.url()}`).toEqual([]);
}
