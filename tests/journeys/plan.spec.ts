/** The plan: gaps taken in with one step, tasks moved by hand and by fields, what waits for what, and what remains at a day. */
import { expectReadableInBothThemes } from './readable';
import { rarely } from './rarely';
import { expect, test } from './server';
import { middle, Workbench } from './workbench';

class Plan {
	constructor(readonly one: Workbench) {}

	async open(): Promise<void> {
		await this.one.page.getByRole('group', { name: 'Đang xem' }).getByRole('button', { name: 'Kế hoạch' }).click();
	}

	async tab(name: string): Promise<void> {
		await this.one.page.getByRole('tab', { name, exact: true }).click();
	}

	get chart() {
		return this.one.page.getByRole('region', { name: 'Biểu đồ tiến độ' });
	}

	get form() {
		return this.one.page.getByRole('complementary', { name: 'Nhiệm vụ đang chọn' });
	}

	/** The task's line in the list beside the chart. */
	task(code: string) {
		return this.chart
			.getByRole('list', { name: 'Danh sách nhiệm vụ' })
			.getByRole('listitem')
			.filter({ hasText: new RegExp(`^\\s*${code}(?!\\d)`, 'u') });
	}

	bar(name: string) {
		return this.chart.getByRole('img', { name: new RegExp(`^${name}:`, 'u') });
	}

	async take(label: string): Promise<void> {
		await this.one.page.getByRole('button', { name: label }).click();
	}
}

