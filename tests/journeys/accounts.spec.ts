/** The administrator of the installation lets somebody in, changes what he may, and shuts him out again. */
import type { Page } from '@playwright/test';
import { expect, test } from './server';

async function signIn(page: Page, password: string): Promise<void> {
	await page.getByLabel('Tên đăng nhập').fill('an');
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

test('an account is made, given a role, deprived of it while its page is open, and disabled', async ({
	browser,
	page,
	server
}) => {
	await page.goto('/sign-in');
	await page.getByLabel('Tên đăng nhập').fill('admin');
	await page.getByLabel('Mật khẩu').fill(server.password);
	await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
	await expect(page).not.toHaveURL(/sign-in/u);
	await page.goto('/');
	await page.getByRole('button', { name: /Tài khoản/u }).click();
	await page.getByRole('menuitem', { name: 'Quản lý tài khoản' }).click();
	await expect(page.getByRole('heading', { name: 'Quản lý tài khoản' })).toBeVisible();

	await page.getByRole('button', { name: 'Thêm tài khoản' }).click();
	const adding = page.getByRole('dialog');
	await adding.getByLabel('Tên đăng nhập').fill('an');
	await adding.getByLabel('Họ và tên').fill('Nguyễn Văn An');
	await adding.getByLabel('Cơ quan, tổ chức').fill('UBND tinh Ca Mau');
	await page.getByRole('option', { name: /Cà Mau/u }).click();
	// No role goes without saying.
	await expect(adding.getByLabel('Vai trò')).toHaveValue('');
	await adding.getByRole('button', { name: 'Tạo tài khoản' }).click();
	await expect(adding.getByLabel('Vai trò')).toBeFocused();
	await adding.getByLabel('Vai trò').selectOption('editor');
	await adding.getByRole('button', { name: 'Tạo tài khoản' }).click();
	const oneTime = await adding.getByLabel('Mật khẩu dùng một lần').inputValue();
	expect(oneTime.length).toBeGreaterThan(9);
	await expect(adding.getByText(/^Người biên tập · .*Cà Mau$/u)).toBeVisible();
	await adding.getByRole('button', { name: 'Xong' }).click();
	await expect(page.getByText(/Cà Mau: Người biên tập/u)).toBeVisible();

	// He comes in, replaces the password and opens the demo of his province.
	const his = await browser.newContext({ baseURL: server.origin, locale: 'vi-VN' });
	const desk = await his.newPage();
	await desk.goto('/sign-in');
	await signIn(desk, oneTime);
	await expect(desk).toHaveURL(/\/account$/u);
	await desk.getByLabel('Mật khẩu hiện tại').fill(oneTime);
	await desk.getByLabel('Mật khẩu mới', { exact: true }).fill('mot-cau-de-nho-2026');
	await desk.getByLabel('Nhập lại mật khẩu mới').fill('mot-cau-de-nho-2026');
	await desk.getByRole('button', { name: 'Lưu mật khẩu mới' }).click();
	await expect(desk).toHaveURL(/\/a\//u);
	await expect(desk.getByText('Đã lưu', { exact: true })).toBeVisible();

	// His socket ends with the role; a page that he loads then shows that there is nothing.
	await page.getByRole('button', { name: 'Vai trò của Nguyễn Văn An' }).click();
	const roles = page.getByRole('dialog');
	await roles.getByRole('button', { name: /Thu hồi vai trò ở .*Cà Mau/u }).click();
	await expect(roles.getByText('Chưa có vai trò ở cơ quan nào.')).toBeVisible();
	await roles.getByRole('button', { name: 'Xong' }).click();
	await expect(desk.getByText(/bạn không còn được xem/u)).toBeVisible();
	const gone = await desk.reload();
	expect(gone?.status()).toBe(404);

	const disable = page.getByRole('button', { name: 'Khóa tài khoản Nguyễn Văn An' });
	await disable.click();
	const asking = page.getByRole('dialog', { name: 'Khóa tài khoản Nguyễn Văn An?' });
	await expect(asking).toContainText('không đăng nhập được nữa');
	await page.keyboard.press('Escape');
	await expect(asking).toBeHidden();
	await expect(disable).toBeFocused();
	await disable.press('Enter');
	await asking.getByRole('button', { name: 'Khóa', exact: true }).press('Enter');
	await expect(page.getByText('Đã khóa', { exact: true })).toBeVisible();
	await desk.goto('/');
	await expect(desk).toHaveURL(/sign-in/u);

	// Let in again, he has lost his password.
	await page.getByRole('button', { name: 'Mở khóa tài khoản Nguyễn Văn An' }).click();
	await page.getByRole('button', { name: 'Cấp lại mật khẩu cho Nguyễn Văn An' }).click();
	const renewing = page.getByRole('dialog');
	await expect(renewing.getByRole('heading', { name: 'Cấp lại mật khẩu cho Nguyễn Văn An?' })).toBeVisible();
	await renewing.getByRole('button', { name: 'Cấp lại mật khẩu' }).click();
	const renewed = await renewing.getByLabel('Mật khẩu dùng một lần').inputValue();
	expect(renewed).not.toBe(oneTime);
	await renewing.getByRole('button', { name: 'Xong' }).click();
	await expect(renewing).toBeHidden();
	await signIn(desk, 'mot-cau-de-nho-2026');
	await expect(desk.getByRole('alert')).toBeVisible();
	await signIn(desk, renewed);
	await expect(desk).toHaveURL(/\/account$/u);
	await his.close();

	const audit = await server.khuevan('audit', 'verify');
	expect(audit.status).toBe(0);
	expect(audit.stdout).toMatch(/^accounts\t\d+ rows/mu);
});
