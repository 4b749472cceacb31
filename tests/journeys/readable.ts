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

/**
 * The same in both themes, on the page as it stands: it follows the system's. In the other theme only colours are others,
 * so that names, roles and order need not be looked at again. Ends dark, so that what comes next is done in the dark.
 */
export async function expectReadableInBothThemes(page: Page, but: readonly string[] = []): Promise<void> {
	await inTheme(page, 'light');
	await expectReadable(page, but);
	await inTheme(page, 'dark');
	await expectNothingFound(page, axeOn(page).withRules(['color-contrast', 'link-in-text-block']));
}

/** With every colour arrived: a page behind others may wait long for its frames, so what is on its way is brought to its end. */
async function inTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
	await page.emulateMedia({ colorScheme });
	await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
	await expect.poll(() => page.evaluate(endTransitions)).toBe(0);
}

/** How many there were: what follows its parent's colour sets out anew once that has arrived. */
function endTransitions(): number {
	const underWay = document.getAnimations().filter((each) => each instanceof CSSTransition);
	for (const each of underWay) each.finish();
	return underWay.length;
}

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
	const { violations } = await axe.analyze();
	const told = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`
	);
	expect(told, `what cannot be read on ${page.url()}`).toEqual([]);
}
