/** Two people in one architecture: one follows the other, is told what was taken away, and looks back at who did what. */
import { expect, test } from './server';
import { Workbench } from './workbench';

const system = 'Phần mềm theo dõi tiếp dân và đơn thư';

test(
	'people follow each other, and nothing is lost between them',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const made = await server.khuevan(
			...['user', 'add', '--name', 'binh', '--display', 'Bình', '--agency', '96', '--role', 'editor'],
			...['--password', 'mot-mat-khau-dai']
		);
		expect(made.status).toBe(0);
		const [hers, his] = [await browser.newContext(), await browser.newContext()];
		const a = new Workbench(await hers.newPage());
		const b = new Workbench(await his.newPage());
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		await b.open({ origin: server.origin, name: 'binh', password: 'mot-mat-khau-dai' }, 'Cà Mau');

		await test.step('one goes where the other goes, until one goes one’s own way', async () => {
			const follow = a.page.getByRole('button', { name: 'Theo dõi màn hình của Bình' });
			await follow.click();
			await b.page.getByRole('tab', { name: /SĐ-T-01/u }).click();
			await expect(a.page.getByRole('tab', { name: /SĐ-T-01/u })).toHaveAttribute('aria-selected', 'true');
			await b.page.getByRole('tab', { name: /SĐ-T-02/u }).click();
			await expect(a.page.getByRole('tab', { name: /SĐ-T-02/u })).toHaveAttribute('aria-selected', 'true');
			await expect(a.page.getByRole('button', { name: 'Dừng theo dõi Bình' })).toBeVisible();
			await a.canvas.hover();
			await a.page.mouse.wheel(0, 120);
			await expect(follow).toBeVisible();
		});

		await test.step('everything is found without marks, by the keyboard', async () => {
			await a.page.keyboard.press('Control+k');
			const palette = a.page.getByRole('dialog', { name: 'Bảng lệnh' });
			await palette.getByRole('combobox').fill('theo doi tiep dan');
			await expect(palette.getByRole('option').first()).toContainText(system);
			await expect(palette.getByRole('option').first()).toContainText('Đối tượng');
			await a.page.keyboard.press('Enter');
			await expect(a.field('Tên đối tượng')).toHaveValue(system);
			await expect(a.field('Tên đối tượng')).toBeFocused();
		});

		await test.step('what another changed is told, and goes back field by field', async () => {
			await b.choose(system);
			await b.field('Tên đối tượng').fill('Phần mềm tiếp dân');
			await b.field('Tên đối tượng').press('Enter');
			await b.saved();
			await expect(a.field('Tên đối tượng')).toHaveValue('Phần mềm tiếp dân');
			await a.properties.getByRole('button', { name: 'Lịch sử' }).click();
			const history = a.page.getByRole('dialog', { name: 'Lịch sử của Phần mềm tiếp dân' });
			const change = history.getByRole('listitem').filter({ hasText: 'Tên đối tượng' }).last();
			await expect(history.getByText('Bình').first()).toBeVisible();
			await expect(change).toContainText(system);
			await expect(history.getByRole('button', { name: 'Nêu lý do' })).toHaveCount(0);
			await b.properties.getByRole('button', { name: 'Lịch sử' }).click();
			const own = b.page.getByRole('dialog', { name: 'Lịch sử của Phần mềm tiếp dân' });
			await own.getByRole('button', { name: 'Nêu lý do' }).click();
			await b.page.keyboard.type('Tên theo quyết định phê duyệt');
			await b.page.keyboard.press('Enter');
			await expect(own.getByRole('button', { name: 'Sửa lý do' })).toBeVisible();
			await expect(history.getByText('Vì sao: Tên theo quyết định phê duyệt')).toBeVisible();
			await own.getByRole('button', { name: 'Đóng' }).click();
			await change.getByRole('button', { name: 'Trả lại giá trị trước của Tên đối tượng' }).click();
			await expect(b.field('Tên đối tượng')).toHaveValue(system);
			await a.page.getByRole('dialog').getByRole('button', { name: 'Đóng' }).click();
		});

		await test.step('who works on what another deletes is told, and can bring it back', async () => {
			await b.choose(system);
			await b.page.keyboard.press('F6');
			await b.page.keyboard.press('Delete');
			await b.page.getByRole('dialog').getByLabel('Vì sao xóa').fill('Trùng với hệ thống khác');
			await b.page.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).click();
			const news = a.page.getByText(`Bình vừa xóa “${system}” mà bạn đang chọn.`);
			await expect(news).toBeVisible();
			await a.page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
			await a.seek(system);
			await expect(a.row(system).first()).toBeVisible();
			await b.seek(system);
			await expect(b.row(system).first()).toBeVisible();
			await a.choose(system);
			await a.properties.getByRole('button', { name: 'Lịch sử' }).click();
			await expect(a.page.getByRole('dialog').getByText('Vì sao: Trùng với hệ thống khác')).toBeVisible();
		});
		await hers.close();
		await his.close();
	}
);
