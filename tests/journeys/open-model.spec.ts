/** A model of another program is looked at, and only then made into an architecture. */
import { expectReadable } from './readable';
import { expect, test } from './server';

const element = (id: string, type: string, name: string): string =>
	`<element identifier="${id}" xsi:type="${type}"><name xml:lang="vi">${name}</name></element>`;
const model = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m">
<name xml:lang="vi">Mô hình của Sở</name>
<elements>${element('id-a', 'ApplicationComponent', 'Cổng dịch vụ công')}${element('id-b', 'DataObject', 'Hồ sơ điện tử')}${element('id-c', 'Stakeholder', 'Người dân')}</elements>
<relationships><relationship identifier="id-r" source="id-a" target="id-b" xsi:type="Access" accessType="Read"/></relationships>
</model>`;

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });

test(
	'a model of ArchiMate comes in after a look at what does not come in as it stands',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const signIn = { data: { name: 'admin', password: server.password } };
		expect((await page.context().request.post(`${server.origin}/api/v1/sign-in`, signIn)).ok()).toBe(true);
		await page.goto('/');
		await page.getByRole('button', { name: 'Mở từ tệp' }).click();
		const dialog = page.getByRole('dialog', { name: 'Mở từ tệp' });
		const choose = (name: string, text: string) => dialog.locator('input[type=file]').setInputFiles(fileOf(name, text));
		const look = dialog.getByRole('button', { name: 'Xem trước' });

		await test.step('what is no model is refused in words, and nothing is made', async () => {
			await choose('hoa-don.xml', '<hoadon/>');
			await look.click();
			await expect(dialog.getByText('Chưa mở được tệp. Không có gì được tạo.')).toBeVisible();
			await choose('bom.xml', '<!DOCTYPE x [<!ENTITY a "b">]><model>&a;</model>');
			await look.click();
			await expect(dialog.getByText('Chưa mở được tệp. Không có gì được tạo.')).toBeVisible();
		});

		await test.step('what is read is told before anything is made', async () => {
			await choose('so-tttt.archimate.xml', model);
			await look.click();
			await expect(dialog.getByText('Đọc được 3 phần tử, 1 quan hệ, 0 góc nhìn.')).toBeVisible();
			await expect(dialog.getByRole('table', { name: 'Loại trong tệp và loại sẽ nhận' })).toBeVisible();
			await expectReadable(page);
			await dialog.getByRole('radio', { name: /^ArchiMate 3\.2/u }).check();
			await expect(dialog.getByText('Đọc được 3 phần tử')).toBeHidden();
			await look.click();
			await expect(dialog.getByText('Đọc được 3 phần tử')).toBeVisible();
		});

		await test.step('by the national framework it is worked on as any other', async () => {
			await dialog.getByRole('radio', { name: /^Khung quốc gia/u }).check();
			await look.click();
			const make = dialog.getByRole('button', { name: 'Tạo kiến trúc' });
			await expect(make).toBeDisabled();
			await dialog
				.getByRole('combobox', { name: /^Đưa .*(?:Stakeholder|bên liên quan).* vào thành$/iu })
				.selectOption({ label: 'Đơn vị' });
			await dialog.getByRole('button', { name: 'Giữ mọi đề xuất' }).click();
			await make.click();
			await expect(page).toHaveURL(/\/a\//u);
			const tree = page.getByRole('tree', { name: 'Cây kiến trúc' });
			await page.getByRole('searchbox', { name: 'Tìm trong cây' }).fill('cong dich vu');
			await expect(tree.getByRole('treeitem', { name: 'Cổng dịch vụ công' }).first()).toBeVisible();
		});

		await test.step('where it came from stays listed, with what did not come in as it stood', async () => {
			await page.goto(`${new URL(page.url()).pathname}/jobs`);
			const opened = page.getByRole('listitem').filter({ hasText: 'Mở từ tệp so-tttt.archimate.xml' });
			await expect(opened).toContainText('Xong');
			await opened.getByText(/điều không vào nguyên như trong tệp/u).click();
			await expect(opened.getByRole('listitem').first()).toBeVisible();
		});
	}
);
