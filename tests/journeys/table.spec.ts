/** The table of systems, mostly by keyboard: sorted, filtered, filled from Excel, grouped; a second person sees it come. */
import type { Locator, Page } from '@playwright/test';
import { expectReadable } from './readable';
import { rarely } from './rarely';
import { expect, test } from './server';
import { Workbench } from './workbench';

class Table {
	readonly grid: Locator;

	constructor(readonly page: Page) {
		this.grid = page.getByRole('grid', { name: 'Bảng: Hệ thống số/hệ thống thông tin' });
	}

	async open(): Promise<void> {
		await this.page.getByRole('button', { name: 'Bảng', exact: true }).click();
		await this.page.getByRole('tab', { name: 'Hệ thống số/hệ thống thông tin' }).click();
		await expect(this.grid).toBeVisible();
	}

	heading(name: string): Locator {
		return this.grid.getByRole('columnheader', { name });
	}

	/** The row whose heading is this name. */
	row(name: string): Locator {
		return this.grid.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
	}

	/** A cell by the name of its row and column; the column must be in sight. */
	async cell(name: string, column: string): Promise<Locator> {
		const index = await this.heading(column).getAttribute('aria-colindex');
		return this.row(name).locator(`[aria-colindex="${index ?? ''}"]`);
	}

	/** Names of the rows in sight, in the order in which a screen reader meets them. */
	async names(): Promise<string[]> {
		const session = await this.page.context().newCDPSession(this.page);
		const { nodes } = await session.send('Accessibility.getFullAXTree');
		await session.detach();
		const byId = new Map(nodes.map((node) => [node.nodeId, node]));
		const roleOf = (id: string): unknown => byId.get(id)?.role?.value;
		const under = (id: string): string[] => [id, ...(byId.get(id)?.childIds ?? []).flatMap(under)];
		const grid = nodes.find(({ nodeId }) => roleOf(nodeId) === 'grid');
		const headings = under(grid?.nodeId ?? '').filter((id) => roleOf(id) === 'rowheader');
		return headings.map((id) => String(byId.get(id)?.name?.value)).filter((name) => name !== 'Thêm dòng…');
	}

	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** As Excel puts a block of cells on the clipboard, and Ctrl+V. */
	async paste(text: string): Promise<void> {
		await this.page.evaluate((block) => navigator.clipboard.writeText(block), text);
		await this.press('Control+V');
	}
}

