/** The same work without a mouse and without seeing the drawing; and no page of it that a screen reader cannot read. */
import type { Locator } from '@playwright/test';
import { tabTo } from './keys';
import { expectReadableInBothThemes } from './readable';
import { expect, looking, test } from './server';
import { Workbench } from './workbench';

const first = 'Cơ sở dữ liệu đường thủy';
const second = 'Dịch vụ tra cứu luồng lạch';

/** Goes past a pane with many controls by the way it offers at its head. */
async function skip(one: Workbench, pane: Locator): Promise<void> {
	await tabTo(one.page, pane.getByRole('button', { name: /^Bỏ qua ngăn/u }));
	await one.page.keyboard.press('Enter');
}

test('everything is done by the keyboard', { tag: '@now-and-then' }, async ({ page, server }) => {
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const keyboard = page.keyboard;

	const add = async (slot: string, kind: string, name: string): Promise<void> => {
		await tabTo(page, page.getByRole('searchbox', { name: 'Tìm trong cây' }), 'Shift+Tab');
		await keyboard.press('Control+A');
		await keyboard.type(slot);
		await tabTo(page, a.tree);
		await keyboard.press('End');
		await expect(a.row(slot)).toHaveAttribute('aria-selected', 'true');
		await tabTo(page, a.palette.getByRole('button', { name: kind }));
		await keyboard.press('Enter');
		await expect(a.field('Tên đối tượng')).toBeFocused();
		await keyboard.type(name);
		await keyboard.press('Enter');
		await expect(a.ring(name)).toBeVisible();
	};

	await test.step('two objects are added into empty slots', async () => {
		await add('Bãi đỗ xe thông minh', 'CSDL/tài sản dữ liệu', first);
		await add('Hệ thống chiếu sáng thông minh', 'Dịch vụ số', second);
	});

	await test.step('they are connected', async () => {
		await keyboard.press('F6');
		await expect(a.canvas).toBeFocused();
		await keyboard.press('c');
		const dialog = page.getByRole('dialog', { name: 'Thêm quan hệ' });
		await expect(dialog).toBeVisible();
		await tabTo(page, dialog.getByRole('searchbox', { name: 'Đối tượng đích' }));
		await keyboard.type('duong thuy');
		await tabTo(page, dialog.getByLabel('Đối tượng đích', { exact: true }));
		await keyboard.press('ArrowDown');
		await keyboard.press('Home');
		await expect(
			dialog.getByLabel('Đối tượng đích', { exact: true }).getByRole('option', { selected: true })
		).toContainText(first);
		await tabTo(page, dialog.getByRole('button', { name: 'Thêm', exact: true }));
		await keyboard.press('Enter');
		await expect(dialog).toBeHidden();
		await expect(a.properties.getByText('Quan hệ').first()).toBeVisible();
	});

	await test.step('one is moved, renamed, and both are taken back', async () => {
		await a.choose(second);
		await keyboard.press('F6');
		const left = Number(await a.field('Trái').inputValue());
		await keyboard.press('Alt+ArrowRight');
		await expect.poll(async () => Number(await a.field('Trái').inputValue())).toBe(left + 8);
		await keyboard.press('F2');
		const name = page.getByRole('textbox', { name: 'Tên đối tượng' }).and(a.canvas.getByRole('textbox'));
		await expect(name).toBeFocused();
		await keyboard.press('Control+A');
		await keyboard.type('Tra cứu luồng lạch ven biển');
		await keyboard.press('Enter');
		await expect(a.field('Tên đối tượng')).toHaveValue('Tra cứu luồng lạch ven biển');
		await expect(a.canvas).toBeFocused();
		await keyboard.press('Control+z');
		await expect(a.field('Tên đối tượng')).toHaveValue(second);
		await keyboard.press('Control+z');
		await expect.poll(async () => Number(await a.field('Trái').inputValue())).toBe(left);
	});

	await test.step('what stands beside is told when one steps there', async () => {
		await keyboard.press('ArrowLeft');
		await expect(page.getByText(/^Đã chọn: /)).toBeAttached();
	});

	await test.step('a finding leads to its field', async () => {
		await skip(a, a.properties);
		await tabTo(page, a.findings.getByRole('searchbox', { name: 'Tìm phát hiện' }));
		await keyboard.type('duong thuy');
		const finding = a.findings.getByRole('button', { name: first }).first();
		await tabTo(page, finding);
		await keyboard.press('Enter');
		await expect(a.ring(first)).toBeVisible();
		await expect(a.properties.locator(':focus')).toBeVisible();
	});

	await a.saved();
});

looking('the workbench can be read by a screen reader, light and dark', async ({ browser, server }) => {
	const context = await browser.newContext({ colorScheme: 'dark' });
	const a = new Workbench(await context.newPage());
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	await expect(a.page.locator('html')).toHaveAttribute('data-theme', 'dark');
	const clean = (): Promise<void> => expectReadableInBothThemes(a.page);
	await expect(a.findings.getByRole('button').nth(1)).toBeVisible();
	await clean();
	await a.choose('Cổng thông tin điện tử UBND tỉnh Cà Mau');
	await expect(a.ring('Cổng thông tin điện tử UBND tỉnh Cà Mau')).toBeVisible();
	await clean();
	await a.tools.getByRole('button', { name: 'Thêm quan hệ' }).click();
	await expect(a.page.getByRole('dialog')).toBeVisible();
	await clean();
	await context.close();
});
