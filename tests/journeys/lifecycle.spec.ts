/**
 * From a dossier with gaps to an issued one, by two chief engineers, an editor and a reviewer: what lacks is told, an edit
 * voids an approval, one version is returned, the next is appraised and issued.
 */
import type { Locator } from '@playwright/test';
import { expectApart } from './apart';
import { Person, settled, takeSecretOut, vietnameseDay } from './dossier-people';
import { expectReadableInBothThemes } from './readable';
import { expect, test } from './server';
import { Workbench } from './workbench';

test(
	'a dossier is approved by two, submitted, returned once, appraised and issued',
	{ tag: '@now-and-then' },
	async ({ browser, server }) => {
		test.setTimeout(480_000);
		const chi = await Person.signedIn(browser, server, 'chi', 'chief-engineer');
		const ha = await Person.signedIn(browser, server, 'ha', 'chief-engineer', '');
		const an = await Person.signedIn(browser, server, 'an', 'editor');
		const dung = await Person.signedIn(browser, server, 'dung', 'reviewer');

		await test.step('what the dossier lacks is told, and each point leads to where it is mended', async () => {
			await chi.ask('PATCH', '/dossier', { code: '' });
			await chi.opened();
			const { page } = chi;
			await expect(page.getByText('Chưa có mã hồ sơ')).toBeVisible();
			await expect(
				page.getByText(/lượt chưa đáp ứng yêu cầu bắt buộc và chưa được chấp thuận nội bộ cho khắc phục sau/u)
			).toBeVisible();
			await expect(page.getByRole('link', { name: 'Mở chỗ cần sửa' }).first()).toHaveAttribute('href', /\/export$/u);
			await expect(page.getByRole('heading', { name: 'Chưa trình phiên bản nào' })).toBeVisible();
			// What a reviewer will go through is there to be read before anything is submitted.
			const ahead = page.getByRole('region', { name: 'Mục sẽ được thẩm định' });
			await ahead.getByText('Các mục sẽ được thẩm định (12)').click();
			await expect(ahead.getByRole('list', { name: 'Các mục sẽ được thẩm định' }).getByRole('listitem')).toHaveCount(
				12
			);
			await expectReadableInBothThemes(page);
			// What only a person sees of an item holds nothing up, so that nothing but this leads to where it is answered.
			const lacks = page.getByRole('region', { name: 'Còn thiếu trước khi trình' });
			const unsaid = lacks.getByRole('list', { name: 'Nội dung kiểm tra chờ người kết luận' });
			await unsaid.getByRole('link', { name: /^8\./u }).click();
			const item = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /^8\./u }) });
			await expect(item).toBeFocused({ timeout: 60_000 });
			await expect(item.getByRole('button', { name: 'Kết luận nội dung 8' })).toBeVisible();
			await chi.opened();
		});

		await test.step('what the version changes is said once, with its basis', async () => {
			await chi.page.getByRole('textbox', { name: 'Nội dung thay đổi của phiên bản' }).fill('Ban hành lần đầu');
			await chi.page.getByRole('button', { name: 'Ghi nội dung thay đổi' }).click();
			await expect(chi.page.getByText('Chưa ghi nội dung thay đổi của phiên bản')).toBeHidden();
		});

		await test.step('a password that was written down cannot be waived, and is taken out', async () => {
			// Whoever exports the draft is told of it first.
			await chi.page.goto(`/a/${chi.id}/export`);
			const forbidden = chi.page.getByRole('list', { name: 'Nội dung không được nằm trong hồ sơ' });
			await expect(forbidden.getByRole('link')).toHaveCount(1);
			const desk = new Workbench(an.page);
			await an.page.goto(`/a/${an.id}`);
			await desk.saved();
			await takeSecretOut(desk);
		});

		await test.step('it is made complete: facts, answers, and waivers that another grants', async () => {
			const facts = { code: 'CM-KTS-2026', version: '1.0', cutoffDate: '2026-11-20' };
			await chi.ask('PATCH', '/dossier', facts);
			await settled({ engineer: chi, asks: an, decides: dung });
			await chi.opened();
			await expect(chi.page.getByText('Không còn điểm thiếu phải sửa trước khi trình.').first()).toBeVisible();
		});

		await test.step('what the decision lacks is told, filled in where it is told, and an early cut-off date set to today', async () => {
			const { page } = chi;
			const card = page.getByRole('region', { name: 'Thông tin quyết định ban hành' });
			await expect(card.getByText(/^Quyết định còn 6 chỗ để trống/u)).toBeVisible();
			await card.getByRole('button', { name: 'địa danh' }).click();
			await expect(card.getByLabel('Địa danh')).toBeFocused();
			await page.keyboard.type('Cà Mau');
			await card.getByRole('button', { name: 'Lưu thông tin quyết định' }).click();
			await expect(card.getByText(/^Quyết định còn 5 chỗ để trống/u)).toBeVisible();
			await chi.ask('PATCH', '/dossier', { cutoffDate: '2020-01-01' });
			await chi.opened();
			await page.getByRole('button', { name: /^Đặt ngày chốt là hôm nay/u }).click();
			await expect(page.getByText(/^Ngày chốt dữ liệu .* trước lần thay đổi gần nhất/u)).toBeHidden();
			await chi.ask('PATCH', '/dossier', { cutoffDate: '2026-11-20' });
			await chi.opened();
		});

		await test.step('headings with tables alone are told to who approves, each with the way to its chapter', async () => {
			const { page } = chi;
			await expect(page.getByText(/đề mục của Mẫu số 01 chỉ có bảng, danh mục tự sinh/u)).toBeVisible();
			await page.getByText('Đề mục chỉ có bảng tự sinh', { exact: true }).click();
			const chapter = page.getByRole('list', { name: 'Đề mục chỉ có bảng tự sinh' }).getByRole('link').first();
			const title = await chapter.innerText();
			await chapter.click();
			await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: 60_000 });
			await chi.opened();
		});

		await test.step('whose account has a login name alone says his full name before he approves', async () => {
			await ha.opened();
			const asking = ha.page.getByRole('region', { name: 'Họ và tên của bạn' });
			await ha.page.getByRole('button', { name: 'Tôi duyệt trạng thái này' }).click();
			await expect(ha.page.getByText(/tài khoản của bạn mới có tên đăng nhập\. Nhập họ và tên/u)).toBeVisible();
			await asking.getByRole('textbox', { name: 'Họ và tên' }).fill('Lê Thu Hà');
			await asking.getByRole('textbox', { name: 'Chức vụ' }).fill('Phó Giám đốc');
			await asking.getByRole('textbox', { name: 'Đơn vị' }).fill('Sở Khoa học và Công nghệ');
			await asking.getByRole('button', { name: 'Lưu' }).click();
			await expect(
				ha.page.getByText(
					'Đã lưu; văn bản của hồ sơ ghi tên bạn là Lê Thu Hà – Phó Giám đốc, Sở Khoa học và Công nghệ.'
				)
			).toBeVisible();
			await expect(asking).toBeHidden();
			await expect(ha.page.getByText('Lê Thu Hà').first()).toBeVisible();
		});

		await test.step('an edit after the first approval voids it', async () => {
			await chi.approves();
			await chi.ask('PATCH', '/dossier', { cutoffDate: '2026-11-21' });
			await chi.opened();
			await expect(chi.page.getByText(/^Đã duyệt một trạng thái khác/u)).toBeVisible();
			await ha.approves();
			await chi.approves();
		});

		await test.step('it is submitted, seen by the reviewer and returned with a reason', async () => {
			await chi.opened();
			const submit = chi.page.getByRole('button', { name: 'Trình phiên bản 1.0' });
			await submit.press('Enter');
			const asking = chi.page.getByRole('dialog', { name: 'Trình phiên bản 1.0?' });
			await expect(asking).toContainText('Hồ sơ được chuyển tới Người thẩm định');
			await asking.getByRole('button', { name: 'Trình phiên bản 1.0' }).click();
			await expect(asking.getByText(/^Ghi lý do để các đề mục chỉ có bảng tự sinh/u)).toBeVisible();
			await chi.page.keyboard.press('Escape');
			await expect(asking).toBeHidden();
			await expect(submit).toBeFocused();
			await expect(chi.page.getByText('Chưa trình phiên bản nào')).toBeVisible();
			await chi.submits('1.0');
			await expect(chi.page.getByRole('heading', { name: 'Các lần trình' })).toBeFocused();
			await dung.opened();
			await expect(dung.submission('1.0').getByText('Các mục sẽ được thẩm định (12)')).toBeVisible();
			await expect(dung.submission('1.0').getByText('Lý do của người trình: Bảng đã nói đủ (minh họa)')).toBeVisible();
			await dung.takes('1.0');
			await expect(dung.submission('1.0')).toContainText('Đang thẩm định');
			await dung.ask('POST', '/comments', {
				about: `architecture:${dung.id}`,
				text: 'Nên nói rõ lộ trình',
				version: '1.0'
			});
			await dung.opened();
			await dung.moves('1.0', 'Trả lại', 'Sơ đồ SĐ-04 thiếu điểm kết nối với bộ');
			// What is open ends with the round: it is counted before it goes, each with the way there.
			const returning = dung.submission('1.0').getByRole('form', { name: 'Trả lại' });
			await expect(returning.getByText(/^12\/12 mục kiểm tra chưa được quyết định/u)).toBeVisible();
			await expect(returning.getByRole('link', { name: 'Mục 12' })).toHaveAttribute('href', /review\/1\.0#item-12$/u);
			await expect(returning.getByText(/^Ý kiến của người thẩm định: 1 còn mở\./u)).toBeVisible();
			await expect(returning.getByRole('link', { name: /Nên nói rõ lộ trình/u })).toBeVisible();
			await dung.submission('1.0').getByRole('button', { name: 'Trả lại' }).last().click();
			await expect(dung.submission('1.0').getByText('Sơ đồ SĐ-04 thiếu điểm kết nối với bộ')).toBeVisible();
			await ha.page.goto('/inbox');
			const item = ha.page.getByRole('article').filter({ hasText: 'trả lại hồ sơ, chờ sửa và trình lại' });
			await expect(item).toContainText('Sơ đồ SĐ-04 thiếu điểm kết nối với bộ');
			// Who may not review is offered nothing of it.
			await chi.opened();
			await expect(chi.submission('1.0').getByRole('button')).toHaveCount(0);
		});

		await test.step('mended, it is submitted as the next version, compared, appraised and issued', async () => {
			await chi.opened();
			// Why it came back is answered, which is counted and holds nothing up.
			await expect(chi.page.getByText(/^1 điểm của lần trả lại chưa được cơ quan giải trình/u)).toBeVisible();
			await chi.page.getByRole('button', { name: 'Giải trình về lý do trả lại' }).click();
			await chi.page
				.getByRole('textbox', { name: 'Giải trình, tiếp thu của cơ quan' })
				.fill('Đã bổ sung điểm kết nối với bộ');
			await chi.page.getByRole('button', { name: 'Lưu giải trình' }).click();
			await expect(chi.page.getByText(/^Lý do trả lại và các mục chưa được chấp nhận đều đã/u)).toBeVisible();
			await chi.page
				.getByRole('textbox', { name: 'Nội dung thay đổi của phiên bản' })
				.fill('Sửa theo ý kiến thẩm định');
			await expect(chi.page.getByRole('radio', { name: '1.1' })).toBeChecked();
			await expect(chi.page.getByRole('checkbox', { name: /^Ghi cả vào khung tên của các sơ đồ/u })).toBeChecked();
			await chi.page.getByRole('button', { name: 'Mở phiên bản 1.1' }).click();
			await expect(chi.page.getByRole('heading', { name: 'Phiên bản 1.1 thay đổi gì' })).toBeVisible();
			await ha.approves();
			await chi.approves();
			// What one engineer types while the other submits is not lost with its form, and he reads what happened.
			const { page } = chi;
			await page.getByRole('button', { name: /^Sửa giải trình/u }).click();
			const words = 'Đã bổ sung điểm kết nối với bộ, theo sơ đồ SĐ-04';
			await page.getByRole('textbox', { name: 'Giải trình, tiếp thu của cơ quan' }).fill(words);
			await ha.submits('1.1');
			await page.getByRole('button', { name: 'Lưu giải trình' }).click();
			const notKept = page.getByRole('region', { name: 'Giải trình bạn đang nhập chưa được lưu' });
			await expect(notKept).toContainText('Lê Thu Hà đã trình phiên bản 1.1');
			await expect(notKept.getByRole('textbox', { name: 'Giải trình về lý do trả lại' })).toHaveValue(words);
			await expectReadableInBothThemes(page);
			await dung.opened();
			await dung.takes('1.1');
			const answered = dung.submission('1.1').getByText('Đã bổ sung điểm kết nối với bộ');
			await expect(answered).toBeVisible();
			await expectApart(answered, dung.submission('1.1').getByRole('link', { name: /^Quyết định từng mục/u }));
			await expect(dung.submission('1.1').getByRole('link', { name: 'Xem thay đổi' })).toHaveAttribute(
				'href',
				/from=1\.0&to=1\.1$/u
			);
			// What the findings say, what changed since 1.0 was returned, and the decision stand on one page.
			await dung.submission('1.1').getByRole('link', { name: 'Đọc và thẩm định' }).click();
			const changes = dung.page.getByRole('region', { name: 'Thay đổi so với phiên bản 1.0' });
			await expect(changes.getByText(/^Không có gì thay đổi|^Phát hiện mới/u)).toBeVisible({ timeout: 60_000 });
			await expect(
				dung.page.getByRole('region', { name: 'Phát hiện của phiên bản' }).locator('summary').first()
			).toBeVisible();
			const reviewed = dung.submission('1.1');
			await expect(reviewed.getByText(/^Máy kiểm tra/u).first()).toBeVisible();
			const open = async (item: string): Promise<Locator> => {
				await reviewed
					.getByRole('button', { name: new RegExp(`^(Quyết định|Sửa quyết định) mục ${item}$`, 'u') })
					.click();
				const choices = dung.page.getByRole('group', { name: `Quyết định mục ${item}` });
				return reviewed.getByRole('listitem').filter({ has: choices });
			};
			const decides = async (verdict: string): Promise<void> => {
				const item = await open('1');
				await item.getByRole('radio', { name: verdict, exact: true }).check();
				await item.getByLabel('Lý do của mục này').fill('Đã đối chiếu hồ sơ');
				await item.getByRole('button', { name: 'Lưu quyết định' }).click();
				await expect(reviewed.getByText('Đã đối chiếu hồ sơ').first()).toBeVisible();
			};
			// What the check finds not met nobody accepts without saying why.
			const unmet = await open('5');
			await expect(
				unmet.getByText(/^Chỉ quy tắc khuyến nghị .*; không có quy tắc bắt buộc nào chưa đáp ứng\.$/u)
			).toBeVisible();
			await unmet.getByRole('radio', { name: 'Đạt', exact: true }).check();
			await unmet.getByRole('button', { name: 'Lưu quyết định' }).click();
			await expect(unmet.getByText('Ghi lý do: quyết định đạt khác với kết quả máy kiểm tra.')).toBeVisible();
			await unmet.getByRole('button', { name: 'Hủy', exact: true }).click();
			const other = await open('2');
			await other.getByLabel('Lý do của mục này').fill('Còn xem tiếp');
			// Nobody appraises against his own decision on an item.
			await decides('Chưa đạt');
			// What is typed for another item stays.
			await expect(other.getByLabel('Lý do của mục này')).toHaveValue('Còn xem tiếp');
			await other.getByRole('button', { name: 'Hủy', exact: true }).click();
			await reviewed.getByRole('button', { name: 'Thẩm định đạt' }).click();
			const form = reviewed.getByRole('form', { name: 'Thẩm định đạt' });
			await expect(form.getByText(/^Mục 1 đang được quyết định là chưa đạt/u)).toBeVisible();
			await expect(form.getByText('Bước này không hoàn tác được.')).toHaveCount(0);
			await form.getByRole('button', { name: 'Hủy', exact: true }).click();
			await decides('Đạt');
			await expect(reviewed.getByText(/: 1\/12 đã quyết định \(1 đạt, 0 chưa đạt\)/u)).toBeVisible();
			// What is decided in a window that stood open from before the conclusion is refused aloud, and stays as it was typed.
			const late = await dung.window();
			await late.goto(dung.page.url());
			const there = late.getByRole('region', { name: /^Phiên bản 1\.1/u });
			await there.getByRole('button', { name: /^(Quyết định|Sửa quyết định) mục 2$/u }).click({ timeout: 60_000 });
			const choices = late.getByRole('group', { name: 'Quyết định mục 2' });
			const lateItem = there.getByRole('listitem').filter({ has: choices });
			await lateItem.getByRole('radio', { name: 'Đạt', exact: true }).check();
			await lateItem.getByLabel('Lý do của mục này').fill('Đã xem ở cửa sổ khác');
			await dung.appraises('1.1', 'Đạt theo kết quả xem xét toàn bộ hồ sơ');
			await lateItem.getByRole('button', { name: 'Lưu quyết định' }).click();
			await expect(lateItem.getByRole('alert')).toContainText('thẩm định đạt');
			await expect(lateItem.getByLabel('Lý do của mục này')).toHaveValue('Đã xem ở cửa sổ khác');
			await late.close();
			await expect(reviewed.getByText('Chờ ban hành: Tổng công trình sư, Quản trị viên.')).toBeVisible();
			await chi.opened();
			const issuing = chi.submission('1.1');
			await issuing.getByRole('button', { name: 'Ban hành' }).click();
			await issuing.getByLabel('Số, ký hiệu văn bản ban hành').fill('01/QĐ-UBND');
			await issuing.getByLabel('Ngày văn bản ban hành').fill(vietnameseDay(new Date()));
			await chi
				.submission('1.1')
				.getByLabel('Ngày hiệu lực')
				.fill(vietnameseDay(new Date(Date.now() + 20 * 86_400_000)));
			await expect(issuing.getByLabel('Địa danh')).toHaveValue('Cà Mau');
			// What is not met is named there, and not counted alone.
			const unmetThere = issuing.getByRole('list', { name: /^\d+ mục kiểm tra chưa đáp ứng/u });
			await expect(unmetThere.getByRole('link', { name: 'Mục 5', exact: true })).toHaveAttribute(
				'href',
				/review\/1\.1#item-5$/u
			);
			const rulesThere = issuing.getByRole('list', { name: /^\d+ quy tắc bắt buộc ngoài danh mục còn phát hiện/u });
			await expect(rulesThere.getByRole('link', { name: /^Quy tắc [A-Z]+\d+/u }).first()).toBeVisible();
			await issuing.getByLabel('Họ và tên người ký').fill('Nguyễn Văn A (minh họa)');
			await expect(issuing.getByText(/^Quyết định còn 4 chỗ để trống/u)).toBeVisible();
			await chi.submission('1.1').getByRole('button', { name: 'Ban hành' }).last().click();
			await expect(chi.submission('1.1')).toContainText('Đã ban hành');
			await expect(chi.submission('1.1')).toContainText('Hiệu lực từ');
			await expect(chi.page.getByRole('heading', { name: 'Rà soát hằng năm' })).toBeVisible();
			// Nothing is to be submitted; what was issued can be exported, and the page of exports begins with it.
			const done = chi.page.getByRole('region', { name: 'Hồ sơ 1.1 đã ban hành' });
			await expect(done).toBeVisible();
			await expect(chi.page.getByText('Còn thiếu trước khi trình')).toBeHidden();
			const left = chi.page.getByRole('region', { name: 'Việc còn lại từ phiên bản 1.1 đã ban hành' });
			await expect(
				left
					.getByRole('list', { name: /cho khắc phục sau, có thời hạn/u })
					.getByRole('link')
					.first()
			).toBeVisible();
			await expect(left.getByRole('list', { name: /mục chưa được quyết định/u })).toBeVisible();
			await expect(done.getByRole('link', { name: 'Xuất hồ sơ phiên bản 1.1' })).toHaveAttribute(
				'href',
				/version=1\.1$/u
			);
			await ha.page.goto(new URL(chi.page.url()).pathname.replace(/review$/u, 'export'));
			const source = ha.page.getByLabel('Bản để xuất');
			await expect(source).toHaveValue('1.1');
			await expect(ha.page.getByText(/^Quyết định còn 4 chỗ để trống/u)).toBeVisible();
			await source.selectOption('Bản đang soạn');
			await expect(ha.page.getByText(/^Đây là bản dự thảo, còn mang số của phiên bản 1\.1 đã ban hành/u)).toBeVisible();
			await ha.page.goto('/inbox');
			await expect(ha.page.getByRole('article').filter({ hasText: 'đã ban hành hồ sơ' })).toContainText(
				'Phiên bản 1.1'
			);
			const later = ha.page.getByRole('article').filter({ hasText: 'còn việc chuyển sang phiên bản sau' });
			await expect(later).toContainText('Phiên bản 1.1');
			await an.page.goto('/inbox');
			const granted = an.page
				.getByRole('article')
				.filter({ hasText: 'chấp thuận nội bộ cho khắc phục sau như bạn đề nghị' })
				.first();
			await granted.getByRole('link').click();
			await expect(an.page.getByRole('table', { name: 'Sổ chấp thuận nội bộ cho khắc phục sau' })).toBeVisible({
				timeout: 60_000
			});
			await expectReadableInBothThemes(chi.page);
		});
	}
);
