/** Two people close findings together: seen at once, mended with a preview, waived by two, answered, given to somebody. */
import type { Browser } from '@playwright/test';
import { FindingsPanel } from './findings-panel';
import { expectReadableInBothThemes } from './readable';
import { expect, looking, test, type TestServer } from './server';
import { Workbench } from './workbench';

const lamp = 'Nền tảng chiếu sáng thử nghiệm';
const slot = 'Hệ thống chiếu sáng thông minh';
const own = 'Sở Xây dựng tỉnh Cà Mau';
const whole = 'Khung kiến trúc Chính quyền số tỉnh Cà Mau';

/** The administrator and Bình, who is chief engineer, each at his own machine. */
async function twoPeople(browser: Browser, server: TestServer) {
	const made = await server.khuevan(
		...['user', 'add', '--name', 'binh', '--display', 'Bình', '--agency', '96'],
		...['--role', 'chief-engineer', '--password', 'mot-mat-khau-dai']
	);
	expect(made.status).toBe(0);
	const [contextA, contextB] = [await browser.newContext(), await browser.newContext()];
	const a = new Workbench(await contextA.newPage());
	const b = new Workbench(await contextB.newPage());
	await Promise.all([
		a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau'),
		b.open({ origin: server.origin, name: 'binh', password: 'mot-mat-khau-dai' }, 'Cà Mau')
	]);
	const close = async (): Promise<void> => {
		await contextA.close();
		await contextB.close();
	};
	return { a, b, fa: new FindingsPanel(a), fb: new FindingsPanel(b), close };
}

/** A platform that A adds; it lacks most of what the framework asks for. */
async function addLamp(a: Workbench): Promise<void> {
	await a.choose(slot);
	await a.palette.getByRole('button', { name: 'Nền tảng số' }).click();
	await expect(a.field('Tên đối tượng')).toBeFocused();
	await a.page.keyboard.type(lamp);
	await a.page.keyboard.press('Enter');
	await a.saved();
	await expect(a.field('Tên đối tượng')).toHaveValue(lamp);
}

async function setOwner(one: Workbench, owner: string): Promise<void> {
	await one.choose(lamp);
	await one.field('Cơ quan chủ quản').fill(owner);
	await one.field('Cơ quan chủ quản').press('Enter');
	await one.saved();
}

test('a finding is seen at once, mended with a preview, and each takes back only his own', async ({
	browser,
	server
}) => {
	const { a, b, fa, fb, close } = await twoPeople(browser, server);
	await addLamp(a);
	await setOwner(a, own);
	await fb.search(`G07 ${lamp}`);
	await expect(fb.row('G07', lamp)).toHaveCount(0);

	await test.step('one breaks a rule; the other sees it at once, and by whose edit', async () => {
		await setOwner(a, 'Bộ Xây dựng');
		await expect(fb.row('G07', lamp)).toBeVisible();
		await expect(fb.news).toContainText('do Quản trị viên sửa');
		await fb.open('G07', lamp);
		await expect(fb.details.getByText(/^Có từ .+, do Quản trị viên sửa$/u)).toBeVisible();
		await expect(fb.section('Căn cứ')).toContainText('Theo dự thảo, có thể thay đổi');
	});

	await test.step('what a quick fix would change is shown before it does', async () => {
		await fb.details.getByRole('button', { name: /^Sửa nhanh/u }).click();
		const row = fb.fix.getByRole('row').filter({ hasText: lamp });
		await expect(row.getByRole('cell', { name: 'Loại bản ghi' })).toBeVisible();
		await expect(row.getByRole('cell', { name: 'Bản ghi tham chiếu' })).toBeVisible();
		await expect(a.field('Loại bản ghi')).not.toHaveValue('reference');
		await fb.fix.getByRole('button', { name: 'Sửa 1 bản ghi' }).click();
		await expect(fb.fix).toBeHidden();
		await expect(a.field('Loại bản ghi')).toHaveValue('reference');
		await expect(fb.details.getByText('Phát hiện này không còn')).toBeVisible();
		await expect(b.page.getByText('Đã sửa 1 bản ghi')).toBeVisible();
		await fb.details.getByRole('button', { name: 'Đóng chi tiết' }).click();
		await expect(fb.row('G07', lamp)).toHaveCount(0);
		await b.saved();
	});

	await test.step('the first takes back his part and leaves the other’s', async () => {
		await a.tools.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(a.field('Cơ quan chủ quản')).toHaveValue(own);
		await expect(a.field('Loại bản ghi')).toHaveValue('reference');
		await b.choose(lamp);
		await expect(b.field('Cơ quan chủ quản')).toHaveValue(own);
		await b.tools.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(a.field('Loại bản ghi')).not.toHaveValue('reference');
		await expect(a.field('Cơ quan chủ quản')).toHaveValue(own);
	});

	await test.step('whoever steps to the next finding has its record beside it, and keeps the button', async () => {
		await fb.search('F01');
		await fb.list
			.getByRole('button', { name: /^Chi tiết/u })
			.first()
			.click();
		const name = b.field('Tên đối tượng');
		for (const button of ['Phát hiện sau', 'Phát hiện trước']) {
			const before = await name.inputValue();
			await fb.details.getByRole('button', { name: button }).click();
			await expect(name).not.toHaveValue(before);
			await expect(fb.details).toContainText(await name.inputValue());
			await expect(fb.details.getByRole('button', { name: button })).toBeFocused();
		}
		await fb.details.getByRole('button', { name: 'Đóng chi tiết' }).click();
	});

	await test.step('a finding leads to its fields, by its row and by its details', async () => {
		await fa.search(`F01 ${lamp}`);
		await b.choose('Cổng thông tin điện tử UBND tỉnh Cà Mau');
		await fb.open('F01', lamp);
		await fb.details
			.getByRole('group', { name: 'Tới trường cần sửa' })
			.getByRole('button', { name: 'Đầu mối xác nhận', exact: true })
			.click();
		await expect(b.field('Đầu mối xác nhận')).toBeFocused();
		await expect(fb.details).toBeVisible();
	});
	await close();
});

