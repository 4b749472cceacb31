/** A large architecture is looked at while its document is on its way, and is worked on once that is here. */
import { readFileSync } from 'node:fs';
import { folderWith } from '../generators/data-folder';
import { largeArchitecture, sampleOf } from '../generators/large-architecture';
import { expect, looking } from './server';
import { startServer } from './start-server';
import { Workbench } from './workbench';

/** On a server of its own that holds a large architecture. */
looking(
	'a large architecture is seen before it is read, and nothing is lost of what is done too early',
	{ tag: '@now-and-then' },
	async ({ page }) => {
		const sample = sampleOf(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
		const { folder } = await folderWith([largeArchitecture(sample, { objects: 700, relations: 900 })]);
		const { server, stop } = await startServer(folder);
		try {
			// The document keeps us waiting until we let it go.
			let letGo = (): void => undefined;
			const held = new Promise<void>((resolve) => (letGo = resolve));
			await page.route('**/state', async (route) => {
				await held;
				await route.continue();
			});
			const bench = new Workbench(page);
			const person = { origin: server.origin, name: 'admin', password: server.password };
			await bench.enter(person, 'Cà Mau');
			const notice = page.getByRole('status').filter({ hasText: 'mở xong là sửa được' });
			await expect(notice).toBeVisible();
			await expect(page.getByRole('progressbar', { name: 'Đang mở kiến trúc' })).toBeVisible();
			const name = 'Nguồn lực, nhân lực chuyển đổi số cấp xã';
			await bench.choose(name);
			await expect(page.getByText('Các trường hiện ra khi tài liệu mở xong')).toBeVisible();
			await expect(bench.field('Tên đối tượng')).toHaveCount(0);
			await expect(bench.findings.getByText('Đang kiểm tra')).toBeVisible();

			letGo();
			await expect(notice).toBeHidden();
			await bench.saved();
			await expect(bench.field('Tên đối tượng')).toHaveValue(name);
			await bench.field('Tên đối tượng').fill('Nhân lực cấp xã');
			await page.keyboard.press('Enter');
			await expect(bench.row('Nhân lực cấp xã').first()).toBeVisible();
			await bench.saved();
		} finally {
			await stop();
		}
	}
);
