/** Views made from the model: each is opened, follows a changed field, is looked into, kept for all or as a diagram, and drifts. */
import type { Browser } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectReadableInBothThemes } from './readable';
import { expect, looking, test, type TestServer } from './server';
import { Workbench } from './workbench';

const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';

class Views {
	readonly one: Workbench;
	constructor(one: Workbench) {
		this.one = one;
	}

	async tab(name: string): Promise<void> {
		await this.one.page.getByRole('group', { name: 'Đang xem' }).getByRole('button', { name: 'Góc nhìn' }).click();
		await this.one.page.getByRole('tab', { name, exact: true }).click();
	}

	drawing(name: string | RegExp) {
		return this.one.page.getByRole('application', { name });
	}

	get options() {
		return this.one.page.getByRole('group', { name: 'Tùy chọn của góc nhìn' });
	}

	async asTable(): Promise<void> {
		await this.one.page.getByRole('button', { name: 'Xem bảng' }).click();
	}

	/** Names what is shown and keeps it. */
	async keep(title: string): Promise<void> {
		await this.one.page.getByRole('button', { name: 'Lưu góc nhìn' }).click();
		const dialog = this.one.page.getByRole('dialog', { name: 'Lưu góc nhìn' });
		await dialog.getByLabel('Tên').fill(title);
		await dialog.getByRole('button', { name: 'Lưu' }).click();
		await expect(dialog).toBeHidden();
	}

	get keptMenu() {
		return this.one.page.getByRole('button', { name: /^Góc nhìn đã lưu \(\d+\)$/u });
	}

	async openKept(title: string): Promise<void> {
		await this.keptMenu.click();
		await this.one.page.getByRole('menuitem', { name: title }).click();
	}

	/** The line that tells which kept view is open, and what can be done with it. */
	opened(title: string) {
		return this.one.page.getByRole('region', { name: `Góc nhìn đang mở: ${title}`, exact: true });
	}

	row(name: string) {
		return this.one.page.getByRole('row').filter({ has: this.one.page.getByRole('rowheader', { name, exact: true }) });
	}
}

/** 650 systems on one free diagram, half of them in either of two components. */
function crowdedFile(): string {
	const ids = Array.from({ length: 650 }, (_, index) => `o${String(index)}`);
	return JSON.stringify({
		khuevan: 1,
		meta: {
			id: 'dong',
			name: 'Tỉnh rất đông',
			frame: 'province',
			agency: '96',
			agencyName: 'UBND tỉnh Cà Mau',
			pack: 'vn-1425@1.1',
			sample: false
		},
		dossier: { code: '', version: '', cutoffDate: '', effectiveDate: null },
		objects: ids.map((id, index) => ({
			id,
			kind: 'system',
			fields: { name: `Hệ thống ${id}`, layer: 'L1', component: index % 2 === 0 ? 'HTS' : 'ANM' }
		})),
		diagrams: [{ id: 'd', type: 'SĐ-05', fields: { title: 'Tất cả' } }],
		nodes: ids.map((object) => ({ id: `d/${object}`, diagram: 'd', kind: 'object', object }))
	});
}

