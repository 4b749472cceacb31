/** Opening a large architecture on a cold page, typing and editing in it, and what a page loads before a diagram opens. */
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';
import type { TestServer } from '../../journeys/start-server';
import { newPage, ourPage } from './browser';
import { joinAs } from './colleague';
import { median, ms, p95, type CanvasRow } from './table';

const KEYS = 40;

const told = (what: string, ours: string, goal: string, more = ''): CanvasRow => ({
	...{ what, ours, bare: '', ratio: null, goal, told: more }
});

/** Useful: the tree has rows, and the first diagram stands, or the offer where it has too many boxes to draw unasked. */
const useful = (page: Page): Promise<unknown> =>
	page.waitForFunction(
		() => {
			if (document.querySelector('[role=treeitem]') === null) return false;
			const isDrawn = [...document.querySelectorAll('div')].some((one) => '_cyreg' in one);
			const isOffered = /Sơ đồ có [\d.]+ ô/u.test(document.body.textContent);
			return isOffered || (isDrawn && window.bench.cy().nodes().length > 0);
		},
		undefined,
		{ polling: 'raf', timeout: 120_000 }
	);

const spent = (): { readonly idle: number; readonly all: number } => {
	const times = cpus().map(({ times }) => times);
	const idle = times.reduce((sum, time) => sum + time.idle, 0);
	return { idle, all: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0) };
};

/** Resolves when the machine rests: here page, workers and server share its cores, which people's machines do not. */
async function rest(): Promise<void> {
	for (let second = 0; second < 60; second += 1) {
		const before = spent();
		await setTimeout(1_000);
		const after = spent();
		if ((after.idle - before.idle) / (after.all - before.all) > 0.8) return;
	}
}

/** Keystrokes in the field of a name: from the event to the end of the frame that follows. */
async function typing(page: Page): Promise<readonly number[]> {
	const search = page.getByRole('searchbox', { name: 'Tìm trong cây' });
	await search.fill('Cổng thông tin điện tử');
	await page
		.getByRole('treeitem', { name: /KT-\d+/u })
		.first()
		.click();
	await search.fill('');
	const field = page.getByRole('region', { name: 'Thuộc tính' }).getByLabel('Tên đối tượng', { exact: true });
	await field.waitFor();
	await field.focus();
	return keysIn(page);
}

async function keysIn(page: Page): Promise<readonly number[]> {
	await page.evaluate(() => window.bench.watchKeys());
	for (let no = 0; no < KEYS; no += 1) await page.keyboard.press('a');
	return page.evaluate(() => window.bench.keyWaits);
}

/** The same keystrokes in a page on which nothing is but a field: what this machine takes at least. */
async function bareTyping(browser: Browser): Promise<number> {
	const page = await newPage(browser);
	await page.setContent('<!doctype html><label>Tên <input></label>');
	await page.getByRole('textbox').focus();
	const waits = await keysIn(page);
	await page.context().close();
	return median(waits);
}

export async function openingRows(
	browser: Browser,
	server: TestServer,
	id: string,
	what: string,
	goal: string
): Promise<CanvasRow[]> {
	const page = await ourPage(browser, server);
	const progress = page
		.getByRole('progressbar')
		.waitFor({ timeout: 60_000 })
		.then(
			() => 'progress was shown',
			() => 'no progress was shown'
		);
	const begun = performance.now();
	await page.goto(`${server.origin}/a/${id}`, { waitUntil: 'commit' });
	await useful(page);
	const took = performance.now() - begun;
	const tasks = await page.evaluate(() => [...window.bench.longTasks]);
	await page
		.getByText(/phát hiện/u)
		.first()
		.waitFor({ timeout: 120_000 });
	const first = told(
		`opening ${what} on a cold page: tree and first diagram`,
		ms(took),
		goal,
		`${await Promise.race([progress, Promise.resolve('')])}; longest task ${ms(Math.max(0, ...tasks))}`
	);
	// The check and the index are done when nothing has run for long any more.
	await page.waitForFunction(() => window.bench.isQuiet(), undefined, { timeout: 120_000 });
	await rest();
	const waits = await typing(page);
	await rest();
	const bare = await bareTyping(browser);
	const calm: CanvasRow = {
		...told(
			`typing a name, ${what}: from key to frame, median, p95, most`,
			`${ms(median(waits))}, ${ms(p95(waits))}, ${ms(Math.max(...waits))}`,
			'at most 50 ms'
		),
		bare: ms(bare),
		ratio: median(waits) / bare
	};
	const colleague = await joinAs(server, id);
	const writing = colleague.write(10, 20, (doc, no) => {
		const objects = doc.getMap('objects') as unknown as Map<string, { set(key: string, value: string): void }>;
		const key = [...objects.keys()][no % 50] ?? '';
		objects.get(key)?.set('description', `Sửa lần ${no}`);
	});
	const amid = await typing(page);
	await page.evaluate(() => void (window.bench.longTasks.length = 0));
	await page.keyboard.press('Tab');
	await writing;
	const during = await page.evaluate(() => [...window.bench.longTasks]);
	colleague.leave();
	await page.context().close();
	const busy = told(
		`typing while a colleague edits ten times a second, ${what}: median, p95, most`,
		`${ms(median(amid))}, ${ms(p95(amid))}, ${ms(Math.max(...amid))}`,
		'at most 50 ms',
		`tasks over 50 ms for his edits: ${during.length}, the longest ${ms(Math.max(0, ...during))}`
	);
	return [first, calm, busy];
}

/** Scripts that the workbench asks for before it is first seen, and those that follow for the diagram, compressed. */
export async function weightRows(browser: Browser, server: TestServer, id: string): Promise<CanvasRow[]> {
	const page = await ourPage(browser, server);
	const sizes = new Map<string, Promise<number>>();
	const sizeOf = async (response: Response): Promise<number> => gzipSync(await response.body()).length;
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') sizes.set(response.url(), sizeOf(response));
	});
	await page.goto(`${server.origin}/a/${id}`);
	await useful(page);
	const first = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter(({ startTime }) => startTime <= window.bench.seenAt)
			.map(({ name }) => name)
	);
	// Whatever is still on its way would be asked for its size when the page is gone.
	await page.waitForLoadState('networkidle');
	const weight = async (isCounted: (url: string) => boolean): Promise<readonly [kb: string, files: number]> => {
		const counted = await Promise.all([...sizes].filter(([url]) => isCounted(url)).map(([, size]) => size));
		return [`${(counted.reduce((sum, size) => sum + size, 0) / 1_000).toFixed(0)} kB`, counted.length];
	};
	const isWorker = (url: string): boolean => url.includes('worker');
	const [before, files] = await weight((url) => first.includes(url) && !isWorker(url));
	const [later] = await weight((url) => !first.includes(url) && !isWorker(url));
	const [workers] = await weight(isWorker);
	await page.context().close();
	return [
		told(
			'script of the page until the workbench is first seen, gzip',
			before,
			'under 400 kB before a diagram opens',
			`${files} files; afterwards ${later} for canvas, tables, views and dialogs, and ${workers} for workers`
		)
	];
}
