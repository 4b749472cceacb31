/** What people say beside the drawing: seen at once, answered, settled, led to; by whoever may comment and nobody else. */
import type { Browser, Locator } from '@playwright/test';
import { expectReadableInBothThemes } from './readable';
import { expect, test, type TestServer } from './server';
import { Workbench } from './workbench';

const portal = 'Cổng thông tin điện tử UBND tỉnh Cà Mau';
const password = 'mot-mat-khau-dai';

class CommentsPanel {
	readonly panel: Locator;
	readonly fresh: Locator;

	constructor(readonly workbench: Workbench) {
		this.panel = workbench.page.getByRole('region', { name: 'Ý kiến', exact: true });
		this.fresh = this.panel.getByRole('textbox', { name: 'Ý kiến mới' });
	}

	async show(): Promise<void> {
		await this.workbench.page.getByRole('tab', { name: /^Ý kiến/u }).click();
		await expect(this.panel).toBeVisible();
	}

	/** All that is said about something. */
	group(name: string): Locator {
		return this.panel.getByRole('region', { name });
	}

	/** A conversation by the words that it began with. */
	conversation(text: string): Locator {
		return this.panel.getByRole('article').filter({ hasText: text });
	}

	async open(text: string): Promise<Locator> {
		const one = this.conversation(text);
		await one.getByRole('button', { expanded: false }).click();
		return one;
	}
}

async function person(browser: Browser, server: TestServer, name: string, display: string, role: string) {
	const made = await server.khuevan(
		...['user', 'add', '--name', name, '--display', display, '--agency', '96', '--role', role, '--password', password]
	);
	expect(made.status).toBe(0);
	const context = await browser.newContext();
	const workbench = new Workbench(await context.newPage());
	await workbench.enter({ origin: server.origin, name, password }, 'Cà Mau');
	return { workbench, comments: new CommentsPanel(workbench), close: () => context.close() };
}