test('gaps are taken in, tasks are moved and wait for each other, and what remains is told', async ({
	page,
	server
}) => {
	const a = new Workbench(page);
	await a.open({ origin: server.origin, name: 'admin', password: server.password }, 'Cà Mau');
	const plan = new Plan(a);
	await plan.open();

	await test.step('tasks stand on their days, and the critical path says so in words', async () => {
		await expect(page.getByText(/29 nhiệm vụ có thời hạn/u)).toBeVisible();
		await expect(plan.task('NV-1')).toContainText('30/06/2027');
		await expect(plan.chart.getByText('Đường găng').first()).toBeVisible();
		await page.getByRole('combobox', { name: 'Nhóm theo' }).selectOption({ label: 'Cơ quan chủ trì' });
		await expect(plan.chart.getByText('Sở Khoa học và Công nghệ tỉnh Cà Mau', { exact: true })).toBeVisible();
		await page.getByRole('combobox', { name: 'Nhóm theo' }).selectOption({ label: 'Không nhóm' });
	});

	await test.step('a task waits for another, which the official field says and the chart follows', async () => {
		await plan.task('NV-2').getByRole('button').click();
		await plan.form
			.getByRole('combobox', { name: 'Thêm nhiệm vụ phải xong trước…' })
			.selectOption({ label: 'NV-1 Hợp nhất hạ tầng máy chủ' });
		await expect(plan.form.getByRole('button', { name: 'NV-1 Hợp nhất hạ tầng máy chủ', exact: true })).toBeVisible();
		await expect(a.field('Mức ưu tiên/phụ thuộc')).toHaveValue('Cao; sau NV-1');
		await expect(plan.form).toContainText('sớm nhất bắt đầu 01/07/2027');
		await page.getByText(/^Cần xem lại \(\d+\)$/u).click();
		await expect(page.getByRole('button', { name: /^NV-2 .* bắt đầu trước khi xong: NV-1/u })).toBeVisible();
		await plan.form.getByRole('button', { name: 'Dời đến 01/07/2027' }).click();
		await expect(plan.task('NV-2')).toContainText('01/07/2027 – 29/06/2028');
		await expect(page.getByRole('button', { name: /^NV-2 .* bắt đầu trước khi xong/u })).toHaveCount(0);
		await page.getByText(/^Cần xem lại \(\d+\)$/u).click();
	});

	await rarely('waiting in a circle is refused with words', async () => {
		await plan.task('NV-1').getByRole('button').click();
		await plan.form
			.getByRole('combobox', { name: 'Thêm nhiệm vụ phải xong trước…' })
			.selectOption({ label: 'NV-2 Mở rộng sao lưu, dự phòng' });
		await expect(page.getByText('Một nhiệm vụ không thể chờ chính nó')).toBeVisible();
	});

	await test.step('a bar and its end are dragged, a field does the same, and undo takes it back', async () => {
		await plan.bar('NV-1 Hợp nhất hạ tầng máy chủ').scrollIntoViewIfNeeded();
		const box = await a.settled(plan.bar('NV-1 Hợp nhất hạ tầng máy chủ'));
		// A day is 1.2 wide where a quarter is the scale.
		await a.drag(middle(box), { x: middle(box).x + 36, y: middle(box).y });
		await expect(plan.task('NV-1')).toContainText('31/10/2026 – 30/07/2027');
		// It stands further down now, since tasks are in the order of their beginnings.
		await plan.bar('NV-1 Hợp nhất hạ tầng máy chủ').scrollIntoViewIfNeeded();
		const moved = await a.settled(plan.bar('NV-1 Hợp nhất hạ tầng máy chủ'));
		const end = { x: moved.x + moved.width - 1, y: middle(moved).y };
		await a.drag(end, { x: end.x + 12, y: end.y });
		await expect(plan.task('NV-1')).toContainText('31/10/2026 – 09/08/2027');
		await plan.form.getByLabel('Thời hạn').fill('30/06/2027');
		await plan.form.getByLabel('Thời hạn').press('Enter');
		await expect(plan.task('NV-1')).toContainText('31/10/2026 – 30/06/2027');
		for (const was of ['09/08/2027', '30/07/2027', '01/10/2026 – 30/06/2027']) {
			await page
				.getByRole('group', { name: 'Công cụ kế hoạch' })
				.getByRole('button', { name: /Hoàn tác/u })
				.click();
			await expect(plan.task('NV-1')).toContainText(was);
		}
		await a.saved();
	});

	await rarely('a task serves several gaps, each of them once', async () => {
		await plan.form
			.getByRole('combobox', { name: 'Gắn thêm nội dung…' })
			.selectOption({ label: 'ND-2 Mở rộng sao lưu, lập điểm dự phòng' });
		await expect(plan.form.getByRole('button', { name: /^ND-\d/u })).toHaveCount(2);
		await plan.form.getByRole('button', { name: 'Bỏ gắn ND-2 Mở rộng sao lưu, lập điểm dự phòng' }).click();
		await expect(plan.form.getByRole('button', { name: /^ND-\d/u })).toHaveCount(1);
	});
	await expectReadableInBothThemes(page);
	await page.emulateMedia({ colorScheme: 'light' });

	await test.step('what the target asks for and nobody wrote is taken in with one step, and once', async () => {
		await plan.tab('Đề xuất');
		const first = page.getByRole('checkbox', { name: /^Bổ sung quan hệ “Sử dụng dịch vụ”: Danh mục dùng chung/u });
		await expect(first).toBeChecked();
		await page
			.getByRole('checkbox', { name: /^Bổ sung quan hệ “Trao đổi dữ liệu”: Cổng và ứng dụng du lịch/u })
			.uncheck();
		await page.getByRole('combobox', { name: 'Nhiệm vụ kèm theo' }).selectOption({ label: 'Một nhiệm vụ cho tất cả' });
		await page.getByRole('textbox', { name: 'Tên nhiệm vụ chung' }).fill('Hoàn thiện kết nối');
		await plan.take('Đưa 2 nội dung vào kế hoạch');
		await expect(first).toHaveCount(0);
		await expectReadableInBothThemes(page);
		await page.emulateMedia({ colorScheme: 'light' });
		await page
			.getByRole('checkbox', { name: /^Bổ sung quan hệ “Trao đổi dữ liệu”: Cổng và ứng dụng du lịch/u })
			.check();
		await plan.take('Đưa 1 nội dung vào kế hoạch');
		await expect(page.getByText('Mọi khác biệt giữa hiện trạng và mục tiêu đều đã có')).toBeVisible();
		await plan.tab('Tiến độ');
		await plan.chart.getByRole('button', { name: /Hoàn thiện kết nối$/u }).click();
		await expect(plan.form.getByRole('button', { name: /^ND-\d/u })).toHaveCount(2);
	});

	await rarely('what is open at a day is told by article, each finding leads to its record', async () => {
		await plan.tab('Còn lại');
		await page.getByRole('textbox', { name: 'Xem đến ngày' }).fill('31/12/2027');
		await page.getByRole('textbox', { name: 'Xem đến ngày' }).press('Enter');
		await expect(page.getByText(/^Ngày 31\/12\/2027, so với/u)).toBeVisible();
		const article = page
			.getByRole('group')
			.filter({ hasText: /^\s*(?:Nghị|Quyết|Hướng|Luật)/u })
			.first();
		await article
			.getByText(/^(?:Vẫn còn|Mới phát sinh)/u)
			.first()
			.click();
		await expectReadableInBothThemes(page);
		const finding = article.getByRole('listitem').first();
		await finding.getByRole('button').click();
		await expect(a.properties).toBeVisible();
	});
});

