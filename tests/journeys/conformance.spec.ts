/**
 * Where the architecture stands: a reviewer, a leader and a chief engineer on the conformance page. What it tells is
 * what the command line tells of the same file; what it hands out can be read, and worked out again.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';
import { z } from 'zod';
import { readCanonical } from '$models/architecture/canonical';
import { certificateSchema } from '$models/conformance/certificate';
import { checkReportSchema } from '$models/conformance/report-schema';
import type { Counts, Verdict } from '$models/conformance/report';
import { expectReadableInBothThemes } from './readable';
import { expect, looking, test, type TestServer } from './server';

const shown: readonly Verdict[] = ['fail', 'undetermined', 'not-enough-basis', 'pass', 'not-applicable'];
const tabNames = {
	overview: 'Tổng quan',
	clauses: 'Điều khoản',
	obligations: 'Nghĩa vụ',
	checklist: 'Danh mục kiểm tra',
	quality: 'Chất lượng dữ liệu',
	flows: 'Luồng dữ liệu',
	waivers: 'Chấp thuận nội bộ cho khắc phục sau',
	trend: 'Diễn biến, phiên bản',
	packs: 'Gói khung',
	reports: 'Báo cáo'
} as const;
type Tab = keyof typeof tabNames;

const number = (text: string | null): number => Number((text ?? '').replaceAll('.', '').match(/\d+/u)?.[0] ?? NaN);

class ConformancePage {
	readonly panel: Locator;
	private constructor(
		readonly page: Page,
		readonly server: TestServer,
		readonly id: string
	) {
		this.panel = page.getByRole('tabpanel');
	}

	/** Signs in and opens the page of the sample province. */
	static async open(page: Page, server: TestServer, tab: Tab = 'overview'): Promise<ConformancePage> {
		const session = await page.request.post('/api/v1/sign-in', {
			data: { name: 'admin', password: server.password }
		});
		expect(session.ok()).toBe(true);
		const list = (await (await page.request.get('/api/v1/architectures')).json()) as { id: string }[];
		const one = new ConformancePage(page, server, list[0]?.id ?? '');
		await page.goto(`/a/${one.id}/conformance?tab=${tab}`);
		await one.told();
		return one;
	}

	/** The check has ended. */
	async told(): Promise<void> {
		await expect(this.page.getByRole('progressbar')).toBeHidden({ timeout: 60_000 });
		await expect(this.panel).not.toBeEmpty();
	}

	async go(tab: Tab): Promise<void> {
		await this.page.getByRole('tab', { name: tabNames[tab] }).click();
		await expect(this.page).toHaveURL(new RegExp(`tab=${tab}`, 'u'));
	}

	/** The canonical file as the server gives it, on disk. */
	async file(): Promise<string> {
		const path = join(mkdtempSync(join(tmpdir(), 'khuevan-conformance-')), 'a.khuevan.json');
		writeFileSync(path, await (await this.page.request.get(`/api/v1/architectures/${this.id}`)).text());
		return path;
	}

	async saved(press: Locator): Promise<string> {
		const [download] = await Promise.all([this.page.waitForEvent('download'), press.click()]);
		return textOf(download);
	}
}

async function textOf(download: Download): Promise<string> {
	const path = join(mkdtempSync(join(tmpdir(), 'khuevan-download-')), download.suggestedFilename());
	await download.saveAs(path);
	return readFileSync(path, 'utf8');
}