test(
	'a waiver is asked by one, approved by another, and reopens by itself',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const { a, b, fa, fb, close } = await twoPeople(browser, server);
		await addLamp(a);

		await test.step('one asks, with reason and time; he cannot approve it himself, and is told why', async () => {
			await fa.open('F01', lamp);
			const waiver = fa.section('Chấp thuận nội bộ cho khắc phục sau');
			await waiver.getByRole('button', { name: 'Đề nghị chấp thuận nội bộ cho khắc phục sau' }).click();
			await waiver.getByLabel('Lý do đề nghị').fill('Nền tảng thử nghiệm, chưa có đầu mối.');
			await waiver.getByLabel('Khắc phục trước khi hết ngày').fill('1/1/2020');
			await waiver.getByRole('button', { name: 'Gửi đề nghị' }).click();
			await expect(waiver.getByRole('alert')).toContainText(/Phải từ ngày \d{2}\/\d{2}\/\d{4} trở đi/u);
			await expect(waiver.getByLabel('Lý do đề nghị')).toHaveValue('Nền tảng thử nghiệm, chưa có đầu mối.');
			await waiver.getByLabel('Khắc phục trước khi hết ngày').fill('31/12/2099');
			await waiver.getByRole('button', { name: 'Gửi đề nghị' }).click();
			await expect(waiver.getByText('Chờ duyệt', { exact: true })).toBeVisible();
			const approve = waiver.getByRole('button', { name: 'Duyệt cho khắc phục sau' });
			await expect(approve).toHaveAttribute('aria-disabled', 'true');
			await approve.click({ force: true });
			await expect(waiver.getByRole('alert')).toContainText('không tự duyệt được');
			await expect(waiver.getByText('Chờ duyệt', { exact: true })).toBeVisible();
		});

		await test.step('the server would refuse him, whatever the page does', async () => {
			const base = a.page.url().replace('/a/', '/api/v1/architectures/');
			const decisions = (await (await a.page.request.get(`${base}/decisions`)).json()) as {
				waivers: { id: string }[];
			};
			const refused = await a.page.request.post(`${base}/waivers/${decisions.waivers[0]?.id ?? ''}/decide`, {
				data: { decision: 'approve', reason: '' },
				headers: { origin: server.origin }
			});
			expect(refused.status()).toBe(403);
			expect(await refused.json()).toMatchObject({ error: { code: 'same-person' } });
		});

		await test.step('another approves; both see it as waived', async () => {
			await fb.open('F01', lamp);
			const waiver = fb.section('Chấp thuận nội bộ cho khắc phục sau');
			await expect(waiver.getByText('Nền tảng thử nghiệm, chưa có đầu mối.')).toBeVisible();
			await waiver.getByRole('button', { name: 'Duyệt cho khắc phục sau' }).click();
			await expect(waiver.getByText('Được chấp thuận nội bộ cho khắc phục sau, đến hết 31/12/2099')).toBeVisible();
			await expect(
				fa
					.section('Chấp thuận nội bộ cho khắc phục sau')
					.getByText('Được chấp thuận nội bộ cho khắc phục sau, đến hết 31/12/2099')
			).toBeVisible();
			await expect(fa.section('Chấp thuận nội bộ cho khắc phục sau').getByText('Bình quyết định')).toBeVisible();
			await expect(fa.row('F01', lamp).getByText('Cho khắc phục sau', { exact: true })).toBeVisible();
			await fa.filter('menuitemradio', 'Ẩn mục cho khắc phục sau');
			await expect(fa.row('F01', lamp)).toHaveCount(0);
			await fa.panel.getByRole('button', { name: 'Bỏ lọc: Ẩn mục cho khắc phục sau' }).click();
			await expect(fa.row('F01', lamp)).toBeVisible();
		});

		await test.step('it reopens by itself once what it covers is another', async () => {
			await setOwner(b, own);
			await expect(fa.row('F01', lamp).getByText('Mở lại', { exact: true })).toBeVisible();
			await expect(
				fa
					.section('Chấp thuận nội bộ cho khắc phục sau')
					.getByText('Mở lại: nội dung được cho khắc phục sau đã thay đổi')
			).toBeVisible();
		});
		await close();
	}
);