test('a table of systems is filled like a spreadsheet, and another person sees it', async ({ browser, server }) => {
	const made = await server.khuevan(
		...['user', 'add', '--name', 'binh', '--display', 'Bình', '--agency', '96', '--role', 'viewer'],
		...['--password', 'mot-mat-khau-dai']
	);
	expect(made.status).toBe(0);
	const contextA = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	const contextB = await browser.newContext();
	const a = new Workbench(await contextA.newPage());
	const b = new Workbench(await contextB.newPage());
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const signIn = { data: { name: 'binh', password: 'mot-mat-khau-dai' } };
	expect((await contextB.request.post(`${server.origin}/api/v1/sign-in`, signIn)).ok()).toBe(true);
	await b.page.goto(a.page.url());
	await expect(b.state).toHaveText('Chỉ đọc');
	const table = new Table(a.page);
	const other = new Table(b.page);
	await table.open();
	await other.open();
	const [meeting, reports] = ['Hệ thống họp không giấy', 'Hệ thống thông tin báo cáo tỉnh'];

	await test.step('who may only look is told so', async () => {
		await expect(b.page.getByText('Vai trò của bạn chỉ được xem bảng này.').first()).toBeVisible();
		await expect(other.grid).toHaveAttribute('aria-readonly', 'true');
	});
	// As of who may write, whose table is looked at below.
	await rarely('what he sees can be read', () => expectReadable(b.page));

	await test.step('a heading sorts, first up and then down', async () => {
		await table.grid.getByRole('gridcell').first().click();
		await table.press('ArrowRight', 'ArrowUp');
		await expect(table.heading('Tên đối tượng')).toBeFocused();
		await table.press('Enter');
		await expect(table.heading('Tên đối tượng')).toHaveAttribute('aria-sort', 'ascending');
		const up = await table.names();
		expect(up).toEqual([...up].sort(new Intl.Collator('vi', { numeric: true }).compare));
		await table.press('Enter');
		await expect(table.heading('Tên đối tượng')).toHaveAttribute('aria-sort', 'descending');
		await table.press('Enter');
		await expect(table.heading('Tên đối tượng')).not.toHaveAttribute('aria-sort');
	});

	await rarely('rows come in their order however one has scrolled, and the focus stays where it was', async () => {
		const first = table.grid.getByRole('gridcell').first();
		await first.click();
		await expect(first).toBeFocused();
		const here = table.grid.locator(':focus');
		const code = await here.textContent();
		for (const deltaY of [180, 420, -260, 300]) await a.page.mouse.wheel(0, deltaY);
		await expect(here).not.toBeInViewport();
		await expect(here).toHaveText(code ?? '');
		const rows = await table.grid.getByRole('rowheader').evaluateAll((headings) =>
			headings
				.map((heading) => ({
					name: heading.querySelector('span')?.textContent ?? '',
					at: Number(heading.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'))
				}))
				.sort((one, other) => one.at - other.at)
				.map(({ name }) => name)
		);
		expect(await table.names()).toEqual(rows.filter((name) => name !== 'Thêm dòng…'));
		await table.press('ArrowDown');
		await expect(here).toBeInViewport();
		await table.press('ArrowUp');
		await expect(here).toHaveText(code ?? '');
	});

	await test.step('the search finds without diacritics; a filter of the column too', async () => {
		await table.press('Control+F');
		await a.page.keyboard.type('hop khong giay');
		await expect(table.row(meeting)).toBeVisible();
		expect(await table.names()).toEqual([meeting]);
		await a.page.getByRole('button', { name: 'Bỏ lọc, sắp xếp' }).click();
		await (await table.cell(meeting, 'Tên đối tượng')).click();
		await table.press('Alt+ArrowDown');
		await a.page.getByLabel('Có chứa').fill('bao cao');
		await expect(table.row(reports)).toBeVisible();
		await expect(table.row(meeting)).toBeHidden();
		await expectReadable(a.page);
		await table.press('Escape');
		await a.page.getByRole('button', { name: 'Bỏ lọc, sắp xếp' }).click();
		await expect(table.row(meeting)).toBeVisible();
	});

	await test.step('the row where one stands is chosen in the workbench', async () => {
		await (await table.cell(meeting, 'Tên đối tượng')).click();
		await expect(a.field('Tên đối tượng')).toHaveValue(meeting);
		await expect(other.row(meeting).getByText('Quản trị viên', { exact: true })).toBeVisible();
		await expect(await other.cell(meeting, 'Tên đối tượng')).toHaveAccessibleDescription(
			/Quản trị viên đang ở dòng này/u
		);
	});

	const source = 'Mã định danh gốc/mã nguồn';
	const kind = 'Loại bản ghi';

	await test.step('a block from Excel is written; the one wrong value waits in its cell with the reason', async () => {
		const first = await table.cell(reports, kind);
		await first.click();
		await table.paste('bản ghi gốc\tCM-01\r\nlinh tinh\t"CM-02\nbis"\r\n');
		const below = (await table.names()).indexOf(reports) + 1;
		const next = (await table.names())[below] ?? '';
		await expect(await table.cell(reports, source)).toHaveText('CM-01');
		const wrong = await table.cell(next, kind);
		await expect(wrong).toHaveAttribute('aria-invalid', 'true');
		await expect(wrong).toHaveAccessibleDescription(/Không có trong danh mục/u);
		await expect(await other.cell(reports, source)).toHaveText('CM-01');
		// It survives that the table is closed.
		await a.page.getByRole('tab', { name: 'Nền tảng số' }).click();
		await a.page.getByRole('tab', { name: 'Hệ thống số/hệ thống thông tin' }).click();
		await a.page.getByRole('button', { name: `Tới ô ${kind} của ${next}` }).click();
		await expect(wrong).toBeFocused();
		await table.press('F2', 'Control+A');
		await a.page.keyboard.type('tham chieu');
		await table.press('Enter');
		await expect(wrong).toHaveAttribute('aria-invalid', 'false');
		await expect(wrong).toContainText('tham chiếu');
		await table.press('Control+Z', 'Control+Z');
		await expect(await table.cell(reports, source)).toHaveText('');
		await expect(await other.cell(reports, source)).toHaveText('');
	});

	await test.step('a value is filled down over chosen cells, and one undo takes it back', async () => {
		await (await table.cell(reports, source)).click();
		await a.page.keyboard.type('CM-2026');
		await table.press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+D');
		await expect(table.grid.getByRole('gridcell', { name: 'CM-2026', exact: true })).toHaveCount(3);
		await expect(other.grid.getByRole('gridcell', { name: 'CM-2026', exact: true })).toHaveCount(3);
		await table.press('Control+Z');
		await expect(table.grid.getByRole('gridcell', { name: 'CM-2026', exact: true })).toHaveCount(1);
	});

	await rarely('the buttons beside the table do it again and take it back; who may not write has none', async () => {
		const filled = (grid: Locator): Locator => grid.getByRole('gridcell', { name: 'CM-2026', exact: true });
		const redo = a.page.getByRole('button', { name: 'Làm lại', exact: true });
		await redo.click();
		await expect(filled(table.grid)).toHaveCount(3);
		await expect(redo).toBeDisabled();
		await expect(filled(other.grid)).toHaveCount(3);
		await a.page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
		await expect(filled(table.grid)).toHaveCount(1);
		await expect(filled(other.grid)).toHaveCount(1);
		await expect(b.page.getByRole('button', { name: 'Hoàn tác', exact: true })).toBeHidden();
		await (await table.cell(reports, source)).click();
	});

	await test.step('a name in the blank row adds a system', async () => {
		await table.press('Control+End');
		await table.press('Home', 'ArrowRight');
		await a.page.keyboard.type('Hệ thống thử bảng');
		await table.press('Enter');
		await expect(table.row('Hệ thống thử bảng')).toBeVisible();
		await other.grid.getByRole('gridcell').first().click();
		await other.press('Control+End');
		await expect(other.row('Hệ thống thử bảng')).toBeVisible();
	});

	await rarely('more rows than there are become records when that is wished, as one step', async () => {
		await table.press('Control+End', 'Home', 'ArrowRight');
		await table.paste('Dòng dán một\r\nDòng dán hai\r\n');
		await a.page.getByRole('button', { name: 'Thêm', exact: true }).click();
		await expect(table.row('Dòng dán hai')).toBeVisible();
		await (await table.cell('Dòng dán hai', 'Tên đối tượng')).click();
		await table.press('Control+Z');
		await expect(table.row('Dòng dán một')).toBeHidden();
		await expect(table.row('Dòng dán hai')).toBeHidden();
	});

	await test.step('a field of several rows is written at once', async () => {
		await (await table.cell('Hệ thống thử bảng', 'Tên đối tượng')).click();
		await table.press('Shift+ArrowUp');
		await a.page.getByRole('button', { name: 'Sửa 2 dòng' }).click();
		const dialog = a.page.getByRole('dialog');
		await dialog.getByLabel('Trường').selectOption({ label: 'Đơn vị vận hành' });
		await dialog.getByLabel('Đơn vị vận hành', { exact: true }).fill('Sở thử');
		await dialog.getByRole('button', { name: 'Ghi cho 2 dòng' }).click();
		await expect(dialog).toBeHidden();
		await a.page.getByRole('searchbox', { name: 'Tìm trong bảng', exact: true }).fill('so thu');
		await expect(table.row('Hệ thống thử bảng')).toBeVisible();
	});

	await rarely('rows are grouped, and a group is folded', async () => {
		await a.page.getByRole('button', { name: 'Bỏ lọc, sắp xếp' }).click();
		await a.page.getByLabel('Nhóm theo').selectOption({ label: kind });
		const group = table.grid.getByRole('gridcell', { name: /^Bản ghi gốc/u }).first();
		await expect(group).toHaveAttribute('aria-expanded', 'true');
		const before = await table.names();
		await group.getByRole('button').click();
		await expect(group).toHaveAttribute('aria-expanded', 'false');
		expect(await table.names()).not.toEqual(before);
		await expectReadable(a.page);
	});
	await contextA.close();
	await contextB.close();
});
