/** A colleague's edits on the diagram that is shown: when they are drawn, and how often the canvas is drawn for them. */
import type { Browser } from '@playwright/test';
import type { TestServer } from '../../journeys/start-server';
import { ourPage } from './browser';
import { joinAs } from './colleague';
import { diagramTitle } from './diagrams';
import { median, ms, p95, type CanvasRow } from './table';

const BOXES = 300;
const SECONDS = 6;
const SINGLE_EDITS = 20;

export async function remoteRows(browser: Browser, server: TestServer, id: string): Promise<CanvasRow[]> {
	const page = await ourPage(browser, server);
	await page.goto(`${server.origin}/a/${id}`);
	await page.getByRole('tab', { name: diagramTitle(BOXES) }).click();
	await page.waitForFunction((boxes) => window.bench.cy().nodes().length >= boxes, BOXES);
	const colleague = await joinAs(server, id);
	const place = (doc: Parameters<Parameters<typeof colleague.write>[2]>[0], no: number): void => {
		const box = no % 40;
		doc.getMap('geometry').set(`bench-${BOXES}-${box}`, [60 + box * 30, 60 + (no % 97), 180, 64]);
	};

	// One at a time: from the message on the socket to the frame that shows it.
	const waits: number[] = [];
	for (let no = 0; no < SINGLE_EDITS; no += 1) {
		const shown = page.evaluate(() => window.bench.nextRedrawAfterMessage());
		await colleague.write(10, 0.15, (doc) => place(doc, 41 * no + 7));
		waits.push(await shown);
	}

	const counted = await page.evaluateHandle(() => window.bench.countRedraws());
	const written = await colleague.write(200, SECONDS, place);
	const { redraws, frames, longTasks } = await counted.evaluate((end) => end());
	colleague.leave();
	await page.context().close();
	const over = longTasks.length === 0 ? 'none' : `${longTasks.length}, the longest ${ms(Math.max(...longTasks))}`;
	return [
		{
			what: `a colleague moves a box, ${BOXES} boxes shown: from his message to the frame, median and p95 of ${waits.length}`,
			ours: `${ms(median(waits))}, ${ms(p95(waits))}`,
			bare: '',
			ratio: null,
			goal: 'the next frame drawn',
			told: ''
		},
		{
			what: `${Math.round(written / SECONDS)} edits a second for ${SECONDS} s: redraws, frames`,
			ours: `${redraws}, ${frames}`,
			bare: '',
			ratio: redraws / frames,
			goal: 'at most one redraw a frame',
			told: `tasks over 50 ms: ${over}`
		}
	];
}
