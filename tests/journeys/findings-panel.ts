/** The findings as a person finds them: the list, one finding's details, the preview of a fix; by role and name. */
import type { Locator } from '@playwright/test';
import { expect } from './server';
import type { Workbench } from './workbench';

export class FindingsPanel {
	readonly panel: Locator;
	readonly list: Locator;
	readonly details: Locator;
	readonly fix: Locator;
	readonly news: Locator;

	constructor(readonly workbench: Workbench) {
		const { page, findings } = workbench;
		this.panel = findings;
		this.list = findings.getByRole('list', { name: 'Danh sách phát hiện' });
		this.details = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: 'Đóng chi tiết' }) });
		this.fix = page.getByRole('dialog', { name: 'Xem trước khi sửa' });
		this.news = findings.getByRole('status').first();
	}

	async search(text: string): Promise<void> {
		await this.panel.getByRole('searchbox', { name: 'Tìm phát hiện' }).fill(text);
	}

	row(rule: string, name: string): Locator {
		const isOfRule = this.workbench.page.getByText(rule, { exact: true });
		return this.list.getByRole('listitem').filter({ has: isOfRule }).filter({ hasText: name });
	}

	/** Looks a finding up and opens it. */
	async open(rule: string, name: string): Promise<void> {
		await this.search(`${rule} ${name}`);
		await this.row(rule, name)
			.getByRole('button', { name: `Chi tiết: ${rule} ${name}` })
			.click();
		await expect(this.details).toBeVisible();
	}

	section(name: string): Locator {
		return this.details.getByRole('region', { name, exact: true });
	}

	/** Sets one thing in the menu of filters and closes it. */
	async filter(kind: 'menuitemcheckbox' | 'menuitemradio', name: string): Promise<void> {
		await this.panel.getByRole('button', { name: 'Lọc phát hiện' }).click();
		const menu = this.workbench.page.getByRole('menu');
		await menu.getByRole(kind, { name, exact: true }).click();
		await this.workbench.page.keyboard.press('Escape');
		await expect(menu).toBeHidden();
	}
}
