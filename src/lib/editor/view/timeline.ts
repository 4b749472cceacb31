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

/** `Q3/2027`, or `Q3 2027` in English. */
export function quarterName(iso: string, locale: 'vi' | 'en'): string {
	const quarter = Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1;
	return locale === 'vi' ? `Quý ${String(quarter)}/${iso.slice(0, 4)}` : `Q${String(quarter)} ${iso.slice(0, 4)}`;
}