test('views follow the model, are looked into and kept', { tag: '@now-and-then' }, async ({ page, server }) => {
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const views = new Views(a);

	await test.step('the landscape shows objects by layer, and follows a changed field', async () => {
		await views.tab('Toàn cảnh');
		await expect(views.drawing('Toàn cảnh theo lớp')).toBeVisible();
		await views.asTable();
		await expect(views.row(portal)).toContainText('Kênh tương tác');
		await a.choose(portal);
		await a.field('Tên đối tượng').fill('Cổng thông tin mới của tỉnh');
		await a.field('Tên đối tượng').press('Enter');
		await expect(views.row('Cổng thông tin mới của tỉnh')).toContainText('Kênh tương tác');
		await page.getByRole('button', { name: 'Xem hình' }).click();
	});

	await test.step('a box is chosen by keyboard and looked into; there is a way back', async () => {
		await a.choose('Cổng thông tin mới của tỉnh');
		const drawing = views.drawing('Toàn cảnh theo lớp');
		await expect(drawing.getByRole('img', { name: 'Khung chọn: Cổng thông tin mới của tỉnh' })).toBeVisible();
		await drawing.focus();
		await page.keyboard.press('Enter');
		await expect(views.drawing('Luồng dữ liệu và giao diện: Cổng thông tin mới của tỉnh')).toBeVisible();
		await page.getByRole('navigation', { name: 'Đường quay lại' }).getByRole('button', { name: 'Toàn cảnh' }).click();
		await expect(views.drawing('Toàn cảnh theo lớp')).toBeVisible();
	});

	await test.step('hosting, heat map and as-is against to-be tell their groups and words', async () => {
		await views.tab('Nơi đặt');
		await views.asTable();
		await expect(views.row('CSDL vùng nuôi tôm')).toContainText(
			'Trung tâm dữ liệu của cơ quan › Trung tâm dữ liệu tỉnh Cà Mau'
		);
		await views.tab('Bản đồ nhiệt');
		await views.options.getByLabel('Tô màu theo').selectOption({ label: 'Trạng thái vòng đời' });
		const legend = page.getByRole('complementary', { name: 'Chú giải và đường ảnh hưởng' });
		await expect(legend.getByRole('rowheader', { name: 'Đang vận hành' })).toBeVisible();
		await expect(views.row('CSDL vùng nuôi tôm')).toContainText('Đang vận hành');
		await views.tab('Hiện trạng – mục tiêu');
		for (const word of ['Thêm mới', 'Kết thúc', 'Thay đổi', 'Giữ nguyên'])
			await expect(legend.getByRole('rowheader', { name: word })).toBeVisible();
	});

	await test.step('an impact goes as far as asked, and tells its ways', async () => {
		await a.choose('Phòng máy chủ Bạc Liêu (trước hợp nhất)');
		await views.tab('Ảnh hưởng');
		const ways = page.getByRole('complementary').getByRole('listitem');
		await expect(ways.filter({ hasText: '2 bước' }).first()).toBeVisible();
		await views.options.getByLabel('Số bước').fill('1');
		await views.options.getByLabel('Số bước').press('Enter');
		await expect(ways.filter({ hasText: '2 bước' })).toHaveCount(0);
		await expect(ways.filter({ hasText: '← Phụ thuộc — CSDL đất đai Bạc Liêu' })).toContainText('1 bước');
	});

	await test.step('a cell of the matrix opens its relations', async () => {
		await views.tab('Ma trận');
		const cell = page.getByRole('gridcell', {
			name: /^CSDL\/tài sản dữ liệu → Hạ tầng số: \d+ quan hệ$/u
		});
		await cell.click();
		const list = page.getByRole('list', { name: 'CSDL/tài sản dữ liệu → Hạ tầng số' });
		await list.getByRole('button', { name: /CSDL vùng nuôi tôm/u }).click();
		await expect(a.properties).toContainText('CSDL vùng nuôi tôm');
		await cell.focus();
		await page.keyboard.press('ArrowLeft');
		await expect(
			page.getByRole('gridcell', { name: /^CSDL\/tài sản dữ liệu → /u }).and(page.locator(':focus'))
		).toBeVisible();
	});

	await test.step('the roadmap tells a day, and leads to the difference until then', async () => {
		await views.tab('Lộ trình');
		await expect(page.getByRole('rowheader', { name: /NV-1\s/u })).toBeVisible();
		await page.getByRole('slider', { name: /Tại ngày/u }).press('Home');
		await expect(page.getByText(/^0\/30 khoảng cách đã đóng$/u)).toBeVisible();
		await page.getByRole('slider', { name: /Tại ngày/u }).press('End');
		await page.getByRole('button', { name: 'So hiện trạng với ngày này' }).click();
		await expect(page.getByRole('tab', { name: 'Hiện trạng – mục tiêu' })).toHaveAttribute('aria-selected', 'true');
	});

	await test.step('flows around an object are kept as a diagram, in one step of undo', async () => {
		await views.tab('Luồng dữ liệu');
		await page.getByRole('button', { name: 'Xem hình' }).click();
		await views.options.getByRole('button', { name: /^Quanh đối tượng/u }).click();
		await page.getByRole('searchbox', { name: 'Quanh đối tượng: Tìm' }).fill('vung nuoi tom');
		await page.getByLabel('Quanh đối tượng', { exact: true }).selectOption('KT-22 · CSDL vùng nuôi tôm');
		await page.keyboard.press('Escape');
		await expect(views.drawing(/CSDL vùng nuôi tôm$/u)).toBeVisible();
		await page.getByRole('button', { name: 'Lưu thành sơ đồ' }).click();
		const dialog = page.getByRole('dialog', { name: 'Lưu thành sơ đồ' });
		await dialog.getByLabel('Tên').fill('Luồng vùng nuôi');
		await dialog.getByRole('button', { name: 'Lưu' }).click();
		await expect(page.getByRole('tab', { name: /Luồng vùng nuôi/u })).toHaveAttribute('aria-selected', 'true');
		await a.saved();
	});

	await test.step('what somebody adds to the diagram is no drift', async () => {
		await a.choose('Hạ tầng số');
		await a.palette.getByRole('button', { name: 'Nền tảng số' }).click();
		await expect(a.ring('Nền tảng số mới')).toBeVisible();
		await expect(page.getByRole('region', { name: 'Sơ đồ so với mô hình' })).toBeHidden();
		await page.keyboard.press('Escape');
	});

	await test.step('a view is kept under a name', async () => {
		await views.tab('Ma trận');
		await views.options.getByLabel('Hàng').selectOption({ label: 'Cơ quan chủ quản' });
		await views.keep('Ai với ai');
		await views.tab('Toàn cảnh');
		await views.openKept('Ai với ai');
		await expect(page.getByRole('rowheader', { name: 'UBND tỉnh Cà Mau' })).toBeVisible();
	});
});

