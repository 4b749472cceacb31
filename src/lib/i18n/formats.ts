/** Dates, numbers and order in the reader's language. Times are those of Việt Nam, whoever reads them and wherever. */
import { sizeInWords } from '$models/text/size-in-words';
import type { Locale } from './locale';

const TIME_ZONE = 'Asia/Ho_Chi_Minh';
const DAY = 86_400_000;

const tag = (locale: Locale): string => (locale === 'vi' ? 'vi-VN' : 'en-GB');

/** Whole days from one ISO date to another; negative where it has passed. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

export interface Formats {
	readonly number: (value: number) => string;
	/** Whole ones; a tenth where a few of many would be told as none, or nearly all as all. */
	readonly percent: (share: number) => string;
	/** An ISO date or instant as a date; text that is no date stays as it is. */
	readonly date: (iso: string) => string;
	readonly dateTime: (iso: string) => string;
	/** Such as "3 giờ trước"; a date once it is more than a week ago. */
	readonly ago: (iso: string, now: string) => string;
	readonly bytes: (size: number) => string;
	readonly compare: (a: string, b: string) => number;
}

/** The formatters of a language. */
export function formatsOf(locale: Locale): Formats {
	const numbers = new Intl.NumberFormat(tag(locale));
	const percents = new Intl.NumberFormat(tag(locale), { style: 'percent', maximumFractionDigits: 0 });
	const tenths = new Intl.NumberFormat(tag(locale), { style: 'percent', maximumFractionDigits: 1 });
	const dates = new Intl.DateTimeFormat(tag(locale), {
		timeZone: TIME_ZONE,
		day: '2-digit',
		month: '2-digit',
		year: 'numeric'
	});
	const times = new Intl.DateTimeFormat(tag(locale), {
		timeZone: TIME_ZONE,
		day: '2-digit',
		month: '2-digit',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit'
	});
	const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
	const order = new Intl.Collator(locale, { numeric: true });
	const told = (format: Intl.DateTimeFormat, iso: string): string => {
		const at = Date.parse(iso);
		return Number.isNaN(at) ? iso : format.format(at);
	};
	return {
		number: (value) => numbers.format(value),
		percent: (share) => {
			if (share <= 0 || share >= 1 || (share >= 0.005 && share < 0.995)) return percents.format(share);
			if (share < 0.001) return `<${tenths.format(0.001)}`;
			return share > 0.999 ? `>${tenths.format(0.999)}` : tenths.format(share);
		},
		date: (iso) => told(dates, iso),
		dateTime: (iso) => told(times, iso),
		ago: (iso, now) => {
			const seconds = Math.round((Date.parse(iso) - Date.parse(now)) / 1000);
			const past = Math.abs(seconds);
			if (Number.isNaN(seconds) || past > 7 * 86_400) return told(dates, iso);
			if (past < 60) return relative.format(0, 'minute');
			if (past < 3600) return relative.format(Math.trunc(seconds / 60), 'minute');
			if (past < 86_400) return relative.format(Math.trunc(seconds / 3600), 'hour');
			return relative.format(Math.trunc(seconds / 86_400), 'day');
		},
		bytes: (size) => sizeInWords(size, (value) => numbers.format(value)),
		compare: (a, b) => order.compare(a, b)
	};
}