test(
	'two people talk about a record, the whole and a diagram, and settle it',
	{ tag: '@now-and-then' },
	async ({ browser, server, page }) => {
		const a = new Workbench(page);
		const ca = new CommentsPanel(a);
		const { workbench: b, comments: cb, close } = await person(browser, server, 'binh', 'Bình', 'commenter');
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');

		await test.step('nothing is said yet, and the pane says how to begin', async () => {
			await cb.show();
			await expect(cb.panel.getByText('Chưa có ý kiến nào.')).toBeVisible();
		});

		await test.step('by one key on the drawing, about what is chosen; the other is told at once that he is named', async () => {
			await a.choose(portal);
			await page.keyboard.press('F6');
			await page.keyboard.press('m');
			await expect(ca.fresh).toBeFocused();
			await expect(ca.panel.getByLabel('Về', { exact: true })).toHaveValue(/^object:/u);
			await page.keyboard.type('Ai vận hành? Nhờ ');
			await ca.panel.getByLabel('Nhắc tên người khác').selectOption('Bình');
			await expect(ca.fresh).toHaveValue('Ai vận hành? Nhờ @Bình ');
			await expect(ca.fresh).toBeFocused();
			await page.keyboard.press('Control+Enter');
			await expect(cb.group(portal).getByRole('article')).toHaveCount(1);
			await expect(ca.fresh).toHaveValue('');
			await expect(b.page.getByText(`Quản trị viên nhắc tên bạn trong ý kiến về ${portal}`)).toBeVisible();
		});

		await test.step('the other, who may not edit, is led there and answers', async () => {
			await b.page.getByRole('button', { name: 'Xem', exact: true }).click();
			const heard = cb.conversation('Ai vận hành?');
			await expect(heard.getByRole('button', { expanded: true })).toBeFocused();
			await heard.getByRole('textbox', { name: 'Trả lời' }).fill('Sở Khoa học và Công nghệ.');
			await heard.getByRole('button', { name: 'Gửi trả lời' }).click();
			const said = await ca.open('Ai vận hành?');
			await expect(said.getByText('Sở Khoa học và Công nghệ.')).toBeVisible();
			await expect(said.getByRole('button', { expanded: true })).toContainText('1 trả lời');
		});

		await test.step('one settles it, the other sees it so; an answer opens it again', async () => {
			await ca.conversation('Ai vận hành?').getByRole('button', { name: 'Đã giải quyết' }).click();
			const heard = cb.conversation('Ai vận hành?');
			await expect(heard.getByText(/^Quản trị viên đánh dấu đã giải quyết/u)).toBeVisible();
			await expect(b.page.getByRole('tab', { name: 'Ý kiến 0' })).toBeVisible();
			await cb.panel.getByLabel('Trạng thái trao đổi').selectOption('Chưa giải quyết');
			await expect(cb.panel.getByText('Không có cuộc trao đổi nào khớp bộ lọc.')).toBeVisible();
			await cb.panel.getByRole('button', { name: 'Hiện tất cả' }).click();
			await heard.getByRole('textbox', { name: 'Trả lời' }).fill('Chưa chắc.');
			await heard.getByRole('textbox', { name: 'Trả lời' }).press('Control+Enter');
			await expect(a.page.getByRole('tab', { name: 'Ý kiến 1' })).toBeVisible();
			// What was done stays told, in the order in which it was.
			await expect(ca.conversation('Ai vận hành?').getByText(/mở lại, /u)).toBeVisible();
			await expect(ca.conversation('Ai vận hành?').getByRole('button', { name: 'Đã giải quyết' })).toBeVisible();
		});

		await test.step('about the whole, the diagram shown and a chapter', async () => {
			for (const [about, text] of [
				['Toàn bộ kiến trúc', 'Sắp đến hạn'],
				[/^Sơ đồ: /u, 'Thiếu lớp dữ liệu'],
				[/I\.|1\./u, 'Nên viết gọn hơn']
			] as const) {
				const options = await cb.panel.getByLabel('Về', { exact: true }).getByRole('option').allTextContents();
				const wanted = options.find((option) => (typeof about === 'string' ? option === about : about.test(option)));
				await cb.panel.getByLabel('Về', { exact: true }).selectOption(wanted ?? '');
				await cb.fresh.fill(text);
				await cb.fresh.press('Control+Enter');
				await expect(ca.conversation(text)).toBeVisible();
				await expect(cb.fresh).toHaveValue('');
			}
			await expect(ca.panel.getByRole('article')).toHaveCount(4);
			await ca.panel.getByLabel('Của ai').selectOption('Có tôi hoặc nhắc tên tôi');
			await expect(ca.panel.getByRole('article')).toHaveCount(1);
			await ca.panel.getByLabel('Của ai').selectOption('Của mọi người');
		});

		await test.step('arrows lead from one to the next; the name leads to the record', async () => {
			await page.keyboard.press('F9');
			await expect(ca.panel.getByRole('article').first().getByRole('button').first()).toBeFocused();
			await page.keyboard.press('ArrowUp');
			await expect(ca.panel.getByRole('article').last().getByRole('button').first()).toBeFocused();
			await b.choose('Kho dữ liệu');
			await cb.panel.getByRole('button', { name: `Tới ${portal}` }).click();
			await expect(b.field('Tên đối tượng')).toHaveValue(portal);
			await expect(b.properties.getByRole('button', { name: 'Ý kiến (1)' })).toBeVisible();
		});

		await test.step('what is deleted keeps what was said about it', async () => {
			await a.choose(portal);
			await page.keyboard.press('F6');
			await page.keyboard.press('Delete');
			await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
			await expect(cb.group(portal).getByText('đã xóa', { exact: true })).toBeVisible();
			await expect(cb.group(portal).getByRole('article')).toHaveCount(1);
		});

		await expectReadableInBothThemes(a.page);
		await close();
	}
);

test(
	'whoever only reads sees what is said and cannot write; the server would refuse him',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const { workbench, comments, close } = await person(browser, server, 'em', 'Em', 'viewer');
		await comments.show();
		await expect(comments.panel.getByText('Vai trò của bạn chỉ được xem ý kiến.')).toBeVisible();
		await expect(comments.panel.getByRole('textbox')).toHaveCount(0);
		const { page } = workbench;
		const id = page.url().split('/').at(-1) ?? '';
		const refused = await page.request.post(`${server.origin}/api/v1/architectures/${id}/comments`, {
			data: { about: `architecture:${id}`, text: 'A' },
			headers: { origin: server.origin }
		});
		expect(refused.status()).toBe(403);
		await close();
	}
);
