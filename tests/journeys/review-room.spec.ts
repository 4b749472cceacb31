/**
 * A reviewer at work: he reads a frozen version (what the rules found, the record as it was frozen, how far it covers the
 * framework) and decides waivers in their table, alone and several at once, beside another reviewer.
 */
import type { Browser, Locator, Page } from '@playwright/test';
import { fullNames } from './dossier-people';
import { expectReadableInBothThemes } from './readable';
import { rarely } from './rarely';
import { expect, test, type TestServer } from './server';

const password = 'mot-mat-khau-dai-2026';

interface Finding {
	readonly id: string;
	readonly rule: string;
	readonly severity: string;
	readonly asked: boolean;
	readonly subject: { readonly kind: string; readonly id: string; readonly code: string; readonly name: string };
}

interface Person {
	readonly page: Page;
	readonly id: string;
	readonly ask: (method: 'GET' | 'POST', path: string, data?: object) => Promise<unknown>;
}

async function signedIn(browser: Browser, server: TestServer, name: string, role: string): Promise<Person> {
	const options = [
		'--name',
		name,
		'--display-name',
		fullNames[name] ?? '',
		'--password',
		password,
		'--agency',
		'96',
		'--role',
		role
	];
	expect((await server.khuevan('user', 'add', ...options)).stderr).toBe('');
	const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
	expect((await page.request.post('/api/v1/sign-in', { data: { name, password } })).ok()).toBe(true);
	const list = (await (await page.request.get('/api/v1/architectures')).json()) as { id: string; name: string }[];
	const id = list.find((one) => one.name.includes('Cà Mau'))?.id ?? '';
	const ask: Person['ask'] = async (method, path, data) => {
		const options = data === undefined ? { method } : { method, data };
		const response = await page.request.fetch(`/api/v1/architectures/${id}${path}`, options);
		expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
		return response.json();
	};
	return { page, id, ask };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

async function findingsOf({ ask }: Person): Promise<readonly Finding[]> {
	const { findings } = (await ask('GET', '/check')) as { findings: readonly Finding[] };
	return findings.filter(({ subject, asked }) => subject.kind === 'object' && !asked);
}

test('a frozen version is read with its findings, its records and its coverage', async ({ browser, server }) => {
	// It reads the whole document, in both themes.
	test.setTimeout(900_000);
	const chi = await signedIn(browser, server, 'chi', 'chief-engineer');
	const dung = await signedIn(browser, server, 'dung', 'reviewer');
	const [finding] = (await findingsOf(chi)).filter(({ severity }) => severity === 'required');
	if (finding === undefined) throw new Error('The sample has no required finding about an object');
	const attached = { title: 'Quyết định giao chủ quản', symbol: '15/QĐ-UBND', issuer: 'UBND tỉnh', date: '2026-01-15' };
	await chi.ask('POST', '/evidence/links', {
		...attached,
		about: `object:${finding.subject.id}`,
		url: 'https://vbpl.vn/15'
	});
	await chi.ask('POST', '/versions', { name: '1.0', title: 'Bản để thẩm định' });

	const { page } = dung;
	await page.goto(`/a/${dung.id}/review/1.0`);
	const found = page.getByRole('region', { name: 'Phát hiện của phiên bản' });
	await expect(found.getByText(finding.rule, { exact: true })).toBeVisible({ timeout: 60_000 });
	await expectReadableInBothThemes(page);

	await rarely('the rules are narrowed to one severity', async () => {
		const rules = found.locator('summary');
		const all = await rules.count();
		await found.getByRole('button', { name: /^Khuyến nghị/u }).click();
		await expect(found.getByText(finding.rule, { exact: true })).toBeHidden();
		expect(await rules.count()).toBeLessThan(all);
		await found.getByRole('button', { name: /^Bắt buộc/u }).click();
	});

	const link = found.getByRole('link', { name: `${finding.subject.code} · ${finding.subject.name}` }).first();
	const record = page.getByRole('heading', { level: 2, name: finding.subject.name });

	await test.step('a finding leads to its record as it was frozen, by keyboard, and back', async () => {
		await found.locator('summary').filter({ hasText: finding.rule }).first().focus();
		await page.keyboard.press('Enter');
		await link.focus();
		await page.keyboard.press('Enter');
		await expect(record).toBeFocused();
		await expect(page.getByText('Như trong phiên bản 1.0')).toBeVisible();
		const evidence = page.getByRole('list', { name: 'Minh chứng' });
		await expect(evidence.getByRole('link', { name: attached.title })).toBeVisible();
		await expectReadableInBothThemes(page);
		await page.getByRole('button', { name: 'Đóng' }).click();
		await expect(record).toBeHidden();
		await expect(link).toBeFocused();
	});

	await test.step('he comments on a field of the record as it was frozen', async () => {
		await link.click();
		const beside = page.getByRole('complementary', { name: 'Đối tượng đang xem và quyết định' });
		await beside
			.getByRole('button', { name: new RegExp(`^Nêu ý kiến về .*${escaped(finding.subject.name)}.*, `, 'u') })
			.first()
			.click();
		const talk = page.getByRole('region', { name: 'Ý kiến về phiên bản 1.0' });
		await expect(talk.getByRole('textbox', { name: /^Ý kiến về / })).toBeFocused();
		await page.keyboard.type('Chưa rõ căn cứ');
		await page.keyboard.press('Control+Enter');
		await expect(talk.getByRole('log').getByText('Chưa rõ căn cứ')).toBeVisible();
		await expectReadableInBothThemes(page);
		await page.getByRole('button', { name: 'Đóng' }).click();
	});

	await rarely('the draft tells of which version', async () => {
		await chi.page.goto(`/a/${chi.id}`);
		await chi.page.getByRole('tab', { name: /^Ý kiến/u }).click();
		await expect(chi.page.getByText('Về phiên bản 1.0')).toBeVisible({ timeout: 60_000 });
	});

	await rarely('who sent a remark, or settled one, goes on where he was', async () => {
		const talk = page.getByRole('region', { name: 'Ý kiến về phiên bản 1.0' });
		const begin = talk.getByRole('button', { name: 'Nêu ý kiến về cả phiên bản' });
		await begin.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('Nên nói rõ thời hạn');
		await talk.getByRole('button', { name: 'Gửi ý kiến' }).press('Enter');
		const said = talk.getByRole('article').filter({ hasText: 'Nên nói rõ thời hạn' });
		await expect(said).toBeVisible();
		await expect(begin).toBeFocused();
		await said.getByText('Trả lời', { exact: true }).first().click();
		await said.getByRole('textbox', { name: 'Trả lời' }).fill('Xem điều 5');
		await said.getByRole('button', { name: /^Gửi/u }).press('Enter');
		await expect(said.getByRole('log').getByText('Xem điều 5')).toBeVisible();
		await expect(said.getByRole('textbox', { name: 'Trả lời' })).toBeFocused();
		await said.getByRole('button', { name: 'Đã giải quyết' }).press('Enter');
		await expect(said.getByRole('button', { name: 'Mở lại' })).toBeVisible();
		await expect(said).toBeFocused();
	});

	await test.step('each diagram is drawn in place as it was frozen', async () => {
		const diagrams = page.getByRole('region', { name: 'Sơ đồ của phiên bản' });
		const choice = diagrams.getByRole('combobox', { name: 'Sơ đồ để xem' });
		const title = (await choice.getByRole('option').allTextContents()).find((one) => one.startsWith('SĐ-T-02')) ?? '';
		await choice.selectOption(title);
		const frame = diagrams.getByRole('group', { name: 'Sơ đồ để xem' });
		await expect(frame.getByText('Cổng dữ liệu mở tỉnh', { exact: true })).toBeVisible({ timeout: 60_000 });
		await expect(page).toHaveURL(/[?&]diagram=/u);
		await expectReadableInBothThemes(page);
	});

	await test.step('he comments on a place of a diagram by keyboard, and gets from the pin to the talk and back', async () => {
		const diagrams = page.getByRole('region', { name: 'Sơ đồ của phiên bản' });
		const frame = diagrams.getByRole('group', { name: 'Sơ đồ để xem' });
		const begin = diagrams.getByRole('button', { name: 'Nêu ý kiến về một điểm' });
		await begin.focus();
		await page.keyboard.press('Enter');
		const layer = frame.getByRole('application', { name: /^Chọn một điểm trên SĐ-T-02/u });
		await expect(layer).toBeFocused();
		await expect(diagrams.getByText(/^Dấu chữ thập đang ở: Một điểm trên /u)).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(layer).toBeHidden();
		await expect(begin).toBeFocused();
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Shift+ArrowDown');
		await expectReadableInBothThemes(page);
		await page.keyboard.press('Enter');
		const talk = page.getByRole('region', { name: 'Ý kiến về phiên bản 1.0' });
		await expect(talk.getByRole('textbox', { name: /^Ý kiến về SĐ-T-02.*: Một điểm trên /u })).toBeFocused();
		await page.keyboard.type('Chỗ này thiếu một ô');
		await page.keyboard.press('Control+Enter');
		const said = talk.getByRole('article').filter({ hasText: 'Chỗ này thiếu một ô' });
		await expect(said.getByText('Điểm 1:')).toBeAttached();
		await expect(begin).toBeFocused();
		const pin = frame.getByRole('link', { name: 'Điểm 1, chưa giải quyết. Phạm Minh Dũng: Chỗ này thiếu một ô' });
		await pin.focus();
		await page.keyboard.press('Enter');
		await expect(said).toBeFocused();
		await expect(page).toHaveURL(/[?&]thread=.*#talk$/u);
		await said.getByRole('link', { name: /^SĐ-T-02 /u }).click();
		await expect(pin).toBeFocused();
		await expect(pin).toBeInViewport();
		await expectReadableInBothThemes(page);
	});

	await rarely(
		'a place is chosen by mouse at any zoom, and its address leads to the pin and to the draft',
		async () => {
			const diagrams = page.getByRole('region', { name: 'Sơ đồ của phiên bản' });
			const frame = diagrams.getByRole('group', { name: 'Sơ đồ để xem' });
			await diagrams.getByRole('button', { name: 'Phóng to' }).click();
			await diagrams.getByRole('button', { name: 'Nêu ý kiến về một điểm' }).click();
			// The layer covers the box.
			const box = frame.getByText('Cổng dữ liệu mở tỉnh', { exact: true });
			await box.scrollIntoViewIfNeeded();
			const { x = 0, y = 0, width = 0, height = 0 } = (await box.boundingBox()) ?? {};
			await page.mouse.click(x + width / 2, y + height / 2);
			const talk = page.getByRole('region', { name: 'Ý kiến về phiên bản 1.0' });
			await expect(
				talk.getByRole('textbox', { name: /^Ý kiến về SĐ-T-02.*: Một điểm trên Cổng dữ liệu mở tỉnh$/u })
			).toBeFocused();
			await page.keyboard.type('Ghi rõ tên cổng');
			await page.keyboard.press('Control+Enter');
			const pin = frame.getByRole('link', { name: /^Điểm 2, chưa giải quyết\. .*: Ghi rõ tên cổng$/u });
			const tip = await pin.boundingBox();
			const drawn = (await box.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
			const [px, py] = [tip?.x ?? 0, (tip?.y ?? 0) + (tip?.height ?? 0)];
			expect(px).toBeGreaterThanOrEqual(drawn.x);
			expect(px).toBeLessThanOrEqual(drawn.x + drawn.width);
			expect(py).toBeGreaterThanOrEqual(drawn.y);
			expect(py).toBeLessThanOrEqual(drawn.y + drawn.height + 1);
			await diagrams.getByRole('button', { name: 'Vừa khung' }).click();
			await talk
				.getByRole('article')
				.filter({ hasText: 'Ghi rõ tên cổng' })
				.getByRole('link', { name: /^SĐ-T-02 /u })
				.click();
			await expect(pin).toBeFocused();
			await page.reload();
			await expect(pin).toBeFocused({ timeout: 60_000 });
			const draft = chi.page;
			await draft.goto(`/a/${chi.id}`);
			await draft.getByRole('tab', { name: /^Ý kiến/u }).click();
			const one = draft.getByRole('article').filter({ hasText: 'Ghi rõ tên cổng' });
			await one.getByRole('button', { expanded: false }).click();
			await one.getByRole('button', { name: 'Tới chỗ được nhắc' }).click();
			const pins = draft.getByRole('group', { name: /ý kiến trên sơ đồ/u });
			await expect(pins.getByRole('button', { name: /Ghi rõ tên cổng/u })).toBeInViewport({ ratio: 1 });
			await one.getByRole('link', { name: 'Mở phiên bản 1.0' }).click();
			const heard = draft.getByRole('region', { name: 'Ý kiến về phiên bản 1.0' }).getByRole('article');
			await expect(heard.filter({ hasText: 'Ghi rõ tên cổng' })).toBeFocused({ timeout: 60_000 });
		}
	);

	await rarely('a box opens its record beside the diagram, by mouse and by keyboard', async () => {
		const diagrams = page.getByRole('region', { name: 'Sơ đồ của phiên bản' });
		const frame = diagrams.getByRole('group', { name: 'Sơ đồ để xem' });
		await frame.getByText('Cổng dữ liệu mở tỉnh', { exact: true }).click();
		await expect(page.getByRole('heading', { level: 2, name: /Cổng dữ liệu mở tỉnh/u })).toBeFocused();
		const box = frame.locator('a[aria-current]');
		await box.focus();
		await page.keyboard.press('ArrowRight');
		await expect(box).not.toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 2, name: /Cổng dữ liệu mở tỉnh/u })).toBeHidden();
		await expectReadableInBothThemes(page);
		await page.getByRole('link', { name: 'Bản ghi trước' }).click();
		await expect(page.getByRole('heading', { level: 2, name: /Cổng dữ liệu mở tỉnh/u })).toBeFocused();
		await page.getByRole('button', { name: 'Đóng' }).click();
	});

	await rarely('everything that the version holds is searched without marks and opened by keyboard', async () => {
		const records = page.getByRole('region', { name: 'Toàn bộ bản ghi' });
		await records.getByRole('searchbox').fill('cong du lieu mo');
		await records.getByRole('link', { name: 'Cổng dữ liệu mở tỉnh' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 2, name: /Cổng dữ liệu mở tỉnh/u })).toBeFocused();
		await expect(page).toHaveURL(/[?&]record=object%3A/u);
		await expect(page.getByText('chưa ghi', { exact: true }).first()).toBeVisible();
		await expectReadableInBothThemes(page);
		// The other parts of the page are reached while it stands open.
		const parts = page.getByRole('navigation', { name: 'Các phần của trang' });
		for (const part of ['Mức đáp ứng khung', 'Sơ đồ của phiên bản', 'Ý kiến']) {
			await parts.getByRole('link', { name: part, exact: true }).click();
			const heading = part === 'Ý kiến' ? 'Ý kiến về phiên bản 1.0' : part;
			await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeInViewport();
		}
		await expect(page.getByRole('heading', { level: 2, name: /Cổng dữ liệu mở tỉnh/u })).not.toBeInViewport();
		await page.getByRole('button', { name: 'Đóng' }).click();
		await expect(records.getByRole('link', { name: 'Cổng dữ liệu mở tỉnh' })).toBeFocused();
	});

	await test.step('the words are read heading by heading, and a heading leads to its place', async () => {
		const words = page.getByRole('region', { name: 'Văn bản', exact: true });
		await words.getByText('Đọc văn bản').click();
		await expect(words.getByText(/đề mục cần viết: \d+ đã có lời văn/u)).toBeVisible({ timeout: 60_000 });
		await expect(words.getByRole('group', { name: /^Bảng 1\. / }).getByRole('table')).toBeVisible({ timeout: 60_000 });
		await words.getByRole('link', { name: 'II. NGUYÊN TẮC', exact: true }).click();
		await expect(words.getByRole('heading', { level: 3, name: 'II. NGUYÊN TẮC', exact: true })).toBeFocused();
		await expect(words.getByText('Sau hợp nhất, tỉnh có hai bộ hệ thống')).toBeVisible();
		await expectReadableInBothThemes(page);
	});

	await rarely('tables and diagrams stand under their headings as they will be printed', async () => {
		const words = page.getByRole('region', { name: 'Văn bản', exact: true });
		await words.getByRole('link', { name: /^Phụ lục 03/u }).click();
		const annex = words.getByRole('group').filter({ has: page.getByRole('heading', { name: /^Phụ lục 03/u }) });
		await expect(annex.getByRole('table').first()).toBeVisible({ timeout: 60_000 });
		const figure = words.getByRole('figure').first();
		await figure.scrollIntoViewIfNeeded();
		await expect(figure.getByRole('img')).toBeVisible({ timeout: 60_000 });
	});

	await rarely('he comments on a sentence that he chose, and the draft leads to where it stands', async () => {
		const sentence = 'Sau hợp nhất, tỉnh có hai bộ hệ thống cho cùng một việc';
		const words = page.getByRole('region', { name: 'Văn bản', exact: true });
		await words.getByText(sentence).evaluate((element, wanted) => {
			const text = element.firstChild;
			const range = document.createRange();
			if (text === null) throw new Error('There are no words');
			range.setStart(text, 0);
			range.setEnd(text, wanted.length);
			document.getSelection()?.removeAllRanges();
			document.getSelection()?.addRange(range);
		}, sentence);
		await words.getByRole('button', { name: 'Nêu ý kiến về đoạn này' }).click();
		const talk = page.getByRole('region', { name: 'Ý kiến về phiên bản 1.0' });
		await expect(talk.getByRole('textbox', { name: new RegExp(sentence, 'u') })).toBeFocused();
		await page.keyboard.type('Nêu rõ hai bộ nào');
		await page.keyboard.press('Control+Enter');
		const said = talk.getByRole('article').filter({ hasText: 'Nêu rõ hai bộ nào' });
		await expect(said.getByRole('blockquote')).toHaveText(sentence);
		const draft = chi.page;
		await draft.goto((await said.getByRole('link', { name: 'Mở trong bản đang soạn' }).getAttribute('href')) ?? '');
		const one = draft.getByRole('article').filter({ hasText: 'Nêu rõ hai bộ nào' });
		await expect(one.getByRole('blockquote')).toHaveText(sentence, { timeout: 60_000 });
		await expect(draft.locator('.cm-content')).toContainText(sentence);
	});

	await test.step('how far it covers the framework stands on the same page', async () => {
		const coverage = page.getByRole('region', { name: 'Mức đáp ứng khung', exact: true });
		await expect(coverage.getByRole('table').first()).toBeVisible();
	});
});

