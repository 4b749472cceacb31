/** A table of 10,000 rows that is scrolled, by the wheel and by a key that is held; beside it, as many plain lines on a bare page. */
import type { Browser, Page } from '@playwright/test';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import type { TestServer } from '../../journeys/start-server';
import { newPage, ourPage } from './browser';
import { median, ms, p95, type CanvasRow } from './table';

export const TABLE_ROWS = 10_000;
const KIND = 'system';
const SECONDS = 4;
/** As often as a wheel that is turned fast, and as a key that is held, speak up. */
const WHEEL = { perSecond: 60, pixels: 120 };
const KEYS_PER_SECOND = 30;

/** The systems of the demo province over and over, each under an id and a name of its own, and nothing else. */
export function withTableRows(sample: Architecture): Architecture {
	const models = [...sample.objects.values()].filter(({ kind, deletedAt }) => kind === KIND && deletedAt === null);
	const objects = new Map<ObjectId, ArchitectureObject>();
	for (let no = 0; no < TABLE_ROWS; no += 1) {
		const model = models[no % models.length];
		if (model === undefined) throw new Error('The demo province has no systems');
		const id = ObjectId(`row-${no}`);
		const name = { value: `Hệ thống số ${no}` };
		objects.set(id, { ...model, id, code: `HT-${no + 1}`, parent: null, fields: { ...model.fields, name } });
	}
	const none = new Map<never, never>();
	return {
		...sample,
		objects,
		...{ relations: none, mappings: none, gaps: none, tasks: none, gapTasks: none, kpis: none, goals: none },
		...{ diagrams: none, nodes: none, geometry: none, bends: none, chapters: none, pictures: none }
	};
}

/** Nothing but lines: as many as fit are there, and a line that leaves at one end comes in at the other with another text. */
function setUpBare({ rows, rowHeight, height }: { rows: number; rowHeight: number; height: number }): void {
	const frame = document.createElement('div');
	frame.tabIndex = 0;
	frame.style.cssText = `height:${height}px;overflow:auto;outline:none`;
	const whole = document.createElement('div');
	whole.style.cssText = `position:relative;height:${rows * rowHeight}px`;
	frame.append(whole);
	const count = Math.ceil(height / rowHeight) + 8;
	const lines = Array.from({ length: count }, () => {
		const line = document.createElement('div');
		line.style.cssText = `position:absolute;height:${rowHeight}px;width:100%;contain:strict;white-space:nowrap`;
		whole.append(line);
		return { line, row: -1 };
	});
	const draw = (): void => {
		const first = Math.max(0, Math.floor(frame.scrollTop / rowHeight) - 4);
		for (let row = first; row < Math.min(rows, first + count); row += 1) {
			const slot = lines[row % count];
			if (slot === undefined || slot.row === row) continue;
			slot.row = row;
			slot.line.textContent = `HT-${row + 1} Hệ thống số ${row} đang vận hành, do Sở Khoa học và Công nghệ quản lý`;
			slot.line.style.top = `${row * rowHeight}px`;
		}
	};
	frame.addEventListener('scroll', draw);
	frame.addEventListener('keydown', (event) => {
		if (event.key !== 'PageDown') return;
		frame.scrollTop += (Math.floor(height / rowHeight) - 1) * rowHeight;
		event.preventDefault();
	});
	document.body.style.margin = '0';
	document.body.append(frame);
	draw();
}

interface Scrolled {
	readonly gaps: readonly number[];
	readonly longTasks: readonly number[];
	/** How far it came, in pixels, so that nobody wins by staying behind. */
	readonly pixels: number;
}

type Gesture = 'wheel' | 'PageDown';

