/** Tables and views as a whole without a mouse; and each page of them can be read, light and dark. */
import type { Locator } from '@playwright/test';
import { pick, pressAt, tabTo } from './keys';
import { expectReadableInBothThemes } from './readable';
import { expect, test } from './server';
import { Workbench } from './workbench';

const meeting = 'Hệ thống họp không giấy';
const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';
const owner = 'Đơn vị vận hành';

test('tables and views are worked with by the keyboard alone', { tag: '@now-and-then' }, async ({ page, server }) => {
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const { keyboard } = page;
	const grid = page.getByRole('grid');
	const sheets = page.getByRole('group', { name: 'Đang xem' });
	const here = grid.locator(':focus');
	const press = async (...keys: string[]): Promise<void> => {
		for (const key of keys) await keyboard.press(key);
	};
	const heading = (name: string): Locator => grid.getByRole('columnheader', { name });
	const rowOf = (name: string): Locator =>
		grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

	await test.step('a table is opened', async () => {
		await pressAt(page, sheets.getByRole('button', { name: 'Bảng' }));
		const tabs = page.getByRole('tablist', { name: 'Các bảng' });
		await tabTo(page, tabs.getByRole('tab', { selected: true }));
		for (let steps = 0; steps < 30; steps += 1) {
			if ((await tabs.getByRole('tab', { selected: true }).textContent())?.startsWith('Hệ thống số')) break;
			await press('ArrowRight');
		}
		await expect(grid).toHaveAccessibleName('Bảng: Hệ thống số/hệ thống thông tin');
		await tabTo(page, grid.locator('[tabindex="0"]'));
		await expectReadableInBothThemes(page);
	});

	await test.step('it is sorted and filtered', async () => {
		await press('Control+Home', 'ArrowRight', 'ArrowUp');
		await expect(heading('Tên đối tượng')).toBeFocused();
		await press('Enter');
		await expect(heading('Tên đối tượng')).toHaveAttribute('aria-sort', 'ascending');
		await press('Alt+ArrowDown');
		const menu = page.getByRole('dialog');
		await tabTo(page, menu.getByLabel('Có chứa'));
		await keyboard.type('he thong');
		await expectReadableInBothThemes(page);
		await press('Escape');
		await expect(heading('Tên đối tượng')).toBeFocused();
		await expect(rowOf(meeting)).toBeVisible();
		await expect(rowOf(portal)).toHaveCount(0);
	});

	await test.step('a cell is edited and filled down, and both are taken back', async () => {
		await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'F2', 'Control+a');
		await keyboard.type('CM-01');
		await press('Enter', 'ArrowUp');
		await expect(here).toHaveText('CM-01');
		await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
		await expect(grid.getByRole('gridcell', { name: 'CM-01', exact: true })).toHaveCount(3);
		await press('Control+z');
		await expect(grid.getByRole('gridcell', { name: 'CM-01', exact: true })).toHaveCount(1);
		await press('Control+z');
		await expect(grid.getByRole('gridcell', { name: 'CM-01', exact: true })).toHaveCount(0);
	});

	await test.step('several rows are written at once', async () => {
		await press('Control+Home', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ ');
		await pressAt(page, page.getByRole('button', { name: 'Sửa 2 dòng' }), 'Shift+Tab');
		const dialog = page.getByRole('dialog');
		await pick(page, dialog.getByLabel('Trường'), owner);
		await expect(dialog.getByLabel(owner, { exact: true })).toBeVisible();
		await tabTo(page, dialog.getByLabel(owner, { exact: true }));
		await keyboard.type('Sở thử');
		await expectReadableInBothThemes(page);
		await pressAt(page, dialog.getByRole('button', { name: 'Ghi cho 2 dòng' }));
		await expect(dialog).toBeHidden();
		await expect(page.getByText('Đã ghi', { exact: false }).first()).toBeAttached();
	});

	await test.step('they are deleted and come back by undo', async () => {
		const names = await grid.getByRole('rowheader').evaluateAll((all) => all.length);
		await tabTo(page, grid.locator('[tabindex="0"]'));
		await press('Control+Delete');
		const dialog = page.getByRole('dialog', { name: 'Xóa những mục sau?' });
		await expect(dialog).toBeVisible();
		await expectReadableInBothThemes(page);
		await pressAt(page, dialog.getByRole('button', { name: 'Xóa', exact: true }));
		await expect(dialog).toBeHidden();
		await expect(grid.getByRole('rowheader')).toHaveCount(names - 2);
		await tabTo(page, grid.locator('[tabindex="0"]'));
		await press('Control+z');
		await expect(grid.getByRole('rowheader')).toHaveCount(names);
	});

	const view = page.getByRole('application', { name: 'Toàn cảnh theo lớp' });

	await test.step('a view is opened, its options are changed, and it is kept', async () => {
		await pressAt(page, sheets.getByRole('button', { name: 'Góc nhìn' }), 'Shift+Tab');
		await expect(view).toBeVisible();
		await expectReadableInBothThemes(page);
		const colour = page.getByRole('group', { name: 'Tùy chọn của góc nhìn' }).getByLabel('Tô màu theo');
		await pick(page, colour, 'Trạng thái vòng đời');
		await pressAt(page, page.getByRole('button', { name: 'Lưu góc nhìn' }), 'Shift+Tab');
		const dialog = page.getByRole('dialog', { name: 'Lưu góc nhìn' });
		await tabTo(page, dialog.getByLabel('Tên'));
		await press('Control+a');
		await keyboard.type('Vòng đời theo lớp');
		await press('Enter');
		await expect(dialog).toBeHidden();
		await expect(page.getByRole('region', { name: 'Góc nhìn đang mở: Vòng đời theo lớp' })).toBeVisible();
	});

	await test.step('a box is looked into, and the way leads back to the diagram', async () => {
		const shown = page.getByRole('application');
		await tabTo(page, shown);
		await press('ArrowRight', 'ArrowRight', 'Enter');
		await expect(page.getByRole('navigation', { name: 'Đường quay lại' })).toBeVisible();
		await pressAt(page, sheets.getByRole('button', { name: 'Sơ đồ' }), 'Shift+Tab');
		await expect(a.canvas).toBeVisible();
		await a.saved();
		await expectReadableInBothThemes(page);
	});
});
