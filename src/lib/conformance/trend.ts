/** The counts over time as lines: each kind of outcome on a scale of its own, since they differ by orders of magnitude. */
import type { Verdict } from '$models/conformance/report';
import type { TrendPoint } from './shapes';

export const trendSeries = ['fail', 'unsure', 'pass'] as const;
export type TrendSeries = (typeof trendSeries)[number];

const summed: Readonly<Record<TrendSeries, readonly Verdict[]>> = {
	fail: ['fail'],
	unsure: ['undetermined', 'not-enough-basis'],
	pass: ['pass']
};

export const valueIn = ({ counts }: Pick<TrendPoint, 'counts'>, series: TrendSeries): number =>
	summed[series].reduce((sum, verdict) => sum + counts[verdict], 0);

/** Places from 0 to 1: along the time, and up from the bottom. */
export interface ChartPoint {
	readonly x: number;
	readonly y: number;
	readonly value: number;
	readonly at: string;
}

export interface Chart {
	readonly points: readonly ChartPoint[];
	readonly least: number;
	readonly most: number;
	/** The first and the last value; null before there is any. */
	readonly first: number | null;
	readonly last: number | null;
}

/** More points than these cannot be told apart on a screen. */
const MOST_POINTS = 240;

/** The oldest first; of many, evenly chosen ones with the first and the last among them. */
export function thinned<Point>(points: readonly Point[], most = MOST_POINTS): readonly Point[] {
	if (points.length <= most) return points;
	const step = (points.length - 1) / (most - 1);
	return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]).filter(
		(point) => point !== undefined
	);
}

export function chartOf(trend: readonly TrendPoint[], series: TrendSeries): Chart {
	const points = thinned(trend);
	const values = points.map((point) => valueIn(point, series));
	const [from, to] = [Date.parse(points[0]?.at ?? ''), Date.parse(points.at(-1)?.at ?? '')];
	const [least, most] = [Math.min(...values, Infinity), Math.max(...values, -Infinity)];
	const span = to - from;
	return {
		points: points.map((point, index) => {
			const value = values[index] ?? 0;
			return {
				x: span > 0 ? (Date.parse(point.at) - from) / span : points.length === 1 ? 0.5 : index / (points.length - 1),
				y: most > least ? (value - least) / (most - least) : 0.5,
				value,
				at: point.at
			};
		}),
		least: values.length === 0 ? 0 : least,
		most: values.length === 0 ? 0 : most,
		first: values[0] ?? null,
		last: values.at(-1) ?? null
	};
}

/** Where another pack took over: counts before and after do not compare. */
export function packChanges(trend: readonly TrendPoint[]): readonly { readonly at: string; readonly pack: string }[] {
	return trend.flatMap((point, index) =>
		index > 0 && trend[index - 1]?.pack !== point.pack ? [{ at: point.at, pack: point.pack }] : []
	);
}
