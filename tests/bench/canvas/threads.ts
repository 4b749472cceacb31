/** The canvas with a thousand comments beside the same without any, turn by turn; a quarter are pins on what is shown. */
import type { Browser, Page } from '@playwright/test';
import type { TestServer } from '../../journeys/start-server';
import { ourPage } from './browser';
import { diagramTitle } from './diagrams';
import { median, p95, ratioRow, type CanvasRow } from './table';

const BOXES = 300;
const COMMENTS = 1_000;
const FRAMES = 120;

async function open(browser: Browser, server: TestServer, id: string): Promise<Page> {
	const page = await ourPage(browser, server);
	await page.goto(`${server.origin}/a/${id}`);
	await page.getByRole('tab', { name: diagramTitle(BOXES) }).click();
	await page.waitForFunction((boxes) => window.bench.cy().nodes().length >= boxes, BOXES);
	return page;
}

async function write(page: Page, server: TestServer, id: string): Promise<void> {
	for (let no = 0; no < COMMENTS; no += 1) {
		const isPin = no % 4 === 0;
		const about = isPin ? `diagram:bench-${BOXES}` : `architecture:${id}`;
		const point = { x: 40 + (no % 40) * 110, y: 40 + Math.floor(no / 40) * 70 };
		const data = { about, text: `Ý kiến ${no}`, ...(isPin ? { point } : {}) };
		const url = `${server.origin}/api/v1/architectures/${id}/comments`;
		const answer = await page.context().request.post(url, { data, headers: { origin: server.origin } });
		if (!answer.ok()) throw new Error(`Comment ${no}: ${answer.status()} ${await answer.text()}`);
	}
}

/** `ids`: two architectures alike. */
export async function threadRows(
	browser: Browser,
	server: TestServer,
	ids: readonly string[],
	rounds: number
): Promise<CanvasRow[]> {
	const [quiet = '', full = ''] = ids;
	const writer = await ourPage(browser, server);
	await write(writer, server, full);
	await writer.context().close();
	const [bare, mine] = [await open(browser, server, quiet), await open(browser, server, full)];
	await mine.waitForFunction(
		(pins) => document.querySelectorAll('[aria-label^="Ý kiến của"]').length === pins,
		COMMENTS / 4
	);
	const rows: CanvasRow[] = [];
	for (const kind of ['pan', 'zoom', 'drag'] as const) {
		const gaps: [number[], number[]] = [[], []];
		for (let round = 0; round < rounds; round += 1) {
			for (const [page, into] of [
				[mine, gaps[0]],
				[bare, gaps[1]]
			] as const) {
				await page.bringToFront();
				// Not the drawing itself, which would be written out whole to come here.
				await page.evaluate(() => void window.bench.cy().fit(undefined, 24));
				const frames = await page.evaluate(({ kind, frames }) => window.bench[kind](frames), { kind, frames: FRAMES });
				into.push(...frames.gaps);
			}
		}
		const what = `${kind}, ${BOXES} boxes, ${COMMENTS} comments (${COMMENTS / 4} pins) beside none`;
		rows.push(ratioRow(`${what}: frame, median`, median(gaps[0]), median(gaps[1]), 'at most 1.1 ×', ''));
		rows.push(ratioRow(`${what}: frame, p95`, p95(gaps[0]), p95(gaps[1]), 'told', ''));
	}
	await bare.context().close();
	await mine.context().close();
	return rows;
}
