/**
 * How a dossier becomes official, by four people: two chief engineers, a reviewer, and somebody of a partner company who
 * sees his part alone. From the inventory to the issued version, with one edit that voids an approval, one waiver and one
 * return. What a single step can do else is shown where that step is.
 */
import ExcelJS from 'exceljs';
import { fullNames, Person, settled, takeSecretOut, vietnameseDay } from './dossier-people';
import { FindingsPanel } from './findings-panel';
import { rarely } from './rarely';
import { expect, test } from './server';
import { takeOver } from './take-over';
import { Workbench } from './workbench';

const imported = 'Kho hồ sơ thửa đất';
const proposed = 'Kho hồ sơ thửa đất số hóa';
const mended = 'Kho hồ sơ thửa đất của tỉnh';
const request = 'Tên chưa đúng quyết định phê duyệt';
const sentBack = 'Chưa nêu số quyết định';
const left = 'Bổ sung đầu mối ở bản sau';
const returned = 'Cần sửa tên theo yêu cầu đã nêu';
const decision = '01/QĐ-UBND';

const inventory = {
	name: 'kiem-ke.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from(['Mã riêng,Tên hệ thống,Đơn vị chủ quản', `K1,${imported},UBND tỉnh Cà Mau`].join('\n'))
};

async function rename(bench: Workbench, from: string, to: string): Promise<void> {
	await bench.choose(from);
	await bench.field('Tên đối tượng').fill(to);
	await bench.field('Tên đối tượng').press('Enter');
	await bench.saved();
}

/** LS_PHIENBAN of Form 03 of a version, a row a version, by a reader that is not ours. */
async function historyTold(by: Person, version: string): Promise<string[][]> {
	const { id } = (await by.ask('POST', '/exports', { format: 'form03', version })) as { id: string };
	const job = `/api/v1/jobs/${id}`;
	const stateNow = async (): Promise<unknown> =>
		((await (await by.page.request.get(job)).json()) as { state: string }).state;
	await expect.poll(stateNow, { timeout: 60_000 }).toBe('done');
	const workbook = new ExcelJS.Workbook();
	const bytes = await (await by.page.request.get(`${job}/result`)).body();
	await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
	const rows: string[][] = [];
	workbook.getWorksheet('LS_PHIENBAN')?.eachRow((row) => {
		const cells: string[] = [];
		row.eachCell({ includeEmpty: true }, ({ text }) => void cells.push(text));
		rows.push(cells);
	});
	return rows;
}

/** What the check passed beyond the items he accepts in one go, not without a reason, and takes that back with one. */
async function acceptsAndTakesBack(reviewer: Person, version: string): Promise<void> {
	const card = reviewer.submission(version);
	const dialog = reviewer.page.getByRole('dialog');
	const press = (name: RegExp | string) => dialog.getByRole('button', { name }).click();
	const accept = card.getByRole('button', { name: /^Chấp nhận cả \d+ quy tắc/u });
	await accept.click({ timeout: 60_000 });
	await dialog.getByRole('textbox').fill(' ');
	await press(/^Chấp nhận \d+ quy tắc$/u);
	await expect(dialog.getByText('Ghi lý do chấp nhận các quy tắc này.')).toBeVisible();
	await dialog.getByRole('textbox').fill('Theo kết quả kiểm tra');
	await press(/^Chấp nhận \d+ quy tắc$/u);
	await expect(card.getByText('Quyết định chung cho các quy tắc này:')).toContainText('Theo kết quả kiểm tra');
	await card.getByRole('button', { name: 'Rút lại việc chấp nhận' }).click();
	await press('Rút lại việc chấp nhận');
	await expect(dialog.getByText('Ghi lý do rút lại.')).toBeVisible();
	await dialog.getByRole('textbox').fill('Chưa xem bản giấy');
	await press('Rút lại việc chấp nhận');
	await expect(card.getByText('Quyết định chung cho các quy tắc này:')).toContainText('Đã rút lại: Chưa xem bản giấy');
	await expect(accept).toBeVisible();
}

