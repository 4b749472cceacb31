/** Nothing that somebody wrote is lost where it cannot reach the document any more, and people from outside see their part alone. */
import { added, idIn, OBJECT, password, renameOffline } from './away';
import { expect, test } from './server';
import { takeOver } from './take-over';
import { Workbench } from './workbench';

test(
	'edits of somebody who was away while the architecture was put back become a proposal',
	{ tag: '@now-and-then' },
	async ({ context, browser, server }) => {
		const admin = { origin: server.origin, name: 'admin', password: server.password };
		await added(server, 'binh', '96');
		const away = new Workbench(await context.newPage());
		await away.open({ ...admin, name: 'binh', password }, 'Cà Mau');
		const leader = new Workbench(await (await browser.newContext()).newPage());
		await leader.open(admin, 'Cà Mau');
		const of = `${server.origin}/api/v1/architectures/${idIn(leader.page)}`;
		const { request } = leader.page.context();
		expect((await request.post(`${of}/versions`, { data: { name: '0.9' } })).status()).toBe(201);

		await renameOffline(away, 'Nhân lực cấp xã, sửa trên đường');
		const restored = await request.post(`${of}/restore`, { data: { version: '0.9', reason: 'Nhập nhầm tệp' } });
		expect(restored.ok()).toBe(true);
		// Whoever is there is told at once and opens the new one.
		await expect(leader.page.getByRole('alert')).toContainText('Kiến trúc đã được dựng lại thành bản mới');
		await leader.page.getByRole('button', { name: 'Tải lại trang' }).click();
		await leader.saved();

		await away.page.context().setOffline(false);
		await expect(away.page.getByRole('alert')).toContainText('đã được giữ thành đề xuất');
		await takeOver(leader, 'Nhân lực cấp xã, sửa trên đường');
	}
);

test(
	'somebody from outside works on his part alone, and what he sends waits for the agency',
	{ tag: '@now-and-then' },
	async ({ context, browser, server }) => {
		const admin = { origin: server.origin, name: 'admin', password: server.password };
		await added(server, 'khoa', null);
		const leader = new Workbench(await context.newPage());
		await leader.open(admin, 'Cà Mau');
		await leader.choose(OBJECT);
		await leader.page
			.getByRole('banner')
			.getByRole('button', { name: /^Mời người ngoài/u })
			.click();
		const invitation = leader.page.getByRole('dialog', { name: 'Mời người ngoài làm một phần' });
		await invitation.getByLabel('Tên tài khoản').fill('khoa');
		await invitation.getByLabel('Tên phần việc').fill('Nhân lực cấp xã');
		await invitation.getByRole('button', { name: 'Gửi lời mời' }).click();
		await expect(invitation.getByText('khoa, đến hết')).toBeVisible();
		await invitation.getByRole('button', { name: 'Đóng' }).click();

		const outside = await browser.newContext();
		const signedIn = await outside.request.post(`${server.origin}/api/v1/sign-in`, {
			data: { name: 'khoa', password }
		});
		expect(signedIn.ok()).toBe(true);
		const guest = new Workbench(await outside.newPage());
		await guest.page.goto(server.origin);
		await guest.page.getByRole('link', { name: /Nhân lực cấp xã/u }).click();
		await guest.saved();
		await expect(guest.tree.getByText(OBJECT)).toBeVisible();
		await guest.seek('Nền tảng');
		await expect(guest.tree.getByRole('treeitem', { name: /Nền tảng tích hợp/u })).toHaveCount(0);
		await guest.choose(OBJECT);
		await guest.field('Tên đối tượng').fill('Nhân lực cấp xã, đợt 1');
		await guest.page.keyboard.press('Enter');
		await guest.saved();
		await guest.page.getByRole('button', { name: 'Gửi đề xuất' }).click();
		await guest.page.getByRole('button', { name: /^Gửi \d+ thay đổi$/u }).click();
		await expect(guest.page.getByText('Đã gửi 1 thay đổi')).toBeVisible();
		await takeOver(leader, 'Nhân lực cấp xã, đợt 1');

		// Nothing of it is left to him once the invitation ends.
		await leader.page.keyboard.press('Control+k');
		await leader.page.getByRole('combobox', { name: 'Tìm lệnh, đối tượng, sơ đồ' }).fill('Mời người ngoài');
		await leader.page.keyboard.press('Enter');
		await leader.page.getByRole('button', { name: 'Kết thúc: Nhân lực cấp xã' }).click();
		const asking = leader.page.getByRole('group', { name: 'Kết thúc: Nhân lực cấp xã' });
		await expect(asking).toContainText('Đề xuất đã gửi được giữ nguyên');
		await expect(asking.getByRole('button', { name: 'Hủy' })).toBeFocused();
		await asking.getByRole('button', { name: 'Kết thúc' }).click();
		await expect(guest.page.getByRole('alert')).toContainText('bạn không còn được xem');
	}
);
