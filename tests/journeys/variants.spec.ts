/** A variant beside the main line: branched, edited on both sides, merged with a choice, and taken back in one step. */
import { expectReadable } from './readable';
import { expect, test } from './server';
import { Workbench } from './workbench';

const ONE = 'Nguồn lực, nhân lực chuyển đổi số cấp xã';

async function rename(work: Workbench, from: string, to: string): Promise<void> {
	await work.choose(from);
	await work.field('Tên đối tượng').fill(to);
	await work.page.keyboard.press('Enter');
	await expect(work.row(to).first()).toBeVisible();
	await work.saved();
}

test(
	'a variant is merged with a choice, and the merge is taken back',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const work = new Workbench(page);
		await work.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		const main = page.url();

		await page.getByRole('link', { name: 'Phương án', exact: true }).click();
		await page.getByLabel('Tên phương án').fill('Dùng chung');
		await page.getByRole('button', { name: 'Tạo phương án' }).click();
		await expect(page.getByRole('heading', { name: 'Dùng chung' })).toBeVisible();
		await expectReadable(page);
		// Just made, it differs in nothing, its own id aside.
		await page.getByRole('link', { name: 'So sánh' }).click();
		await expect(page.getByText('Hai trạng thái như nhau')).toBeVisible();
		await page.goBack();

		await page.getByRole('link', { name: 'Mở để sửa' }).click();
		await expect(page.getByText('Bạn đang ở phương án “Dùng chung”, không phải bản chính.')).toBeVisible();
		await work.saved();
		await rename(work, ONE, 'Nhân lực theo phương án');
		await page.getByRole('link', { name: 'Về bản chính' }).click();
		await page.waitForURL(main);
		await work.saved();
		await rename(work, ONE, 'Nhân lực theo bản chính');

		await page.getByRole('link', { name: 'Phương án', exact: true }).click();
		await page.getByRole('link', { name: 'Gộp vào bản chính' }).click();
		const take = page.getByRole('button', { name: /^Gộp \d+ thay đổi/u });
		await expect(page.getByText('Còn 1 chỗ cả hai bên cùng sửa, cần chọn.')).toBeVisible();
		await expect(take).toBeDisabled();
		await page.getByRole('radio', { name: /^Phương án:/u }).check();
		await expect(page.getByText(/^Còn nguyên \(\d/u)).toBeVisible({ timeout: 60_000 });
		await expectReadable(page);
		await take.click();
		await page
			.getByRole('dialog', { name: 'Gộp “Dùng chung” vào bản chính?' })
			.getByRole('button', { name: /^Gộp/u })
			.click();
		await expect(page.getByText('Đã gộp', { exact: true })).toBeVisible();

		const merged = page.getByText('Đã gộp 1 thay đổi vào bản chính.');
		await expect(merged).toBeVisible();
		const undo = page.getByRole('button', { name: 'Hoàn tác gộp' });
		await undo.click();
		const asking = page.getByRole('dialog', { name: 'Hoàn tác gộp “Dùng chung”?' });
		await expect(asking).toContainText('1 thay đổi đã gộp được rút khỏi bản chính');
		await page.keyboard.press('Escape');
		await expect(asking).toBeHidden();
		await expect(undo).toBeFocused();
		await undo.press('Enter');
		await asking.getByRole('button', { name: 'Hoàn tác gộp' }).press('Enter');
		await expect(page.getByText('Bản chính đã trở lại như trước khi gộp.')).toBeVisible();
		await expect(merged).toBeHidden();
		await page.goto(main);
		await work.seek('Nhân lực theo bản chính');
		await expect(work.row('Nhân lực theo bản chính').first()).toBeVisible();
	}
);

const BOOKS = 'Phần mềm tài sản công và kế toán đơn vị';
const ARCHIVE = 'Hệ thống lưu trữ điện tử tỉnh';

async function lives(work: Workbench, name: string, state: string): Promise<void> {
	await work.choose(name);
	await work.field('Trạng thái vòng đời').fill(state);
	await work.field('Trạng thái vòng đời').press('Enter');
	await work.saved();
}

