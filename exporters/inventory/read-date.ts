/** Dates as people write them, to ISO as precise as they are known: year, month or day. */
import { shownText, type SourceValue } from './source';

export type ReadDate =
	| { readonly kind: 'date'; readonly iso: string; readonly asWritten: boolean }
	| { readonly kind: 'refused'; readonly code: 'impossible-date' | 'date-out-of-range' };

const FIRST_YEAR = 1975;
const LAST_YEAR = 2100;

const two = (part: string): string => part.padStart(2, '0');

function real(year: string, month: string, day: string): boolean {
	const date = new Date(`${year}-${two(month)}-${two(day)}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day) && date.getUTCMonth() + 1 === Number(month);
}

function dated(year: string, month = '', day = ''): ReadDate {
	if (month !== '' && !real(year, month, day === '' ? '1' : day)) return { kind: 'refused', code: 'impossible-date' };
	if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return { kind: 'refused', code: 'date-out-of-range' };
	return {
		kind: 'date',
		iso: [year, month, day]
			.filter((part) => part !== '')
			.map(two)
			.join('-'),
		asWritten: false
	};
}

/** Reads `2021`, `12/2023`, `03.05.2022`, `2022-05-03`, `tháng 5 năm 2022` and real date cells. */
export function readDate(value: SourceValue): ReadDate {
	const text = shownText(value)
		.trim()
		.toLowerCase()
		.replace(/^(ngày|năm)\s+/u, '')
		.replace(/^tháng\s+(\d{1,2})\s*(?:\/|năm)\s*/u, '$1/')
		.replace(/\s+tháng\s+/u, '/')
		.replace(/\s+năm\s+/u, '/');
	const year = /^(\d{4})$/u.exec(text);
	if (year?.[1] !== undefined) {
		const read = dated(year[1]);
		return read.kind === 'date' ? { ...read, asWritten: true } : read;
	}
	const month = /^(\d{1,2})[/.-](\d{4})$/u.exec(text);
	if (month?.[1] !== undefined && month[2] !== undefined) return dated(month[2], month[1]);
	const day = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text);
	if (day?.[1] !== undefined && day[2] !== undefined && day[3] !== undefined) return dated(day[3], day[2], day[1]);
	const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text);
	if (iso?.[1] !== undefined && iso[2] !== undefined && iso[3] !== undefined) {
		const read = dated(iso[1], iso[2], iso[3]);
		return read.kind === 'date' ? { ...read, asWritten: value.kind === 'date' } : read;
	}
	return { kind: 'refused', code: 'impossible-date' };
}
