/** Signing in on a slow line: what a person types and presses before the page's scripts are there counts. */
import type { Page } from '@playwright/test';
import { expect, looking } from './server';

/** Holds back all scripts until told. */
async function holdScripts(page: Page): Promise<() => void> {
	let arrive = (): void => undefined;
	const scripts = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/*.js', async (route) => {
		await scripts;
		await route.continue();
	});
	return () => arrive();
}

looking('what is typed and pressed before the page listens counts', async ({ page, server }) => {
	const arrive = await holdScripts(page);
	await page.goto('/sign-in', { waitUntil: 'commit' });
	const name = page.getByLabel('Tên đăng nhập');
	await name.fill('admin');
	arrive();
	// Hydrated: the page answers to its own buttons.
	await page.waitForFunction(() => window.earlyPress === undefined);
	await expect(name).toHaveValue('admin');
	await page.getByLabel('Mật khẩu').fill(server.password);
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
	await expect(page).not.toHaveURL(/sign-in/u);

	const arriveAgain = await holdScripts(page);
	await page.goto('/', { waitUntil: 'commit' });
	await page.getByRole('button', { name: 'Tạo kiến trúc' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	arriveAgain();
	await expect(page.getByRole('dialog')).toBeVisible();
});

looking('signing in needs no script at all', async ({ browser, server }) => {
	const context = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false });
	const page = await context.newPage();
	await page.goto('/sign-in');
	await page.getByLabel('Tên đăng nhập').fill('admin');
	await page.getByLabel('Mật khẩu').fill('không-phải-mật-khẩu');
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
	await expect(page.getByLabel('Tên đăng nhập')).toHaveValue('admin');
	await page.getByLabel('Mật khẩu').fill(server.password);
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
	await expect(page).not.toHaveURL(/sign-in/u);
	await context.close();
});
