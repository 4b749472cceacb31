/** As of which day a compared state is checked, so that two frozen versions compare alike whenever somebody looks. */
import type { DossierClaims } from '$models/architecture/architecture';
import { dayInWords } from '$models/text/day-in-words';
import type { Words } from '$models/framework/pack';

export interface CheckDay {
	/** ISO date in Việt Nam. */
	readonly day: string;
	/** Why that one: somebody asked for it, the dossier's cut-off date, the day it was frozen, or the day of the comparison. */
	readonly by: 'asked' | 'cutoff' | 'frozen' | 'compared';
}

/** The day of its own row of the history, where a file of an issued version tells it. */
const frozenIn = ({ draft, history = [], version }: DossierClaims): string =>
	draft === undefined ? (history.findLast((row) => row.version === version)?.updated ?? '') : '';

/** `frozenOn`: ISO date, '' for what is no version. `today`: of a state of which nothing says a day. */
export function checkDayOf(
	{ dossier, frozenOn = '' }: { readonly dossier: DossierClaims; readonly frozenOn?: string },
	today: string
): CheckDay {
	if (dossier.cutoffDate !== '') return { day: dossier.cutoffDate, by: 'cutoff' };
	const frozen = frozenOn === '' ? frozenIn(dossier) : frozenOn;
	return frozen === '' ? { day: today, by: 'compared' } : { day: frozen, by: 'frozen' };
}

const why: Readonly<Record<CheckDay['by'], Words>> = {
	asked: { vi: 'ngày được chọn', en: 'the day that was asked for' },
	cutoff: { vi: 'ngày chốt dữ liệu', en: 'the cut-off date' },
	frozen: { vi: 'ngày đóng băng phiên bản', en: 'the day the version was frozen' },
	compared: { vi: 'ngày so sánh', en: 'the day of the comparison' }
};

/** As of which days both were checked, in a sentence. */
export function checkDayWords(days: readonly [before: CheckDay, after: CheckDay], locale: keyof Words): string {
	const [before, after] = days.map(({ day, by }) => `${dayInWords(locale, day)} (${why[by][locale]})`);
	return locale === 'vi'
		? `Kiểm tra trạng thái trước theo ngày ${before ?? ''}, trạng thái sau theo ngày ${after ?? ''}.`
		: `The state before is checked as of ${before ?? ''}, the state after as of ${after ?? ''}.`;
}
