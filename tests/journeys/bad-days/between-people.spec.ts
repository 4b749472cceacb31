/** Days on which things go wrong between people or in the browser: said clearly, kept, and gone on with. */
import type { Browser, BrowserContext } from '@playwright/test';
import { expect, test, type TestServer } from '../server';
import { middle, Workbench } from '../workbench';

const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';

interface Two {
	readonly a: Workbench;
	readonly b: Workbench;
	readonly contextA: BrowserContext;
	readonly contextB: BrowserContext;
}

/** Two people in the sample, each in a browser of his own. */
async function two(browser: Browser, server: TestServer): Promise<Two> {
	const password = 'mot-mat-khau-dai';
	const agency = ['--agency', '96', '--role', 'editor', '--password', password];
	expect((await server.khuevan('user', 'add', '--name', 'binh', '--display', 'Bình', ...agency)).status).toBe(0);
	const contextA = await browser.newContext();
	const a = new Workbench(await contextA.newPage());
	const contextB = await browser.newContext();
	const b = new Workbench(await contextB.newPage());
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	await b.open({ origin: server.origin, name: 'binh', password }, 'Cà Mau');
	return { a, b, contextA, contextB };
}

/** A diagram of one's own with the portal on it, taken there from the figure. */
async function ownDiagram(one: Workbench): Promise<void> {
	const { page } = one;
	await one.choose(portal);
	await expect(one.ring(portal)).toBeVisible();
	await page.keyboard.press('F6');
	await page.keyboard.press('Control+c');
	await page.getByRole('button', { name: 'Thêm sơ đồ' }).click();
	const dialog = page.getByRole('dialog', { name: 'Thêm sơ đồ' });
	await dialog.getByLabel('Loại sơ đồ').selectOption('SĐ-05');
	await dialog.getByLabel('Tên sơ đồ').fill('Sơ đồ chung');
	await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
	await expect(page.getByRole('tab', { name: /Sơ đồ chung/u })).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('F6');
	await page.keyboard.press('Control+v');
	await expect(one.ring(portal)).toBeVisible();
	await one.saved();
}

test('two people drag one box at the same time, and both see where it was put last', async ({ browser, server }) => {
	const { a, b } = await two(browser, server);
	const left = (one: Workbench): Promise<number> => one.field('Trái').inputValue().then(Number);
	const [boxA, boxB] = [await a.place(portal), await b.place(portal)];
	const [handA, handB] = [
		{ x: boxA.x + 20, y: boxA.y + 10 },
		{ x: boxB.x + 20, y: boxB.y + 10 }
	];
	await a.page.mouse.move(handA.x, handA.y);
	await a.page.mouse.down();
	await a.page.mouse.move(handA.x + 30, handA.y + 6, { steps: 5 });
	await b.page.mouse.move(handB.x, handB.y);
	await b.page.mouse.down();
	await b.page.mouse.move(handB.x + 60, handB.y + 6, { steps: 5 });
	// A lets go while it is in B's hand, and B goes on from where he is.
	const origin = await left(a);
	await a.page.mouse.up();
	await expect.poll(() => left(a)).toBeGreaterThan(origin);
	const byA = await left(a);
	await b.page.mouse.move(handB.x + 90, handB.y + 6, { steps: 5 });
	await b.page.mouse.up();
	await expect.poll(() => left(b)).toBeGreaterThan(byA);
	const byB = await left(b);
	await expect.poll(() => left(a)).toBe(byB);
	// B takes back his own, which leaves A's.
	await b.tools.getByRole('button', { name: 'Hoàn tác' }).click();
	await expect.poll(() => left(b)).toBe(byA);
	await expect.poll(() => left(a)).toBe(byA);
	await expect(a.properties.getByRole('button', { name: 'Bỏ vị trí đặt tay' })).toBeVisible();
});

