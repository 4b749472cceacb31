/** A day as the page shows and takes it: written as Vietnamese write it, kept as ISO. */
import { readDate } from '$exporters/inventory/read-date';

/** `partial` also takes a month or a year, where no more is known. */
export type DayPrecision = 'day' | 'partial';

export type DayProblem =
	| { readonly code: 'wrong' | 'wrong-partial' | 'too-early' }
	/** A day after the last one of its month, such as 31/11/2026. */
	| { readonly code: 'past-month-end'; readonly month: string; readonly days: number };

export type DayRead =
	{ readonly ok: true; readonly iso: string } | { readonly ok: false; readonly problem: DayProblem };

/** `2026-06-30` as `30/06/2026`, as precise as it is; what is no date stays as it is. */
export const shownDay = (iso: string): string =>
	/^\d{4}(-\d{2}){0,2}$/u.test(iso) ? iso.split('-').reverse().join('/') : iso;

/** How long the month is of a day that is written well and comes after the month's last one. */
function pastMonthEnd(text: string): DayProblem | null {
	const parts =
		/^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/u.exec(text)?.groups ??
		/^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/u.exec(text)?.groups;
	const [day, month, year] = [Number(parts?.['day']), Number(parts?.['month']), Number(parts?.['year'])];
	if (!(month >= 1 && month <= 12)) return null;
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return day > days ? { code: 'past-month-end', month: `${month}/${year}`, days } : null;
}

/** What somebody typed, as ISO; '' for nothing. `from` is the earliest ISO day that is taken, '' for any. */
export function readDay(text: string, { precision, from }: { precision: DayPrecision; from: string }): DayRead {
	const typed = text.trim();
	if (typed === '') return { ok: true, iso: '' };
	const read = readDate({ kind: 'text', text: typed });
	const isPrecise = read.kind === 'date' && (precision === 'partial' || read.iso.length === 'yyyy-mm-dd'.length);
	if (!isPrecise) {
		const wrong: DayProblem = { code: precision === 'partial' ? 'wrong-partial' : 'wrong' };
		return { ok: false, problem: pastMonthEnd(typed) ?? wrong };
	}
	if (read.iso < from) return { ok: false, problem: { code: 'too-early' } };
	return { ok: true, iso: read.iso };
}
