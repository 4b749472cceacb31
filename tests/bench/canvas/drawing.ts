/** First paint, pan, zoom and drag of one diagram, ours and bare cytoscape with the same elements, turn by turn. */
import type { Browser, Page } from '@playwright/test';
import type { TestServer } from '../../journeys/start-server';
import { barePage, ourPage } from './browser';
import { diagramSizes, diagramTitle } from './diagrams';
import type { Frames } from './in-page';
import { median, ms, p95, ratioRow, type CanvasRow } from './table';

const FRAMES = 120;

interface Drawn {
	readonly elements: unknown;
	readonly style: unknown;
	readonly zoom: number;
	readonly pan: { readonly x: number; readonly y: number };
	readonly boxes: number;
	readonly lines: number;
	readonly width: number;
	readonly height: number;
}

type Gesture = 'pan' | 'zoom' | 'drag';

/** What the canvas of our page holds and how it shows it; this is what the bare page is given. */
const drawnOn = (page: Page): Promise<Drawn> =>
	page.evaluate(() => {
		const cy = window.bench.cy();
		const { elements, style, zoom, pan } = cy.json() as Pick<Drawn, 'elements' | 'style' | 'zoom' | 'pan'>;
		const size = { width: cy.width(), height: cy.height() };
		return { elements, style, zoom, pan, boxes: cy.nodes().length, lines: cy.edges().length, ...size };
	});

const openTab = (page: Page, boxes: number): Promise<number> =>
	page.evaluate(
		async ({ title, boxes }) => {
			const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) =>
				one.textContent.includes(title)
			);
			if (tab === undefined) throw new Error(`No tab ${title}`);
			window.bench.sceneAt = 0;
			const shown = window.bench.shown(boxes, () => window.bench.sceneAt);
			tab.click();
			return shown;
		},
		{ title: diagramTitle(boxes), boxes }
	);

const openBare = (page: Page, drawn: Drawn): Promise<number> =>
	page.evaluate(async (drawn) => {
		type Create = (options: unknown) => { readonly destroy: () => void };
		const { cytoscape, shownBare } = window as unknown as { cytoscape: Create; shownBare?: { destroy: () => void } };
		shownBare?.destroy();
		const from = performance.now();
		const { elements, style, zoom, pan } = drawn;
		// Ours picks boxes up by itself; here cytoscape does.
		for (const node of (elements as { nodes: { grabbable: boolean; pannable: boolean }[] }).nodes)
			node.grabbable = !node.pannable;
		const made = cytoscape({
			container: document.querySelector('#ground'),
			...{ elements, style, zoom, pan },
			layout: { name: 'preset' },
			minZoom: 0.05,
			maxZoom: 4
		});
		Object.assign(window, { shownBare: made });
		return window.bench.shown(drawn.boxes, () => from);
	}, drawn);

const gesture = (page: Page, kind: Gesture): Promise<Frames> =>
	page.evaluate(({ kind, frames }) => window.bench[kind](frames), { kind, frames: FRAMES });

/** The whole diagram in sight, or one to one; the same on both pages. */
const look = (page: Page, zoom: number | 'whole'): Promise<void> =>
	page.evaluate((zoom) => {
		const cy = window.bench.cy();
		if (zoom === 'whole') cy.fit(undefined, 24);
		else {
			cy.zoom(zoom);
			cy.center();
		}
	}, zoom);

async function gestureRows(ours: Page, bare: Page, boxes: number, rounds: number): Promise<CanvasRow[]> {
	const rows: CanvasRow[] = [];
	for (const zoom of ['whole', 1] as const) {
		for (const kind of ['pan', 'zoom', 'drag'] as const) {
			const [mine, theirs]: [Frames[], Frames[]] = [[], []];
			for (let round = 0; round < rounds; round += 1) {
				for (const [page, into] of [
					[ours, mine],
					[bare, theirs]
				] as const) {
					await page.bringToFront();
					await look(page, zoom);
					into.push(await gesture(page, kind));
				}
			}
			const gaps = (all: Frames[]): number[] => all.flatMap((one) => [...one.gaps]);
			const tasks = `tasks over 50 ms: ${mine.flatMap((one) => one.longTasks).length}, bare ${theirs.flatMap((one) => one.longTasks).length}`;
			const what = `${kind}, ${boxes} boxes, ${zoom === 'whole' ? 'whole in sight' : 'one to one'}`;
			if (kind === 'drag') {
				const perSecond = (all: Frames[]): number =>
					1_000 / (gaps(all).reduce((sum, gap) => sum + gap, 0) / gaps(all).length);
				const [a, b] = [perSecond(mine), perSecond(theirs)];
				rows.push({
					what: `${what}: frames a second`,
					ours: a.toFixed(0),
					bare: b.toFixed(0),
					ratio: a / b,
					goal: boxes === 300 ? 'at least 1.3 ×, aiming at 30' : 'told',
					told: tasks
				});
			} else {
				const goal = boxes === 100 ? 'told' : 'at most 1.2 ×';
				rows.push(ratioRow(`${what}: frame, median`, median(gaps(mine)), median(gaps(theirs)), goal, tasks));
				rows.push(ratioRow(`${what}: frame, p95`, p95(gaps(mine)), p95(gaps(theirs)), goal, ''));
			}
		}
	}
	return rows;
}

export async function drawingRows(
	browser: Browser,
	server: TestServer,
	id: string,
	rounds: number
): Promise<CanvasRow[]> {
	const ours = await ourPage(browser, server);
	await ours.goto(`${server.origin}/a/${id}`);
	await ours.getByRole('application').waitFor();
	const rows: CanvasRow[] = [];
	for (const boxes of diagramSizes) {
		await ours.bringToFront();
		const first = await openTab(ours, boxes);
		const drawn = await drawnOn(ours);
		const bare = await barePage(browser, drawn);
		const firstBare = await openBare(bare, drawn);
		const [mine, theirs] = [[first], [firstBare]];
		for (let round = 1; round < rounds; round += 1) {
			await ours.bringToFront();
			await openTab(ours, boxes === 100 ? 300 : 100);
			mine.push(await openTab(ours, boxes));
			await bare.bringToFront();
			theirs.push(await openBare(bare, drawn));
		}
		const what = `first paint, ${boxes} boxes (${drawn.boxes} nodes, ${drawn.lines} lines drawn)`;
		rows.push(
			ratioRow(
				what,
				median(mine),
				median(theirs),
				'at most 1.3 ×',
				`the very first: ${ms(first)}, bare ${ms(firstBare)}`
			)
		);
		rows.push(...(await gestureRows(ours, bare, boxes, rounds)));
		await bare.context().close();
	}
	await ours.context().close();
	return rows;
}
