/** What somebody is asked on one page reaches him on another: a request with a day on a field, answered and confirmed. */
import type { Browser, Page } from '@playwright/test';
import { expectReadableInBothThemes } from './readable';
import { expect, test, type TestServer } from './server';
import { Workbench } from './workbench';

const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';
const password = 'mot-mat-khau-dai';
const text = 'Tên chưa đúng quyết định';

async function person(browser: Browser, server: TestServer, name: string, display: string, role: string) {
	const made = await server.khuevan(
		...['user', 'add', '--name', name, '--display', display, '--agency', '96', '--role', role, '--password', password]
	);
	expect(made.status).toBe(0);
	const context = await browser.newContext();
	const page = await context.newPage();
	const workbench = new Workbench(page);
	await workbench.enter({ origin: server.origin, name, password }, 'Cà Mau');
	return { page, workbench, comments: page.getByRole('region', { name: 'Ý kiến', exact: true }) };
}

const inboxLink = (page: Page) => page.getByRole('link', { name: /^Việc của tôi/u });

test(
	'a request for change with a day reaches whom it is for, is answered and confirmed',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const an = await person(browser, server, 'an', 'Lê Văn An', 'editor');
		const binh = await person(browser, server, 'binh', 'Trần Thị Bình', 'reviewer');

		await test.step('the reviewer writes about a field, names somebody by keys and charges him', async () => {
			await binh.workbench.choose(portal);
			await binh.workbench.properties.getByRole('button', { name: 'Nêu ý kiến về Tên đối tượng' }).click();
			const fresh = binh.comments.getByRole('textbox', { name: 'Ý kiến mới' });
			await expect(fresh).toBeFocused();
			await expect(binh.comments.getByText('Trường: Tên đối tượng')).toBeVisible();
			await binh.page.keyboard.type('Nhờ @le van');
			const offered = binh.comments.getByRole('listbox', { name: 'Nhắc tên người khác' });
			await expect(offered.getByRole('option', { name: /^Lê Văn An/u })).toHaveAttribute('aria-selected', 'true');
			await binh.page.keyboard.press('Enter');
			await expect(fresh).toHaveValue('Nhờ @Lê Văn An ');
			await binh.page.keyboard.type(text);
			await binh.comments.getByText('Giao việc', { exact: true }).click();
			await binh.comments.getByLabel('Giao cho').selectOption('Lê Văn An');
			await binh.comments.getByLabel('Hạn').fill('15/01/2026');
			await binh.comments.getByLabel('Yêu cầu sửa').check();
			await binh.comments.getByRole('button', { name: 'Gửi ý kiến' }).click();
			const card = binh.comments.getByRole('article').filter({ hasText: text });
			await expect(card).toContainText('Chờ trả lời');
			await expect(card).toContainText('Quá hạn từ 15/01/2026');
			await expect(binh.workbench.properties.getByRole('button', { name: '1 ý kiến về Tên đối tượng' })).toBeVisible();
		});

		await test.step('the editor finds it among his things, and one click leads there', async () => {
			await an.page.goto(server.origin);
			await expect(inboxLink(an.page)).toHaveAccessibleName('Việc của tôi: 2 chưa đọc');
			await inboxLink(an.page).click();
			await expect(an.page.getByRole('heading', { name: 'Việc của tôi' })).toBeVisible();
			await expectReadableInBothThemes(an.page);
			await an.page.getByRole('radio', { name: 'Giao cho tôi' }).check();
			const item = an.page.getByRole('list', { name: 'Việc đang chờ' }).getByRole('article');
			await expect(item).toHaveCount(1);
			await expect(item).toContainText('Trần Thị Bình yêu cầu sửa, giao bạn xử lý');
			await expect(item).toContainText('Quá hạn từ 15/01/2026');
			// By its code too, as it stands in every table.
			await item.getByRole('link', { name: new RegExp(`^[A-ZĐ]+-\\d+ ${portal}`, 'u') }).click();
			await expect(an.workbench.field('Tên đối tượng')).toHaveValue(portal, { timeout: 60_000 });
		});

		await test.step('he answers; nobody settles it by himself', async () => {
			const card = an.comments.getByRole('article').filter({ hasText: text });
			await expect(card.getByRole('button', { expanded: true })).toBeVisible();
			await expect(card.getByRole('button', { name: 'Đã giải quyết' })).toHaveCount(0);
			await card.getByLabel('Đã làm gì, hoặc vì sao không sửa').fill('Đã sửa theo quyết định');
			await card.getByRole('button', { name: 'Trả lời yêu cầu' }).click();
			await expect(card).toContainText('Chờ xác nhận');
			await expect(card.getByRole('button', { name: 'Xác nhận, giải quyết xong' })).toHaveCount(0);
			await expectReadableInBothThemes(an.page);
		});

		await test.step('the reviewer is led to the answer and confirms it', async () => {
			await binh.page.goto(`${server.origin}/inbox`);
			const item = binh.page.getByRole('article').filter({ hasText: 'chờ bạn xác nhận' });
			await expect(item).toContainText('Đã sửa theo quyết định');
			await item.getByRole('link', { name: portal }).click();
			const card = binh.comments.getByRole('article').filter({ hasText: text });
			await card.getByRole('button', { name: 'Xác nhận, giải quyết xong' }).click();
			await expect(card.getByText(/^Trần Thị Bình đánh dấu đã giải quyết/u)).toBeVisible();
			await an.page.goto(`${server.origin}/inbox`);
			await expect(an.page.getByRole('article')).toHaveCount(1);
			await an.page.getByRole('button', { name: new RegExp(`^Đánh dấu đã đọc: .*${portal}`, 'u') }).click();
			await expect(inboxLink(an.page)).toHaveAccessibleName('Việc của tôi');
		});

		await test.step('a place on the diagram is shown as a pin that leads to what is said', async () => {
			await binh.workbench.choose(portal);
			await binh.page.keyboard.press('F6');
			await binh.page.keyboard.press('Shift+F10');
			await binh.page.getByRole('menuitem', { name: 'Nêu ý kiến tại điểm này' }).click();
			await binh.comments.getByRole('textbox', { name: 'Ý kiến mới' }).fill('Thiếu đường nối');
			await binh.page.keyboard.press('Control+Enter');
			const pin = binh.workbench.canvas.getByRole('button', { name: 'Ý kiến của Trần Thị Bình: Thiếu đường nối' });
			await expect(pin).toBeVisible();
			await pin.click();
			const card = binh.comments.getByRole('article').filter({ hasText: 'Thiếu đường nối' });
			await expect(card.getByRole('button', { expanded: true })).toBeFocused();
		});

		await test.step('what was deleted keeps what was said, and is brought back from there', async () => {
			await an.page.goto(binh.page.url());
			await expect(an.workbench.canvas).toBeVisible({ timeout: 60_000 });
			await an.workbench.choose(portal);
			await an.page.keyboard.press('F6');
			await an.page.keyboard.press('Delete');
			await an.page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
			await an.page.getByRole('tab', { name: /^Ý kiến/u }).click();
			const group = an.comments.getByRole('region', { name: portal });
			await expect(group.getByText('Đối tượng đã bị xóa. Trao đổi vẫn được giữ.')).toBeVisible();
			await group.getByRole('button', { name: 'Khôi phục' }).click();
			await expect(group.getByText('Đối tượng đã bị xóa. Trao đổi vẫn được giữ.')).toHaveCount(0);
		});
	}
);
