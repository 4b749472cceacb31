/** Objects that stand in one another 200 deep: tree, table, properties, drawing, views and check go on working. */
import { smallFile } from '../../../models/architecture/fixture';
import { expect, test } from '../server';
import { Workbench } from '../workbench';

const DEEP = 200;
const nameAt = (level: number): string => `Tầng ${level} của chuỗi`;

/** A chain: each object stands in the one before, the last one on a free diagram. */
const chain = {
	...smallFile,
	objects: [
		...smallFile.objects,
		...Array.from({ length: DEEP }, (_, no) => ({
			id: `deep-${no}`,
			kind: 'system',
			code: `KT-${no + 10}`,
			...(no === 0 ? {} : { parent: `deep-${no - 1}` }),
			fields: { name: nameAt(no + 1), layer: 'L4', component: 'KTT' }
		}))
	],
	mappings: [...smallFile.mappings, { id: 'deep-0.1', object: 'deep-0', fields: { slotComponent: 'H8.36' } }]
};

test('200 levels of nesting can be walked, drawn and changed', async ({ page, server }) => {
	const { request } = page.context();
	const signIn = { data: { name: 'admin', password: server.password } };
	expect((await request.post(`${server.origin}/api/v1/sign-in`, signIn)).ok()).toBe(true);
	const made = await request.post(`${server.origin}/api/v1/architectures`, {
		data: { canonical: JSON.stringify(chain) }
	});
	expect(made.status()).toBe(201);
	const faults: string[] = [];
	page.on('pageerror', ({ message }) => faults.push(message));
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, chain.meta.name);
	const last = nameAt(DEEP);

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

	await test.step('the table shows all of them, and what stands in itself is refused', async () => {
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
