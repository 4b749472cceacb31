/** Edits that cannot reach the document any more: everybody is told, and nothing of them is lost. */
import type { Page } from '@playwright/test';
import { added, idIn, OBJECT, password, renameOffline } from '../away';
import { expect, test } from '../server';
import { takeOver } from '../take-over';
import { Workbench } from '../workbench';

/** A page whose edits are held back on their way from now on, as on a slow line; what others do still comes. */
async function heldBack(page: Page): Promise<(isNow: boolean) => void> {
	let isHeld = false;
	await page.routeWebSocket(/\/sync\//u, (line) => {
		const server = line.connectToServer();
		line.onMessage((message) => {
			if (!isHeld) server.send(message);
		});
	});
	return (isNow) => void (isHeld = isNow);
}

test('an architecture is put back while two draw: both are told, and each has back what was on its way', async ({
	browser,
	server
}) => {
	const admin = { origin: server.origin, name: 'admin', password: server.password };
	const OTHER = 'Hệ thống họp không giấy';
	const editors: { readonly bench: Workbench; readonly hold: (isNow: boolean) => void }[] = [];
	for (const name of ['binh', 'lan']) {
		await added(server, name, '96');
		const page = await (await browser.newContext()).newPage();
		const hold = await heldBack(page);
		const bench = new Workbench(page);
		await bench.open({ ...admin, name, password }, 'Cà Mau');
		editors.push({ bench, hold });
	}
	const [binh, lan] = editors;
	if (binh === undefined || lan === undefined) throw new Error('Two people draw');
	const owner = await browser.newContext();
	const signedIn = await owner.request.post(`${server.origin}/api/v1/sign-in`, {
		data: { name: 'admin', password: server.password }
	});
	expect(signedIn.ok()).toBe(true);
	const of = `${server.origin}/api/v1/architectures/${idIn(binh.bench.page)}`;
	expect((await owner.request.post(`${of}/versions`, { data: { name: '0.9' } })).status()).toBe(201);

	const rename = async ({ bench }: typeof binh, from: string, to: string): Promise<void> => {
		await bench.choose(from);
		await bench.field('Tên đối tượng').fill(to);
		await bench.page.keyboard.press('Enter');
		await expect(bench.row(to).first()).toBeVisible();
	};
	// What had arrived by then goes with the state that is left; the other one saw it.
	await rename(binh, 'Phần mềm theo dõi tiếp dân và đơn thư', 'Phần mềm bị đổi nhầm');
	await binh.bench.saved();
	await lan.bench.seek('Phần mềm bị đổi nhầm');
	await expect(lan.bench.row('Phần mềm bị đổi nhầm').first()).toBeVisible();
	for (const { hold } of editors) hold(true);
	await rename(binh, OBJECT, 'Nhân lực, Bình sửa dở');
	await rename(lan, OTHER, 'Họp không giấy, Lan sửa dở');

	const restored = await owner.request.post(`${of}/restore`, { data: { version: '0.9', reason: 'Nhập nhầm tệp' } });
	expect(restored.ok()).toBe(true);
	for (const { bench } of editors) {
		await expect(bench.page.getByRole('alert')).toContainText('Kiến trúc đã được dựng lại thành bản mới');
		await expect(bench.page.getByRole('alert')).toContainText('đã được giữ thành đề xuất');
	}
	for (const { hold } of editors) hold(false);
	await binh.bench.page.getByRole('button', { name: 'Tải lại trang' }).click();
	await binh.bench.saved();
	await binh.bench.choose('Phần mềm theo dõi tiếp dân và đơn thư');
	await expect(binh.bench.row('Phần mềm bị đổi nhầm')).toHaveCount(0);

	await takeOver(binh.bench, 'Nhân lực, Bình sửa dở', /Đang chờ.*binh/u);
	await takeOver(binh.bench, 'Họp không giấy, Lan sửa dở', /Đang chờ.*lan/u);
	await lan.bench.page.getByRole('button', { name: 'Tải lại trang' }).click();
	await lan.bench.saved();
	for (const name of ['Nhân lực, Bình sửa dở', 'Họp không giấy, Lan sửa dở']) {
		await lan.bench.choose(name);
		await expect(lan.bench.field('Tên đối tượng')).toHaveValue(name);
	}
});

test('edits of somebody whose role was lowered while the page was closed become a proposal', async ({
	context,
	browser,
	server
}) => {
	const admin = { origin: server.origin, name: 'admin', password: server.password };
	await added(server, 'binh', '96');
	const binh = { ...admin, name: 'binh', password };
	const away = new Workbench(await context.newPage());
	await away.open(binh, 'Cà Mau');
	await renameOffline(away, 'Nhân lực cấp xã, trước khi đổi vai');
	await away.page.close({ runBeforeUnload: false });
	await context.setOffline(false);

	const leader = new Workbench(await (await browser.newContext()).newPage());
	await leader.open(admin, 'Cà Mau');
	const { request } = leader.page.context();
	const accounts = (await (await request.get(`${server.origin}/api/v1/accounts`)).json()) as {
		id: string;
		name: string;
	}[];
	const id = accounts.find(({ name }) => name === 'binh')?.id ?? '';
	const lowered = await request.put(`${server.origin}/api/v1/accounts/${id}/roles/96`, { data: { role: 'viewer' } });
	expect(lowered.ok()).toBe(true);

	const again = new Workbench(await context.newPage());
	await again.page.goto(`${server.origin}/a/${idIn(leader.page)}`);
	await expect(again.page.getByText('đã được giữ thành đề xuất')).toBeVisible();
	await takeOver(leader, 'Nhân lực cấp xã, trước khi đổi vai');
});
