/** Places of dates on the line of a roadmap, and the dates that its slider stops at. */
import type { RoadmapView } from '$models/views/generated/roadmap';

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

/** Where an ISO date lies between the first and the last quarter, in percent. */
export function placeOf(view: RoadmapView, iso: string): number {
	const [first, last] = [view.quarters[0], view.quarters.at(-1)];
	if (first === undefined || last === undefined || first === last) return 0;
	const share = (day(iso) - day(first)) / (day(last) - day(first));
	return Math.round(Math.max(0, Math.min(1, share)) * 10_000) / 100;
}

/** Beginnings of quarters, days on which something is closed, and the end. */
export const stopsOf = (view: RoadmapView): readonly string[] =>
	[
		...new Set([...view.quarters, ...view.milestones.map(({ date }) => date), ...(view.date === '' ? [] : [view.date])])
	].sort();

export interface Span {
	/** First day. */
	readonly id: string;
	/** In percent of the line. */
	readonly left: number;
	readonly width: number;
	readonly name: string;
}

function spansBetween(view: RoadmapView, starts: readonly string[], name: (start: string) => string): readonly Span[] {
	const end = view.quarters.at(-1) ?? '';
	return starts
		.filter((start) => start < end)
		.map((id, index, all) => {
			const left = placeOf(view, id);
			return { id, left, width: placeOf(view, all[index + 1] ?? end) - left, name: name(id) };
		});
}

export const quarterOf = (iso: string): string => `Q${String(Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1)}`;

/** The quarters of the line, and the years that they belong to. */
export const quarterSpans = (view: RoadmapView): readonly Span[] => spansBetween(view, view.quarters, quarterOf);
export const yearSpans = (view: RoadmapView): readonly Span[] =>
	spansBetween(
		view,
		view.quarters.filter((quarter, index) => index === 0 || quarterOf(quarter) === 'Q1'),
		(start) => start.slice(0, 4)
	);
