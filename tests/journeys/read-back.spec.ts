/** A form that somebody edited elsewhere comes back as a proposal, is decided change by change, and stands in the model. */
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { expectReadable } from './readable';
import { expect, test } from './server';
import { bringSmall, SMALL } from './small-architecture';
import { Workbench } from './workbench';

const EDITED = 'Tên sửa trong bảng tính';

test(
	'an edited Form 03 comes back as a proposal and is taken over',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const work = new Workbench(page);
		await work.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		const id = new URL(page.url()).pathname.split('/')[2] ?? '';
		let code = '';
		let bytes = new Uint8Array();

		await test.step('it is exported and edited', async () => {
			await page.goto(`/a/${id}/export`);
			await page.getByRole('button', { name: /^Xuất Mẫu số 03/u }).click();
			const link = page.getByRole('link', { name: /^Tải về.*\.xlsx/u });
			await expect(link).toBeVisible({ timeout: 60_000 });
			const made = await (await page.request.get((await link.getAttribute('href')) ?? '')).body();
			const workbook = new ExcelJS.Workbook();
			await workbook.xlsx.load(new Uint8Array(made).buffer);
			const sheet = workbook.getWorksheet('DM_DOITUONG');
			if (sheet === undefined) throw new Error('The form has no table of objects');
			const heads = (sheet.getRow(1).values as readonly unknown[]).map(String);
			code = sheet.getRow(2).getCell(heads.indexOf('Mã đối tượng')).text;
			sheet.getRow(2).getCell(heads.indexOf('Tên đối tượng')).value = EDITED;
			// The library drops the properties of a document, which spreadsheet programs keep.
			const saved = await JSZip.loadAsync(new Uint8Array(await workbook.xlsx.writeBuffer()));
			const properties = await (await JSZip.loadAsync(made)).file('docProps/custom.xml')?.async('string');
			saved.file('docProps/custom.xml', properties ?? '');
			bytes = new Uint8Array(await saved.generateAsync({ type: 'uint8array' }));
		});

		await test.step('the import page knows it again and keeps what was edited as a proposal', async () => {
			await page.goto(`/a/${id}/import`);
			await page.getByLabel('Chọn bảng kiểm kê hoặc bản vẽ').setInputFiles({
				name: 'Mau-03-da-sua.xlsx',
				mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
				buffer: Buffer.from(bytes)
			});
			await page.getByRole('button', { name: 'Phân tích' }).click();
			await expect(page.getByRole('heading', { name: 'Mẫu số 03 của chính kiến trúc này' })).toBeVisible({
				timeout: 60_000
			});
			await page.getByRole('button', { name: 'Giữ 1 thay đổi thành đề xuất' }).click();
			await expect(page.getByRole('status').filter({ hasText: 'đề xuất' })).toBeVisible({ timeout: 60_000 });
			await expect(page.getByRole('link', { name: 'Xem đề xuất' })).toHaveAttribute('href', /\?do=proposals$/u);
		});

		await test.step('it is decided where proposals are, and stands in the model', async () => {
			await work.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
			await page.getByRole('button', { name: 'Đề xuất thay đổi' }).click();
			await page
				.getByRole('button', { name: /Mau-03-da-sua\.xlsx|Đang chờ/u })
				.first()
				.click();
			await expect(page.getByRole('cell', { name: EDITED, exact: true })).toBeVisible();
			await page.getByRole('button', { name: /^Nhận 1 thay đổi/u }).click();
			await expect(page.getByText('Đã quyết định đề xuất.')).toBeVisible();
			const canonical = await (await page.request.get(`/api/v1/architectures/${id}`)).json();
			const { objects } = canonical as { objects: { code: string; fields: { name: string } }[] };
			expect(objects.find((one) => one.code === code)?.fields.name).toBe(EDITED);
		});
	}
);

test('words edited in Word come back in their paragraph', { tag: '@now-and-then' }, async ({ page, server }) => {
	const work = new Workbench(page);
	await bringSmall(page.request, server);
	await work.open({ origin: server.origin, name: 'admin', password: server.password }, SMALL);
	const id = new URL(page.url()).pathname.split('/')[2] ?? '';
	let bytes = new Uint8Array();

	await test.step('Form 01 is exported, and a paragraph is edited', async () => {
		await page.goto(`/a/${id}/export`);
		await page.getByRole('button', { name: 'Xuất Mẫu số 01 – tài liệu (DOCX)' }).click();
		const link = page.getByRole('link', { name: /^Tải về.*\.docx/u });
		await expect(link).toBeVisible({ timeout: 120_000 });
		const made = await (await page.request.get((await link.getAttribute('href')) ?? '')).body();
		const zip = await JSZip.loadAsync(new Uint8Array(made));
		const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
		zip.file('word/document.xml', xml.replace('tránh đầu tư trùng lặp.', 'tránh đầu tư hai lần.'));
		bytes = new Uint8Array(await zip.generateAsync({ type: 'uint8array' }));
	});

	await test.step('the import page tells one change', async () => {
		await page.goto(`/a/${id}/import`);
		await page.getByLabel('Chọn bảng kiểm kê hoặc bản vẽ').setInputFiles({
			name: 'Mau-01-da-sua.docx',
			mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
			buffer: Buffer.from(bytes)
		});
		await page.getByRole('button', { name: 'Phân tích' }).click();
		await expect(page.getByRole('heading', { name: 'Mẫu số 01 của chính kiến trúc này' })).toBeVisible({
			timeout: 60_000
		});
		await expectReadable(page);
		await page.getByRole('button', { name: 'Giữ 1 thay đổi thành đề xuất' }).click();
		await expect(page.getByRole('status').filter({ hasText: 'đề xuất' })).toBeVisible({ timeout: 60_000 });
	});

	await test.step('it is taken, and the chapter says it', async () => {
		await work.open({ origin: server.origin, name: 'admin', password: server.password }, SMALL);
		await page.getByRole('button', { name: 'Đề xuất thay đổi' }).click();
		await page.getByRole('button', { name: /Mau-01-da-sua\.docx/u }).click();
		await expect(page.getByRole('insertion')).toHaveText(['hai', 'lần']);
		await expectReadable(page);
		await page.getByRole('button', { name: /^Nhận 1 thay đổi/u }).click();
		await expect(page.getByText('Đã quyết định đề xuất.')).toBeVisible();
		const canonical = await (await page.request.get(`/api/v1/architectures/${id}`)).json();
		const { chapters } = canonical as { chapters: Record<string, string> };
		expect(chapters['form01/I.1']).toContain('tránh đầu tư hai lần.');
	});
});
