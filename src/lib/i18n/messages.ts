/** Fills values into the words of a key; each message is parsed once, since parsing takes longer than filling in. */
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type MessageKey } from './catalogue';
import type { Locale } from './locale';

export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;

/** Letters that are written from right to left, and signs that turn the direction. */
const turning = /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const [FIRST_STRONG, END] = ['\u2068', '\u2069'];

/** A name that reads from right to left keeps its direction to itself and turns nothing beside it. */
const apart = (value: MessageValues[string]): MessageValues[string] =>
	typeof value === 'string' && turning.test(value) ? `${FIRST_STRONG}${value.replaceAll(END, '')}${END}` : value;

export class Messages {
	readonly #parsed = new Map<string, IntlMessageFormat>();

	/** The words as they stand, or with ICU values filled in. */
	told(locale: Locale, key: MessageKey, values?: MessageValues): string {
		const message = catalogues[locale][key];
		if (values === undefined) return message;
		const told = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, apart(value)]));
		return String(this.#format(locale, key, message).format(told));
	}

	#format(locale: Locale, key: MessageKey, message: string): IntlMessageFormat {
		const name = `${locale}:${key}`;
		const known = this.#parsed.get(name);
		if (known !== undefined) return known;
		const parsed = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
		this.#parsed.set(name, parsed);
		return parsed;
	}
}
