/**
 * The day of a chief engineer, once: sign in, a new architecture, the province's own workbook, the sample deleted, a name
 * changed on the page, the dossier out; then the three forms are read from their bytes by readers that are not ours.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type TestServer } from './server';

const workbook = 'models/samples/ca-mau-kiem-ke.xlsx';
const oldName = 'Hệ thống quản lý nhật ký tập trung';
const newName = 'Hệ thống nhật ký tập trung & giám sát #1 <tỉnh>';

async function signIn(page: Page, server: TestServer): Promise<void> {
	await page.goto(server.origin);
	await page.getByLabel('Tên đăng nhập').fill('admin');
	await page.getByLabel('Mật khẩu').fill(server.password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).not.toHaveURL(/sign-in/u);
}

/** A new architecture of the province, and the sample gone. Leaves the page on the new one. */
async function startAnew(page: Page): Promise<string> {
	await page.goto('/');
	await page.getByRole('button', { name: 'Tạo kiến trúc' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('combobox').fill('ca mau');
	await page.getByRole('option', { name: /Cà Mau/u }).click();
	await dialog.getByRole('textbox', { name: /Tên/u }).fill('Kiến trúc thử của tỉnh');
	await dialog.getByRole('button', { name: 'Tạo' }).click();
	await expect(page).toHaveURL(/\/a\/[0-9a-f-]+$/u);
	const id = /\/a\/([0-9a-f-]+)$/u.exec(page.url())?.[1] ?? '';
	const list = (await (await page.request.get('/api/v1/architectures')).json()) as { id: string }[];
	for (const other of list.filter((one) => one.id !== id))
		await page.request.delete(`/api/v1/architectures/${other.id}`);
	return id;
}

async function importWorkbook(page: Page, id: string): Promise<void> {
	await page.goto(`/a/${id}/import`);
	await page.getByLabel('Chọn bảng kiểm kê').setInputFiles(workbook);
	await page.getByRole('button', { name: 'Phân tích' }).click();
	await page.getByRole('button', { name: 'Xem trước kết quả' }).click();
	// The five impossible cells are refused by name, before anything is written.
	await page.getByRole('button', { name: /^Từ chối/u }).click();
	await expect(page.getByText('31/02/2024')).toBeVisible();
	await expect(page.getByText('#REF!')).toBeVisible();
	await page.getByRole('button', { name: 'Nhập vào kiến trúc' }).click();
	await page.getByRole('link', { name: 'Mở sơ đồ' }).click();
}

async function renameAndPlace(page: Page): Promise<void> {
	const tree = page.getByRole('tree', { name: 'Cây kiến trúc' });
	await expect(tree).toBeVisible();
	await page.getByRole('searchbox', { name: 'Tìm trong cây' }).fill('nhat ky tap trung');
	await tree.getByRole('treeitem', { name: new RegExp(oldName, 'u') }).click();
	const name = page.getByRole('region', { name: 'Thuộc tính' }).getByLabel('Tên đối tượng', { exact: true });
	await expect(name).toHaveValue(oldName);
	await name.fill(newName);
	await name.press('Tab');
	const slot = page.getByRole('region', { name: 'Thuộc tính' }).getByLabel('Ô trong sơ đồ thành phần');
	await slot.selectOption({ label: 'Các hệ thống, giải pháp phục vụ bảo đảm an ninh mạng cấp tỉnh' });
	await expect(page.getByRole('status').first()).toHaveText(/Đã lưu/u);
}

async function dossier(page: Page, id: string): Promise<string> {
	await page.goto(`/a/${id}/export`);
	await page.getByLabel('Mã hồ sơ').fill('HS-96-THU');
	await page.getByLabel('Phiên bản').fill('1.2');
	await page.getByLabel('Ngày chốt dữ liệu').fill('15/11/2026');
	await page.getByRole('button', { name: 'Lưu thông tin' }).click();
	await expect(page.getByText('Đã lưu').first()).toBeVisible();
	await page.getByLabel('Trạng thái tính đến ngày').fill('15/11/2026');
	await page.getByRole('button', { name: 'Xuất trọn bộ hồ sơ' }).click();
	const link = page.getByRole('link', { name: /Tải về/u });
	await expect(link).toBeVisible({ timeout: 120_000 });
	const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
	const folder = mkdtempSync(join(tmpdir(), 'khuevan-dossier-'));
	await download.saveAs(join(folder, 'dossier.zip'));
	execFileSync('unzip', ['-q', '-d', folder, join(folder, 'dossier.zip')]);
	return folder;
}

const fileIn = (folder: string, pattern: RegExp): string => {
	const name = readdirSync(folder, { recursive: true })
		.map(String)
		.find((path) => pattern.test(path));
	if (name === undefined) throw new Error(`No file like ${pattern.source} in the dossier`);
	return join(folder, name);
};

const unescaped = (xml: string): string =>
	xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&');

/** Text of an Office file's part, read from its bytes without a library of ours. */
const part = (file: string, name: string): string =>
	unescaped(execFileSync('unzip', ['-p', file, name], { maxBuffer: 1e9 }).toString('utf8'));

test('a day with Khuê Văn, from the workbook to the dossier', async ({ page, server }) => {
	await signIn(page, server);
	const id = await startAnew(page);
	await importWorkbook(page, id);
	await renameAndPlace(page);
	const folder = await dossier(page, id);

	const words = (text: string): string => text.replaceAll(/\s+/gu, ' ');
	const xlsx = fileIn(folder, /Mau-03.*\.xlsx$/u);
	const sheets = part(xlsx, 'xl/sharedStrings.xml');
	const docx = part(fileIn(folder, /Mau-01.*\.docx$/u), 'word/document.xml');
	const pdf = words(
		execFileSync('pdftotext', ['-layout', fileIn(folder, /Mau-01.*\.pdf$/u), '-'], { maxBuffer: 1e9 }).toString('utf8')
	);
	const svg = unescaped(readFileSync(fileIn(folder, /SD-T-02.*\.svg$/u), 'utf8'));

	expect(sheets).toContain(newName);
	expect(docx).toContain(newName);
	expect(svg).toContain(newName);
	expect(unescaped(unescaped(readFileSync(fileIn(folder, /SD-T-02.*\.drawio$/u), 'utf8')))).toContain(
		'nhật ký tập trung'
	);
	for (const text of [sheets, docx, svg]) expect(text).not.toContain(oldName);
	for (const word of newName.split(' ').filter((some) => some.length > 4)) expect(pdf).toContain(word);
	for (const text of [sheets, docx, pdf, svg]) {
		expect(text).toContain('HS-96-THU');
		expect(text).toContain('1.2');
		expect(text).toMatch(/15\/11\/2026|2026-11-15|46341/u);
	}
	for (const code of docx.match(/\bKT-\d+\b/gu) ?? []) expect(sheets).toContain(code);
});
