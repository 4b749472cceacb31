/** Names and documentation in several languages, of which the model has one text, or two where the pack asks for English. */
import { valueOf, type FieldEntry, type Fields } from '$models/architecture/field';
import { englishFieldOf } from '$models/framework/both-languages';
import { fieldOf } from '$models/framework/lookup';
import type { Pack, Subject } from '$models/framework/pack';
import { survives } from './entry-text';
import type { LangText } from './exchange';

/** Of what is written here. */
export const OWN_LANGUAGE = 'vi';
/** How one is carried along that a file does not say. */
export const UNKNOWN_LANGUAGE = 'und';

/** The text in the language, else the first. */
export const spoken = (texts: readonly LangText[], language: string): LangText | undefined =>
	texts.find(({ lang }) => lang === language) ?? texts[0];

/** The language that most texts have; ours where there are none. */
export function mainLanguage(all: Iterable<readonly LangText[]>): string {
	const counts = new Map<string, number>();
	for (const texts of all) {
		const [first] = texts;
		if (first !== undefined) counts.set(first.lang, (counts.get(first.lang) ?? 0) + 1);
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	return most?.[0] ?? OWN_LANGUAGE;
}

/** A field's text as XML can say it; '' for none. */
export function plainText(entry: FieldEntry | undefined): string {
	const value = valueOf(entry);
	return typeof value === 'string' && survives(value) ? value : '';
}

export interface Speech {
	readonly pack: Pack;
	readonly language: string;
}

/** Field of the English of another; undefined where none is asked for or English is the language anyway. */
export function englishOf({ pack, language }: Speech, subject: Subject, field: string): string | undefined {
	const definition = language === 'en' ? undefined : fieldOf(pack, subject, field);
	return definition === undefined ? undefined : englishFieldOf(pack.fields, definition)?.id;
}

/** The texts that say a field. */
export function textsOf(speech: Speech, subject: Subject, field: string, fields: Fields): LangText[] {
	if (field === '') return [];
	const own = plainText(fields[field]);
	const english = englishOf(speech, subject, field);
	const second = english === undefined ? '' : plainText(fields[english]);
	return [
		...(own === '' ? [] : [{ lang: speech.language, text: own }]),
		...(second === '' ? [] : [{ lang: 'en', text: second }])
	];
}

/** The same texts with one of them said anew. */
export function sayingNow(texts: readonly LangText[], language: string, text: string): LangText[] {
	const old = spoken(texts, language);
	if (old === undefined) return text === '' ? [] : [{ lang: language, text }];
	return texts.map((one) => (one === old ? { ...one, text } : one));
}
