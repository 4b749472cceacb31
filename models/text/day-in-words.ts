/** Days as people read them; a model keeps them as ISO. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2027-06-30` as `30/06/2027` in Vietnamese, `30 Jun 2027` in English; what is no ISO day stays as it is. */
export function dayInWords(locale: 'vi' | 'en', iso: string): string {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
	if (year === undefined || month === undefined || day === undefined) return iso;
	if (locale === 'vi') return `${day}/${month}/${year}`;
	const name = months[Number(month) - 1];
	return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}