test('four people lead a dossier from the inventory to the issued version', async ({ browser, server }) => {
	test.setTimeout(480_000);
	const chi = await Person.signedIn(browser, server, 'chi', 'chief-engineer');
	const ha = await Person.signedIn(browser, server, 'ha', 'chief-engineer');
	const dung = await Person.signedIn(browser, server, 'dung', 'reviewer');
	const khoa = await Person.signedIn(browser, server, 'khoa', null);
	const person = (name: string) => ({ origin: server.origin, name, password: server.password });
	const [atHa, atDung] = [new Workbench(await ha.window()), new Workbench(await dung.window())];
	let issued = '';

	await test.step('an engineer brings the inventory in', async () => {
		const { page } = chi;
		await page.goto(`/a/${chi.id}/import`);
		await page.getByLabel('Chọn bảng kiểm kê hoặc bản vẽ').setInputFiles(inventory);
		await page.getByRole('button', { name: 'Phân tích' }).click();
		await page.getByRole('button', { name: 'Xem trước kết quả' }).click();
		await page.getByRole('button', { name: 'Nhập vào kiến trúc' }).click();
		await expect(page.getByRole('heading', { name: 'Đã nhập vào kiến trúc' })).toBeVisible();
	});

	await test.step('the partner company changes its part and sends it; the other engineer takes it over', async () => {
		const { objects } = (await chi.ask('GET', '')) as { objects: { id: string; fields: { name: string } }[] };
		const part = objects.find(({ fields }) => fields.name === imported)?.id ?? '';
		const invitation = { account: 'khoa', title: 'Hồ sơ thửa đất', objects: [part], expiresOn: '2099-01-29' };
		await chi.ask('POST', '/parts', invitation);
		const guest = new Workbench(khoa.page);
		await khoa.page.goto('/');
		await khoa.page.getByRole('link', { name: /Hồ sơ thửa đất/u }).click();
		await guest.saved();
		await rename(guest, imported, proposed);
		await khoa.page.getByRole('button', { name: 'Gửi đề xuất' }).click();
		await khoa.page.getByRole('button', { name: /^Gửi \d+ thay đổi$/u }).click();
		await expect(khoa.page.getByText('Đã gửi 1 thay đổi')).toBeVisible();
		await atHa.open(person('ha'), 'Cà Mau');
		await takeOver(atHa, proposed);
	});

	await test.step('what cannot be mended yet is waived: asked for by an engineer, decided by the reviewer', async () => {
		const [asking, deciding] = [new FindingsPanel(atHa), new FindingsPanel(atDung)];
		await asking.open('F01', proposed);
		const asked = asking.section('Chấp thuận nội bộ cho khắc phục sau');
		await asked.getByRole('button', { name: 'Đề nghị chấp thuận nội bộ cho khắc phục sau' }).click();
		await asked.getByLabel('Lý do đề nghị').fill('Đầu mối được phân công trong quý tới (minh họa)');
		await asked.getByLabel('Khắc phục trước khi hết ngày').fill('31/12/2099');
		await asked.getByRole('button', { name: 'Gửi đề nghị' }).click();
		await expect(asked.getByText('Chờ duyệt', { exact: true })).toBeVisible();
		await atDung.enter(person('dung'), 'Cà Mau');
		await deciding.open('F01', proposed);
		const decided = deciding.section('Chấp thuận nội bộ cho khắc phục sau');
		await decided.getByRole('button', { name: 'Duyệt cho khắc phục sau' }).click();
		await expect(asked.getByText('Được chấp thuận nội bộ cho khắc phục sau, đến hết 31/12/2099')).toBeVisible();
		for (const { details } of [asking, deciding]) {
			await details.getByRole('button', { name: 'Đóng chi tiết' }).click();
		}
	});

	await test.step('an edit after the first approval voids it; both approve one state and it is submitted', async () => {
		const facts = { code: 'CM-KTS-2026', version: '1.0', cutoffDate: '2026-11-20', change: 'Ban hành lần đầu' };
		await chi.ask('PATCH', '/dossier', facts);
		await takeSecretOut(atHa);
		await settled({ engineer: chi, asks: ha, decides: dung });
		await chi.approves();
		await atHa.choose(proposed);
		await atHa.field('Ghi chú').fill('Số hóa xong trong năm');
		await atHa.field('Ghi chú').press('Tab');
		await atHa.saved();
		await chi.opened();
		await expect(chi.page.getByText(/^Đã duyệt một trạng thái khác/u)).toBeVisible();
		await expect(chi.page.getByRole('button', { name: 'Trình phiên bản 1.0' })).toHaveCount(0);
		await ha.approves();
		await chi.approvesHere();
		await chi.submits('1.0');
	});

	await test.step('the reviewer asks for a change and returns the version', async () => {
		await atDung.choose(proposed);
		await atDung.properties.getByRole('button', { name: 'Nêu ý kiến về Tên đối tượng' }).click();
		const comments = atDung.page.getByRole('region', { name: 'Ý kiến', exact: true });
		await comments.getByRole('textbox', { name: 'Ý kiến mới' }).fill(request);
		await comments.getByText('Giao việc', { exact: true }).click();
		await comments.getByLabel('Giao cho').selectOption(fullNames['ha'] ?? '');
		await comments.getByLabel('Yêu cầu sửa').check();
		await comments.getByRole('button', { name: 'Gửi ý kiến' }).click();
		await expect(comments.getByRole('article').filter({ hasText: request })).toContainText('Chờ trả lời');
		await dung.opened();
		await dung.moves('1.0', 'Trả lại', returned);
		await dung.submission('1.0').getByRole('button', { name: 'Trả lại' }).last().click();
		await expect(dung.submission('1.0').getByText(returned)).toBeVisible();
	});

	await test.step('who was asked mends it and answers; who asked confirms', async () => {
		await ha.page.goto('/inbox');
		const item = ha.page.getByRole('article').filter({ hasText: 'giao bạn xử lý' });
		await expect(item).toContainText(request);
		await rename(atHa, proposed, mended);
		await atHa.page.getByRole('tab', { name: /^Ý kiến/u }).click();
		const card = (bench: Workbench) =>
			bench.page.getByRole('region', { name: 'Ý kiến', exact: true }).getByRole('article').filter({ hasText: request });
		for (const bench of [atHa, atDung]) await card(bench).getByRole('button', { expanded: false }).click();
		await card(atHa).getByLabel('Đã làm gì, hoặc vì sao không sửa').fill('Đã sửa tên theo quyết định');
		await card(atHa).getByRole('button', { name: 'Trả lời yêu cầu' }).click();
		// What will not do is sent back with why, and answered again.
		const back = card(atDung).getByRole('button', { name: 'Chưa đạt, gửi lại' });
		await back.click();
		await expect(back).toBeDisabled();
		await card(atDung).getByLabel('Vì sao chưa đạt').fill(sentBack);
		await back.click();
		await expect(card(atHa).getByText(new RegExp(`gửi lại, chưa đạt: ${sentBack}`, 'u'))).toBeVisible();
		await card(atHa).getByLabel('Đã làm gì, hoặc vì sao không sửa').fill('Đã ghi số quyết định vào tên');
		await card(atHa).getByRole('button', { name: 'Trả lời yêu cầu' }).click();
		await card(atDung).getByRole('button', { name: 'Xác nhận, giải quyết xong' }).click();
		await expect(card(atHa).getByText(/đánh dấu đã giải quyết/u)).toBeVisible();
		await expect(card(atHa).getByText(/trả lời: Đã sửa\. Đã ghi số quyết định vào tên/u)).toBeVisible();
	});

	await test.step('the next version is approved by both, appraised and issued with number and date', async () => {
		await chi.ask('PATCH', '/dossier', { version: '1.1', change: 'Sửa tên theo ý kiến thẩm định' });
		await ha.approves();
		await chi.approves();
		await chi.submits('1.1');
		await dung.ask('POST', '/submissions/1.1/review', { move: 'take' });
		await dung.ask('POST', '/comments', { about: `architecture:${dung.id}`, text: left, version: '1.1' });
		await dung.page.goto(`/a/${dung.id}/review/1.1`);
		await acceptsAndTakesBack(dung, '1.1');
		await dung.appraises('1.1', 'Đạt theo kết quả xem xét toàn bộ hồ sơ');
		await chi.page.goto('/inbox');
		await expect(chi.page.getByRole('article').filter({ hasText: 'chờ ban hành' })).toContainText(
			'Còn 1 ý kiến và 0 yêu cầu sửa chưa giải quyết'
		);
		await chi.opened();
		const card = chi.submission('1.1');
		await card.getByRole('button', { name: 'Ban hành' }).click();
		await card.getByLabel('Số, ký hiệu văn bản ban hành').fill(decision);
		await card.getByLabel('Ngày văn bản ban hành').fill(vietnameseDay(new Date()));
		await card.getByLabel('Ngày hiệu lực').fill(vietnameseDay(new Date(Date.now() + 20 * 86_400_000)));
		await card.getByRole('button', { name: 'Ban hành' }).last().click();
		await expect(card).toContainText('Đã ban hành');
		await expect(card).toContainText(decision);
		issued = await (await chi.page.request.get(`/api/v1/architectures/${chi.id}/versions/1.1`)).text();
		expect(issued).toContain(mended);
	});

	await test.step('what was said and not settled is raised again in the draft, and told to whoever makes the next version', async () => {
		await dung.page.goto(`/a/${dung.id}/review/1.1`);
		const ofVersion = dung.page.getByRole('region', { name: 'Ý kiến về phiên bản 1.1' });
		const closed = ofVersion.getByRole('article').filter({ hasText: left });
		await closed.getByRole('button', { name: 'Nêu lại ở phiên bản sau' }).click({ timeout: 60_000 });
		await expect(closed.getByLabel('Hạn')).toBeVisible();
		await closed.getByRole('button', { name: 'Hủy' }).click();
		const remark = atHa.page
			.getByRole('region', { name: 'Ý kiến', exact: true })
			.getByRole('article')
			.filter({ hasText: left });
		await remark.getByRole('button', { expanded: false }).click();
		const again = remark.getByRole('button', { name: 'Nêu lại ở phiên bản sau' });
		await again.click();
		// By when it is to be done is said in raising it, here and where the issued version is read.
		await remark.getByLabel('Hạn').fill('15/01/2026');
		await remark.getByRole('button', { name: 'Nêu lại', exact: true }).click();
		await expect(again).toHaveCount(0);
		await expect(remark).toHaveCount(2);
		await expect(remark.filter({ hasText: 'Quá hạn từ 15/01/2026' })).toHaveCount(1);
		const former = remark.filter({ hasText: 'Đã đóng cùng phiên bản, chưa giải quyết' });
		await expect(former).toHaveCount(1);
		await expect(former).toContainText('Về phiên bản 1.1');
		await ha.page.goto('/inbox');
		const item = ha.page.getByRole('article').filter({ hasText: 'còn việc chuyển sang phiên bản sau' });
		await item.getByRole('link').click();
		const there = ha.page.getByRole('region', { name: 'Việc còn lại từ phiên bản 1.1 đã ban hành' });
		await expect(there).toBeFocused({ timeout: 60_000 });
		await expect(there.getByText(left).first()).toBeVisible();
	});

	await test.step('from then on nobody changes it, and the architecture it came from is kept', async () => {
		await expect(chi.submission('1.1').getByRole('button', { name: /Ban hành|Rút/u })).toHaveCount(0);
		await dung.opened();
		await expect(dung.submission('1.1').getByRole('button', { name: /Trả lại|Thẩm định/u })).toHaveCount(0);
		// What was said of the round that came back is closed too, for the reason that is true of it.
		await dung.page.goto(`/a/${dung.id}/review/1.0`);
		await expect(
			dung.page.getByText(/^Phiên bản 1\.0 đã được trả lại, không ban hành; phiên bản sau đó, 1\.1,/u)
		).toBeVisible({ timeout: 60_000 });
		const of = `/api/v1/architectures/${chi.id}`;
		for (const [who, method, path, data] of [
			[chi, 'POST', '/versions', { name: '1.1' }],
			[chi, 'POST', '/submissions/1.1/withdraw', { reason: 'Lý do' }],
			[dung, 'POST', '/submissions/1.1/review', { move: 'return', reason: 'Lý do' }],
			[chi, 'DELETE', '', undefined]
		] as const) {
			const response = await who.page.request.fetch(`${of}${path}`, {
				method,
				...(data === undefined ? {} : { data })
			});
			expect([path, response.status()]).toEqual([path, 409]);
		}
		await rename(atHa, mended, 'Tên của sau này');
		expect(await (await dung.page.request.get(`${of}/versions/1.1`)).text()).toBe(issued);
	});

	await rarely('and the history of versions tells of it', async () => {
		const told = await historyTold(chi, '1.1');
		const row = (version: string): string => told.find((cells) => cells.includes(version))?.join(' | ') ?? '';
		// What came back is no version of the dossier.
		expect(row('1.0')).toBe('');
		expect(row('1.1')).toContain('Sửa tên theo ý kiến thẩm định');
		expect(row('1.1')).toContain(`Văn bản ban hành số ${decision} ngày ${vietnameseDay(new Date())}`);
	});
});
