/** Fills values into the words of a key; each message is parsed once, since parsing takes longer than filling in. */
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type MessageKey } from './catalogue';
import type { Locale } from './locale';

export type MessageValues = Readonly<Record<string, string | number | boolean | Date>>;

export class Messages {
	readonly #parsed = new Map<string, IntlMessageFormat>();

	/** The words as they stand, or with ICU values filled in. */
	told(locale: Locale, key: MessageKey, values?: MessageValues): string {
		const message = catalogues[locale][key];
		return values === undefined ? message : String(this.#format(locale, key, message).format({ ...values }));
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
