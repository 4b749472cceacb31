/** Names that no agency would have: very long, from right to left, markup, emoji. Nothing runs, nothing is cut, nothing breaks. */
import type { Page } from '@playwright/test';
import { expect, test } from '../server';
import { Workbench } from '../workbench';

const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';
const markup = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>${alert(1)}';
const rightToLeft = 'مرحبا שלום 🏛️👩‍👩‍👧';
const long = `Tên ${'rất dài '.repeat(1_250)}`.slice(0, 10_000).trim();
const tooLong = 'x'.repeat(20_001);

/** Nothing ran, and the page is no wider than its window. */
async function expectSound(page: Page, dialogs: readonly string[]): Promise<void> {
	expect(dialogs).toEqual([]);
	expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
	const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
	expect(wide).toBeLessThanOrEqual(seen ?? 0);
}

test('hostile names are kept whole, run nowhere and leave the page as it is', async ({ browser, server }) => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	const a = new Workbench(await context.newPage());
	const { page } = a;
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const name = a.field('Tên đối tượng');
	const ring = a.canvas.getByRole('img', { name: /^Khung chọn/u });
	await a.choose(portal);
	const before = await a.settled(ring);

	for (const [kind, text] of Object.entries({ markup, rightToLeft, long })) {
		await test.step(`in the form: ${kind}`, async () => {
			await name.fill(text);
			await name.press('Enter');
			await a.saved();
			await expect(name).toHaveValue(text);
			const after = await a.settled(ring);
			// A box is as wide as its figure gives it room, holds six lines in place of two and then ends with three dots.
			expect(after.width).toBeLessThan(2 * before.width);
			expect(after.height).toBeLessThan(3 * before.height);
			const row = a.tree.getByRole('treeitem', { selected: true });
			await expect(row).toContainText(text.slice(0, 40));
			const [tree, label] = [await a.tree.boundingBox(), await row.boundingBox()];
			expect(label?.height).toBeLessThan(40);
			expect((label?.x ?? 0) + (label?.width ?? 0)).toBeLessThanOrEqual((tree?.x ?? 0) + (tree?.width ?? 0) + 1);
			await expectSound(page, dialogs);
		});
	}

	await test.step('what is longer than a field holds is refused with the limit, and stays in the field', async () => {
		await name.fill(tooLong);
		await name.press('Enter');
		await expect(page.getByText(/tối đa 20.000 ký tự/u).first()).toBeVisible();
		await expect(name).toHaveValue(tooLong);
		await name.fill(markup);
		await name.press('Enter');
		await a.saved();
	});

	await test.step('on the drawing', async () => {
		await a.canvas.focus();
		await page.keyboard.press('F2');
		const field = a.canvas.getByRole('textbox', { name: 'Tên đối tượng' });
		await field.fill(long);
		await field.press('Enter');
		await expect(name).toHaveValue(long);
		await expectSound(page, dialogs);
	});

	await test.step('undo brings the name before back', async () => {
		await page.keyboard.press('Control+z');
		await expect(name).toHaveValue(markup);
	});

	await test.step('in a table: typed and pasted; a picture and a novel are refused with the reason', async () => {
		await page.getByRole('button', { name: 'Bảng', exact: true }).click();
		const grid = page.getByRole('grid');
		const cell = grid.getByRole('rowheader').first();
		await cell.click();
		await page.keyboard.press('F2');
		await grid.getByRole('textbox').fill(rightToLeft);
		await page.keyboard.press('Enter');
		await expect(grid.getByRole('rowheader', { name: rightToLeft })).toBeVisible();
		await page.keyboard.press('ArrowUp');
		const paste = async (text: string): Promise<void> => {
			await page.evaluate((block) => navigator.clipboard.writeText(block), text);
			await page.keyboard.press('Control+V');
		};
		await paste(long);
		await expect(name).toHaveValue(long);
		await paste(markup);
		await expect(name).toHaveValue(markup);
		await page.evaluate(async () => {
			const canvas = document.createElement('canvas');
			const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
			if (picture !== null) await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
		});
		await page.keyboard.press('Control+V');
		await expect(page.getByText(/không nhận hình ảnh/u)).toBeVisible();
		await paste('dòng chữ trong một cuốn sách\n'.repeat(100_000));
		await expect(page.getByText(/quá lớn nên chưa ghi gì/u)).toBeVisible();
		await expect(name).toHaveValue(markup);
		await expectSound(page, dialogs);
	});

	await test.step('in a view, in the findings and in the dialog that asks before deleting', async () => {
		await page.keyboard.press('Control+Delete');
		await expect(page.getByRole('dialog').getByText(markup)).toBeVisible();
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'Góc nhìn', exact: true }).click();
		await expect(page.getByRole('tab').first()).toBeVisible();
		await expectSound(page, dialogs);
	});
	await context.close();
});
