/** A version beside what people made of it since, and beside a file: read, seen on a diagram, and taken away as a report. */
import { readFileSync } from 'node:fs';
import { expectApart } from './apart';
import { expectReadableInBothThemes } from './readable';
import { expect, test } from './server';

interface CanonicalFile {
	readonly objects: { readonly id: string; readonly code: string; fields: Record<string, unknown> }[];
	readonly nodes: { readonly id: string; readonly diagram: string; readonly object?: string }[];
	readonly diagrams: { readonly id: string; readonly type: string }[];
	readonly chapters: Record<string, string>;
}

test('a version is compared with now and with a file', async ({ page, server }) => {
	const api = page.request;
	const signIn = { data: { name: 'admin', password: server.password } };
	expect((await api.post('/api/v1/sign-in', signIn)).ok()).toBe(true);
	const [{ id } = { id: '' }] = (await (await api.get('/api/v1/architectures')).json()) as { id: string }[];
	const made = await api.post(`/api/v1/architectures/${id}/versions`, {
		data: { name: '1.0', title: 'Trình lần đầu' }
	});
	expect(made.ok()).toBe(true);

	await test.step('nothing differs at first', async () => {
		await page.goto(`/a/${id}/conformance?tab=trend`);
		await page.getByRole('link', { name: 'So sánh phiên bản 1.0 với hiện tại' }).click();
		await expect(page.getByRole('combobox', { name: 'Từ' })).toHaveValue('version:1.0');
		await expect(page.getByRole('heading', { name: 'Hai trạng thái như nhau' })).toBeVisible({ timeout: 60_000 });
		await expect(page.getByRole('link', { name: 'Đọc phiên bản 1.0' })).toBeVisible();
		const summary = page.getByRole('region', { name: 'Tóm tắt' });
		await expectApart(summary.getByRole('definition').last(), summary.getByText(/^Kiểm tra trạng thái trước theo /u));
	});

	await test.step('evidence that was attached since is told, though the model is as it was', async () => {
		const link = { title: 'Quyết định giao chủ quản', symbol: '15/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-01-15' };
		const attached = await api.post(`/api/v1/architectures/${id}/evidence/links`, {
			data: { ...link, about: 'checklist:8', note: '', url: 'https://vbpl.vn/15' }
		});
		expect(attached.ok(), await attached.text()).toBe(true);
		await page.reload();
		const evidence = page.getByRole('list', { name: 'Minh chứng đính kèm, bỏ ra' });
		await expect(evidence).toContainText('Quyết định giao chủ quản, mục 8 của danh mục kiểm tra', { timeout: 60_000 });
		await expect(page.getByRole('heading', { name: 'Hai trạng thái như nhau' })).toHaveCount(0);
		await expect(
			page.getByText(/^Các số trên không gồm 1 câu hỏi chỉ trả lời sau khi ban hành \(G11b\)/u)
		).toBeVisible();
	});

	const file = JSON.parse(await (await api.get(`/api/v1/architectures/${id}`)).text()) as CanonicalFile;
	const node = file.nodes.find(({ object }) => file.objects.some((one) => one.id === object && one.code !== ''));
	const object = file.objects.find((one) => one.id === node?.object);
	const diagram = file.diagrams.find((one) => one.id === node?.diagram);
	if (object === undefined || diagram === undefined) throw new Error('The sample has no object on a diagram');
	object.fields['name'] = 'Kho hồ sơ dùng chung <b>mới</b>';
	const [chapter] = Object.keys(file.chapters);
	if (chapter !== undefined) file.chapters[chapter] = `${file.chapters[chapter] ?? ''} Thêm một câu mới.`;

	await test.step('a file is read in the browser and compared field by field', async () => {
		await page.getByRole('combobox', { name: 'Đến' }).selectOption({ label: 'Một tệp khuevan.json…' });
		const chooser = page.locator('input[type=file]');
		await chooser.setInputFiles({ name: 'hỏng.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1') });
		await expect(page.getByText(/hỏng\.json/u).first()).toBeVisible();
		await chooser.setInputFiles({
			name: 'sau.khuevan.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify(file))
		});
		const objects = page.getByRole('region', { name: /^Đối tượng kiến trúc/u });
		await expect(objects.getByText('Kho hồ sơ dùng chung <b>mới</b>').first()).toBeVisible({ timeout: 60_000 });
		await expect(objects.getByRole('row', { name: /Tên đối tượng/u })).toBeVisible();
		await expect(page.getByRole('region', { name: /^Văn bản/u }).locator('ins')).toContainText('Thêm một câu mới.');
		await page.getByRole('searchbox', { name: 'Lọc theo tên, mã hoặc trường' }).fill('khong co gi nhu the');
		await expect(page.getByText('Không có thay đổi nào khớp với bộ lọc.')).toBeVisible();
		await page.getByRole('searchbox', { name: 'Lọc theo tên, mã hoặc trường' }).fill('kho ho so');
		await expect(objects.getByRole('row', { name: /Tên đối tượng/u })).toBeVisible();
	});

	await test.step('the change is seen on the diagram, by a word', async () => {
		await page.getByRole('combobox', { name: 'Sơ đồ để xem' }).selectOption(diagram.id);
		const frame = page.getByRole('group', { name: 'Sơ đồ để xem' });
		await expect(frame.getByLabel(/^Đã sửa\./u).first()).toBeAttached({ timeout: 60_000 });
	});

	await test.step('the report is taken away', async () => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Tải báo cáo so sánh' }).click()
		]);
		expect(download.suggestedFilename()).toMatch(/^so-sanh-.+\.html$/u);
		const html = readFileSync(await download.path(), 'utf8');
		expect(html).toContain('Kho hồ sơ dùng chung &lt;b&gt;mới&lt;/b&gt;');
	});

	await test.step('it can be read, light and dark, and in English without a reload', async () => {
		await expectReadableInBothThemes(page);
		await page.getByRole('button', { name: 'Đổi chiều' }).click();
		await expect(page.getByRole('combobox', { name: 'Từ' })).toHaveValue('file');
		await expect(page.getByRole('region', { name: 'Tóm tắt' })).toBeVisible({ timeout: 60_000 });
		// The words are told anew while the diagram is drawn anew: neither is taken for the other.
		await page.getByRole('button', { name: 'Ngôn ngữ' }).click();
		await page.getByRole('menuitemradio', { name: 'English' }).click();
		await expect(page.getByRole('region', { name: /^Architecture objects/u })).toBeVisible();
		await expect(page.getByRole('group', { name: 'Diagram to look at' }).locator('svg')).toBeAttached();
		await expect(page.getByRole('alert')).toHaveCount(0);
	});
});