/** A new account of the province. */
async function account(server: TestServer, name: string, role: string): Promise<void> {
	const made = await server.khuevan(
		...['user', 'add', '--name', name, '--display', name, '--agency', '96'],
		...['--role', role, '--password', 'mot-mat-khau-dai']
	);
	expect(made.status).toBe(0);
}

/** Somebody at his own machine. */
async function person(browser: Browser, server: TestServer, name: string): Promise<Views> {
	const one = new Workbench(await (await browser.newContext()).newPage());
	const password = name === 'admin' ? server.password : 'mot-mat-khau-dai';
	await one.enter({ origin: server.origin, name, password }, 'Cà Mau');
	return new Views(one);
}

test(
	'what one keeps all see, change and take back, and files hold it',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		await account(server, 'binh', 'editor');
		const a = await person(browser, server, 'admin');
		const b = await person(browser, server, 'binh');
		const first = 'Vòng đời của lớp dữ liệu';
		const second = 'Dữ liệu: còn dùng hay đã dừng';

		await test.step('A keeps a heat map of one layer, as all may see', async () => {
			await a.tab('Bản đồ nhiệt');
			await a.options.getByLabel('Tô màu theo').selectOption({ label: 'Trạng thái vòng đời' });
			await a.options.getByRole('button', { name: 'Lớp', exact: true }).click();
			await a.one.page.getByRole('menuitemcheckbox', { name: 'Dữ liệu và nền tảng lõi' }).click();
			await a.one.page.keyboard.press('Escape');
			await a.keep(first);
			await expect(a.opened(first)).toContainText('Mọi người cùng thấy');
			await a.one.saved();
		});

		await test.step('B finds it in the tree, and it opens as A asked', async () => {
			await b.one.seek(first);
			await b.one.row(first).click();
			await expect(b.opened(first)).toBeVisible();
			await expect(b.options.getByLabel('Tô màu theo')).toHaveValue('lifecycle');
			await expect(b.options.getByRole('button', { name: /^Lớp/u })).toHaveText(/1/u);
			await expect(b.drawing('Bản đồ nhiệt')).toBeVisible();
			await expect(b.one.page.getByRole('tab', { name: first })).toHaveCount(0);
		});

		await test.step('B names it otherwise, and A sees it so', async () => {
			await b.opened(first).getByRole('button', { name: 'Đổi tên, vai trò của góc nhìn' }).click();
			const dialog = b.one.page.getByRole('dialog', { name: 'Đổi tên, vai trò của góc nhìn' });
			await dialog.getByLabel('Tên').fill(second);
			await dialog.getByRole('button', { name: 'Lưu thay đổi' }).click();
			await expect(a.opened(second)).toBeVisible();
		});

		await test.step('B makes it a diagram of the dossier, and takes that back by a button of the sheet', async () => {
			const open = b.opened(second).getByRole('button', { name: 'Đổi tên, vai trò của góc nhìn' });
			const role = b.one.page.getByRole('dialog').getByLabel('Vai trò trong hồ sơ');
			await open.click();
			await role.selectOption('SĐ-05');
			await b.one.page.getByRole('dialog').getByRole('button', { name: 'Lưu thay đổi' }).click();
			await open.click();
			await expect(role).toHaveValue('SĐ-05');
			await b.one.page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
			await b.one.page.getByRole('button', { name: 'Hoàn tác' }).click();
			await open.click();
			await expect(role).toHaveValue('@view');
			await b.one.page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click();
			await expect(b.one.page.getByRole('button', { name: 'Làm lại' })).toBeEnabled();
		});

		await test.step('other options are offered as what it shall ask from now on; another follows', async () => {
			await a.options.getByLabel('Tô màu theo').selectOption({ label: 'Cơ quan chủ quản' });
			await expect(a.opened(second)).toContainText('Đã đổi tùy chọn');
			await a.opened(second).getByRole('button', { name: 'Cập nhật góc nhìn' }).click();
			await expect(a.opened(second)).not.toContainText('Đã đổi');
			await expect(b.options.getByLabel('Tô màu theo')).toHaveValue('owner');
		});

		await test.step('A takes back what A changed, not what B named', async () => {
			await a.drawing('Bản đồ nhiệt').focus();
			await a.one.page.keyboard.press('Control+z');
			await expect(a.options.getByLabel('Tô màu theo')).toHaveValue('lifecycle');
			await expect(b.options.getByLabel('Tô màu theo')).toHaveValue('lifecycle');
			await expect(b.opened(second)).toBeVisible();
			await a.one.saved();
		});

		await test.step('its picture, made by the command, holds title and legend', async () => {
			const { request } = a.one.page.context();
			const id = new URL(a.one.page.url()).pathname.split('/')[2] ?? '';
			const folder = await mkdtemp(join(tmpdir(), 'khuevan-kept-'));
			await writeFile(
				join(folder, 'a.khuevan.json'),
				await (await request.get(`${server.origin}/api/v1/architectures/${id}`)).text()
			);
			const made = await server.khuevan('export', join(folder, 'a.khuevan.json'), '--to', 'svg', '--out', folder);
			expect(made.status, made.stderr).toBe(0);
			const name = made.stdout.split('\n').find((line) => line.includes('Du-lieu-con-dung-hay-da-dung'));
			const svg = await readFile(name ?? '', 'utf8');
			expect(svg).toContain(`<title id="scene-title">${second}</title>`);
			expect(svg).toMatch(/Đang vận hành \(\d+\)/u);
			await rm(folder, { recursive: true });
		});
	}
);

