/**
 * A plan over time on sheets: names and days of its rows at the left, bars and what waits for what at the right. Sheets of
 * one plan have the same days across. Pure, and asks no engine: every place follows from the days.
 */
import type { Point, Rectangle } from '$models/architecture/architecture';
import { arrowsOf, axisOf, barsOf, isOnAxis, marksOf, stretchedTo, xOf, type Axis, type Bar } from '$models/plan/chart';
import type { PlannedTask, Schedule, Span } from '$models/plan/schedule';
import type { BoxRole, Overlay, Scene, SceneBox, SceneLine } from '$models/scene/scene';
import type { Measure } from './measure';
import { wrap } from './wrap';

export interface PlanSheetRow extends Span {
	readonly id: string;
	readonly title: string;
	/** Its days, and on a second line what else is to be said of them. */
	readonly told: readonly string[];
	readonly isCritical: boolean;
	/** Rows that it waits for, as a reader knows them, by their ids. */
	readonly after: ReadonlyMap<string, string>;
}

export interface PlanSheetWords {
	readonly task: string;
	readonly time: string;
	/** Bars and lines of the legend. */
	readonly bar: string;
	readonly criticalBar: string;
	readonly dependency: string;
	readonly criticalDependency: string;
	/** The day that the line across stands for. */
	readonly today: string;
	readonly after: (names: string) => string;
	readonly part: (iso: string, months: 1 | 3 | 12) => string;
}

export interface PlanSheets {
	readonly rows: readonly PlanSheetRow[];
	readonly planned: readonly PlannedTask[];
	readonly made: Schedule;
	/** ISO date of the line across. */
	readonly today: string;
	readonly words: PlanSheetWords;
}

/** Width to height as a page across has it for a figure. */
const WIDTH = 980;
const MARGIN = 6;
const NAMES = 276;
const TIMES = 158;
const HEAD = 17;
const ROW = 29;
const BAR = 13;
const LEGEND = 24;
const SIZE = 10;
/** Rows of a sheet that fills a page. */
export const sheetRows = 15;

const CHART = MARGIN + NAMES + TIMES;

const boxOf = (
	id: string,
	role: BoxRole,
	rectangle: Rectangle,
	lines: readonly string[] = [],
	{ weight = 400, overlay, align = 'left' }: Partial<SceneBox['text']> & { readonly overlay?: Overlay } = {}
): SceneBox => ({
	id,
	reference: { kind: 'furniture', id },
	role,
	hue: '',
	...(overlay === undefined ? {} : { overlay }),
	rectangle,
	parent: '',
	text: { lines, size: SIZE, weight, align, anchor: 'middle' },
	caption: '',
	badge: '',
	locked: true,
	placedByHand: false,
	description: lines.join(' ')
});

const lineOf = (id: string, points: readonly Point[], stroke: SceneLine['stroke'], isArrow: boolean): SceneLine => ({
	id,
	reference: { kind: 'furniture', id },
	from: '',
	to: '',
	points,
	label: '',
	labelAt: points[0] ?? [0, 0],
	stroke,
	arrow: isArrow ? 'triangle' : 'none',
	description: ''
});

/** As fine as the parts of the axis have room for their names. */
const monthsOf = ({ days }: Axis): 1 | 3 | 12 => (days <= 18 * 31 ? 1 : days <= 24 * 92 ? 3 : 12);

const dependencyStroke = (isCritical: boolean): SceneLine['stroke'] => (isCritical ? 'solid' : 'dashed');
const barOverlay = (isCritical: boolean): Overlay => (isCritical ? 'critical' : 'class-1');

class Sheet {
	readonly boxes: SceneBox[] = [];
	readonly lines: SceneLine[] = [];
	readonly #top = MARGIN + 2 * HEAD;
	readonly #bottom: number;
	readonly #bars: ReadonlyMap<string, Bar>;

	constructor(
		private readonly plan: PlanSheets,
		private readonly rows: readonly PlanSheetRow[],
		private readonly axis: Axis,
		private readonly measure: Measure
	) {
		this.#bottom = this.#top + rows.length * ROW;
		this.#bars = barsOf(axis, rows);
	}

