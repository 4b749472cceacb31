/** From a dossier to one that is signed: checked on the page, signed elsewhere, attached, and told when the model goes on. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';
import JSZip from 'jszip';
import { Openssl, signatory } from '$exporters/dossier/signatures/openssl-fixture';
import { expectReadableInBothThemes } from './readable';
import { expect, test } from './server';
import { bringSmall, SMALL } from './small-architecture';
import { Workbench } from './workbench';

const workbook = /^Mau-03.*\.xlsx$/u;
const MEETING = 'Hệ thống họp không giấy';

async function kept(download: Download, path: string): Promise<JSZip> {
	await download.saveAs(path);
	return JSZip.loadAsync(readFileSync(path));
}

function fileIn(zip: JSZip, pattern: RegExp): JSZip.JSZipObject {
	const file = Object.values(zip.files).find(({ name }) => pattern.test(name));
	if (file === undefined) throw new Error(`No file like ${pattern.source} in the dossier`);
	return file;
}

const bytesOf = (zip: JSZip, pattern: RegExp): Promise<Buffer> => fileIn(zip, pattern).async('nodebuffer');

const given = (page: Page): Locator => page.getByRole('region', { name: 'Kiểm tra tệp đã xuất và gắn chữ ký' });

async function check(page: Page, ...paths: readonly string[]): Promise<void> {
	await given(page)
		.getByLabel('Tệp cần kiểm tra')
		.setInputFiles([...paths]);
	await given(page).getByRole('button', { name: 'Kiểm tra', exact: true }).click();
}

test(
	'a dossier is checked, signed elsewhere, and recognised when it comes back',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const folder = mkdtempSync(join(tmpdir(), 'khuevan-signed-'));
		const at = (name: string): string => join(folder, name);
		const openssl = new Openssl();
		/** Path of Form 03, taken out of the dossier. */
		let form = '';
		const bench = new Workbench(page);
		await bringSmall(page.request, server, MEETING, 'Cổng thông tin điện tử UBND tỉnh Cà Mau');
		await bench.open({ origin: server.origin, name: 'admin', password: server.password }, SMALL);
		const id = new URL(page.url()).pathname.split('/')[2] ?? '';
		await page.goto(`/a/${id}/export`);

		await test.step('the dossier holds its certificate, the checklist and the statement that its forms agree', async () => {
			await page.getByRole('button', { name: 'Xuất trọn bộ hồ sơ' }).click();
			const link = page.getByRole('link', { name: /Tải về/u });
			await expect(link).toBeVisible({ timeout: 120_000 });
			const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
			const zip = await kept(download, at('ho-so.zip'));
			expect((await bytesOf(zip, /doi-chieu-ba-mau\.html$/u)).toString('utf8')).toContain('Xác nhận ba mẫu khớp nhau');
			expect((await bytesOf(zip, /giay-chung-nhan\.html$/u)).toString('utf8')).toContain('ký (Ed25519)');
			expect((await bytesOf(zip, /danh-muc-kiem-tra\.html$/u)).toString('utf8')).toContain('Danh mục kiểm tra');
			const workbookBytes = await bytesOf(zip, workbook);
			form = at(fileIn(zip, workbook).name);
			writeFileSync(form, workbookBytes);
			writeFileSync(at('Mau-03.p7s'), openssl.sign(workbookBytes));
			writeFileSync(at('manifest.p7s'), openssl.sign(await bytesOf(zip, /^manifest\.json$/u)));
			writeFileSync(at('khac.p7s'), openssl.sign(Buffer.from('khác')));
			writeFileSync(at('thu.p7s'), 'không phải chữ ký');
		});

		await test.step('it is as it was made, and so is the model', async () => {
			await check(page, at('ho-so.zip'));
			await expect(given(page).getByText('Mô hình hiện nay vẫn đúng như trong hồ sơ.')).toBeVisible({
				timeout: 60_000
			});
			await expect(given(page).getByText(/^\d+ tệp giữ nguyên từng byte$/u)).toBeVisible();
			await expect(given(page).getByText('Chưa có chữ ký nào.')).toBeVisible();
			await expectReadableInBothThemes(page);
		});

		await test.step('a signature made elsewhere is told and attached; others are refused in words', async () => {
			await check(page, at('ho-so.zip'), at('Mau-03.p7s'), at('khac.p7s'), at('thu.p7s'));
			await expect(given(page).getByText('Đúng: ký trên chính tệp này')).toBeVisible({ timeout: 60_000 });
			await expect(given(page).getByText(`${signatory}, Sở Khoa học và Công nghệ`).first()).toBeVisible();
			await expect(given(page).getByText('Không phải chữ ký của tệp nào ở đây')).toBeVisible();
			await expect(given(page).getByText('Không phải chữ ký tách rời PKCS#7/CMS.')).toBeVisible();
			await expect(given(page).getByText(/Chuỗi chứng thư không được xét/u)).toBeVisible();
			await expect(given(page).getByText(/^Còn \d+\/\d+ tệp chính thức chưa ký$/u)).toBeVisible();
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				given(page).getByRole('button', { name: 'Tải hồ sơ có chữ ký' }).click()
			]);
			const zip = await kept(download, at('da-ky.zip'));
			openssl.judge(await bytesOf(zip, workbook), await bytesOf(zip, /^Chu-ky\/Mau-03.*\.p7s$/u));
			await expectReadableInBothThemes(page);
		});

		await test.step('the signed manifest vouches for the forms that have no signature of their own', async () => {
			await check(page, at('ho-so.zip'), at('Mau-03.p7s'), at('manifest.p7s'));
			await expect(
				given(page).getByText(
					/^1 tệp chính thức mang chữ ký riêng; \d+ tệp chính thức khác được bảo vệ bằng chữ ký trên manifest\.json/u
				)
			).toBeVisible({ timeout: 60_000 });
		});

		await test.step('a form that somebody wrote over is altered; one alone is told by its own words', async () => {
			writeFileSync(form, Buffer.concat([readFileSync(form), Buffer.from([0])]));
			await check(page, at('da-ky.zip'), form);
			await expect(given(page).getByText(/^Mau-03.*\.xlsx: đã bị sửa$/u)).toBeVisible({ timeout: 60_000 });
			await expect(given(page).getByText('1 tệp không như hồ sơ ghi')).toBeVisible();
			await expect(given(page).getByText('Mô hình hiện nay vẫn đúng như trong hồ sơ.')).toHaveCount(0);
			await check(page, form);
			await expect(given(page).getByRole('alert')).toContainText('Chưa nhận ra được tệp');
			await expect(given(page).getByRole('alert')).toContainText('Mã hồ sơ');
		});

		await test.step('once the model goes on, the dossier is stale', async () => {
			await page.goto(`/a/${id}`);
			await expect(bench.canvas).toBeVisible({ timeout: 60_000 });
			await bench.choose(MEETING);
			await bench.field('Tên đối tượng').fill(`${MEETING} tờ`);
			await bench.field('Tên đối tượng').press('Enter');
			await bench.saved();
			await page.goto(`/a/${id}/export`);
			await check(page, at('da-ky.zip'));
			await expect(given(page).getByText('Mô hình đã thay đổi sau khi xuất: hồ sơ này đã cũ.')).toBeVisible({
				timeout: 60_000
			});
			await expect(given(page).getByText('Đúng: ký trên chính tệp này')).toBeVisible();
		});

		openssl.remove();
		rmSync(folder, { recursive: true });
	}
);
