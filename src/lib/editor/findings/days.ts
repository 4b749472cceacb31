import { dayNumber, isoDay } from '$models/plan/day';

/** The ISO date after this one; '' for what is no date. */
export function dayAfter(iso: string): string {
	const day = dayNumber(iso);
	return day === null ? '' : isoDay(day + 1);
}