	#head(): void {
		const { words } = this.plan;
		const across = { weight: 600, align: 'center' } as const;
		this.boxes.push(
			boxOf('head/names', 'title-label', [MARGIN, MARGIN, NAMES, 2 * HEAD], [words.task], { weight: 600 }),
			boxOf('head/times', 'title-label', [MARGIN + NAMES, MARGIN, TIMES, 2 * HEAD], [words.time], { weight: 600 })
		);
		const months = monthsOf(this.axis);
		for (const [y, step] of months === 12
			? ([[0, 12]] as const)
			: ([[0, 12] as const, [1, months] as const] as const)) {
			for (const { day, left, width } of marksOf(this.axis, step)) {
				const text = words.part(day, step);
				const fits = this.measure(text, SIZE, 600) <= width - 2;
				const height = months === 12 ? 2 * HEAD : HEAD;
				const place: Rectangle = [CHART + left, MARGIN + y * HEAD, width, height];
				this.boxes.push(boxOf(`head/${String(step)}/${day}`, 'title-label', place, fits ? [text] : [], across));
			}
		}
	}

	#row(row: PlanSheetRow, at: number): void {
		const y = this.#top + at * ROW;
		const weight = row.isCritical ? 600 : 400;
		const fit = (text: string, width: number, maxLines: number): readonly string[] =>
			wrap(text, width - 12, { size: SIZE, weight, maxLines }, this.measure);
		const told = row.told.flatMap((text) => fit(text, TIMES, 1));
		this.boxes.push(
			boxOf(`${row.id}/name`, 'title-block', [MARGIN, y, NAMES, ROW], fit(row.title, NAMES, 2), { weight }),
			boxOf(`${row.id}/time`, 'title-block', [MARGIN + NAMES, y, TIMES, ROW], told, { weight }),
			...marksOf(this.axis, monthsOf(this.axis)).map(({ day, left, width }) =>
				boxOf(`${row.id}/${day}`, 'grid', [CHART + left, y, width, ROW])
			)
		);
		const bar = this.#bars.get(row.id);
		if (bar === undefined) return;
		const place: Rectangle = [CHART + bar.left, y + (ROW - BAR) / 2, bar.width, BAR];
		this.boxes.push(boxOf(`${row.id}/bar`, 'object', place, [], { overlay: barOverlay(row.isCritical) }));
		this.#elsewhere(row, bar, y);
	}

	/** What comes first and stands on another sheet is named beside the bar. */
	#elsewhere({ id, after }: PlanSheetRow, bar: Bar, y: number): void {
		const names = [...after].flatMap(([before, name]) => (this.#bars.has(before) ? [] : [name]));
		if (names.length === 0) return;
		const text = this.plan.words.after(names.join(', '));
		const width = Math.min(this.measure(text, SIZE, 400) + 4, this.axis.width);
		const [line = ''] = wrap(text, width, { size: SIZE, weight: 400, maxLines: 1 }, this.measure);
		const right = bar.left + bar.width + 12;
		const x = right + width <= this.axis.width ? right : Math.max(0, bar.left - width - 12);
		this.boxes.push(boxOf(`${id}/after`, 'legend-text', [CHART + x, y, width, ROW], [line]));
	}

	#legend(): void {
		const { words, today } = this.plan;
		const y = this.#bottom + LEGEND / 2 + 4;
		const drawn = [...this.lines];
		let x = MARGIN;
		const sample = (id: string, text: string, draw: (from: number) => void): void => {
			draw(x);
			const width = this.measure(text, SIZE, 400) + 4;
			this.boxes.push(boxOf(`legend/${id}`, 'legend-text', [x + 36, y - 8, width, 16], [text]));
			x += 36 + width + 18;
		};
		const bar = (isCritical: boolean) => (from: number) =>
			this.boxes.push(
				boxOf(`legend/bar/${String(isCritical)}`, 'object', [from, y - BAR / 2, 30, BAR], [], {
					overlay: barOverlay(isCritical)
				})
			);
		const arrow = (id: string, stroke: SceneLine['stroke'], isArrow: boolean) => (from: number) =>
			this.lines.push(
				lineOf(
					id,
					[
						[from, y],
						[from + 30, y]
					],
					stroke,
					isArrow
				)
			);
		const has = (stroke: SceneLine['stroke']): boolean => drawn.some((line) => line.stroke === stroke);
		sample('bar', words.bar, bar(false));
		sample('critical-bar', words.criticalBar, bar(true));
		for (const isCritical of [false, true]) {
			const stroke = dependencyStroke(isCritical);
			const text = isCritical ? words.criticalDependency : words.dependency;
			if (has(stroke)) sample(`dependency/${String(isCritical)}`, text, arrow(`legend/${stroke}`, stroke, true));
		}
		if (isOnAxis(this.axis, today)) sample('today', words.today, arrow('legend/today', 'dotted', false));
	}

	draw(title: string, description: string): Scene {
		const { planned, made, today } = this.plan;
		this.#head();
		for (const [at, row] of this.rows.entries()) this.#row(row, at);
		for (const { key, points, isCritical } of arrowsOf(planned, made, this.#bars, ROW)) {
			const placed = points.map(([x, y]): Point => [CHART + x, this.#top + y]);
			this.lines.push(lineOf(key, placed, dependencyStroke(isCritical), true));
		}
		if (isOnAxis(this.axis, today)) {
			const x = CHART + xOf(this.axis, today);
			this.lines.push(
				lineOf(
					'today',
					[
						[x, this.#top],
						[x, this.#bottom]
					],
					'dotted',
					false
				)
			);
		}
		this.#legend();
		return {
			diagram: 'plan',
			title,
			description,
			width: WIDTH,
			height: this.#bottom + LEGEND + 2 * MARGIN,
			boxes: this.boxes,
			lines: this.lines
		};
	}
}

/** The sheets of a plan, about equally full; none for a plan without rows. */
export function planSheets(
	plan: PlanSheets,
	told: { readonly title: string; readonly description: (rows: readonly PlanSheetRow[]) => string },
	measure: Measure
): readonly Scene[] {
	const count = Math.ceil(plan.rows.length / sheetRows);
	const each = Math.ceil(plan.rows.length / Math.max(1, count));
	const axis = stretchedTo(axisOf(plan.made, plan.today, 1), WIDTH - CHART - MARGIN);
	return Array.from({ length: count }, (_, sheet) => {
		const rows = plan.rows.slice(sheet * each, (sheet + 1) * each);
		const title = count === 1 ? told.title : `${told.title} (${String(sheet + 1)}/${String(count)})`;
		return new Sheet(plan, rows, axis, measure).draw(title, told.description(rows));
	});
}