test(
	'a question is answered, work is given to somebody, and what is said is heard at once',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const { a, fa, fb, close } = await twoPeople(browser, server);
		await addLamp(a);

		await test.step('an asked rule is answered with its reason, and the answer is taken back', async () => {
			await fa.filter('menuitemradio', 'Cần người đánh giá');
			await fa.open('G02d', whole);
			await fb.search('G02d');
			await expect(fb.row('G02d', whole)).toBeVisible();
			const question = fa.section('Câu hỏi cho người đánh giá');
			await question.getByRole('radio', { name: 'Đáp ứng', exact: true }).check();
			await question.getByLabel('Lý do, căn cứ của kết luận').fill('Biên bản rà soát ngày 12/11/2026.');
			await question.getByRole('button', { name: 'Ghi kết luận' }).click();
			await expect(question.getByText(/^Đáp ứng, theo Quản trị viên/u)).toBeVisible();
			await expect(fa.details.getByText('Câu hỏi này đã được trả lời.')).toBeVisible();
			await question.getByRole('button', { name: 'Rút kết luận' }).click();
			await expect(question.getByRole('radio', { name: 'Đáp ứng', exact: true })).toBeVisible();
			await expect(fa.details.getByText('Câu hỏi này đã được trả lời.')).toBeHidden();
		});

		await test.step('one gives a finding to the other, who sees it where his own are', async () => {
			// While nothing is found the empty list offers it a second time.
			await fa.panel.getByRole('button', { name: 'Bỏ mọi bộ lọc' }).first().click();
			await fa.open('F01', lamp);
			await fb.open('F01', lamp);
			const work = fa.section('Xử lý');
			await work.getByLabel('Người xử lý').selectOption('Bình');
			await work.getByLabel('Trạng thái').selectOption('Đang xử lý');
			await work.getByLabel('Hạn xử lý').fill('31/01/2099');
			await work.getByLabel('Ghi chú').fill('Hỏi Sở Xây dựng');
			await work.getByRole('button', { name: 'Lưu', exact: true }).click();
			const seen = fb.section('Xử lý');
			await expect(seen.getByLabel('Người xử lý').getByRole('option', { selected: true })).toHaveText('Bình (tôi)');
			await expect(seen.getByLabel('Trạng thái')).toHaveValue('in-progress');
			await expect(seen.getByLabel('Hạn xử lý')).toHaveValue('31/01/2099');
			await expect(seen.getByLabel('Ghi chú')).toHaveValue('Hỏi Sở Xây dựng');
			await fb.search('');
			await fb.filter('menuitemcheckbox', 'Giao cho tôi');
			await expect(fb.row('F01', lamp)).toBeVisible();
		});

		await test.step('what one says the other hears', async () => {
			const [said, heard] = [fa.section('Trao đổi'), fb.section('Trao đổi')];
			await said.getByLabel('Ý kiến').fill('Đầu mối là ai?');
			await said.getByRole('button', { name: 'Gửi ý kiến' }).click();
			await expect(heard.getByRole('log').getByText('Đầu mối là ai?')).toBeVisible();
			await heard.getByLabel('Ý kiến').fill('Ông Ánh, đã gọi.');
			await heard.getByLabel('Ý kiến').press('Control+Enter');
			await expect(said.getByRole('log').getByText('Ông Ánh, đã gọi.')).toBeVisible();
		});

		await test.step('evidence is attached, fetched and taken off', async () => {
			const evidence = fb.section('Minh chứng');
			await evidence.getByRole('button', { name: 'Thêm minh chứng' }).click();
			const file = evidence.getByLabel('Chọn tệp minh chứng');
			await file.setInputFiles({ name: 'lạ.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
			await evidence.getByLabel('Tệp này chứng minh điều gì').fill('Công văn xác nhận');
			await evidence.getByRole('button', { name: 'Tải lên' }).click();
			await expect(evidence.getByRole('alert')).toContainText('không nhận tệp này');
			await expect(evidence.getByLabel('Tệp này chứng minh điều gì')).toHaveValue('Công văn xác nhận');
			await file.setInputFiles({ name: 'công văn.txt', mimeType: 'text/plain', buffer: Buffer.from('Đã xác nhận') });
			await evidence.getByRole('button', { name: 'Tải lên' }).click();
			const link = fa.section('Minh chứng').getByRole('link', { name: 'Tải về công văn.txt' });
			await expect(link).toBeVisible();
			const [download] = await Promise.all([a.page.waitForEvent('download'), link.click()]);
			expect(download.suggestedFilename()).toBe('công văn.txt');
			await evidence.getByRole('button', { name: 'Gỡ công văn.txt' }).click();
			await evidence.getByLabel('Vì sao gỡ công văn.txt').fill('Bản cũ');
			await evidence.getByRole('button', { name: 'Gỡ', exact: true }).click();
			await expect(link).toHaveCount(0);
		});
		await close();
	}
);

looking(
	'findings are worked on by keyboard and can be read by a screen reader, light and dark',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		const context = await browser.newContext({ colorScheme: 'dark' });
		const a = new Workbench(await context.newPage());
		const fa = new FindingsPanel(a);
		await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
		const clean = (...but: readonly string[]): Promise<void> => expectReadableInBothThemes(a.page, but);
		const keyboard = a.page.keyboard;
		const focused = a.page.locator(':focus');

		await test.step('the list', async () => {
			await expect(fa.list.getByRole('listitem').nth(2)).toBeVisible();
			await keyboard.press('F8');
			await expect(fa.list.getByRole('listitem').nth(1).locator(':focus')).toBeVisible();
			await keyboard.press('ArrowDown');
			await expect(fa.list.getByRole('listitem').nth(2).locator(':focus')).toBeVisible();
			await keyboard.press('End');
			await keyboard.press('Home');
			await expect(focused).toHaveAttribute('aria-expanded', 'true');
			await keyboard.press('ArrowDown');
			await clean();
		});

		await test.step('the details, and back to where one was', async () => {
			const name = await focused.innerText();
			await keyboard.press('ArrowRight');
			await expect(fa.details).toBeFocused();
			await clean();
			await fa
				.section('Chấp thuận nội bộ cho khắc phục sau')
				.getByRole('button', { name: 'Đề nghị chấp thuận nội bộ cho khắc phục sau' })
				.click();
			await clean();
			await keyboard.press('Escape');
			await expect(fa.details).toBeHidden();
			await expect(focused).toHaveText(name, { useInnerText: true });
		});

		await test.step('the filters', async () => {
			await fa.panel.getByRole('button', { name: 'Lọc phát hiện' }).click();
			await expect(a.page.getByRole('menu')).toBeVisible();
			// A menu floats above all landmarks while it is open.
			await clean('region');
			await keyboard.press('Escape');
			await fa.panel.getByRole('group', { name: 'Kết quả kiểm tra' }).getByRole('button').first().click();
			await clean();
		});
		await context.close();
	}
);