looking('the page tells what the command line tells', async ({ page, server }) => {
	const one = await ConformancePage.open(page, server);
	const day = await page.getByLabel('Tính đến ngày').inputValue();
	const asOf = day.split('/').toReversed().join('-');
	const file = await one.file();
	const { status, stdout } = await server.khuevan(
		'check',
		file,
		'--as-of',
		asOf,
		'--format',
		'json',
		'--fail-on',
		'none'
	);
	expect(status).toBe(0);
	const report = checkReportSchema.parse(JSON.parse(stdout));

	await test.step('five verdicts as numbers', async () => {
		const told = await page.getByRole('region', { name: 'Kết quả đánh giá' }).getByRole('definition').allTextContents();
		expect(told.map(number)).toEqual(shown.map((verdict) => report.counts[verdict]));
	});

	await test.step('by severity', async () => {
		const rows = page.getByRole('table', { name: 'Số phát hiện theo mức và kết quả' });
		for (const [name, severity] of [
			['Bắt buộc', 'required'],
			['Khuyến nghị', 'recommended'],
			['Thông tin', 'information']
		] as const) {
			const sum = [...report.findings, ...report.questions].filter((finding) => finding.severity === severity).length;
			expect(number(await rows.getByRole('row', { name }).getByRole('cell').last().textContent())).toBe(sum);
		}
	});

	await test.step('a profile is checked alone', async () => {
		await page.getByLabel('Bộ quy tắc').selectOption({ index: 1 });
		await one.told();
		await page.getByLabel('Bộ quy tắc').selectOption('security');
		await expect(page.getByText(/^\d+ quy tắc · /u)).toContainText(/^3\d quy tắc/u);
	});

	await test.step('the tabs are walked by the keyboard', async () => {
		await page.getByRole('tab', { name: 'Tổng quan' }).focus();
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('tab', { name: 'Điều khoản' })).toBeFocused();
		await expect(page.getByRole('tab', { name: 'Điều khoản' })).toHaveAttribute('aria-selected', 'true');
		await page.keyboard.press('End');
		await expect(page.getByRole('tab', { name: 'Báo cáo' })).toBeFocused();
	});
});

looking(
	'clauses, obligations and the checklist lead to what stands behind them',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const one = await ConformancePage.open(page, server, 'clauses');

		await test.step('clauses are found without diacritics, and opened', async () => {
			await page.getByLabel(/^Tìm điều khoản/u).fill('hinh bat buoc cua loai khung');
			const rows = page.getByRole('table', { name: 'Điều khoản với quy tắc và kết quả' }).getByRole('row');
			await expect(rows.nth(1)).toContainText(/hình bắt buộc/iu);
			await rows.nth(1).getByRole('button').click();
			await expect(one.panel.getByRole('listitem').first()).toBeVisible();
			await page.getByLabel(/^Tìm điều khoản/u).fill('');
			await page.getByRole('button', { name: /^Không có quy tắc/u }).click();
			await expect(rows.nth(1)).toContainText('Không có quy tắc:');
		});

		await test.step('the 59 obligations, and the overdue among them', async () => {
			await one.go('obligations');
			const rows = page.getByRole('table', { name: /^Nghĩa vụ với/u }).getByRole('row');
			await expect(rows).toHaveCount(60);
			await page.getByRole('button', { name: /^Quá hạn/u }).click();
			const overdue = await rows.count();
			expect(overdue).toBeGreaterThan(1);
			await expect(one.panel.getByText('Quá hạn', { exact: true })).toHaveCount(overdue);
			await page.getByRole('button', { name: /^Tất cả/u }).click();
			await page.getByLabel(/^Tìm nghĩa vụ/u).fill('mat tran to quoc');
			await expect(rows.nth(1)).toContainText(/Mặt trận/u);
			expect(await rows.count()).toBeLessThan(20);
		});

		await test.step('twelve items, with what waits for a person', async () => {
			await one.go('checklist');
			await expect(one.panel.getByRole('article')).toHaveCount(12);
			await expect(one.panel.getByText('Câu hỏi dành cho người:').first()).toBeVisible();
		});

		await test.step('a finding leads to its record in the workbench', async () => {
			await one.go('obligations');
			await page.getByRole('button', { name: /^Chưa đáp ứng/u }).click();
			await one.panel
				.getByRole('button', { name: /^Chi tiết nghĩa vụ/u })
				.first()
				.click();
			const link = one.panel.getByRole('listitem').getByRole('link').first();
			const name = (await link.textContent())?.split(' · ').at(-1) ?? '';
			await link.click();
			await expect(page.getByRole('region', { name: 'Thuộc tính' })).toContainText(name);
		});
	}
);

looking('flows between the blocks, and blocks without any', async ({ page, server }) => {
	const one = await ConformancePage.open(page, server, 'flows');
	const cell = one.panel.getByRole('button', { name: /^Chính phủ đến Chính phủ/u });
	await cell.click();
	await expect(cell).toHaveAttribute('aria-pressed', 'true');
	const listed = page.getByRole('table', { name: 'Danh sách luồng của ô đang chọn' }).getByRole('row');
	expect(await listed.count()).toBeGreaterThan(10);
	await expect(one.panel.getByRole('heading', { name: /khối chưa có luồng nào/u })).toBeVisible();
});