/** Five hundred tasks, each waiting for the one of ten before. */
function longPlan(): string {
	const ids = Array.from({ length: 500 }, (_, at) => at);
	const day = (at: number): string => new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10);
	return JSON.stringify({
		khuevan: 1,
		meta: {
			id: 'dai',
			name: 'Kế hoạch rất dài',
			frame: 'province',
			agency: '96',
			agencyName: 'UBND tỉnh Cà Mau',
			pack: 'vn-1425@1.1',
			sample: false
		},
		dossier: { code: '', version: '', cutoffDate: '', effectiveDate: null },
		objects: [],
		tasks: ids.map((at) => ({
			id: `t${String(at)}`,
			code: `NV-${String(at + 1)}`,
			fields: {
				name: `Nhiệm vụ ${String(at + 1)}`,
				priority: at < 10 ? 'Cao' : `Cao; sau NV-${String(at - 9)}`,
				start: day(at * 3),
				deadline: day(at * 3 + 25)
			}
		}))
	});
}

test('a bar of five hundred follows the hand', { tag: '@now-and-then' }, async ({ page, server }) => {
	const { request } = page.context();
	await request.post(`${server.origin}/api/v1/sign-in`, { data: { name: 'admin', password: server.password } });
	const made = await request.post(`${server.origin}/api/v1/architectures`, { data: { canonical: longPlan() } });
	expect(made.status(), await made.text()).toBe(201);
	await page.goto(`${server.origin}/a/${((await made.json()) as { id: string }).id}`);
	const plan = new Plan(new Workbench(page));
	await plan.open();
	await expect(page.getByText(/500 nhiệm vụ có thời hạn/u)).toBeVisible({ timeout: 60_000 });
	const bar = plan.bar('NV-1 Nhiệm vụ 1');
	const from = middle(await plan.one.settled(bar));
	const frames = page.evaluate(
		() =>
			new Promise<number[]>((resolve) => {
				const times: number[] = [];
				const look = (at: number): void => {
					times.push(at);
					if (times.length <= 60) requestAnimationFrame(look);
					else resolve(times.slice(1).map((time, index) => time - (times[index] ?? time)));
				};
				addEventListener('pointermove', () => requestAnimationFrame(look), { once: true });
			})
	);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + 120, from.y, { steps: 90 });
	await expect(bar).toHaveAccessibleName(/11\/04\/2027 – 06\/05\/2027/u);
	const sorted = (await frames).toSorted((x, y) => x - y);
	expect(sorted[30], `frames of ${sorted.map(Math.round).join(' ')} ms`).toBeLessThan(50);
	await page.mouse.up();
	await expect(plan.task('NV-1')).toContainText('11/04/2027 – 06/05/2027');
});