test('waivers are decided in a table, never by who asked', { tag: '@now-and-then' }, async ({ browser, server }) => {
	const an = await signedIn(browser, server, 'an', 'editor');
	const chi = await signedIn(browser, server, 'chi', 'chief-engineer');
	const dung = await signedIn(browser, server, 'dung', 'reviewer');
	const all = await findingsOf(an);
	const waivable = all.filter(({ rule }) => !rule.startsWith('G09'));
	const [first, second, third, own] = waivable;
	if (first === undefined || second === undefined || third === undefined || own === undefined) {
		throw new Error('The sample has too few findings about objects');
	}
	const asked = async (person: Person, { rule, id }: Finding, reason: string): Promise<void> => {
		await person.ask('POST', '/waivers', { rule, finding: id, reason, expiresOn: '2027-06-30' });
	};
	await asked(an, first, 'Chờ hướng dẫn của bộ');
	await asked(an, second, 'Đang sáp nhập đơn vị');
	await asked(an, third, 'Hệ thống sắp dừng');
	await asked(chi, own, 'Chờ hướng dẫn về khóa chung');

	const opened = async ({ page, id }: Person): Promise<void> => {
		await page.goto(`/a/${id}/conformance?tab=waivers`);
		await expect(rowOf(page, 'Chờ hướng dẫn của bộ').getByRole('link')).toHaveText(
			`${first.subject.code} · ${first.subject.name}`,
			{ timeout: 60_000 }
		);
	};
	const rowOf = (page: Page, reason: string): Locator => page.getByRole('row').filter({ hasText: reason });
	const { page } = dung;

	await test.step('the table names the records, and tells who asked why he does not decide', async () => {
		await opened(chi);
		await opened(dung);
		const row = rowOf(chi.page, 'Chờ hướng dẫn về khóa chung');
		await expect(row).toContainText('Do bạn đề nghị, nên người khác phải quyết định.');
		await expect(row.getByRole('button')).toHaveCount(0);
		await expect(row.getByRole('checkbox')).toHaveCount(0);
		await expectReadableInBothThemes(page);
	});

	await test.step('one is decided in its row, by keyboard', async () => {
		await rowOf(page, 'Chờ hướng dẫn của bộ')
			.getByRole('button', { name: /^Quyết định đề nghị/u })
			.focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		const form = page.getByRole('form', { name: /^Quyết định đề nghị/u });
		await expect(form.getByRole('textbox')).toBeFocused();
		await page.keyboard.type('Có căn cứ');
		await page.keyboard.press('Tab');
		await expect(form.getByRole('button', { name: 'Duyệt cho khắc phục sau' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Đã duyệt 1 đề nghị.')).toBeVisible();
		await expect(rowOf(page, 'Chờ hướng dẫn của bộ')).toContainText('Quyết định: Có căn cứ');
	});

	await test.step('who comes later is told, and sees what was decided', async () => {
		const late = chi.page;
		await rowOf(late, 'Chờ hướng dẫn của bộ')
			.getByRole('button', { name: /^Quyết định đề nghị/u })
			.click();
		const form = late.getByRole('form', { name: /^Quyết định đề nghị/u });
		await form.getByRole('textbox').fill('Không đồng ý');
		await form.getByRole('button', { name: 'Không duyệt' }).click();
		await expect(late.getByRole('alert')).toContainText('đã được quyết định trước đó');
		await expect(rowOf(late, 'Chờ hướng dẫn của bộ')).toContainText('Quyết định: Có căn cứ');
	});

	await test.step('several are refused for one reason, which cannot be left out', async () => {
		for (const reason of ['Đang sáp nhập đơn vị', 'Hệ thống sắp dừng']) {
			await rowOf(page, reason).getByRole('checkbox').check();
		}
		const form = page.getByRole('form', { name: 'Quyết định 2 đề nghị đã chọn, cùng một lý do' });
		await form.getByRole('button', { name: 'Không duyệt' }).click();
		await expect(form.getByText('Ghi lý do khi không duyệt.')).toBeVisible();
		await expectReadableInBothThemes(page);
		await form.getByRole('textbox').fill('Chưa đủ căn cứ');
		await form.getByRole('button', { name: 'Không duyệt' }).click();
		await expect(page.getByText('Không duyệt 2 đề nghị.')).toBeVisible();
		await expect(page.getByText('Quyết định: Chưa đủ căn cứ')).toHaveCount(2);
	});
});
