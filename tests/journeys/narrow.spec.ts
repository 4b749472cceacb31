/** Tablet and phone: one pane at a time, with a bar to change between them; by finger, by keyboard, light and dark. */
import { devices, type Browser, type Locator, type Page } from '@playwright/test';
import { expectReadableInBothThemes } from './readable';
import { expect, test, type TestServer } from './server';
import { Workbench } from './workbench';

const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';

/** Nothing makes the page wider than what is seen of it. */
async function expectNothingCutOff(page: Page): Promise<void> {
	const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
	expect(wide).toBeLessThanOrEqual(seen ?? 0);
}

class Narrow {
	readonly one: Workbench;
	readonly bar: Locator;

	constructor(one: Workbench) {
		this.one = one;
		this.bar = one.page.getByRole('navigation', { name: 'Các phần của bàn làm việc' });
	}

	part(name: string): Locator {
		return this.bar.getByRole('button', { name, exact: true });
	}

	async tap(name: string): Promise<void> {
		await this.part(name).tap();
		await expect(this.part(name)).toHaveAttribute('aria-pressed', 'true');
	}
}

async function opened(browser: Browser, server: TestServer, viewport: { width: number; height: number }) {
	const { userAgent: _, defaultBrowserType: __, viewport: ___, ...touch } = devices['Pixel 7'];
	const context = await browser.newContext({ ...touch, viewport });
	const one = new Workbench(await context.newPage());
	await one.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	return { narrow: new Narrow(one), close: () => context.close() };
}

for (const [what, viewport, details] of [
	['tablet', { width: 820, height: 1180 }, { tag: '@now-and-then' }],
	['phone', { width: 390, height: 844 }, {}]
] as const) {
	test(
		`on a ${what} every pane is reached by finger and by keyboard, and can be read`,
		details,
		async ({ browser, server }) => {
			const { narrow, close } = await opened(browser, server, viewport);
			const { one } = narrow;
			const { page } = one;

			await test.step('the drawing comes first, as wide as the screen', async () => {
				await expect(narrow.part('Bản vẽ')).toHaveAttribute('aria-pressed', 'true');
				await expect(one.canvas).toBeVisible();
				const box = await one.settled(one.canvas);
				expect(box.width).toBeGreaterThan(viewport.width - 20);
				expect(box.height).toBeGreaterThan(viewport.height / 2);
				await expectNothingCutOff(page);
				await expectReadableInBothThemes(page);
			});

			await test.step('the tree chooses, and the form is a tap away', async () => {
				await narrow.tap('Cấu trúc');
				await one.seek(portal);
				await one.row(portal).first().tap();
				await narrow.tap('Thuộc tính');
				await expect(one.field('Tên đối tượng')).toHaveValue(portal);
				await expectNothingCutOff(page);
				await expectReadableInBothThemes(page);
			});

			await test.step('a comment is written from the form, and stands in its pane', async () => {
				await one.properties.getByRole('button', { name: 'Nêu ý kiến', exact: true }).tap();
				await expect(narrow.part('Ý kiến')).toHaveAttribute('aria-pressed', 'true');
				const fresh = page.getByRole('textbox', { name: 'Ý kiến mới' });
				await expect(fresh).toBeFocused();
				await fresh.fill(`Từ ${what}`);
				await page.getByRole('button', { name: 'Gửi ý kiến' }).tap();
				const said = page.getByRole('article').filter({ hasText: `Từ ${what}` });
				await expect(said).toBeVisible();
				await expectNothingCutOff(page);
				await expectReadableInBothThemes(page);
			});

			await test.step('a finding leads from its pane to the field that it is about', async () => {
				await narrow.tap('Phát hiện');
				const row = one.findings.getByRole('listitem').filter({ has: page.getByText(/^[A-Z]\d+/u) });
				await expect(row.first()).toBeVisible({ timeout: 60_000 });
				await expectNothingCutOff(page);
				await expectReadableInBothThemes(page);
				await row
					.first()
					.getByRole('button', { name: /^Chi tiết/u })
					.tap();
				await expect(page.getByRole('button', { name: 'Đóng chi tiết' })).toBeVisible();
				await page.getByRole('button', { name: 'Đóng chi tiết' }).tap();
				await expect(page.getByRole('button', { name: 'Đóng chi tiết' })).toBeHidden();
			});

			await test.step('who only looks at the form is led to no field, and no keyboard comes up', async () => {
				await narrow.tap('Thuộc tính');
				await expect(one.properties.locator(':focus')).toHaveCount(0);
			});

			await test.step('by keyboard alone', async () => {
				await narrow.part('Bản vẽ').focus();
				await page.keyboard.press('Enter');
				await expect(narrow.part('Bản vẽ')).toHaveAttribute('aria-pressed', 'true');
				await page.keyboard.press('F8');
				await expect(narrow.part('Phát hiện')).toHaveAttribute('aria-pressed', 'true');
				await expect(one.findings.locator(':focus')).toBeVisible();
				await page.keyboard.press('F9');
				await expect(narrow.part('Ý kiến')).toHaveAttribute('aria-pressed', 'true');
				await page.keyboard.press('F6');
				await expect(narrow.part('Bản vẽ')).toHaveAttribute('aria-pressed', 'true');
				await expect(one.canvas).toBeFocused();
				await page.keyboard.press('Control+i');
				await expect(one.field('Tên đối tượng')).toBeFocused();
			});
			await close();
		}
	);
}
