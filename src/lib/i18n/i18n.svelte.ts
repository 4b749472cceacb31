/** The reader's language on a page: texts, dates, numbers and sorting. One to a page, never one for the whole server. */
import { IntlMessageFormat } from 'intl-messageformat';
import { getContext, setContext } from 'svelte';
import { catalogues, type Locale, type MessageKey } from './catalogue';

const KEY = Symbol('i18n');

type Values = Readonly<Record<string, string | number>>;

export class I18n {
	#locale = $state<Locale>('vi');
	readonly #formats = new Map<string, IntlMessageFormat>();

	constructor(locale: Locale) {
		this.#locale = locale;
	}

	get locale(): Locale {
		return this.#locale;
	}

	/** Switches without a reload; the cookie tells the server for the next page. */
	setLocale(locale: Locale): void {
		this.#locale = locale;
		document.cookie = `locale=${locale}; path=/; max-age=31536000; samesite=lax`;
		document.documentElement.lang = locale;
	}

	t(key: MessageKey, values?: Values): string {
		const message = catalogues[this.#locale][key];
		if (values === undefined && !message.includes('{')) return message;
		const place = `${this.#locale}:${key}`;
		let format = this.#formats.get(place);
		if (format === undefined) {
			format = new IntlMessageFormat(message, this.#locale);
			this.#formats.set(place, format);
		}
		return String(format.format(values));
	}

	/** A text that may have no entry of its own, such as an error of a later server. */
	tOr(key: string, otherwise: string): string {
		return Object.hasOwn(catalogues[this.#locale], key) ? this.t(key as MessageKey) : otherwise;
	}

	date(iso: string): string {
		return iso === '' ? '' : new Intl.DateTimeFormat(this.#locale, { dateStyle: 'medium' }).format(new Date(iso));
	}

	dateTime(iso: string): string {
		return new Intl.DateTimeFormat(this.#locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
	}

	number(value: number): string {
		return new Intl.NumberFormat(this.#locale).format(value);
	}

	compare(a: string, b: string): number {
		return new Intl.Collator(this.#locale, { numeric: true }).compare(a, b);
	}
}

/** Called once by the root layout. */
export function provideI18n(locale: () => Locale): I18n {
	const i18n = new I18n(locale());
	setContext(KEY, i18n);
	return i18n;
}

export const useI18n = (): I18n => getContext<I18n>(KEY);
