/** What was done without a line outlives the page: closed and opened again, it reaches the others. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './server';
import { Workbench } from './workbench';

const deleted = 'Bản sao số quy hoạch và hạ tầng đô thị Cà Mau';
/** Its own row: those of relations that lead to it end with its name. */
const ownRow = ({ tree }: Workbench): Locator => tree.getByRole('treeitem', { name: new RegExp(`^${deleted}`, 'u') });
const reason = 'Đã gộp vào nguồn lực khác';

/** How many edits lie in the browser and are not acknowledged. */
const unsent = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open('khuevan-unsent');
				opening.onerror = () => reject(new Error('no database'));
				opening.onsuccess = () => {
					const counting = opening.result.transaction('unsent').objectStore('unsent').count();
					counting.onsuccess = () => resolve(counting.result);
				};
			})
	);

test('edits made offline survive the closing of the page and merge on return', async ({ context, browser, server }) => {
	const person = { origin: server.origin, name: 'admin', password: server.password };
	const one = new Workbench(await context.newPage());
	await one.open(person, 'Cà Mau');
	await one.choose('Nguồn lực, nhân lực chuyển đổi số cấp xã');
	await context.setOffline(true);
	await expect(one.state).toHaveText('Ngoại tuyến');
	await one.field('Tên đối tượng').fill('Nhân lực cấp xã, sửa khi mất mạng');
	await one.page.keyboard.press('Enter');
	await expect(one.row('Nhân lực cấp xã, sửa khi mất mạng').first()).toBeVisible();
	await expect.poll(() => unsent(one.page)).toBeGreaterThan(0);
	const before = await unsent(one.page);
	await one.seek(deleted);
	await ownRow(one).click();
	await one.seek('');
	await one.page.keyboard.press('F6');
	await one.page.keyboard.press('Delete');
	await one.page.getByRole('dialog').getByLabel('Vì sao xóa').fill(reason);
	await one.page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
	await expect.poll(() => unsent(one.page)).toBeGreaterThan(before);
	await one.page.close({ runBeforeUnload: false });
	await context.setOffline(false);

	// Somebody else has gone on meanwhile, on the same record.
	const two = new Workbench(await (await browser.newContext()).newPage());
	await two.open(person, 'Cà Mau');
	await two.choose('Nguồn lực, nhân lực chuyển đổi số cấp xã');
	await expect(two.row('Nhân lực cấp xã, sửa khi mất mạng')).toHaveCount(0);

	const again = new Workbench(await context.newPage());
	await again.open(person, 'Cà Mau');
	await again.choose('Nhân lực cấp xã, sửa khi mất mạng');
	await two.choose('Nhân lực cấp xã, sửa khi mất mạng');
	await expect(two.row('Nhân lực cấp xã, sửa khi mất mạng').first()).toBeVisible();

	// Why something was deleted is said once the deletion itself has come through.
	await two.seek(deleted);
	await expect(ownRow(two)).toHaveCount(0);
	const history = two.page.url().replace('/a/', '/api/v1/architectures/') + '/history';
	await expect.poll(async () => (await two.page.request.get(history)).text()).toContain(reason);

	// What is acknowledged lies in the browser no more.
	await expect.poll(() => unsent(again.page)).toBe(0);
});
