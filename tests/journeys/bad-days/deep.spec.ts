/** Objects that stand in one another 200 deep: tree, table, properties, drawing, views and check go on working. */
import { DEEP, deepFile, deepName } from '../../generators/deep-nesting';
import { expect, test } from '../server';
import { Workbench } from '../workbench';

test('200 levels of nesting can be walked, drawn and changed', async ({ page, server }) => {
	const { request } = page.context();
	const signIn = { data: { name: 'admin', password: server.password } };
	expect((await request.post(`${server.origin}/api/v1/sign-in`, signIn)).ok()).toBe(true);
	const made = await request.post(`${server.origin}/api/v1/architectures`, {
		data: { canonical: JSON.stringify(deepFile) }
	});
	expect(made.status()).toBe(201);
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, deepFile.meta.name);
	const last = deepName(DEEP);

	await test.step('the tree tells the level and leaves room for the name', async () => {
		await a.seek(last);
		const row = a.row(last);
		await a.tree.focus();
		await page.keyboard.press('End');
		await expect(row).toHaveAttribute('aria-selected', 'true');
		expect(Number(await row.getAttribute('aria-level'))).toBeGreaterThan(DEEP);
		const [tree, label] = [await a.tree.boundingBox(), await row.getByText(last).boundingBox()];
		expect(label?.width).toBeGreaterThan(60);
		expect((label?.x ?? 0) + 60).toBeLessThan((tree?.x ?? 0) + (tree?.width ?? 0));
		await a.seek('');
	});

	await test.step('it is renamed in the form, and undo takes that back', async () => {
		await a.field('Tên đối tượng').fill('Tầng cuối');
		await a.field('Tên đối tượng').press('Enter');
		await a.saved();
		await page.keyboard.press('Control+z');
		await expect(a.field('Tên đối tượng')).toHaveValue(last);
	});

	await test.step('the check has gone through', async () => {
		await expect(a.findings.getByRole('button').nth(1)).toBeVisible();
	});

	await test.step('the table shows all of them', async () => {
		await page.getByRole('button', { name: 'Bảng', exact: true }).click();
		const grid = page.getByRole('grid');
		await expect(grid.getByRole('row')).not.toHaveCount(1);
		await expect(grid).toHaveAttribute('aria-rowcount', String(DEEP + 3));
	});

	await test.step('views are made of them', async () => {
		await page.getByRole('button', { name: 'Góc nhìn', exact: true }).click();
		for (const view of await page.getByRole('tab').all()) {
			await view.click();
			await expect(view).toHaveAttribute('aria-selected', 'true');
		}
	});
	expect(faults).toEqual([]);
});