test(
	'who may only read keeps views for himself; others share, delete and bring back',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		await account(server, 'chi', 'viewer');
		const a = await person(browser, server, 'admin');
		const title = 'Các việc phải làm';
		await a.tab('Lộ trình');
		await a.keep(title);
		await a.one.saved();
		const c = await person(browser, server, 'chi');
		await c.tab('Ma trận');

		await test.step('a reader opens it, and keeps others for himself alone', async () => {
			await c.openKept(title);
			await expect(c.opened(title).getByRole('button', { name: /^Xóa/u })).toHaveCount(0);
			await c.tab('Lộ trình');
			await c.keep('Của riêng Chi');
			await expect(c.opened('Của riêng Chi')).toContainText('Riêng bạn, trong trình duyệt này');
			await c.keptMenu.click();
			await expect(c.one.page.getByRole('menuitem')).toHaveCount(2);
			await c.one.page.keyboard.press('Escape');
			await a.keptMenu.click();
			await expect(a.one.page.getByRole('menuitem')).toHaveCount(1);
			await a.one.page.keyboard.press('Escape');
		});

		await test.step('who deletes it can bring it back', async () => {
			await c.openKept(title);
			await a
				.opened(title)
				.getByRole('button', { name: /^Xóa góc nhìn/u })
				.click();
			await expect(c.opened(title)).toBeHidden();
			await a.one.page.getByRole('listitem').getByRole('button', { name: 'Hoàn tác' }).click();
			await c.openKept(title);
			await expect(c.opened(title)).toBeVisible();
		});

		await test.step('what a browser kept before is offered once for all', async () => {
			const key = `khuevan-views:${new URL(a.one.page.url()).pathname.split('/')[2] ?? ''}`;
			const kept = JSON.stringify([{ name: 'Ai với ai', request: { view: 'matrix' } }]);
			await a.one.page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, kept] as const);
			await a.one.page.reload();
			await a.tab('Toàn cảnh');
			const offer = a.one.page.getByRole('region', { name: 'Góc nhìn riêng trong trình duyệt này' });
			await offer.getByRole('button', { name: 'Đưa vào kiến trúc' }).click();
			await expect(offer).toBeHidden();
			await c.openKept('Ai với ai');
			await expect(c.one.page.getByRole('grid')).toBeVisible();
		});
	}
);