/** The gesture by events of the browser itself, and the frames meanwhile. */
async function scrolled(page: Page, frame: string, gesture: Gesture): Promise<Scrolled> {
	await page.bringToFront();
	await page.locator(frame).evaluate((element) => (element.scrollTop = 0));
	const box = await page.locator(frame).boundingBox();
	if (box === null) throw new Error(`Nothing to scroll at ${frame}`);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	if (gesture === 'PageDown') await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
	const counted = await page.evaluateHandle(() => {
		const gaps: number[] = [];
		let last = 0;
		let isOn = true;
		window.bench.longTasks.length = 0;
		const next = (now: number): void => {
			if (last > 0) gaps.push(now - last);
			last = now;
			if (isOn) requestAnimationFrame(next);
		};
		requestAnimationFrame(next);
		return () => {
			isOn = false;
			return { gaps, longTasks: [...window.bench.longTasks] };
		};
	});
	const begun = performance.now();
	const acts: Promise<void>[] = [];
	const perSecond = gesture === 'wheel' ? WHEEL.perSecond : KEYS_PER_SECOND;
	for (let no = 0; performance.now() - begun < SECONDS * 1_000; no += 1) {
		const due = begun + (no * 1_000) / perSecond;
		if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
		// Nobody waits for the page before he turns on: who is slow has more to do in a frame.
		acts.push(gesture === 'wheel' ? page.mouse.wheel(0, WHEEL.pixels) : page.keyboard.down('PageDown'));
	}
	await Promise.all(acts);
	if (gesture === 'PageDown') await page.keyboard.up('PageDown');
	const { gaps, longTasks } = await counted.evaluate((end) => end());
	const pixels = await page.locator(frame).evaluate(({ scrollTop }) => scrollTop);
	return { gaps, longTasks, pixels };
}

const perSecond = (all: readonly Scrolled[]): number => {
	const gaps = all.flatMap((one) => one.gaps);
	return (1_000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
};

/** The element that scrolls; on the bare page it is the only one that takes the focus. */
const OURS = 'div:has(> [role=grid])';
const BARE = '[tabindex]';

export async function scrollingRows(
	browser: Browser,
	server: TestServer,
	id: string,
	rounds: number
): Promise<CanvasRow[]> {
	const ours = await ourPage(browser, server);
	await ours.goto(`${server.origin}/a/${id}`);
	await ours.getByRole('button', { name: 'Bảng', exact: true }).click({ timeout: 120_000 });
	await ours.getByRole('rowheader').first().waitFor();
	// Marks of findings stand in the cells; the check of so many is over before anything is measured.
	await ours
		.getByText(/phát hiện/u)
		.first()
		.waitFor({ timeout: 120_000 });
	await ours.waitForFunction(() => window.bench.isQuiet(), undefined, { timeout: 120_000 });
	const height = (await ours.locator(OURS).boundingBox())?.height ?? 600;
	const bare = await newPage(browser);
	await bare.goto('about:blank');
	await bare.evaluate(setUpBare, { rows: TABLE_ROWS, rowHeight: 32, height });
	const rows: CanvasRow[] = [];
	for (const gesture of ['wheel', 'PageDown'] as const) {
		const [mine, theirs]: [Scrolled[], Scrolled[]] = [[], []];
		for (let round = 0; round < rounds; round += 1) {
			mine.push(await scrolled(ours, OURS, gesture));
			theirs.push(await scrolled(bare, BARE, gesture));
		}
		const what = gesture === 'wheel' ? 'turned by the wheel' : 'with PageDown held';
		const [a, b] = [perSecond(mine), perSecond(theirs)];
		const far = (all: readonly Scrolled[]): string => median(all.map(({ pixels }) => pixels)).toFixed(0);
		const frames = (all: readonly Scrolled[]): readonly number[] => all.flatMap(({ gaps }) => gaps);
		const tasks = mine.flatMap(({ longTasks }) => longTasks);
		rows.push({
			what: `table of ${TABLE_ROWS.toLocaleString('en')} rows ${what}: frames a second`,
			ours: a.toFixed(1),
			bare: b.toFixed(1),
			ratio: a / b,
			goal: 'at least 30',
			told: `came ${far(mine)} px, bare ${far(theirs)}; frame p95 ${ms(p95(frames(mine)))}, bare ${ms(p95(frames(theirs)))}`
		});
		rows.push({
			what: `the same: longest task`,
			ours: tasks.length === 0 ? 'under 50 ms' : ms(Math.max(...tasks)),
			bare: '',
			ratio: null,
			goal: 'none over 50 ms',
			told: `tasks over 50 ms: ${tasks.length}, bare ${theirs.flatMap(({ longTasks }) => longTasks).length}`
		});
	}
	await bare.context().close();
	await ours.context().close();
	return rows;
}
