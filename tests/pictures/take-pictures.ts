/**
 * `npm run pictures`: the main pages as they are, in Vietnamese by day and in English by night, into `docs/pictures`. A server
 * and an empty data folder of its own; the words on the buttons come from the catalogues. After it somebody looks at them.
 */
import type { Page } from '@playwright/test';
import { catalogues, type Locale, type MessageKey } from '../../src/lib/i18n/catalogue';
import { launch, newPage } from '../bench/canvas/browser';
import { startServer, type TestServer } from '../journeys/start-server';

type Theme = 'light' | 'dark';

/** What is photographed: how to come there from the workbench, where it is not an address of its own. */
interface Picture {
	readonly name: string;
	readonly path: (architecture: string) => string;
	/** Resolves when there is something to see. */
	readonly ready: (at: At) => Promise<void>;
	readonly size?: { readonly width: number; readonly height: number };
}

interface At {
	readonly page: Page;
	readonly say: (key: MessageKey) => string;
}

const workbench = (id: string): string => `/a/${id}`;

/** The drawing stands, and nothing moves any more. */
async function canvasStands({ page, say }: At): Promise<void> {
	await page.getByRole('application', { name: say('editor.canvas.label') }).waitFor();
	await page.waitForFunction(() => window.bench.cy().nodes().length > 0);
	await page.waitForFunction(() => window.bench.isQuiet());
}

/** And the first check is done. */
async function drawn(at: At): Promise<void> {
	await at.page
		.getByText(/phát hiện|findings/u)
		.first()
		.waitFor();
	await canvasStands(at);
}

async function sheet(at: At, kind: 'table' | 'view' | 'document'): Promise<void> {
	await drawn(at);
	await at.page.getByRole('button', { name: at.say(`editor.sheet.${kind}`), exact: true }).click();
}

async function view(at: At, name: 'heat' | 'roadmap' | 'matrix'): Promise<void> {
	await sheet(at, 'view');
	await at.page.getByRole('tab', { name: at.say(`views.name.${name}`) }).click();
	await at.page.waitForFunction((text) => !document.body.innerText.includes(text), at.say('editor.drawing'));
	await at.page.waitForFunction(() => window.bench.isQuiet());
}

const settled = async ({ page }: At): Promise<void> => {
	await page.getByRole('heading').first().waitFor();
	await page.waitForFunction(() => window.bench.isQuiet());
};

const pictures: readonly Picture[] = [
	{ name: 'home', path: () => '/', ready: settled },
	{ name: 'workbench', path: workbench, ready: drawn },
	{ name: 'table', path: workbench, ready: async (at) => sheet(at, 'table').then(() => settled(at)) },
	{
		name: 'document',
		path: workbench,
		ready: async (at) => {
			await sheet(at, 'document');
			await at.page.getByRole('navigation', { name: at.say('document.outline') }).waitFor();
			await at.page.waitForFunction(() => window.bench.isQuiet());
		}
	},
	{ name: 'heat-map', path: workbench, ready: (at) => view(at, 'heat') },
	{ name: 'roadmap', path: workbench, ready: (at) => view(at, 'roadmap') },
	{ name: 'matrix', path: workbench, ready: (at) => view(at, 'matrix') },
	{
		name: 'comments',
		path: workbench,
		ready: async (at) => {
			await drawn(at);
			await at.page.getByRole('tab', { name: at.say('comments.title') }).click();
			await settled(at);
		}
	},
	{
		name: 'steps',
		path: workbench,
		ready: async (at) => {
			await drawn(at);
			await at.page.getByRole('button', { name: /^Nội dung đã lập|^Content drawn up/u }).click();
			await at.page.getByRole('dialog').waitFor();
		}
	},
	{ name: 'conformance', path: (id) => `/a/${id}/conformance`, ready: settled },
	{ name: 'import', path: (id) => `/a/${id}/import`, ready: settled },
	{ name: 'export', path: (id) => `/a/${id}/export`, ready: settled },
	{ name: 'tablet', path: workbench, ready: canvasStands, size: { width: 820, height: 1180 } },
	{ name: 'phone', path: workbench, ready: canvasStands, size: { width: 390, height: 844 } }
];

const usual = { width: 1440, height: 900 };

async function take(server: TestServer, locale: Locale, theme: Theme): Promise<void> {
	const browser = await launch();
	const say = (key: MessageKey): string => catalogues[locale][key];
	for (const { name, path, ready, size = usual } of pictures) {
		const page = await newPage(browser);
		await page.setViewportSize(size);
		const { request } = page.context();
		await request.post(`${server.origin}/api/v1/sign-in`, { data: { name: 'admin', password: server.password } });
		await page.context().addCookies([
			{ name: 'locale', value: locale, url: server.origin },
			{ name: 'theme', value: theme, url: server.origin }
		]);
		const list = (await (await request.get(`${server.origin}/api/v1/architectures`)).json()) as { id: string }[];
		await page.goto(`${server.origin}${path(list[0]?.id ?? '')}`);
		await ready({ page, say });
		await page.screenshot({ path: `docs/pictures/${name}-${locale}-${theme}.png` });
		process.stdout.write(`${name}-${locale}-${theme}\n`);
		await page.context().close();
	}
	await browser.close();
}

const { server, stop } = await startServer();
await take(server, 'vi', 'light');
await take(server, 'en', 'dark');
await stop();
