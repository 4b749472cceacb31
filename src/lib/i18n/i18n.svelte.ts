/** The page's words in the reader's language; one to a page, handed down by context so that no request sees another's. */
import { createContext } from 'svelte';
import type { Words } from '$models/framework/pack';
import { writeChoice } from '../ui/choice-cookie';
import { isMessageKey, type MessageKey } from './catalogue';
import { formatsOf, type Formats } from './formats';
import { LOCALE_COOKIE, type Locale } from './locale';
import { Messages, type MessageValues } from './messages';

export type { MessageValues } from './messages';

export class I18n {
	#locale: Locale = $state('vi');
	readonly #formats: Formats = $derived(formatsOf(this.#locale));
	readonly #messages = new Messages();

	constructor(locale: Locale) {
		this.#locale = locale;
	}

	get locale(): Locale {
		return this.#locale;
	}

	/** Dates, numbers and order in the reader's language. */
	get formats(): Formats {
		return this.#formats;
	}

	/** The words of a key, with ICU values filled in. Safe to take apart: `const { t } = useI18n()`. */
	readonly t = (key: MessageKey, values?: MessageValues): string => this.#messages.told(this.#locale, key, values);

	/** Words that may have no entry, such as the error of a later server. */
	readonly tOr = (key: string, otherwise: string): string => (isMessageKey(key) ? this.t(key) : otherwise);

	/** Words of a pack in the reader's language; Vietnamese where the pack has no English. */
	readonly words = (words: Words): string => (this.#locale === 'en' && words.en !== '' ? words.en : words.vi);

	readonly date = (iso: string): string => this.#formats.date(iso);

	readonly dateTime = (iso: string): string => this.#formats.dateTime(iso);

	readonly number = (value: number): string => this.#formats.number(value);

	readonly compare = (a: string, b: string): number => this.#formats.compare(a, b);

	/** Changes the language at once and for the next visits. */
	readonly setLocale = (locale: Locale): void => {
		this.#locale = locale;
		document.documentElement.lang = locale;
		writeChoice(LOCALE_COOKIE, locale);
	};
}

const [useI18n, setI18n] = createContext<I18n>();

export { useI18n };

/** Called once, by the root layout. */
export const provideI18n = (locale: Locale): I18n => setI18n(new I18n(locale));
