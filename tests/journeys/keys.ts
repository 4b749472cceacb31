/** Ways of somebody without a mouse. */
import type { Locator, Page } from '@playwright/test';

/** Steps from control to control until one has the focus. */
export async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
	const element = await wanted.elementHandle();
	for (let steps = 0; steps < 120; steps += 1) {
		if (await element?.evaluate((it) => it === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`The keyboard does not reach ${wanted}`);
}

/** Goes to a control and presses it. */
export async function pressAt(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
	await tabTo(page, wanted, key);
	await page.keyboard.press('Enter');
}

/** Walks the options of a select that has the focus until one is chosen. */
export async function pick(page: Page, select: Locator, label: string): Promise<void> {
	await tabTo(page, select);
	await page.keyboard.press('Home');
	for (let steps = 0; steps < 120; steps += 1) {
		const shown = await select.evaluate((it) => (it as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
		if (shown.trim() === label) return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`No option ${label}`);
}
