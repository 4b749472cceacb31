import { test } from './server';
import { Workbench } from './workbench';
test('looks', async ({ page, server }) => {
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	for (const [w, h, scheme] of [[1280, 800, 'light'], [1920, 1000, 'dark']] as const) {
		await page.setViewportSize({ width: w, height: h });
		await page.emulateMedia({ colorScheme: scheme });
		await page.getByRole('group', { name: 'Đang xem' }).getByRole('button').nth(4).click();
		await page.getByRole('tab').nth(0).click();
		await page.getByRole('list', { name: 'Danh sách nhiệm vụ' }).getByRole('listitem').nth(3).getByRole('button').click();
		await page.waitForTimeout(700);
		await page.screenshot({ path: `/tmp/h-gaps-shot-${w}-1.png` });
		await page.getByRole('tab', { name: 'Đề xuất', exact: true }).click();
		await page.waitForTimeout(700);
		await page.screenshot({ path: `/tmp/h-gaps-shot-${w}-2.png` });
		await page.getByRole('tab', { name: 'Còn lại', exact: true }).click();
		await page.waitForTimeout(4000);
		await page.locator('details').first().locator('summary').click().catch(() => undefined);
		await page.waitForTimeout(300);
		await page.screenshot({ path: `/tmp/h-gaps-shot-${w}-3.png` });
	}
});
