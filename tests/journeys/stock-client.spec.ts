/** A stock y-websocket client in a process of its own, with a ticket from the HTTP interface, beside a person on the page. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from './server';

const run = promisify(execFile);

interface CanonicalObject {
	readonly id: string;
	readonly code?: string;
	readonly fields: Readonly<Record<string, unknown>>;
}

test('a stock client sees and makes edits, shown at once', { tag: '@now-and-then' }, async ({ page, server }) => {
	await page.goto('/');
	await page.getByLabel('Tên đăng nhập').fill('admin');
	await page.getByLabel('Mật khẩu').fill(server.password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).not.toHaveURL(/sign-in/u);
	const [sample] = (await (await page.request.get('/api/v1/architectures')).json()) as { id: string }[];
	if (sample === undefined) throw new Error('The demo is not there');
	const file = (await (await page.request.get(`/api/v1/architectures/${sample.id}`)).json()) as {
		objects: CanonicalObject[];
	};
	const object = file.objects.find(({ code }) => code === 'KT-2');
	if (object === undefined) throw new Error('KT-2 is not there');

	await page.goto(`/a/${sample.id}`);
	await page.getByRole('searchbox', { name: 'Tìm trong cây' }).fill('kt-2');
	const tree = page.getByRole('tree', { name: 'Cây kiến trúc' });
	await expect(
		tree.getByRole('treeitem', { name: new RegExp(`^${String(object.fields['name'])}`, 'u') }).first()
	).toBeVisible();
	const { stdout } = await run(process.execPath, [
		'tests/journeys/stock-client.mjs',
		server.origin,
		'admin',
		server.password,
		sample.id,
		object.id,
		'Tên do chương trình khác đặt'
	]);
	expect(stdout).toContain(`saw: ${String(object.fields['name'])}`);
	await page.getByRole('searchbox', { name: 'Tìm trong cây' }).fill('chuong trinh khac');
	await expect(tree.getByRole('treeitem', { name: /^Tên do chương trình khác đặt/u }).first()).toBeVisible();
});