test('a diagram is deleted while another draws on it: he is told, and has it back as it was', async ({
	browser,
	server
}) => {
	const { a, b, contextB } = await two(browser, server);
	await contextB.grantPermissions(['clipboard-read', 'clipboard-write']);
	await ownDiagram(b);
	const box = await b.place(portal);
	await b.page.mouse.move(box.x + 20, box.y + 10);
	await b.page.mouse.down();
	await b.page.mouse.move(box.x + 50, box.y + 30, { steps: 4 });

	await a.page.getByRole('tab', { name: /Sơ đồ chung/u }).dblclick();
	await expect(a.field('Tên sơ đồ')).toBeVisible();
	await a.tools.getByRole('button', { name: 'Xóa' }).click();
	await a.page.getByRole('dialog', { name: 'Xóa những mục sau?' }).getByRole('button', { name: 'Xóa' }).click();
	await expect(a.page.getByRole('tab', { name: /Sơ đồ chung/u })).toHaveCount(0);

	const notice = b.page.getByText('Quản trị viên vừa xóa sơ đồ “Sơ đồ chung”');
	await expect(notice).toBeVisible();
	// What he holds falls into no other diagram.
	const undo = b.tools.getByRole('button', { name: 'Hoàn tác' });
	await b.page.mouse.move(box.x + 80, box.y + 60, { steps: 4 });
	await b.page.mouse.up();
	await expect(b.properties.getByRole('button', { name: 'Bỏ vị trí đặt tay' })).toHaveCount(0);
	await expect(undo).toBeVisible();
	await b.page.getByRole('button', { name: 'Khôi phục' }).click();
	await b.page.getByRole('tab', { name: /Sơ đồ chung/u }).click();
	await b.choose(portal);
	await expect(b.ring(portal)).toBeVisible();
	await expect(a.page.getByRole('tab', { name: /Sơ đồ chung/u })).toBeVisible();
});

test('a browser without space says that it keeps nothing, and nothing is lost while the page is open', async ({
	browser,
	server
}) => {
	const context = await browser.newContext();
	await context.addInitScript(() => {
		IDBObjectStore.prototype.add = () => {
			throw new DOMException('The disk is full', 'QuotaExceededError');
		};
	});
	const person = { origin: server.origin, name: 'admin', password: server.password };
	const one = new Workbench(await context.newPage());
	await one.open(person, 'Cà Mau');
	await one.choose(portal);
	await context.setOffline(true);
	await expect(one.state).toHaveText('Ngoại tuyến');
	await one.field('Ghi chú').fill('Viết khi trình duyệt hết chỗ');
	await one.field('Ghi chú').press('Tab');
	await expect(one.page.getByText('đừng đóng trang này')).toBeVisible();
	await context.setOffline(false);
	await one.saved();
	const other = new Workbench(await (await browser.newContext()).newPage());
	await other.open(person, 'Cà Mau');
	await other.choose(portal);
	await expect(other.field('Ghi chú')).toHaveValue('Viết khi trình duyệt hết chỗ');
});

test('a tab that slept goes on where the others are by now', async ({ browser, server }) => {
	const { a, b, contextA } = await two(browser, server);
	await a.choose(portal);
	await a.field('Ghi chú').fill('Trước khi ngủ');
	await a.field('Ghi chú').press('Tab');
	await a.saved();
	const asleep = await contextA.newCDPSession(a.page);
	await asleep.send('Page.setWebLifecycleState', { state: 'frozen' });
	await b.choose(portal);
	await b.field('Cơ quan chủ quản').fill('Sở của B');
	await b.field('Cơ quan chủ quản').press('Enter');
	await b.saved();
	await asleep.send('Page.setWebLifecycleState', { state: 'active' });
	await expect(a.field('Cơ quan chủ quản')).toHaveValue('Sở của B');
	await a.field('Ghi chú').fill('Sau khi ngủ');
	await a.field('Ghi chú').press('Tab');
	await a.saved();
	await expect(b.field('Ghi chú')).toHaveValue('Sau khi ngủ');
	const box = await a.place(portal);
	expect(middle(box).x).toBeGreaterThan(0);
});
