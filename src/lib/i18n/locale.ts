/** The languages of the page; Vietnamese is the source of truth and the default. */
export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

export const DEFAULT_LOCALE: Locale = 'vi';
export const LOCALE_COOKIE = 'locale';

export const isLocale = (value: unknown): value is Locale => locales.some((locale) => locale === value);
