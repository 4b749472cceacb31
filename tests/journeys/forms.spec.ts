/** What people type into forms: days as Vietnamese write them, values of a list by label, notes that are not saved yet. */
import type { Locator, Page } from '@playwright/test';
import { expectReadable } from './readable';
import { expect, test } from './server';
import { Workbench } from './workbench';

const system = 'Hệ thống họp không giấy';
const other = 'Hệ thống thông tin báo cáo tỉnh';

async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((block) => navigator.clipboard.writeText(block), text);
	await page.keyboard.press('Control+V');
}

test(
	'forms take what people write, keep what cannot be read, and lose nothing silently',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const a = new Workbench(await context.newPage());
		const { page } = a;
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');

		await test.step('a day is taken as people write it; one that is none stays, marked, with the reason', async () => {
			await a.choose(system);
			const checked = a.field('Ngày dự kiến hoàn thành');
			await checked.fill('30/6/2025');
			await checked.press('Enter');
			await expect(checked).toHaveValue('30/06/2025');
			await a.saved();
			await checked.fill('31/02/2025');
			await checked.press('Tab');
			await expect(checked).toHaveValue('31/02/2025');
			await expect(checked).toHaveAttribute('aria-invalid', 'true');
			await expect(checked).toHaveAccessibleDescription(/Ngày dự kiến hoàn thành: Không phải ngày có thật/u);
			await expectReadable(page);
			// It waits while one looks elsewhere, and the top of the page says so.
			await a.choose('Cổng dữ liệu');
			await page.getByRole('button', { name: '1 giá trị chưa ghi' }).click();
			await expect(checked).toHaveValue('31/02/2025');
			await checked.fill('28/02/2025');
			await checked.press('Enter');
			await expect(checked).toHaveAttribute('aria-invalid', 'false');
			await expect(page.getByRole('button', { name: /chưa ghi/u })).toBeHidden();
		});

		await test.step('a value of a list is chosen by its label, without diacritics; others are marked', async () => {
			const state = a.field('Trạng thái vòng đời');
			await state.fill('thu nghiem');
			await expect(page.getByRole('option', { name: /thử nghiệm/iu })).toBeVisible();
			await state.press('Enter');
			await expect(state).toHaveValue(/thử nghiệm/iu);
			await state.fill('trial');
			await state.press('Tab');
			await expect(state).toHaveValue(/thử nghiệm/iu);
			await state.fill('để dành');
			await state.press('Tab');
			await expect(a.properties.getByText('Giá trị này nằm ngoài danh mục.')).toBeVisible();
			await state.press('Control+A');
			await state.press('Backspace');
			await state.press('Tab');
			await expect(a.properties.getByText('Giá trị này nằm ngoài danh mục.')).toBeHidden();
		});

		const dialog = page.getByRole('dialog');
		await test.step('whoever opens the palette by key types at once', async () => {
			await page.keyboard.press('Control+K');
			await expect(dialog.getByRole('combobox')).toBeFocused();
			await page.keyboard.type('hop khong giay');
			await expect(dialog.getByRole('option', { name: new RegExp(system, 'u') }).first()).toBeVisible();
			await page.keyboard.press('Escape');
			await expect(dialog).toBeHidden();
		});

		await test.step('whoever places objects one by one is led with the bar, form and focus', async () => {
			const slot = a.properties.getByLabel('Ô trong sơ đồ thành phần');
			for (const name of [system, other]) {
				await a.choose(name);
				await slot.selectOption('(chưa xếp vào ô)');
			}
			const drift = page.getByRole('region', { name: 'Sơ đồ so với mô hình' });
			await expect(drift.getByText('2 đối tượng chưa xếp vào ô')).toBeVisible();
			await drift.getByRole('button', { name: 'Xem từng mục' }).click();
			const steps = drift.getByRole('group', { name: 'Từng mục' });
			const [first, second] = (await steps.getByText(system).isVisible()) ? [system, other] : [other, system];
			await expect(a.field('Tên đối tượng')).toHaveValue(first);
			await steps.getByRole('button', { name: 'Chọn ô' }).click();
			await expect(slot).toBeFocused();
			await slot.selectOption({ index: 3 });
			await expect(steps.getByText(second)).toBeVisible();
			await expect(a.field('Tên đối tượng')).toHaveValue(second);
			await expect(slot).toBeFocused();
			await expect(slot).toHaveValue('');
			await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
		});

		await test.step('a note on a finding is kept while one looks at another, and over a reload', async () => {
			await a.findings
				.getByRole('button', { name: /^Chi tiết/u })
				.first()
				.click();
			const note = dialog.getByLabel('Ghi chú');
			await note.fill('Chờ đơn vị trả lời');
			await expect(dialog.getByRole('button', { name: 'Lưu', exact: true })).toBeInViewport();
			await dialog.getByRole('button', { name: 'Phát hiện sau' }).click();
			await expect(note).toHaveValue('');
			await expect(a.findings.getByText('Ghi chép chưa lưu')).toBeVisible();
			await dialog.getByRole('button', { name: 'Phát hiện trước' }).click();
			await expect(note).toHaveValue('Chờ đơn vị trả lời');
			await note.press('Escape');
			await expect(dialog).toBeHidden();
			await page.reload();
			await expect(a.canvas).toBeVisible({ timeout: 60_000 });
			await expect(a.findings.getByText('Ghi chép chưa lưu')).toBeVisible();
			await a.findings
				.getByRole('button', { name: /^Chi tiết/u })
				.first()
				.click();
			await expect(note).toHaveValue('Chờ đơn vị trả lời');
			await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
			await expect(dialog.getByText('Chưa lưu').first()).toBeHidden();
		});

		const grid = page.getByRole('grid', { name: 'Bảng: Quan hệ' });
		const cellOf = (text: string): Locator => grid.getByRole('gridcell', { name: text, exact: true });
		await test.step('a finding covers no controls of the table', async () => {
			await page.getByRole('button', { name: 'Bảng', exact: true }).click();
			await page.getByRole('tab', { name: 'Quan hệ' }).click();
			await expect(grid).toBeVisible();
			await expect(dialog).toBeVisible();
			await page.getByRole('button', { name: /^Xóa \d+ dòng/u }).click({ trial: true });
			await dialog.getByRole('button', { name: 'Đóng chi tiết' }).click();
		});

		await test.step('pasted relations are matched by their heading; what is wrong waits in its cell with the reason', async () => {
			await grid.getByRole('gridcell').first().click();
			await page.keyboard.press('Control+End');
			await page.keyboard.press('Home');
			await paste(
				page,
				[
					'Loại quan hệ\tĐối tượng đích\tĐối tượng nguồn',
					`nối tạm\t${other}\t${system}`,
					`Kết nối kỹ thuật\tkhông có đâu\t${system}`,
					`ket noi ky thuat\t${other}\t${system}`,
					''
				].join('\r\n')
			);
			const offer = page.getByRole('alert', { name: /3 dòng đã dán/u });
			await expect(offer).toBeVisible();
			await offer.getByRole('button', { name: 'Thêm', exact: true }).click();
			await expect(page.getByText('Đã thêm 1 dòng; 2 dòng chưa đủ nên giữ ở cuối bảng để sửa.')).toBeVisible();
			await expect(page.getByText('Dòng đầu là tên cột')).toBeVisible();
			await expect(page.getByText(/giữa hai đối tượng này dùng được: .*Kết nối kỹ thuật/u).first()).toBeVisible();
			await expect(page.getByText('Chưa có đối tượng nào tên hoặc mã là “không có đâu”').first()).toBeVisible();
			// Mended in its cell, the row becomes a record.
			await page.getByRole('button', { name: 'Tới ô Loại quan hệ của dòng dán 1' }).click();
			await expect(cellOf('nối tạm')).toBeFocused();
			await page.keyboard.press('F2');
			await page.keyboard.press('Control+A');
			await page.keyboard.type('ket noi ky');
			await page.keyboard.press('Enter');
			await expect(cellOf('nối tạm')).toBeHidden();
			await page.getByRole('button', { name: 'Bỏ giá trị “không có đâu”' }).click();
			await expect(page.getByRole('button', { name: /chưa ghi/u })).toBeHidden();
		});

		await test.step('fields of several rows are written only once somebody said what; emptying is asked for', async () => {
			await grid.getByRole('gridcell').first().click();
			await page.keyboard.press('Shift+ArrowDown');
			await page.getByRole('button', { name: 'Sửa 2 dòng' }).click();
			const write = dialog.getByRole('button', { name: 'Ghi cho 2 dòng' });
			await expect(write).toBeDisabled();
			await expect(dialog.getByLabel('Trường').first()).toBeFocused();
			await dialog.getByRole('checkbox', { name: /^Xóa trống/u }).check();
			await expect(write).toBeEnabled();
			await dialog.getByRole('checkbox', { name: /^Xóa trống/u }).uncheck();
			await expect(write).toBeDisabled();
			await dialog.getByRole('button', { name: 'Thêm trường' }).click();
			await page.keyboard.press('Escape');
		});
		await context.close();
	}
);
