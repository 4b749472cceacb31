/** The words of the dossier, written by two people in one chapter at a time. */
import type { Locator, Page } from '@playwright/test';
import { expectReadable } from './readable';
import { rarely } from './rarely';
import { expect, test } from './server';
import { Workbench } from './workbench';

class Document {
	readonly outline: Locator;
	readonly text: Locator;
	readonly guide: Locator;
	readonly marks: Locator;

	constructor(readonly page: Page) {
		this.outline = page.getByRole('navigation', { name: 'Mục lục' });
		this.text = page.getByRole('textbox', { name: /^Nội dung mục/u });
		this.guide = page.getByRole('complementary', { name: 'Hướng dẫn và xem trước' });
		this.marks = page.getByRole('toolbar', { name: 'Định dạng' });
	}

	async open(section: string): Promise<void> {
		await this.page.getByRole('button', { name: 'Văn bản', exact: true }).click();
		await this.outline.getByRole('button', { name: section }).click();
		await expect(this.text).toBeVisible();
	}
}

test('two people write one chapter, each takes back only his own, and nothing of it is lost', async ({
	browser,
	server
}) => {
	const made = await server.khuevan(
		...['user', 'add', '--name', 'binh', '--display', 'Bình', '--agency', '96', '--role', 'editor'],
		...['--password', 'mot-mat-khau-dai']
	);
	expect(made.status).toBe(0);
	const a = new Workbench(await (await browser.newContext()).newPage());
	const b = new Workbench(await (await browser.newContext()).newPage());
	await Promise.all([
		a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau'),
		b.open({ origin: server.origin, name: 'binh', password: 'mot-mat-khau-dai' }, 'Cà Mau')
	]);
	const [mine, his] = [new Document(a.page), new Document(b.page)];
	const section = /^(?:Đã viết|Chưa viết) II NGUYÊN TẮC/u;

	await test.step('the outline tells what is written, and the guidance what is asked', async () => {
		await mine.open('NGUYÊN TẮC');
		await his.open('NGUYÊN TẮC');
		await expect(mine.guide.getByRole('heading', { name: 'Mục này cần nêu' })).toBeVisible();
		await expect(mine.outline.getByRole('button', { name: section })).toHaveAttribute('aria-current', 'true');
		await expect(mine.outline.getByText('Bình')).toBeAttached();
	});

	await rarely('the words keep their width beside all panes on a small screen', async () => {
		const whole = a.page.viewportSize();
		await a.page.setViewportSize({ width: 1280, height: 800 });
		await expect.poll(async () => (await mine.text.boundingBox())?.width ?? 0).toBeGreaterThan(440);
		await expect(mine.guide).toBeInViewport();
		await expectReadable(a.page);
		if (whole !== null) await a.page.setViewportSize(whole);
	});

	await test.step('what one takes out is gone for the other', async () => {
		await his.text.focus();
		await b.page.keyboard.press('Control+a');
		await b.page.keyboard.press('Delete');
		await expect(mine.text).not.toContainText('Nội dung minh họa');
	});

	await test.step('each sees what the other types, and where', async () => {
		await mine.text.focus();
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.type('\n\nCâu của A.');
		await expect(his.text).toContainText('Câu của A.');
		await his.text.focus();
		await b.page.keyboard.press('Control+End');
		await b.page.keyboard.type(' Câu của B.');
		await expect(mine.text).toContainText('Câu của A. Câu của B.');
		await expect(mine.text.getByText('Bình')).toBeVisible();
	});

	await test.step('marks by button and by key, seen in the preview', async () => {
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.type('\n\n');
		await mine.marks.getByRole('button', { name: /^Đậm/u }).click();
		await a.page.keyboard.type('Đậm lên');
		await expect(mine.guide.locator('strong')).toHaveText(['Đậm lên']);
		// The signs stand in the line that somebody writes; who reads sees what they mean.
		await expect(mine.text).toContainText('**Đậm lên');
		await expect(his.text).toContainText('Đậm lên');
	});

	await test.step('undo takes back one\u2019s own typing alone', async () => {
		for (let no = 0; no < 8; no += 1) await a.page.keyboard.press('Control+z');
		await expect(mine.text).not.toContainText('Câu của A.');
		await expect(mine.text).toContainText('Câu của B.');
		await expect(his.text).not.toContainText('Câu của A.');
		// On a busy machine one's words are taken back, and come back, in several steps.
		for (let no = 0; no < 8; no += 1) await a.page.keyboard.press('Control+y');
		await expect(his.text).toContainText('Câu của A.');
	});

	await test.step('a script in the words stays words, and all is there at the next visit', async () => {
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.insertText('<img src=x onerror="document.title=1">');
		await expect(mine.guide.getByText('<img src=x')).toBeVisible();
		await a.saved();
		await a.page.reload();
		await mine.open('NGUYÊN TẮC');
		await expect(mine.text).toContainText('Câu của B.');
		await expect(mine.text).toContainText('<img src=x');
		await expect(a.page).not.toHaveTitle('1');
	});

	await rarely('a number that is typed behind the one that Enter wrote stands once', async () => {
		await mine.text.focus();
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.type('\n\n1. Rà soát\n2. Nâng cấp\n3. Kết nối');
		await expect(mine.guide.getByRole('listitem').filter({ hasText: /^(?:Rà soát|Nâng cấp|Kết nối)$/u })).toHaveText([
			'Rà soát',
			'Nâng cấp',
			'Kết nối'
		]);
		await expect(mine.text).not.toContainText('2. 2.');
	});

	await test.step('a live block is filled from the model, and what is wrong in one is told', async () => {
		await mine.text.focus();
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.type('\n\n');
		await mine.marks.getByRole('button', { name: 'Chèn khối dữ liệu' }).click();
		await a.page.getByRole('menuitem', { name: 'bảng' }).click();
		await expect(mine.text).toContainText('khuevan');
		await expect(mine.text).toBeFocused();
		await expect(mine.guide.getByRole('table').first()).toBeVisible();
		await expectReadable(a.page);
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.insertText('\n\n```khuevan\nloại: bảnh\n```\n');
		await expect(mine.guide.getByRole('heading', { name: 'Khối dữ liệu trong mục này' })).toBeVisible();
		await a.saved();
	});

	await test.step('what is written in mermaid is drawn, kept for everybody, and told where it cannot be drawn', async () => {
		await mine.open('Mục tiêu và kết quả cần đạt');
		await mine.text.focus();
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.insertText('\n\n```mermaid\nflowchart LR\n  A[Cổng dịch vụ] --> B[Kho dữ liệu]\n```\n');
		const picture = mine.guide.getByRole('img', { name: /Cổng dịch vụ; Kho dữ liệu/u });
		await expect(picture).toBeVisible({ timeout: 30_000 });
		await his.open('Mục tiêu và kết quả cần đạt');
		await expect(his.guide.getByRole('img', { name: /Cổng dịch vụ/u })).toBeVisible();
		await expectReadable(a.page);
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.insertText('\n```mermaid\nflowchart LR\n  A[Cổng --> B\n```\n');
		await expect(mine.guide.getByText(/không vẽ được/u)).toBeVisible({ timeout: 30_000 });
		await expect(mine.guide.getByRole('button', { name: /Chưa có hình của đúng nội dung/u })).toBeVisible();
		await a.saved();
	});

	await rarely('a script in mermaid does nothing, and its picture has none', async () => {
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.insertText(
			'\n```mermaid\n%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart LR\n  X["<img src=x onerror=document.title=2>Ngoài"] --> Y\n  click X href "javascript:document.title=3"\n```\n'
		);
		await expect(mine.guide.getByRole('img', { name: /Ngoài/u })).toBeVisible({ timeout: 30_000 });
		await expect(a.page).not.toHaveTitle(/^[23]$/u);
		await a.saved();
	});

	await rarely('a chapter lists the obligations of its agency', async () => {
		await a.page.keyboard.press('Control+End');
		await a.page.keyboard.insertText(
			'\n```khuevan\nloại: nghĩa vụ\nđiều kiện: hạn = *\ntên: Nghĩa vụ có hạn ({số})\n```\n'
		);
		await expect(mine.guide.getByRole('table', { name: /Nghĩa vụ có hạn \(\d+\)/u })).toBeVisible();
	});

	await test.step('a comment on a passage stays with its words, and says when they are gone', async () => {
		await mine.open('NGUYÊN TẮC');
		await mine.text.focus();
		await a.page.keyboard.press('Control+Home');
		await a.page.keyboard.insertText('Đoạn cần bàn. ');
		await a.saved();
		await a.page.keyboard.press('Control+Home');
		for (const _ of 'Đoạn cần bàn') await a.page.keyboard.press('Shift+ArrowRight');
		await a.page.keyboard.press('Control+Alt+m');
		const field = a.page.getByRole('textbox', { name: 'Ý kiến mới' });
		await expect(field).toBeFocused();
		await field.fill('Nói rõ hơn.');
		await a.page.keyboard.press('Control+Enter');
		const marked = his.text.locator('[data-conversation-key]');
		await his.open('NGUYÊN TẮC');
		await expect(marked).toHaveText('Đoạn cần bàn');
		await his.text.focus();
		await b.page.keyboard.press('Control+Home');
		await b.page.keyboard.insertText('Trước đó. ');
		await expect(mine.text.locator('[data-conversation-key]')).toHaveText('Đoạn cần bàn');
		await marked.click();
		const card = b.page.getByRole('article').filter({ hasText: 'Nói rõ hơn.' });
		await expect(card.getByRole('blockquote')).toHaveText('Đoạn cần bàn');
		await card.getByRole('button', { name: 'Tới đoạn này' }).click();
		await expect(his.text).toBeFocused();
		await expectReadable(b.page);
		await b.page.keyboard.press('Delete');
		await expect(card.getByText('Đoạn này không còn trong mục.')).toBeVisible();
		await expect(marked).toHaveCount(0);
		await b.saved();
	});

	await rarely('who may only read sees the words and cannot change them', async () => {
		const viewer = await server.khuevan(
			...['user', 'add', '--name', 'chi', '--display', 'Chi', '--agency', '96', '--role', 'viewer'],
			...['--password', 'mot-mat-khau-dai']
		);
		expect(viewer.status).toBe(0);
		const c = new Workbench(await (await browser.newContext()).newPage());
		await c.enter({ origin: server.origin, name: 'chi', password: 'mot-mat-khau-dai' }, 'Cà Mau');
		const read = new Document(c.page);
		await read.open('NGUYÊN TẮC');
		await expect(read.text).toContainText('Câu của B.');
		await expect(read.text).toHaveAttribute('contenteditable', 'false');
	});
});
