/** A day as the page shows and takes it: written as Vietnamese write it, kept as ISO. */
import { readDate } from '$exporters/inventory/read-date';

/** `partial` also takes a month or a year, where no more is known. */
export type DayPrecision = 'day' | 'partial';

export type DayProblem = 'wrong' | 'wrong-partial' | 'too-early';

export type DayRead =
	{ readonly ok: true; readonly iso: string } | { readonly ok: false; readonly problem: DayProblem };

/** `2026-06-30` as `30/06/2026`, as precise as it is; what is no date stays as it is. */
export const shownDay = (iso: string): string =>
	/^\d{4}(-\d{2}){0,2}$/u.test(iso) ? iso.split('-').reverse().join('/') : iso;

/** What somebody typed, as ISO; '' for nothing. `from` is the earliest ISO day that is taken, '' for any. */
export function readDay(text: string, { precision, from }: { precision: DayPrecision; from: string }): DayRead {
	const typed = text.trim();
	if (typed === '') return { ok: true, iso: '' };
	const read = readDate({ kind: 'text', text: typed });
	const isPrecise = read.kind === 'date' && (precision === 'partial' || read.iso.length === 'yyyy-mm-dd'.length);
	if (!isPrecise) return { ok: false, problem: precision === 'partial' ? 'wrong-partial' : 'wrong' };
	if (read.iso < from) return { ok: false, problem: 'too-early' };
	return { ok: true, iso: read.iso };
}
