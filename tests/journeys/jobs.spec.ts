/** Exports and imports as jobs: listed with who and when, cancelled, had again, and mappings kept for the next file. */
import { expectReadable } from './readable';
import { expect, test } from './server';

const csv = (name: string, ...rows: string[]) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(rows.join('\n'))
});

test(
	'long work is listed with its result, and what was decided of a file is there for the next',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		test.setTimeout(240_000);
		const signIn = { data: { name: 'admin', password: server.password } };
		expect((await page.context().request.post(`${server.origin}/api/v1/sign-in`, signIn)).ok()).toBe(true);
		const made = await page.request.post('/api/v1/architectures', {
			data: { frame: 'province', agency: '96', name: 'Kiến trúc thử công việc' }
		});
		const { id } = (await made.json()) as { id: string };

		await test.step('nothing was done yet', async () => {
			await page.goto(`/a/${id}/jobs`);
			await expect(page.getByRole('heading', { name: 'Chưa có lần xuất hay nhập nào' })).toBeVisible();
			await expectReadable(page);
		});

		await test.step('an import is one, told by its file; its mapping is kept', async () => {
			await page.getByRole('link', { name: 'Nhập dữ liệu' }).click();
			await page
				.getByLabel('Chọn bảng kiểm kê hoặc bản vẽ')
				.setInputFiles(csv('2025.csv', 'Mã riêng,Tên hệ thống,Đơn vị chủ quản', 'X1,Hệ thống thử A,Sở A'));
			await page.getByRole('button', { name: 'Phân tích' }).click();
			await expect(page.getByText('Chưa lưu cách đối chiếu nào cho kiến trúc này.')).toBeVisible();
			await page.getByLabel('Nhận ra dòng cũ theo').selectOption('A');
			await page.getByLabel('Lưu lựa chọn hiện tại với tên').fill('Bảng của Sở A');
			await page.getByRole('button', { name: 'Lưu cách đối chiếu' }).click();
			await expect(page.getByText('Đã lưu “Bảng của Sở A”.')).toBeVisible();
			await expectReadable(page);
			await page.getByRole('button', { name: 'Xem trước kết quả' }).click();
			await page.getByRole('button', { name: 'Nhập vào kiến trúc' }).click();
			await expect(page.getByRole('heading', { name: 'Đã nhập vào kiến trúc' })).toBeVisible();
		});

		await test.step('a file with the same heads is offered it; a row known by its key is updated', async () => {
			await page.getByRole('button', { name: 'Nhập tệp khác' }).click();
			await page
				.getByLabel('Chọn bảng kiểm kê hoặc bản vẽ')
				.setInputFiles(csv('2026.csv', 'Tên hệ thống,Mã riêng,Đơn vị chủ quản', 'Tên khác hẳn,X1,Sở A'));
			await page.getByRole('button', { name: 'Phân tích' }).click();
			await expect(page.getByText('Tệp này khớp với cách đối chiếu “Bảng của Sở A” đã lưu.')).toBeVisible();
			await page.getByRole('button', { name: 'Dùng', exact: true }).click();
			await expect(page.getByText('Đã dùng “Bảng của Sở A”.')).toBeVisible();
			await expect(page.getByLabel('Nhận ra dòng cũ theo')).toHaveValue('B');
			await page.getByRole('button', { name: 'Xem trước kết quả' }).click();
			await expect(page.getByRole('row', { name: /Tên khác hẳn.*Cập nhật/u })).toBeVisible();
			await page.getByRole('link', { name: 'Hủy' }).click();
		});

		await test.step('an export can be had again from the list, and one that runs is cancelled', async () => {
			await page.goto(`/a/${id}/export`);
			await page.getByRole('button', { name: 'Xuất Tệp gốc Khuê Văn (JSON)' }).click();
			await expect(page.getByRole('link', { name: /^Tải về/u })).toBeFocused({ timeout: 60_000 });
			await expect(
				page.getByRole('region', { name: 'Kết quả xuất' }).getByText('Đã xong', { exact: true })
			).toBeVisible();
			await page.getByLabel('Bản phát hành').selectOption('public');
			await page.getByRole('button', { name: 'Xuất Mẫu số 03 – bộ dữ liệu kiến trúc (XLSX)' }).click();
			const results = page.getByRole('region', { name: 'Kết quả xuất' });
			await expect(results.getByRole('listitem').filter({ has: page.getByRole('link') })).toHaveCount(2, {
				timeout: 60_000
			});
			await page.reload();
			await expect(results.getByRole('link', { name: /^Tải về.*\.xlsx/u })).toBeVisible();
			await expect(results.getByRole('listitem')).toHaveCount(1);
			// One after the other: the last of them waits for those before it, so that there is time to cancel it.
			for (let turn = 0; turn < 2; turn += 1) {
				const started = await page.request.post(`/api/v1/architectures/${id}/exports`, { data: { format: 'dossier' } });
				expect(started.status()).toBe(202);
			}
			await page.getByRole('link', { name: 'Các lần xuất, nhập' }).click();
			await page.getByRole('list', { name: 'Đang chạy' }).getByRole('button', { name: /^Hủy/u }).first().click();
			const ended = page.getByRole('list', { name: 'Đã xong' });
			await expect(ended.getByRole('listitem').filter({ hasText: 'Đã hủy' })).toBeVisible();
			await expect(ended.getByRole('listitem').filter({ hasText: 'Nhập tệp 2025.csv' })).toBeVisible();
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				ended.getByRole('link', { name: /^Tải về.*\.json/u }).click()
			]);
			expect(download.suggestedFilename()).toMatch(/\.json$/u);
			await expectReadable(page);
		});

		await test.step('an import is taken back from the list', async () => {
			const ended = page.getByRole('list', { name: 'Đã xong' });
			await ended.getByRole('button', { name: /^Hoàn tác lần nhập này: Nhập tệp 2025/u }).click();
			const ask = page.getByRole('dialog', { name: 'Hoàn tác lần nhập?' });
			await expect(ask.getByText(/của lần nhập sẽ không còn/u)).toBeVisible({ timeout: 120_000 });
			await expectReadable(page);
			await ask.getByRole('button', { name: 'Hoàn tác' }).click();
			// It waits for the dossiers that were asked for before it.
			const done = ended.getByRole('heading', { name: 'Hoàn tác lần nhập tệp 2025.csv' });
			await expect(done).toBeVisible({ timeout: 120_000 });
			await expect(ended.getByRole('button', { name: /^Hoàn tác lần nhập này: Nhập tệp 2025/u })).toBeHidden();
			const original = ended
				.getByRole('listitem')
				.filter({ has: page.getByRole('heading', { name: /^Nhập tệp 2025/u }) });
			await expect(original.getByText('Đã hoàn tác')).toBeVisible();
		});
	}
);
