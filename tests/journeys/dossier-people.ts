/** Those who lead a dossier through its life, each in a browser of his own, and what they do over HTTP to prepare it. */
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, type TestServer } from './server';
import type { Workbench } from './workbench';

/** As official papers print them. */
export const fullNames: Readonly<Record<string, string>> = {
	chi: 'Nguyễn Thị Chi',
	ha: 'Lê Thu Hà',
	an: 'Trần Văn An',
	dung: 'Phạm Minh Dũng',
	khoa: 'Đỗ Đăng Khoa'
};

const password = 'mot-mat-khau-dai-2026';

export const vietnameseDay = (instant: Date): string =>
	new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(instant);

interface Finding {
	readonly id: string;
	readonly rule: string;
	readonly verdict: string;
	readonly severity: string;
	readonly answeredAfter?: string;
}

export class Person {
	private constructor(
		readonly page: Page,
		private readonly of: string
	) {}

	/** With a new account; without a role he belongs to no agency, without a full name his account has the login name alone. */
	static async signedIn(
		browser: Browser,
		server: TestServer,
		name: string,
		role: string | null,
		fullName = fullNames[name] ?? ''
	): Promise<Person> {
		const of = role === null ? [] : ['--agency', '96', '--role', role];
		const called = ['--name', name, '--display-name', fullName];
		const made = await server.khuevan('user', 'add', ...called, '--password', password, ...of);
		expect(made.stderr).toBe('');
		const page = await (await browser.newContext({ baseURL: server.origin })).newPage();
		expect((await page.request.post('/api/v1/sign-in', { data: { name, password } })).ok()).toBe(true);
		const list = (await (await page.request.get('/api/v1/architectures')).json()) as { id: string; name: string }[];
		return new Person(page, list.find((one) => one.name.includes('Cà Mau'))?.id ?? '');
	}

	/** Another window of the same person. */
	window(): Promise<Page> {
		return this.page.context().newPage();
	}

	get id(): string {
		return this.of;
	}

	async ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, data?: object): Promise<unknown> {
		const response = await this.page.request.fetch(`/api/v1/architectures/${this.of}${path}`, {
			method,
			...(data === undefined ? {} : { data })
		});
		expect(response.ok(), `${path}: ${await response.text()}`).toBe(true);
		return response.json();
	}

	async opened(): Promise<void> {
		await this.page.goto(`/a/${this.of}/review`);
		await expect(this.page.getByRole('heading', { name: 'Các lần trình' })).toBeVisible({ timeout: 60_000 });
		// What needs the check comes after.
		await expect(this.page.getByRole('button', { name: 'Xem lại' })).toBeEnabled({ timeout: 60_000 });
	}

	async approves(): Promise<void> {
		await this.opened();
		await this.approvesHere();
	}

	/** On the page as it stands open. */
	async approvesHere(): Promise<void> {
		await this.page.getByRole('button', { name: 'Tôi duyệt trạng thái này' }).click();
		await expect(this.page.getByText(/^Đã duyệt trạng thái này/u).first()).toBeVisible();
	}

	/** On the page as it stands open, such as after he approved. */
	async submits(version: string): Promise<void> {
		await this.page.getByRole('button', { name: `Trình phiên bản ${version}` }).click();
		await this.page.getByRole('textbox', { name: /chỉ có bảng tự sinh/u }).fill('Bảng đã nói đủ (minh họa)');
		await this.means(`Trình phiên bản ${version}`);
		await expect(this.submission(version)).toContainText('Đã trình');
	}

	/** Says yes to what is asked before an act that tells others or cannot be taken back. */
	async means(act: string): Promise<void> {
		await this.page.getByRole('dialog', { name: act }).getByRole('button', { name: act }).click();
		await expect(this.page.getByRole('dialog')).toHaveCount(0);
	}

	async takes(version: string): Promise<void> {
		await this.submission(version).getByRole('button', { name: 'Nhận thẩm định' }).click();
		await this.means('Nhận thẩm định');
	}

	submission(version: string): Locator {
		return this.page.getByRole('region', { name: new RegExp(`^Phiên bản ${version.replace('.', '\\.')}`, 'u') });
	}

	async moves(version: string, move: string, said: string): Promise<void> {
		const card = this.submission(version);
		await card.getByRole('button', { name: move }).click();
		await card.getByRole('textbox', { name: 'Lý do, kết luận' }).fill(said);
	}

	/** While items are undecided he has to say why, in a sentence that names the required rules beyond them. */
	async appraises(version: string, said: string): Promise<void> {
		await this.moves(version, 'Thẩm định đạt', 'x');
		const form = this.submission(version).getByRole('form', { name: 'Thẩm định đạt' });
		await expect(form.getByText(/mục kiểm tra chưa được quyết định/u)).toBeVisible();
		await form.getByRole('button', { name: 'Thẩm định đạt' }).click();
		await expect(form.getByText(/kết luận cần ít nhất 20 chữ cái/u)).toBeVisible();
		const [waiting = ''] = await form.getByText(/^\d+\/\d+ quy tắc bắt buộc ngoài danh mục/u).allInnerTexts();
		const [, rules = ''] = /chưa đủ cơ sở: ([^.]+)\./u.exec(waiting) ?? [];
		const conclusion = form.getByRole('textbox', { name: 'Lý do, kết luận' });
		if (rules !== '') {
			await conclusion.fill(said);
			await form.getByRole('button', { name: 'Thẩm định đạt' }).click();
			await expect(form.getByText(/^Kết luận chưa nêu tên các quy tắc bắt buộc/u)).toContainText(rules);
		}
		await conclusion.fill(rules === '' ? said : `${said}; chấp nhận khắc phục sau: ${rules}`);
		await form.getByRole('button', { name: 'Thẩm định đạt' }).click();
		await expect(this.submission(version)).toContainText('Đã thẩm định');
	}
}

/** The sample holds a password in a note, which nobody may waive: it is taken out. */
export async function takeSecretOut(bench: Workbench): Promise<void> {
	await bench.choose('Phần mềm theo dõi tiếp dân và đơn thư');
	await bench.field('Ghi chú').fill('Tài khoản vận hành do Văn phòng giữ (minh họa)');
	await bench.field('Ghi chú').press('Tab');
	await bench.saved();
}

/** What only people can tell is answered; what the model lacks is waived, asked for by one and granted by another. */
export async function settled(by: { readonly engineer: Person; readonly asks: Person; readonly decides: Person }) {
	const { engineer, asks, decides } = by;
	const { findings, questions } = (await engineer.ask('GET', '/check')) as Record<string, readonly Finding[]>;
	const open = (questions ?? []).filter(({ answeredAfter }) => answeredAfter === undefined).map(({ id }) => id);
	// All at once: each answer alone has every page that is open check all of it anew.
	if (open.length > 0) {
		await engineer.ask('POST', '/answers', { findings: open, answer: 'pass', reason: 'Đã xem hồ sơ (minh họa)' });
	}
	const failing = (findings ?? []).filter((one) => one.severity === 'required' && one.verdict === 'fail');
	for (const rule of new Set(failing.map((one) => one.rule))) {
		const asked = { rule, reason: 'Chờ hướng dẫn chính thức (minh họa)', expiresOn: '2027-01-29' };
		const { id } = (await asks.ask('POST', '/waivers', asked)) as { id: string };
		await decides.ask('POST', `/waivers/${id}/decide`, { decision: 'approve', reason: 'Đồng ý (minh họa)' });
	}
}
