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

test('a variant is merged with a choice, and the merge is taken back', async ({ page, server }) => {
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
	await expect(page.getByText('Đã gộp', { exact: true })).toBeVisible();

	await page.goto(main);
	await expect(work.row('Nhân lực theo phương án').first()).toBeAttached({ timeout: 60_000 });
	await page.getByRole('link', { name: 'Phương án', exact: true }).click();
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
	await page.goto(main);
	await work.seek('Nhân lực theo bản chính');
	await expect(work.row('Nhân lực theo bản chính').first()).toBeVisible();
});
