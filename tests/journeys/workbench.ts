/** The workbench as a person finds it: by role and name, in Vietnamese. */
import type { Locator, Page } from '@playwright/test';
import { expect } from './server';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Person {
	readonly origin: string;
	readonly name: string;
	readonly password: string;
}

interface Listed {
	readonly id: string;
	readonly name: string;
}

export class Workbench {
	readonly page: Page;
	readonly canvas: Locator;
	readonly tree: Locator;
	readonly palette: Locator;
	readonly properties: Locator;
	readonly findings: Locator;
	readonly tools: Locator;
	readonly state: Locator;

	constructor(page: Page) {
		this.page = page;
		this.canvas = page.getByRole('application', { name: 'Sơ đồ' });
		this.tree = page.getByRole('tree', { name: 'Cây kiến trúc' });
		this.palette = page.getByRole('region', { name: 'Bảng thành phần' });
		this.properties = page.getByRole('region', { name: 'Thuộc tính' });
		this.findings = page.getByRole('region', { name: 'Phát hiện' });
		this.tools = page.getByRole('toolbar', { name: 'Công cụ sơ đồ' });
		this.state = page.getByRole('status').first();
	}

	/** Signs in and opens the architecture whose name holds this text. The form itself is walked in `sign-in.spec.ts`. */
	async open(person: Person, architecture: string): Promise<void> {
		await this.enter(person, architecture);
		await this.saved();
	}

	/** The same for whoever may not write, to whom the page says nothing of saving. */
	async enter({ origin, name, password }: Person, architecture: string): Promise<void> {
		const { request } = this.page.context();
		const signedIn = await request.post(`${origin}/api/v1/sign-in`, { data: { name, password } });
		expect(signedIn.ok()).toBe(true);
		const list = (await (await request.get(`${origin}/api/v1/architectures`)).json()) as Listed[];
		const wanted = list.find((one) => one.name.includes(architecture));
		await this.page.goto(`${origin}/a/${wanted?.id ?? ''}`);
		// The first to open a document waits for the server to load it, beside another journey.
		await expect(this.canvas).toBeVisible({ timeout: 60_000 });
	}

	async saved(): Promise<void> {
		await expect(this.state).toHaveText('Đã lưu');
	}

	/** Looks for something in the tree; the tree shows what matches, with what it stands in. */
	async seek(text: string): Promise<void> {
		await this.page.getByRole('searchbox', { name: 'Tìm trong cây' }).fill(text);
	}

	row(name: string): Locator {
		return this.tree.getByRole('treeitem', { name });
	}

	async choose(name: string): Promise<void> {
		await this.seek(name);
		await this.row(name).first().click();
		await this.seek('');
	}

	field(name: string): Locator {
		return this.properties.getByLabel(name, { exact: true });
	}

	/** The frame around what is chosen, on the drawing. */
	ring(name: string): Locator {
		return this.canvas.getByRole('img', { name: `Khung chọn: ${name}`, exact: true });
	}

	/** Where something stands on the screen, once it is drawn there and the view has come to rest. */
	async place(name: string): Promise<Box> {
		await this.choose(name);
		return this.settled(this.ring(name));
	}

	async settled(part: Locator): Promise<Box> {
		let last = '';
		await expect
			.poll(
				async () => {
					const now = JSON.stringify(await part.boundingBox());
					const still = now === last && now !== 'null';
					last = now;
					return still;
				},
				{ intervals: [100] }
			)
			.toBe(true);
		return JSON.parse(last) as Box;
	}

	/** Drags as a hand does: down, in steps, up. */
	async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
		await this.page.mouse.move(from.x, from.y);
		await this.page.mouse.down();
		await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
		await this.page.mouse.move(to.x, to.y, { steps: 4 });
		await this.page.mouse.up();
	}
}

export const middle = ({ x, y, width, height }: Box): { x: number; y: number } => ({
	x: x + width / 2,
	y: y + height / 2
});