test(
	'a view that a later version kept stays as it is, says so, and is in nobody’s way',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const { request } = page.context();
		const { origin } = server;
		await request.post(`${origin}/api/v1/sign-in`, { data: { name: 'admin', password: server.password } });
		const view = '{"view":"hologram"}';
		const file = JSON.parse(crowdedFile()) as Record<string, unknown>;
		const kept = [{ id: 'v', type: '@view', fields: { title: 'Của bản sau', view } }];
		const canonical = JSON.stringify({ ...file, objects: [], nodes: [], diagrams: kept });
		const made = await request.post(`${origin}/api/v1/architectures`, { data: { canonical } });
		expect(made.status(), await made.text()).toBe(201);
		const { id } = (await made.json()) as { id: string };
		await page.goto(`${origin}/a/${id}`);
		const a = new Views(new Workbench(page));
		await expect(page.getByText('1 mục trong tài liệu không đọc được đúng nghĩa')).toBeVisible({ timeout: 60_000 });
		await a.tab('Toàn cảnh');
		await a.keptMenu.click();
		await expect(page.getByRole('menuitem', { name: 'Của bản sau' })).toContainText('không đọc được');
		await page.getByRole('menuitem', { name: 'Của bản sau' }).click();
		await expect(a.opened('Của bản sau')).toBeVisible();
		await expect(page.getByRole('status').filter({ hasText: 'do phiên bản phần mềm mới hơn lưu' })).toBeVisible();
		const read = await request.get(`${origin}/api/v1/architectures/${id}`);
		expect(((await read.json()) as { diagrams: { fields: object }[] }).diagrams[0]?.fields).toMatchObject({ view });
	}
);

test(
	'what is too much for a drawing comes summed up, and as a table first',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const { request } = page.context();
		const origin = server.origin;
		await request.post(`${origin}/api/v1/sign-in`, { data: { name: 'admin', password: server.password } });
		const made = await request.post(`${origin}/api/v1/architectures`, { data: { canonical: crowdedFile() } });
		expect(made.status()).toBe(201);
		await page.goto(`${origin}/a/${((await made.json()) as { id: string }).id}`);
		const a = new Workbench(page);

		await test.step('a diagram of many boxes offers the table before it draws', async () => {
			await expect(page.getByRole('heading', { name: 'Sơ đồ có 650 ô' })).toBeVisible();
			await page.getByRole('button', { name: 'Xem toàn cảnh theo nhóm' }).click();
		});

		await test.step('the landscape counts, and leads to a part that it draws', async () => {
			const views = new Views(a);
			await expect(page.getByRole('status').filter({ hasText: '650 đối tượng là quá nhiều' })).toBeVisible();
			const drawing = views.drawing(/^Toàn cảnh theo lớp/u);
			await drawing.focus();
			await page.keyboard.press('ArrowRight');
			await expect(drawing.getByRole('img', { name: /^Khung chọn: Lớp 1/u })).toBeVisible();
			await page.keyboard.press('ArrowRight');
			await expect(drawing.getByRole('img', { name: 'Khung chọn: An ninh mạng' })).toBeVisible();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('navigation', { name: 'Đường quay lại' })).toBeVisible();
			await expect(page.getByRole('status').filter({ hasText: 'là quá nhiều' })).toBeHidden();
		});
	}
);

looking(
	'views can be read by a screen reader, light and dark',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const context = await browser.newContext({ colorScheme: 'dark' });
		const a = new Workbench(await context.newPage());
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		const views = new Views(a);
		await views.tab('Bản đồ nhiệt');
		await expect(views.drawing('Bản đồ nhiệt')).toBeVisible();
		await expectReadableInBothThemes(a.page);
		for (const [tab, role] of [
			['Ma trận', 'grid'],
			['Lộ trình', 'slider']
		] as const) {
			await views.tab(tab);
			await expect(a.page.getByRole(role).first()).toBeVisible();
			await expectReadableInBothThemes(a.page);
		}
		await context.close();
	}
);
