/** What axe finds wrong with a page, as lines to compare with none. */
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/**
 * Holds a page to what a screen reader needs. Our pages have no frames, so that axe may look at all of it in one go;
 * what it passes is not told, which is most of its work.
 */
export async function expectReadable(page: Page, but: readonly string[] = []): Promise<void> {
	const axe = new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.disableRules([...but]);
	const { violations } = await axe.analyze();
	const told = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`
	);
	expect(told, `what cannot be read on ${page.url()}`).toEqual([]);
}
