/**
 * Evidence on a record, among it a document that was issued elsewhere; a dossier is issued and made public; a stranger
 * reads it; who did all this is read, filtered and taken along.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { vietnamDay } from '../../models/text/vietnam-day';
import { Person, settled, takeSecretOut } from './dossier-people';
import { expectReadableInBothThemes } from './readable';
import { expect, test } from './server';
import { Workbench } from './workbench';

test('evidence, a public page and the audit trail', { tag: '@now-and-then' }, async ({ browser, server }) => {
	test.setTimeout(480_000);
	const engineer = await Person.signedIn(browser, server, 'chi', 'chief-engineer');
	const ha = await Person.signedIn(browser, server, 'ha', 'chief-engineer');
	const dung = await Person.signedIn(browser, server, 'dung', 'reviewer');
	const { id, page: chi } = engineer;
	const file = (await engineer.ask('GET', '')) as { objects: { id: string; code: string; fields: { name: string } }[] };
	const object = file.objects.find(({ code }) => code.startsWith('KT-'));
	if (object === undefined) throw new Error('no object');

	await test.step('a document that was issued elsewhere stands behind an object', async () => {
		await chi.goto(`/a/${id}?choose=object:${encodeURIComponent(object.id)}`);
		const properties = chi.getByRole('region', { name: 'Thuộc tính' });
		await properties.getByText('Minh chứng (0)').click({ timeout: 60_000 });
		await properties.getByRole('button', { name: 'Dẫn văn bản đã ban hành' }).click();
		await properties.getByLabel('Số, ký hiệu', { exact: true }).fill('15/QĐ-UBND');
		await properties.getByLabel('Cơ quan ban hành', { exact: true }).fill('UBND tỉnh Cà Mau');
		await properties.getByLabel('Ngày ban hành', { exact: true }).fill('15/01/2026');
		await properties.getByLabel('Trích yếu', { exact: true }).fill('Giao chủ quản cơ sở dữ liệu');
		await properties.getByLabel('Địa chỉ trên mạng').fill('https://vbpl.vn/15');
		await properties.getByRole('button', { name: 'Lưu dẫn chiếu' }).click();
		await expect(properties.getByText('Minh chứng (1)')).toBeVisible();
		await expect(properties.getByRole('link', { name: /Mở Giao chủ quản/u })).toHaveAttribute('rel', /noopener/u);
		await expect(properties.getByText('15/QĐ-UBND, UBND tỉnh Cà Mau, 15/01/2026')).toBeVisible();
	});

	await test.step('a file stands beside it, and the conformance page lists both', async () => {
		const buffer = Buffer.from('Biên bản bàn giao');
		const multipart = { about: `object:${object.id}`, file: { name: '../../x.txt', mimeType: 'text/plain', buffer } };
		expect((await chi.request.post(`/api/v1/architectures/${id}/evidence`, { multipart })).status()).toBe(201);
		await chi.goto(`/a/${id}/conformance?tab=evidence`);
		const table = chi.getByRole('table', { name: 'Minh chứng, mới nhất trước' });
		await expect(table.getByRole('row')).toHaveCount(3, { timeout: 60_000 });
		await expect(table.getByRole('link', { name: 'x.txt' })).toBeVisible();
		await expectReadableInBothThemes(chi);
		await chi.getByRole('button', { name: /^Văn bản dẫn chiếu/u }).click();
		await expect(table.getByRole('row')).toHaveCount(2);
	});

	await test.step('an issued document is cited at an obligation', async () => {
		await chi.goto(`/a/${id}/conformance?tab=obligations`);
		await chi.getByRole('button', { name: 'Chi tiết nghĩa vụ 01' }).click({ timeout: 60_000 });
		await chi.getByRole('button', { name: 'Dẫn văn bản đã ban hành' }).click();
		await expect(chi.getByLabel('Số, ký hiệu')).toBeFocused();
		await chi.getByLabel('Số, ký hiệu').fill('20/KH-UBND');
		await chi.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Cà Mau');
		await chi.getByLabel('Ngày ban hành').fill('20/02/2026');
		await chi.getByLabel('Trích yếu').fill('Kế hoạch kết nối');
		await expectReadableInBothThemes(chi);
		await chi.getByRole('button', { name: 'Lưu dẫn chiếu' }).click();
		await expect(chi.getByText('20/KH-UBND, UBND tỉnh Cà Mau, 20/02/2026')).toBeVisible();
		await expect(chi.getByRole('button', { name: 'Dẫn văn bản đã ban hành' })).toBeVisible();
	});

	await test.step('the dossier is issued', async () => {
		await chi.goto(`/a/${id}`);
		const bench = new Workbench(chi);
		await bench.saved();
		await takeSecretOut(bench);
		const facts = { code: 'CM-KTS-2026', version: '1.0', cutoffDate: '2026-11-20', change: 'Ban hành lần đầu' };
		await engineer.ask('PATCH', '/dossier', facts);
		await settled({ engineer, asks: engineer, decides: dung });
		const { state } = (await engineer.ask('GET', '/lifecycle')) as { state: string };
		for (const person of [ha, engineer]) await person.ask('PUT', '/approval', { state });
		await engineer.ask('POST', '/submissions', { state, tablesOnly: 'Bảng đã nói đủ (minh họa)' });
		await dung.ask('POST', '/submissions/1.0/review', { move: 'take' });
		const { submissions } = (await dung.ask('GET', '/lifecycle')) as {
			submissions: readonly { readonly beyond: readonly { readonly rule: string }[] }[];
		};
		const rules = submissions[0]?.beyond.map(({ rule }) => rule) ?? [];
		await dung.ask('POST', '/submissions/1.0/review', {
			move: 'appraise',
			reason: ['Đạt theo kết quả xem xét toàn bộ hồ sơ', ...rules].join(', ')
		});
		const decision = { number: '01/QĐ-UBND', date: vietnamDay(new Date()) };
		await engineer.ask('POST', '/submissions/1.0/issue', { decision, effectiveDate: '2027-01-15' });
	});

	const stranger = await (await browser.newContext({ baseURL: server.origin })).newPage();
	await test.step('nobody outside sees anything before it is switched on', async () => {
		const closed = await stranger.request.get('/public/CM-KTS-2026');
		const never = await stranger.request.get('/public/CM-KTS-2027');
		expect([closed.status(), never.status()]).toEqual([404, 404]);
		const bare = (html: string): string => html.replaceAll('2026', '2027').replace(/nonce="[^"]*"|'nonce-[^']*'/gu, '');
		expect(bare(await closed.text())).toBe(bare(await never.text()));
	});

	await test.step('a chief engineer switches it on', async () => {
		await chi.goto(`/a/${id}/review`);
		const card = chi.getByRole('region', { name: 'Trang công khai' });
		await card.getByRole('button', { name: 'Mở trang công khai cho phiên bản 1.0' }).click({ timeout: 60_000 });
		await card.getByRole('button', { name: 'Mở cho mọi người' }).click();
		await expect(card.getByText(/^Đang mở: phiên bản 1\.0/u)).toBeVisible({ timeout: 120_000 });
		// Whoever reviews sees how it stands, and has no switch.
		await dung.page.goto(`/a/${id}/review`);
		await expect(dung.page.getByRole('region', { name: 'Trang công khai' }).getByRole('link')).toBeVisible();
		await expect(dung.page.getByRole('region', { name: 'Trang công khai' }).getByRole('button')).toHaveCount(0);
	});

	await test.step('a stranger reads it', async () => {
		await stranger.goto('/public/CM-KTS-2026');
		await expect(stranger.getByRole('heading', { level: 1 })).toContainText('Cà Mau');
		const facts = stranger.getByRole('region', { name: 'Thông tin hồ sơ' });
		for (const told of ['CM-KTS-2026', '1.0', 'Công khai', /^Số \S+ ngày \d\d\/\d\d\/\d{4}$/u])
			await expect(facts.getByRole('definition').getByText(told, { exact: true }).first()).toBeVisible();
		await expect(facts.getByText(/^Nếu hồ sơ có phần hạn chế/u)).toBeVisible();
		await expect(
			stranger.getByText(
				/^Đây là bản công khai của văn bản đã ban hành số 01\/QĐ-UBND ngày \d\d\/\d\d\/\d{4}, có hiệu lực từ 15\/01\/2027; không thay cho bản gốc\.$/u
			)
		).toBeVisible();
		await expect(facts.getByText(/Bản gốc đã ký do cơ quan ban hành giữ\.$/u)).toBeVisible();
		// Of each public file its hash, and no hash of anything else.
		const hashes: string[] = [];
		for (const path of ['site', 'form01/docx', 'form01/pdf']) {
			const given = await stranger.request.get(`/public/CM-KTS-2026/${path}`);
			hashes.push(
				createHash('sha256')
					.update(await given.body())
					.digest('hex')
			);
		}
		for (const hash of hashes) await expect(facts.getByText(hash)).toBeVisible();
		const told = (await (await stranger.request.get('/public/CM-KTS-2026')).text()).match(/\b[0-9a-f]{64}\b/gu) ?? [];
		expect([...new Set(told)].sort()).toEqual([...hashes].sort());
		await expectReadableInBothThemes(stranger);
		const site = await stranger.request.get('/public/CM-KTS-2026/site');
		const { etag = '', 'x-robots-tag': robots, 'content-security-policy': policy } = site.headers();
		expect([robots, policy]).toEqual(['noindex', expect.stringContaining('sandbox allow-scripts')]);
		const again = await stranger.request.get('/public/CM-KTS-2026/site', { headers: { 'if-none-match': etag } });
		expect(again.status()).toBe(304);
		for (const [format, beginning] of [
			['DOCX', 'PK'],
			['PDF', '%PDF-']
		] as const) {
			const [saved] = await Promise.all([
				stranger.waitForEvent('download'),
				stranger.getByRole('link', { name: new RegExp(`^Mẫu số 01 ${format}`, 'u') }).click()
			]);
			expect(saved.suggestedFilename()).toBe(`Mau-01-CM-KTS-2026-v1.0.${format.toLowerCase()}`);
			expect((await readFile(await saved.path(), 'latin1')).startsWith(beginning)).toBe(true);
		}
		await stranger.getByRole('link', { name: 'Đọc hồ sơ' }).click();
		await expect(stranger.getByRole('navigation', { name: 'Các phần' })).toBeVisible();
		await stranger.getByRole('link', { name: 'Đối tượng' }).first().click();
		await expect(stranger.getByRole('heading', { level: 1, name: /Đối tượng/u })).toBeVisible();
	});

	await test.step('the audit trail tells all of it, is filtered, and is taken along', async () => {
		await chi.goto(`/a/${id}/audit`);
		await expect(chi.getByText(/^Chuỗi còn nguyên vẹn/u)).toBeVisible();
		const table = chi.getByRole('table', { name: 'Các việc đã làm, mới nhất trước' });
		await expect(table.getByRole('row', { name: /Mở trang công khai/u })).toBeVisible();
		await expectReadableInBothThemes(chi);
		await chi.getByLabel('Việc', { exact: true }).selectOption({ label: 'Đính kèm minh chứng' });
		await chi.getByRole('button', { name: 'Xem', exact: true }).click();
		await expect(chi).toHaveURL(/act=evidence\.add/u);
		await expect(table.getByRole('row')).toHaveCount(4);
		const [saved] = await Promise.all([
			chi.waitForEvent('download'),
			chi.getByRole('link', { name: 'JSON theo dòng' }).click()
		]);
		const lines = (await readFile(await saved.path(), 'utf8')).trimEnd().split('\n');
		expect(lines.map((line) => (JSON.parse(line) as { act: string }).act)).toContain('public.open');
	});

	await test.step('it is switched off, and gone at once', async () => {
		await chi.goto(`/a/${id}/review`);
		await chi.getByRole('button', { name: 'Đóng trang công khai' }).click({ timeout: 60_000 });
		await chi.getByRole('dialog').getByRole('button', { name: 'Đóng trang công khai' }).click();
		await expect(chi.getByText(/^Đang đóng/u)).toBeVisible();
		expect((await stranger.request.get('/public/CM-KTS-2026/site')).status()).toBe(404);
	});
});
