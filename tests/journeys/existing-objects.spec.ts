/** What the architecture has already is shown on a free diagram, in each of the ways that the page offers, and made no second time. */
import { expectReadable } from './readable';
import { expect, test } from './server';
import { middle, Workbench } from './workbench';

const system = 'Phần mềm theo dõi tiếp dân và đơn thư';
const store = 'CSDL vùng nuôi tôm';

test('a free diagram is filled with what is there already', { tag: '@now-and-then' }, async ({ page, server }) => {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const { keyboard } = page;
	const size = page.getByText(/đối tượng · .*quan hệ/u).last();
	const before = await size.textContent();
	const objects = a.canvas.getByRole('img', { name: /^Khung chọn: / });

	await test.step('an empty diagram says how, beside its sheet', async () => {
		await page.getByRole('button', { name: 'Thêm sơ đồ' }).click();
		const dialog = page.getByRole('dialog', { name: 'Thêm sơ đồ' });
		await dialog.getByLabel('Loại sơ đồ').selectOption('SĐ-05');
		await dialog.getByLabel('Tên sơ đồ').fill('Có sẵn');
		await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
		const how = page.getByRole('region', { name: 'Cách thêm đối tượng vào sơ đồ' });
		await expect(how).toBeVisible();
		const [hint, canvas] = [await a.settled(how), await a.settled(a.canvas)];
		expect(hint.y + hint.height).toBeLessThanOrEqual(canvas.y + 1);
	});

	await test.step('a row of the tree is dragged to its place, and a second time only chosen', async () => {
		await a.seek(system);
		const row = a.row(system).first();
		const { width, height } = await a.settled(a.canvas);
		const targetPosition = { x: width / 2, y: height / 2 };
		await row.dragTo(a.canvas, { targetPosition });
		await expect(page.getByText('Đã đặt 1 đối tượng lên sơ đồ')).toBeVisible();
		await expect(page.getByRole('region', { name: 'Cách thêm đối tượng vào sơ đồ' })).toBeHidden();
		const frame = await a.settled(a.canvas);
		const at = middle(await a.settled(a.ring(system)));
		expect(Math.abs(at.x - frame.x - targetPosition.x)).toBeLessThan(20);
		await row.dragTo(a.canvas, { targetPosition: { x: 60, y: 60 } });
		await expect(page.getByText('Đối tượng đã có trên sơ đồ này: đã chọn nó, không thêm lần nữa')).toBeVisible();
		expect(middle(await a.settled(a.ring(system))).x).toBeCloseTo(at.x, 0);
		await a.seek('');
	});

	await test.step('by a key in the tree', async () => {
		await a.choose(store);
		await a.tree.focus();
		await keyboard.press('p');
		await expect(a.ring(store)).toBeVisible();
		await a.saved();
	});

	await test.step('several from a list that is searched without diacritics and marks what is there', async () => {
		await a.tools.getByRole('button', { name: 'Thêm đối tượng có sẵn…' }).click();
		const dialog = page.getByRole('dialog', { name: 'Thêm đối tượng có sẵn…' });
		const search = dialog.getByRole('searchbox');
		await search.fill('vung nuoi tom');
		await expect(dialog.getByRole('checkbox', { name: /CSDL vùng nuôi tôm.*đã có trên sơ đồ/u })).toBeDisabled();
		await search.fill('thu tuc hanh chinh');
		const open = dialog.getByRole('checkbox', { disabled: false });
		await open.first().check();
		await open.nth(1).check();
		await expectReadable(page);
		await search.fill('khong co gi nhu the');
		await expect(dialog.getByText('Không tìm thấy gì phù hợp.')).toBeVisible();
		await search.press('Enter');
		await expect(dialog).toBeHidden();
		await expect(page.getByText('Đã đặt 2 đối tượng lên sơ đồ')).toBeVisible();
		await keyboard.press('Control+z');
		await keyboard.press('Control+y');
		await a.saved();
	});

	await test.step('from the palette, whose search finds what is there beside what could be made', async () => {
		const search = a.palette.getByRole('searchbox', { name: 'Tìm trong bảng thành phần' });
		await search.fill('trung tam du lieu');
		const found = a.palette.getByRole('list', { name: 'Đã có trong kiến trúc' });
		await found.getByRole('button').first().click();
		await expect(page.getByText('Đã đặt 1 đối tượng lên sơ đồ').last()).toBeVisible();
		await expect(objects.first()).toBeVisible();
		await search.fill('phi thuyền');
		await expect(a.palette.getByText('Không tìm thấy gì phù hợp.')).toBeVisible();
		await search.fill('');
	});

	await test.step('by copying in the tree and pasting on the diagram, also what is no system', async () => {
		const unit = 'UBND xã Đất Mũi';
		await a.choose(unit);
		await a.tree.focus();
		await keyboard.press('Control+c');
		await expect(page.getByText('Đã chép 1 mục')).toBeAttached();
		await keyboard.press('F6');
		await keyboard.press('Control+v');
		await expect(a.ring(unit)).toBeVisible();
		await keyboard.press('Control+v');
		await expect(page.getByText('Đối tượng đã có trên sơ đồ này: đã chọn nó, không thêm lần nữa').last()).toBeVisible();
	});

	await test.step('and nothing was made a second time', async () => {
		expect(await size.textContent()).toBe(before);
	});
});
