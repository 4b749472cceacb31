/** The chart of the plan in pixels of the page. */
import { barsOf, type Arrow, type Axis, type Bar } from '$models/plan/chart';
import type { Schedule, Span } from '$models/plan/schedule';
import type { PlanRow } from './plan-rows';

export const ROW = 40;
export const BAR = 18;

/** Width of a day. */
export const scales = { year: 0.4, quarter: 1.2, month: 4 } as const;
export type Scale = keyof typeof scales;

/** A day with a line across the chart. */
export interface DayLine {
	readonly id: 'today' | 'day';
	readonly at: string;
}

/** `held` stands in for what is planned while a hand moves it. */
export const barsOfRows = (
	axis: Axis,
	rows: readonly PlanRow[],
	{ tasks }: Schedule,
	held: (Span & { readonly id: string }) | null
): ReadonlyMap<string, Bar> =>
	barsOf(
		axis,
		rows.map(({ key }) => {
			const { start, end } = held?.id === key ? held : (tasks.get(key)?.planned ?? { start: '', end: '' });
			return { id: key, start, end };
		})
	);

/** Path of an arrow in SVG. */
export const pathOf = ({ points }: Arrow): string =>
	points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join('');

/** Its head, pointing into the bar. */
export function headOf({ points }: Arrow): string {
	const [x, y] = points.at(-1) ?? [0, 0];
	return `M${String(x)} ${String(y)}l-6 -4v8z`;
}
