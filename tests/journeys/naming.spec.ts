/** Whoever types writes a name, wherever he is: after a drop, in the row for new records, and of the architecture itself. */
import { FindingsPanel } from './findings-panel';
import { expect, test } from './server';
import { Workbench, middle } from './workbench';

test('names go where one types them', { tag: '@now-and-then' }, async ({ page, server }) => {
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const { keyboard } = page;

	await test.step('what is dropped from the palette is named by the next keys, and says what it now stands in', async () => {
		const whole = 'CSDL vùng nuôi tôm';
		const at = middle(await a.place(whole));
		const ground = await a.settled(a.canvas);
		await a.palette
			.getByRole('button', { name: 'Nền tảng số' })
			.dragTo(a.canvas, { targetPosition: { x: at.x - ground.x, y: at.y - ground.y } });
		await expect(page.getByText(`đã được đặt vào trong “${whole}”`)).toBeVisible();
		await expect(a.field('Tên đối tượng')).toBeFocused();
		await keyboard.type('Nền tảng bản đồ số');
		await keyboard.press('Enter');
		await a.saved();
		await a.seek('Nền tảng bản đồ số');
		await expect(a.row('Nền tảng bản đồ số').first()).toBeVisible();
		await a.seek('');
	});

	await test.step('Tab in the row for new records goes on in the record just made', async () => {
		await page.getByRole('button', { name: 'Bảng', exact: true }).click();
		await page.getByRole('tab', { name: 'Mục tiêu' }).click();
		const grid = page.getByRole('grid', { name: 'Bảng: Mục tiêu' });
		const goals = grid.getByRole('rowheader');
		const before = await goals.count();
		await goals.filter({ hasText: 'Thêm dòng…' }).click();
		await keyboard.type('Giảm thời gian xử lý hồ sơ');
		await keyboard.press('Tab');
		await keyboard.type('Còn một nửa vào năm 2028');
		await keyboard.press('Enter');
		await a.saved();
		await expect(goals).toHaveCount(before + 1);
		const row = grid.getByRole('row').filter({ hasText: 'Giảm thời gian xử lý hồ sơ' });
		await expect(row).toContainText('Còn một nửa vào năm 2028');
		await page.getByRole('button', { name: 'Sơ đồ', exact: true }).click();
	});

	await test.step('the architecture is renamed, and the finding about its name leads there', async () => {
		const heading = page.getByRole('heading', { level: 1 });
		const dialog = page.getByRole('dialog', { name: 'Đổi tên kiến trúc…' });
		await page.getByRole('button', { name: 'Đổi tên kiến trúc…' }).click();
		await dialog.getByLabel('Tên kiến trúc').fill('Đề án số');
		// What is not saved is not lost by a key: it is told, and Enter saves.
		await page.keyboard.press('Escape');
		await expect(dialog.getByText(/^Tên mới chưa được lưu/u)).toBeVisible();
		await dialog.getByLabel('Tên kiến trúc').press('Enter');
		await expect(heading).toHaveText('Đề án số');
		const panel = new FindingsPanel(a);
		await panel.open('G06h', 'Đề án số');
		await panel.details.getByRole('button', { name: 'Đổi tên kiến trúc…' }).click();
		await dialog.getByRole('button', { name: 'Lấy tên này' }).click();
		await dialog.getByRole('button', { name: 'Đổi tên', exact: true }).click();
		await expect(heading).toContainText('Khung kiến trúc Chính quyền số cấp tỉnh');
		await expect(panel.details.getByText('Phát hiện này không còn')).toBeVisible();
		await expect(page.getByText('Đã khắc phục:')).toBeVisible();
	});

	await test.step('lines are those of what is chosen where one wants it so, also at the next visit', async () => {
		const only = page.getByRole('button', { name: 'Chỉ hiện quan hệ của mục đang chọn' });
		// The sample has more lines than one could follow.
		await expect(only).toHaveAttribute('aria-pressed', 'true');
		await only.click();
		await expect(only).toHaveAttribute('aria-pressed', 'false');
		await page.reload();
		await expect(only).toHaveAttribute('aria-pressed', 'false');
		await a.canvas.focus();
		await keyboard.press('l');
		await expect(only).toHaveAttribute('aria-pressed', 'true');
	});
});
