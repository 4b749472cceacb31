/** Days of the calendar as numbers, so that a plan can count them. A day is a whole day in Việt Nam, without any hour. */
const DAY_MS = 86_400_000;

/** Days since 1970-01-01; null for what is no day, such as a month alone or the 31st of June. */
export function dayNumber(iso: string): number | null {
	if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null;
	const time = Date.parse(`${iso}T00:00:00Z`);
	return Number.isNaN(time) || isoDay(time / DAY_MS) !== iso ? null : time / DAY_MS;
}

/** ISO date of a day's number. */
export const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day so many days later; what is no day stays as it is. */
export function daysAfter(iso: string, days: number): string {
	const day = dayNumber(iso);
	return day === null ? iso : isoDay(day + days);
}
