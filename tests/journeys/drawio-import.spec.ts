/** A drawing of draw.io on the import page: read, told, confirmed, put into the model, and taken back in one step. */
import { foreignFile, packedFile } from '../../exporters/drawio/foreign-drawing';
import { expectReadable } from './readable';
import { expect, test } from './server';

const file = (name: string, bytes: Uint8Array) => ({
	name,
	mimeType: 'application/xml',
	buffer: Buffer.from(bytes)
});

test('a drawing goes in as somebody confirmed it, and comes out again whole', async ({ page, server }) => {
	const signIn = { data: { name: 'admin', password: server.password } };
	expect((await page.context().request.post(`${server.origin}/api/v1/sign-in`, signIn)).ok()).toBe(true);
	const [architecture] = (await (await page.request.get('/api/v1/architectures')).json()) as { id: string }[];
	const id = architecture?.id ?? '';
	const model = async (): Promise<string> => (await page.request.get(`/api/v1/architectures/${id}`)).text();
	const before = await model();
	// Somebody quicker than the page: the file is chosen before any script of it has run.
	let release = (): void => undefined;
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(`/a/${id}/import`, { waitUntil: 'commit' });
	const choose = page.getByLabel('Chọn bảng kiểm kê hoặc bản vẽ');
	const analyse = page.getByRole('button', { name: 'Phân tích' });

	await test.step('what is no drawing is refused in words', async () => {
		await choose.setInputFiles(
			file('bom.drawio', new TextEncoder().encode('<!DOCTYPE x [<!ENTITY a "b">]><mxfile>&a;</mxfile>'))
		);
		release();
		await analyse.click();
		await expect(page.getByText('Kiến trúc chưa thay đổi.')).toBeVisible();
	});

	await test.step('each shape says what it is taken for, by form and one by one', async () => {
		await choose.setInputFiles(file('ban-ve.drawio', packedFile));
		await analyse.click();
		await expect(page.getByRole('heading', { name: 'Mỗi hình trong bản vẽ là gì trong kiến trúc' })).toBeFocused();
		await expect(page.getByText(/chờ xác nhận; chưa xác nhận/u)).toBeVisible();
		const rows = page.getByRole('table', { name: 'Từng hình' });
		await expect(rows.getByRole('checkbox', { name: 'Xác nhận Tổ công tác' })).not.toBeChecked();
		await rows.getByRole('combobox', { name: 'Tổ công tác là gì trong kiến trúc' }).selectOption({ label: 'Để ngoài' });
		await rows.getByRole('combobox', { name: 'CSDL đất đai là gì trong kiến trúc' }).selectOption('pick');
		const dialog = page.getByRole('dialog', { name: 'Chọn đối tượng đã có' });
		await dialog.getByRole('searchbox', { name: 'Tìm theo tên hoặc mã' }).fill('cong thong tin dien tu');
		await dialog
			.getByRole('button', { name: /Cổng thông tin điện tử/u })
			.first()
			.click();
		await expect(rows.getByRole('checkbox', { name: 'Xác nhận CSDL đất đai' })).toBeChecked();
		await page
			.getByRole('table', { name: 'Hình theo cách vẽ' })
			.getByRole('combobox', { name: /kiểu hình trụ/u })
			.selectOption('confirm');
		await expectReadable(page);
	});

	await test.step('the plan tells what goes in and what does not', async () => {
		await page.getByRole('button', { name: 'Xem trước kết quả' }).click();
		await expect(page.getByRole('heading', { name: 'Điều không vào như đã vẽ' })).toBeVisible();
		await expect(page.getByText(/đường nối sẽ không được nhập$/u)).toBeVisible();
		await expect(page.getByRole('cell', { name: 'Đường nối có đầu không gắn vào hình nào' })).toBeVisible();
		expect(await model()).toBe(before);
		await page.getByRole('button', { name: 'Nhập vào kiến trúc' }).click();
		await expect(page.getByRole('heading', { name: 'Đã nhập vào kiến trúc' })).toBeFocused();
		await expect(page.getByText(/^1 sơ đồ/u)).toBeVisible();
		expect(await model()).toContain('Bản vẽ của Sở');
	});

	await test.step('it is taken back in one step', async () => {
		await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(page.getByRole('heading', { name: 'Đã hoàn tác lần nhập' })).toBeVisible();
	});

	await test.step('a plain file is read as well, and cancelling leaves nothing', async () => {
		await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
		await choose.setInputFiles(file('thuong.drawio', foreignFile));
		await analyse.click();
		await expect(page.getByRole('table', { name: 'Từng hình' })).toBeVisible();
		await page.getByRole('link', { name: 'Hủy' }).click();
		await expect(page).toHaveURL(new RegExp(`/a/${id}$`, 'u'));
	});
});
