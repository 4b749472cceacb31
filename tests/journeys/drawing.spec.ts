/** A free diagram drawn by hand: taken from another diagram, put in line, grouped, bent, locked; by hand and by form. */
import { expectReadable } from './readable';
import { expect, test } from './server';
import { Workbench } from './workbench';

const system = 'Phần mềm theo dõi tiếp dân và đơn thư';

test(
	'a diagram is drawn from what is there, and everything is taken back',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const a = new Workbench(page);
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		const keyboard = page.keyboard;
		const side = async (name: string): Promise<number> => Number(await a.field(name).inputValue());

		await test.step('objects are copied from a figure', async () => {
			await a.choose(system);
			await expect(a.ring(system)).toBeVisible();
			await keyboard.press('F6');
			await keyboard.press('Control+c');
			await expect(page.getByText('Đã chép 1 mục')).toBeAttached();
		});

		await test.step('and stand on a new diagram as the same objects', async () => {
			await page.getByRole('button', { name: 'Thêm sơ đồ' }).click();
			const dialog = page.getByRole('dialog', { name: 'Thêm sơ đồ' });
			await dialog.getByLabel('Loại sơ đồ').selectOption('SĐ-05');
			await dialog.getByLabel('Tên sơ đồ').fill('Kết nối chính');
			await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
			await expect(page.getByRole('tab', { name: /Kết nối chính/u })).toHaveAttribute('aria-selected', 'true');
			await keyboard.press('F6');
			await keyboard.press('Control+v');
			await expect(page.getByText('Đã đưa 1 đối tượng lên sơ đồ')).toBeVisible();
			await expect(a.ring(system)).toBeVisible();
			await keyboard.press('Control+c');
			await keyboard.press('Control+v');
			await expect(page.getByText('Đã tạo 1 đối tượng mới')).toBeVisible();
			await expect(a.ring(`${system} (bản sao)`)).toBeVisible();
			await a.saved();
		});

		await test.step('what belongs to the target alone is told not to be drawn here, until it belongs to both', async () => {
			const planned = 'CSDL quy hoạch và hoạt động xây dựng';
			await a.choose(planned);
			await keyboard.press('F6');
			await keyboard.press('Control+c');
			await keyboard.press('Control+v');
			await expect(page.getByText('1 đối tượng vừa dán chưa hiện: sơ đồ này chỉ vẽ hiện trạng.')).toBeVisible();
			await expect(a.ring(planned)).toHaveCount(0);
			await page.getByRole('button', { name: 'Cho thuộc cả hiện trạng và mục tiêu' }).click();
			await expect(a.ring(planned)).toBeVisible();
			await keyboard.press('F6');
			await keyboard.press('Control+z');
			await expect(a.ring(planned)).toHaveCount(0);
			await keyboard.press('Control+z');
			await a.saved();
		});

		await test.step('they are put in line, by keyboard', async () => {
			await keyboard.press('F6');
			await keyboard.press('Control+a');
			await keyboard.press('a');
			const dialog = page.getByRole('dialog', { name: 'Sắp xếp…' });
			await dialog.getByRole('button', { name: 'Thẳng cạnh trái' }).click();
			await dialog.getByRole('button', { name: 'Đóng' }).click();
			await a.choose(system);
			const left = await side('Trái');
			await a.choose(`${system} (bản sao)`);
			await expect.poll(() => side('Trái')).toBe(left);
		});

		await test.step('one is made larger at its corner', async () => {
			const box = await a.settled(a.ring(`${system} (bản sao)`));
			const width = await side('Rộng');
			await a.drag(
				{ x: box.x + box.width, y: box.y + box.height },
				{ x: box.x + box.width + 60, y: box.y + box.height + 30 }
			);
			await expect.poll(() => side('Rộng')).toBeGreaterThan(width + 20);
			await keyboard.press('F6');
			await keyboard.press('Control+z');
			await expect.poll(() => side('Rộng')).toBe(width);
		});

		await test.step('a group goes round them and takes them along', async () => {
			await keyboard.press('F6');
			await keyboard.press('Control+a');
			await keyboard.press('g');
			const dialog = page.getByRole('dialog', { name: /Thêm nhóm/u });
			await dialog.getByLabel('Tên nhóm').fill('Một cửa');
			await dialog.getByRole('button', { name: 'Lưu' }).click();
			await expect(a.ring('Một cửa')).toBeVisible();
			const before = await a.settled(a.ring('Một cửa'));
			await a.choose(system);
			const top = await side('Trên');
			await expect(a.ring(system)).toBeVisible();
			await a.drag(
				{ x: before.x + before.width / 2, y: before.y + 8 },
				{ x: before.x + before.width / 2, y: before.y + 88 }
			);
			await a.choose(system);
			await expect.poll(() => side('Trên')).toBeGreaterThan(top + 20);
		});

		await test.step('a note is written and changed', async () => {
			await keyboard.press('F6');
			await keyboard.press('n');
			const dialog = page.getByRole('dialog', { name: 'Thêm ghi chú…' });
			await dialog.getByLabel('Nội dung ghi chú').fill('Đang chờ <b>ý kiến</b> \u202Ecủa Sở');
			await dialog.getByRole('button', { name: 'Lưu' }).click();
			await expect(a.ring('Đang chờ <b>ý kiến</b> của Sở')).toBeVisible();
			await keyboard.press('F6');
			await keyboard.press('F2');
			const again = page.getByRole('dialog', { name: 'Sửa ghi chú' });
			await again.getByLabel('Nội dung ghi chú').fill('Đã thống nhất');
			await again.getByRole('button', { name: 'Lưu' }).click();
			await expect(a.ring('Đã thống nhất')).toBeVisible();
		});

		await test.step('what is locked stays where it is', async () => {
			await a.choose(system);
			await keyboard.press('F6');
			const lock = a.canvas.getByRole('img', { name: 'Vị trí đã khóa' });
			await keyboard.press('Shift+L');
			await expect(lock).toBeVisible();
			const left = await side('Trái');
			const box = await a.settled(a.ring(system));
			const corner = { x: box.x + 8, y: box.y + 7 };
			await a.drag(corner, { x: corner.x + 90, y: corner.y });
			await expect(a.ring(system)).toBeVisible();
			await keyboard.press('F6');
			await keyboard.press('Alt+ArrowRight');
			expect(await side('Trái')).toBe(left);
			await keyboard.press('Shift+L');
			await expect(lock).toBeHidden();
			await keyboard.press('Alt+ArrowRight');
			await expect.poll(() => side('Trái')).toBe(left + 8);
		});

		await test.step('a line is bent by form and given back', async () => {
			await a.choose(system);
			await keyboard.press('F6');
			await keyboard.press('c');
			const dialog = page.getByRole('dialog', { name: 'Thêm quan hệ' });
			await dialog.getByRole('searchbox', { name: 'Đối tượng đích' }).fill(`${system} (bản sao)`);
			await dialog.getByLabel('Đối tượng đích', { exact: true }).selectOption({ index: 0 });
			await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
			await expect(dialog).toBeHidden();
			await a.properties.getByText('Điểm uốn của đường nối').first().click();
			await a.properties.getByRole('button', { name: 'Thêm điểm uốn' }).click();
			const across = a.properties.getByLabel('Điểm 1, ngang');
			await expect(across).toBeVisible();
			await across.fill('777');
			await across.press('Tab');
			await expect(across).toHaveValue('777');
			await a.saved();
			const reset = a.properties.getByRole('button', { name: 'Để máy dẫn đường' });
			await reset.click();
			await expect(reset).toBeHidden();
		});

		await expectReadable(page);
		await test.step('a novel is no drawing', async () => {
			await a.choose(system);
			await keyboard.press('F6');
			await page.evaluate(() => navigator.clipboard.writeText('Một trang tiểu thuyết. '.repeat(10_000)));
			await keyboard.press('Control+v');
			await expect(page.getByText(/Trong bộ nhớ tạm không có mục nào/u)).toBeVisible();
		});
	}
);
