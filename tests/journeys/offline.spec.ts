/** What was done without a line outlives the page: closed and opened again, it reaches the others. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './server';
import { Workbench } from './workbench';

const before = 'Nguồn lực, nhân lực chuyển đổi số cấp xã';
const renamed = 'Nhân lực cấp xã, sửa khi mất mạng';
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

test('edits made offline survive the closing of the page and merge on return', async ({ context, server }) => {
	const person = { origin: server.origin, name: 'admin', password: server.password };
	const one = new Workbench(await context.newPage());
	await one.open(person, 'Cà Mau');
	await one.choose(before);
	await context.setOffline(true);
	await expect(one.state).toHaveText('Ngoại tuyến');
	await one.field('Tên đối tượng').fill(renamed);
	await one.page.keyboard.press('Enter');
	await expect(one.row(renamed).first()).toBeVisible();
	await expect.poll(() => unsent(one.page)).toBeGreaterThan(0);
	const unsentBefore = await unsent(one.page);
	await one.seek(deleted);
	await ownRow(one).click();
	await one.seek('');
	await one.page.keyboard.press('F6');
	await one.page.keyboard.press('Delete');
	await one.page.getByRole('dialog').getByLabel('Vì sao xóa').fill(reason);
	await one.page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
	await expect.poll(() => unsent(one.page)).toBeGreaterThan(unsentBefore);
	const architecture = one.page.url().replace('/a/', '/api/v1/architectures/');
	await one.page.close({ runBeforeUnload: false });
	await context.setOffline(false);

	/** Names of what the architecture holds, as it goes to anybody else. */
	const names = async (): Promise<readonly string[]> => {
		const { objects } = (await (await context.request.get(architecture)).json()) as {
			objects: { fields: { name: string }; deletedAt?: string | null }[];
		};
		return objects.filter(({ deletedAt }) => deletedAt == null).map(({ fields }) => fields.name);
	};
	const without = await names();
	expect(without).toContain(before);
	expect(without).toContain(deleted);
	expect(without).not.toContain(renamed);

	const again = new Workbench(await context.newPage());
	await again.open(person, 'Cà Mau');
	await again.choose(renamed);
	await expect.poll(names).toContain(renamed);
	await expect.poll(names).not.toContain(deleted);
	expect(await names()).not.toContain(before);
	await again.seek(deleted);
	await expect(ownRow(again)).toHaveCount(0);

	// Why something was deleted is said once the deletion itself has come through.
	await expect.poll(async () => (await context.request.get(`${architecture}/history`)).text()).toContain(reason);

	// What is acknowledged lies in the browser no more.
	await expect.poll(() => unsent(again.page)).toBe(0);
});