test(
	'where both sides changed a text and a value of a list, or one deleted what the other works on, a side is chosen for each',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const work = new Workbench(page);
		const take = page.getByRole('button', { name: /^Gộp \d+ thay đổi/u });
		const side = (of: string, what: RegExp) =>
			page.getByRole('radio', { name: new RegExp(`^${of}: KT-\\S+ .*${what.source}`, 'u') });
		await work.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		const main = page.url();

		await test.step('the same things are changed in the variant and in the main line', async () => {
			await page.getByRole('link', { name: 'Phương án', exact: true }).click();
			await page.getByLabel('Tên phương án').fill('Hai bên cùng sửa');
			await page.getByRole('button', { name: 'Tạo phương án' }).click();
			await page.getByRole('article', { name: 'Hai bên cùng sửa' }).getByRole('link', { name: 'Mở để sửa' }).click();
			await work.saved();
			await lives(work, BOOKS, 'Thay thế');
			await work.field('Ghi chú').fill('Chỉ phương án ghi');
			await work.field('Ghi chú').press('Tab');
			await rename(work, BOOKS, 'Kế toán theo phương án');
			await rename(work, ARCHIVE, 'Lưu trữ theo phương án');
			await page.goto(main);
			await work.saved();
			await lives(work, BOOKS, 'Nâng cấp');
			await rename(work, BOOKS, 'Kế toán theo bản chính');
			await work.choose(ARCHIVE);
			await work.tools.getByRole('button', { name: 'Xóa' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
			await work.saved();
		});

		await test.step('the conflicts are counted and can be looked at alone; each has its answers, by keyboard', async () => {
			await page.getByRole('link', { name: 'Phương án', exact: true }).click();
			await page
				.getByRole('article', { name: 'Hai bên cùng sửa' })
				.getByRole('link', { name: 'Gộp vào bản chính' })
				.click();
			await expect(page.getByText('Còn 3 chỗ cả hai bên cùng sửa, cần chọn.')).toBeVisible();
			await expect(page.getByText('Chỉ phương án ghi')).toBeVisible();
			await page.getByRole('checkbox', { name: 'Chỉ xung đột (3)' }).press('Space');
			await expect(page.getByText('Chỉ phương án ghi')).toBeHidden();
			await expectReadable(page);

			await side('Khi tách ra', /Tên đối tượng/u).press('Space');
			await page.keyboard.press('ArrowRight');
			await expect(side('Bản chính', /Kế toán.*Tên đối tượng/u)).toBeChecked();
			await page.keyboard.press('ArrowRight');
			await expect(side('Phương án', /Kế toán.*Tên đối tượng/u)).toBeChecked();
			await page.keyboard.press('ArrowRight');
			await expect(side('Khi tách ra', /Kế toán.*Tên đối tượng/u)).toBeChecked();
			await side('Phương án', /Trạng thái vòng đời/u).press('Space');
			// One side deleted it: it stays so, or comes back as the other has it.
			await expect(page.getByText(/^một bên đã xóa/u)).toBeVisible();
			await expect(side('Khi tách ra', /Lưu trữ.*/u)).toHaveCount(0);
			await side('Phương án', /Lưu trữ.*Tên đối tượng/u).press('Space');
			// What was chosen stands whatever is looked at.
			await page.getByRole('checkbox', { name: 'Chỉ xung đột (3)' }).press('Space');
			await expect(side('Khi tách ra', /Kế toán.*Tên đối tượng/u)).toBeChecked();
		});

		await test.step('it is merged once the outcome is known', async () => {
			await expect(page.getByText(/^Còn nguyên \(\d/u)).toBeVisible({ timeout: 60_000 });
			await expect(take).toHaveText('Gộp 4 thay đổi đã chọn');
			await take.press('Enter');
			const asking = page.getByRole('dialog', { name: 'Gộp “Hai bên cùng sửa” vào bản chính?' });
			await expect(asking).toContainText('4 thay đổi đã chọn');
			await asking.getByRole('button', { name: 'Gộp 4 thay đổi đã chọn' }).press('Enter');
			const card = page.getByRole('article', { name: 'Hai bên cùng sửa' });
			await expect(card.getByText('Đã gộp', { exact: true })).toBeVisible();
			await expect(page.getByText('Đã gộp 4 thay đổi vào bản chính.')).toBeVisible();
			await page.goto(main);
			await work.choose(BOOKS);
			await expect(work.field('Trạng thái vòng đời')).toHaveValue('Thay thế');
			await expect(work.field('Ghi chú')).toHaveValue('Chỉ phương án ghi');
			await work.seek('Lưu trữ theo phương án');
			await expect(work.row('Lưu trữ theo phương án').first()).toBeVisible();
		});

		await test.step('taken back, all is as the main line had it', async () => {
			await page.getByRole('link', { name: 'Phương án', exact: true }).click();
			await page
				.getByRole('article', { name: 'Hai bên cùng sửa' })
				.getByRole('button', { name: 'Hoàn tác gộp' })
				.click();
			await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác gộp' }).click();
			await expect(page.getByText('Bản chính đã trở lại như trước khi gộp.')).toBeVisible();
			await page.goto(main);
			await work.choose('Kế toán theo bản chính');
			await expect(work.field('Trạng thái vòng đời')).toHaveValue('Nâng cấp');
			await work.seek('Lưu trữ theo phương án');
			await expect(work.row('Lưu trữ theo phương án')).toHaveCount(0);
		});
	}
);