test(
	'versions are saved and checked by any pack; another pack is rehearsed, then switched to',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const one = await ConformancePage.open(page, server, 'trend');
		await test.step('a version is saved and checked', async () => {
			await page.getByLabel('Nội dung phiên bản').fill('Bản trình thẩm định');
			await page.getByRole('button', { name: 'Lưu phiên bản' }).click();
			const row = page.getByRole('row').filter({ hasText: 'Bản trình thẩm định' });
			const name = (await row.getByRole('rowheader').locator('strong').textContent()) ?? '';
			await row.getByRole('combobox').selectOption('nq-214@1.0');
			await row.getByRole('button', { name: `Kiểm tra ${name}` }).click();
			const compare = page.getByRole('table', { name: 'So sánh kết quả' });
			await expect(compare.getByRole('columnheader', { name: new RegExp(`${name}.*nq-214@1.0`, 'u') })).toBeVisible();
			const url = `/api/v1/architectures/${one.id}/check?version=${name}&pack=nq-214@1.0`;
			const { counts } = (await (await page.request.get(url)).json()) as { counts: Counts };
			const cell = compare
				.getByRole('row', { name: /^Chưa đáp ứng/u })
				.getByRole('cell')
				.last();
			expect(number(await cell.textContent())).toBe(counts.fail);
		});

		await test.step('several questions are answered at once by the keyboard, each for itself', async () => {
			await one.go('checklist');
			const open = page.getByRole('region', { name: /câu hỏi chờ người trả lời$/u });
			const title = open.getByRole('heading');
			const before = number(await title.textContent());
			const group = open
				.getByRole('region')
				.filter({ has: page.getByRole('checkbox', { name: /^Chọn cả/u }) })
				.first();
			// One answer is for one rule: what a choice elsewhere takes away is told where it stood.
			const first = group.getByRole('listitem').first().getByRole('checkbox');
			await first.check();
			const elsewhere = open.getByRole('checkbox').last();
			await elsewhere.check();
			await expect(first).not.toBeChecked();
			await expect(group.getByText(/^Đã bỏ chọn 1 câu ở đây/u)).toBeVisible();
			await elsewhere.uncheck();
			await first.focus();
			await page.keyboard.press('Space');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Space');
			await open.getByLabel('Kết luận').selectOption('pass');
			const reason = open.getByLabel(/^Lý do, căn cứ chung/u);
			// However many are chosen, there is room to write.
			expect((await reason.boundingBox())?.width).toBeGreaterThan(300);
			await reason.fill('Biên bản rà soát ngày 12/11/2026.');
			await open.getByRole('button', { name: 'Ghi kết luận cho 2 câu' }).click();
			await expect(open.getByText('Đã ghi kết luận cho 2 câu.')).toBeVisible();
			await expect(title).toHaveText(`${before - 2} câu hỏi chờ người trả lời`);
			await expectReadableInBothThemes(page);
		});

		await test.step('an item that the rules see in part is concluded by a person, with who and when, and taken back', async () => {
			const item = one.panel.getByRole('article').filter({ has: page.getByRole('heading', { name: /^8\./u }) });
			const part = item.getByRole('region', { name: 'Phần người kiểm tra' });
			// It is asked apart from the questions above, and named above them.
			const waiting = one.panel.getByRole('list', { name: 'Nội dung kiểm tra chờ người kết luận' });
			const way = waiting.getByRole('link', { name: /^8\./u });
			await way.click();
			await expect(item).toBeFocused();
			await expect(part).toContainText('Chưa ai kết luận.');
			await part.getByRole('button', { name: 'Kết luận nội dung 8' }).click();
			// Nobody says that it is met against the check without a sentence.
			await part.getByLabel('Kết luận', { exact: true }).selectOption('pass');
			await expect(part.getByText(/^Kiểm tra tự động: chưa đạt\. Ghi thành câu \(ít nhất 20 chữ cái\)/u)).toBeVisible();
			await part.getByLabel(/^Lý do/u).fill('Đã xem');
			await part.getByRole('button', { name: 'Ghi kết luận' }).click();
			await expect(part.getByText(/chưa có gì được ghi\.$/u)).toBeVisible();
			await expect(part).toContainText('Chưa ai kết luận.');
			await part.getByLabel('Kết luận', { exact: true }).selectOption('fail');
			await part.getByLabel(/^Lý do/u).fill('Hai hệ thống chưa rõ chủ quản theo biên bản ngày 20/11/2026.');
			await part.getByRole('button', { name: 'Ghi kết luận' }).click();
			await expect(part).toContainText('Hai hệ thống chưa rõ chủ quản theo biên bản ngày 20/11/2026.');
			await expect(part.getByText('Chưa đáp ứng')).toBeVisible();
			await expect(way).toHaveCount(0);
			await part.getByRole('button', { name: 'Rút kết luận' }).click();
			await expect(part).toContainText('Chưa ai kết luận.');
			await expect(way).toBeVisible();
		});

		await test.step('another pack is rehearsed and switched to', async () => {
			await one.go('packs');
			await page
				.getByRole('button', { name: /^Chạy thử gói vn-1425@/u })
				.first()
				.click();
			await expect(page.getByRole('table', { name: 'Kết quả theo hai gói' })).toBeVisible();
			await page.getByRole('button', { name: /^Phát hiện mất đi/u }).click();
			await page.getByRole('button', { name: /^Chuyển sang vn-1425@/u }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Chuyển gói' }).click();
			await expect(page.getByText(/^Kiến trúc nay được kiểm tra theo vn-1425@/u)).toBeVisible();
			const list = (await (await page.request.get('/api/v1/architectures')).json()) as { pack: string }[];
			await expect(one.panel).toContainText(`Kiến trúc đang được kiểm tra theo ${list[0]?.pack ?? '–'}.`);
		});

		await test.step('a bundle that is no pack is refused with its place', async () => {
			const bundle = (name: string, text: string) => ({
				name,
				mimeType: 'application/json',
				buffer: Buffer.from(text)
			});
			await page.getByLabel('Chọn tệp gói khung').setInputFiles(bundle('a.json', '{ "files": '));
			await page.getByRole('button', { name: 'Kiểm tra và cài' }).click();
			await expect(page.getByText(/Tệp không phải JSON đọc được/u)).toBeVisible();
			await page
				.getByLabel('Chọn tệp gói khung')
				.setInputFiles(bundle('b.json', JSON.stringify({ files: { pack: { id: 'thu', version: '' } } })));
			await page.getByRole('button', { name: 'Kiểm tra và cài' }).click();
			await expect(page.getByText(/^Vị trí: pack\//u)).toBeVisible();
		});
	}
);

looking(
	'reports can be read by programs, and a certificate is worked out again',
	{ tag: '@now-and-then' },
	async ({ page, server }) => {
		const one = await ConformancePage.open(page, server, 'reports');
		const card = (name: string): Locator => page.getByRole('region', { name });

		const report = checkReportSchema.parse(JSON.parse(await one.saved(card('Báo cáo JSON').getByRole('button'))));
		const sarif = z
			.object({ version: z.literal('2.1.0'), runs: z.array(z.object({ results: z.array(z.unknown()) })) })
			.parse(JSON.parse(await one.saved(card('SARIF 2.1.0').getByRole('button'))));
		expect(sarif.runs[0]?.results).toHaveLength(report.findings.length + report.questions.length);

		await card('Báo cáo HTML').getByRole('button', { name: 'Lập báo cáo' }).click();
		const html = await one.saved(card('Báo cáo HTML').getByRole('link'));
		expect(html).toContain('<h1>');
		expect(html).toContain('Luồng dữ liệu giữa các khối');

		const certificates = card('Chứng nhận kết quả kiểm tra');
		const text = await one.saved(certificates.getByRole('button', { name: 'Tải chứng nhận' }));
		const file = await one.saved(certificates.getByRole('link', { name: 'Tải tệp kiến trúc' }));
		expect(certificateSchema.parse(JSON.parse(text)).counts).toEqual(report.counts);
		const folder = mkdtempSync(join(tmpdir(), 'khuevan-verify-'));
		const [a, c] = [join(folder, 'a.khuevan.json'), join(folder, 'c.json')];
		writeFileSync(a, file);
		writeFileSync(c, text);
		const key = /--key (\S+)/u.exec((await certificates.textContent()) ?? '')?.[1] ?? '';
		const args = ['check', a, '--format', 'certificate', '--certificate', c, '--key', key, '--fail-on', 'none'];
		expect(await server.khuevan(...args)).toMatchObject({ status: 0, stderr: '' });
	}
);

test(
	'the grid of data quality writes into the model, a pasted block as one step',
	{ tag: '@now-and-then' },
	async ({ page, server, context }) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.origin });
		const one = await ConformancePage.open(page, server, 'quality');
		await page.getByRole('link', { name: 'Nhập, sửa trong bảng' }).click();
		const grid = page.getByRole('grid', { name: 'Bảng chất lượng dữ liệu' });
		await expect(grid).toBeVisible();
		let name = '';
		for (const one of await grid.getByRole('row').all()) {
			const first = one.getByRole('gridcell').first();
			if ((await first.count()) === 0 || (await first.textContent())?.trim() !== '') continue;
			name = (await one.getByRole('rowheader').getAttribute('title')) ?? '';
			break;
		}
		expect(name).not.toBe('');
		const row = grid.getByRole('row').filter({ hasText: name });
		const cell = (at: number): Locator => row.getByRole('gridcell').nth(at);

		const inModel = async (): Promise<unknown> => {
			const read = readCanonical(await (await page.request.get(`/api/v1/architectures/${one.id}`)).text());
			if (!read.ok) throw new Error(read.problem.message);
			const object = [...read.value.architecture.objects.values()].find(({ fields }) => {
				const entry = fields['name'];
				return entry !== undefined && 'value' in entry && entry.value === name;
			});
			return [object?.fields['qualityCorrect'], object?.fields['qualityCorrectEvidence']];
		};

		await test.step('what is typed is written; Escape leaves it', async () => {
			await cell(0).click();
			await page.keyboard.type('12');
			await page.keyboard.press('Escape');
			await expect(grid).toBeVisible();
			await expect(cell(0)).toHaveText('');
			await page.keyboard.type('88,5');
			await page.keyboard.press('Enter');
			await expect(cell(0)).toHaveText('88,5');
			await expect.poll(inModel).toEqual([{ value: 88.5 }, undefined]);
		});

		await test.step('a block is pasted; what cannot be waits with its reason; one undo takes it back', async () => {
			await cell(0).click();
			await page.evaluate(() => navigator.clipboard.writeText('91\t31/02/2026\t"Biên bản\nsố 5"\r\n'));
			await page.keyboard.press('Control+V');
			await expect(cell(0)).toHaveText('91');
			await expect(cell(1)).toHaveAttribute('aria-invalid', 'true');
			await expect(page.getByText('Không phải ngày có thật; ví dụ 30/06/2026').last()).toBeVisible();
			await expect.poll(inModel).toEqual([{ value: 91 }, { value: 'Biên bản\nsố 5' }]);
			await page.keyboard.press('Control+Z');
			await expect.poll(inModel).toEqual([{ value: 88.5 }, undefined]);
			await expect(cell(1)).toHaveAttribute('aria-invalid', 'true');
			await page.getByRole('button', { name: 'Bỏ tất cả' }).click();
			await expect(cell(1)).toHaveAttribute('aria-invalid', 'false');
		});

		await test.step('the page tells it too', async () => {
			await page.goto(`/a/${one.id}/conformance?tab=quality`);
			await expect(page.getByRole('row', { name: new RegExp(name, 'u') })).toContainText('88,5');
		});
	}
);

looking(
	'every tab can be read by a screen reader, light and dark',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		// Two looks at each of a dozen pages.
		looking.slow();
		const context = await browser.newContext({ baseURL: server.origin, colorScheme: 'dark' });
		const page = await context.newPage();
		const one = await ConformancePage.open(page, server);
		for (const tab of Object.keys(tabNames) as Tab[]) {
			await one.go(tab);
			await one.told();
			await expect(one.panel.getByRole('heading').first()).toBeVisible();
			await page.waitForLoadState('networkidle');
			await expectReadableInBothThemes(page);
		}
		await one.go('clauses');
		await one.panel
			.getByRole('button', { name: /^Quy tắc của/u })
			.first()
			.click();
		await expectReadableInBothThemes(page);
		await one.go('quality');
		await page.getByRole('link', { name: 'Nhập, sửa trong bảng' }).click();
		await expect(page.getByRole('grid')).toBeVisible();
		await expectReadableInBothThemes(page);
		await context.close();
	}
);
