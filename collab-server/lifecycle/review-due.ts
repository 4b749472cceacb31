/** When a version in force has to be looked at again: so many months after its issue or its last review, as its pack asks. */
import type { Pack } from '$models/framework/pack';
import type { StoredReview, StoredSubmission } from '$collab/storage/lifecycle-store';

export interface DueReview {
	/** The version in force. */
	readonly version: string;
	/** ISO date of the last look: the day it took effect, or a review that found nothing to change. */
	readonly last: string;
	/** Whether somebody looked at it at all since it was issued. */
	readonly looked: boolean;
	/** ISO date. */
	readonly due: string;
	/** Near enough to be told, or past. */
	readonly standing: 'later' | 'soon' | 'overdue';
}

const DAY_MS = 86_400_000;
const instant = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The same day so many months on; the last one of a shorter month. */
function monthsAfter(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** null where no version is in force, or the pack asks for no review. `today` is an ISO day in Việt Nam. */
export function reviewDue(
	submissions: readonly StoredSubmission[],
	reviews: readonly StoredReview[],
	asked: Pack['review'],
	today: string
): DueReview | null {
	const inForce = submissions.find(({ state }) => state === 'issued');
	if (inForce === undefined || inForce.effectiveDate === null || asked === undefined) return null;
	const { version, effectiveDate } = inForce;
	const days = reviews.filter((review) => review.version === version).map(({ day }) => day);
	const last = [effectiveDate, ...days].reduce((a, b) => (a > b ? a : b));
	const due = monthsAfter(last, asked.months);
	const left = (instant(due) - instant(today)) / DAY_MS;
	return {
		version,
		last,
		looked: days.length > 0,
		due,
		standing: left < 0 ? 'overdue' : left <= asked.remindDays ? 'soon' : 'later'
	};
}
