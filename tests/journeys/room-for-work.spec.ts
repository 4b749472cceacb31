/** Room for the drawing and the tables, every tab within reach, and a diagram put in order by one press. */
import { expectReadable } from './readable';
import { expect, test } from './server';
import { Workbench } from './workbench';

const systems = [
	'Phần mềm theo dõi tiếp dân và đơn thư',
	'CSDL vùng nuôi tôm',
	'Trung tâm dữ liệu tỉnh Cà Mau'
] as const;

test(
	'panes make room, tabs are found, and a diagram lays itself out',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const a = new Workbench(page);
		const open = () => a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		await open();
		const { keyboard } = page;

		await test.step('the panes at either side are hidden, by key and by button, also after a reload', async () => {
			const before = await a.settled(a.canvas);
			await keyboard.press('Control+b');
			await expect(a.tree).toBeHidden();
			await page.getByRole('button', { name: 'Ẩn thuộc tính, phát hiện và ý kiến' }).click();
			await expect(a.properties).toBeHidden();
			await expect.poll(async () => (await a.settled(a.canvas)).width).toBeGreaterThan(before.width + 400);
			await expectReadable(page);
			await page.reload();
			await expect(a.canvas).toBeVisible();
			await expect(a.tree).toBeHidden();
			await page.getByRole('button', { name: 'Hiện cây và bảng thành phần' }).click();
			await expect(a.tree).toBeVisible();
			await a.choose(systems[0]);
			await keyboard.press('Control+i');
			await expect(a.properties).toBeVisible();
			await a.saved();
		});

		await test.step('a new diagram has its tab in sight, and any other is found in the list of all', async () => {
			await page.getByRole('button', { name: 'Thêm sơ đồ' }).click();
			const dialog = page.getByRole('dialog', { name: 'Thêm sơ đồ' });
			await dialog.getByLabel('Loại sơ đồ').selectOption('SĐ-05');
			await dialog.getByLabel('Tên sơ đồ').fill('Gọn gàng');
			await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
			const tab = page.getByRole('tab', { name: /Gọn gàng/u });
			await expect(tab).toHaveAttribute('aria-selected', 'true');
			await expect(tab).toBeInViewport({ ratio: 0.9 });
			const all = page.getByRole('button', { name: 'Tất cả sơ đồ' });
			await all.click();
			await page.getByRole('combobox', { name: /Tất cả sơ đồ/u }).fill('sd-t-01');
			await keyboard.press('Enter');
			await expect(page.getByRole('tab', { name: /^SĐ-T-01/u })).toHaveAttribute('aria-selected', 'true');
			await all.click();
			await page.getByRole('option', { name: /Gọn gàng/u }).click();
			await expect(tab).toHaveAttribute('aria-selected', 'true');
		});

		await test.step('tables are all within reach as well', async () => {
			await page.getByRole('button', { name: 'Bảng', exact: true }).click();
			await page.getByRole('button', { name: 'Tất cả bảng' }).click();
			await page.getByRole('combobox', { name: /Tất cả bảng/u }).fill('thu tuc');
			await keyboard.press('Enter');
			const tab = page.getByRole('tab', { name: /^Thủ tục hành chính/u });
			await expect(tab).toHaveAttribute('aria-selected', 'true');
			await expect(tab).toBeInViewport({ ratio: 0.9 });
			await page.getByRole('button', { name: 'Sơ đồ', exact: true }).click();
		});

		await test.step('moving one box leaves the others where they are; the layout puts all in order, and undo puts them back', async () => {
			for (const name of systems) {
				await a.choose(name);
				await a.tree.focus();
				await keyboard.press('p');
				await expect(a.ring(name)).toBeVisible();
			}
			const side = async (name: string): Promise<number> => Number(await a.field(name).inputValue());
			await a.choose(systems[1]);
			const stood = [await side('Trái'), await side('Trên')];
			await a.choose(systems[0]);
			const top = await side('Trên');
			await keyboard.press('F6');
			for (let times = 0; times < 4; times += 1) await keyboard.press('Alt+Shift+ArrowDown');
			await expect.poll(() => side('Trên')).toBe(top + 320);
			await a.choose(systems[1]);
			expect([await side('Trái'), await side('Trên')]).toEqual(stood);
			await expect(page.getByRole('region', { name: 'Sơ đồ so với mô hình' })).toBeHidden();
			await a.tools.getByRole('button', { name: 'Tự xếp sơ đồ' }).click();
			await expect(page.getByText('Đã tự xếp lại sơ đồ; các vị trí đặt tay đã bỏ.')).toBeVisible();
			await a.choose(systems[0]);
			await expect.poll(() => side('Trên')).toBe(top);
			await keyboard.press('F6');
			await keyboard.press('Control+z');
			await expect.poll(() => side('Trên')).toBe(top + 320);
		});
	}
);
