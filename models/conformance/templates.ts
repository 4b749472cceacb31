/** The words of a rule with their placeholders, taken apart once so that filling them is joining. */
import { isNotApplicable, isUndetermined, listOf, textOf } from '$models/architecture/field';
import type { RuleSubject } from '$models/framework/condition';
import { fieldOf, labelOfValue } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import { dayInWords } from '$models/text/day-in-words';
import { CODE, STRUCTURE } from './changes';
import type { Judged } from './compiled';
import { codeOf, type Holder } from './holder';
import type { Read } from './read';

type Locale = keyof Words;

const nothing: Words = { vi: 'chưa có', en: 'none' };
const open: Words = { vi: 'chưa xác định', en: 'not determined' };
const inapplicable: Words = { vi: 'không áp dụng', en: 'not applicable' };
export const nameless: Words = { vi: 'chưa có tên', en: 'no name' };

/** What people call the record; '' where nobody named it. */
export function nameOf(holder: Holder, architectureName: string): string {
	switch (holder.subject) {
		case 'architecture':
			return architectureName;
		case 'relation':
			return `${textOf(holder.source?.fields['name'])} → ${textOf(holder.target?.fields['name'])}`;
		case 'mapping':
			return textOf(holder.object?.fields['name']);
		case 'gap':
			return textOf(holder.fields['content']);
		case 'diagram':
			return textOf(holder.fields['title']) || (holder.raw?.type ?? '');
		case 'chapter':
			return holder.id;
		default:
			return textOf(holder.fields['name']);
	}
}

/** What a name is read from, so that a finding is worded anew when it changes. */
export function nameReads(subject: RuleSubject): readonly Read[] {
	const read = (key: string, ...steps: Read['steps']): Read => ({ steps, key, up: false });
	switch (subject) {
		case 'relation':
			return [read('~ends'), read('name', 'ends'), read(CODE)];
		case 'mapping':
			return [read('~mapped'), read('name', 'mapped')];
		case 'gap':
			return [read('content'), read(CODE)];
		case 'diagram':
			return [read('title'), read(STRUCTURE)];
		case 'architecture':
		case 'chapter':
			return [];
		default:
			return [read('name'), read(CODE)];
	}
}

const fieldIn = (pack: Pack, subject: RuleSubject, id: string): ReturnType<typeof fieldOf> =>
	subject === 'architecture' || subject === 'chapter' ? undefined : fieldOf(pack, subject, id);

/** What a field is called; its id where the pack does not know it. */
export const fieldWords = (pack: Pack, subject: RuleSubject, id: string): Words =>
	fieldIn(pack, subject, id)?.label ?? { vi: id, en: id };

function fieldText(holder: Holder, id: string, pack: Pack, locale: Locale): string {
	const entry = holder.fields[id];
	if (isUndetermined(entry)) return open[locale];
	if (isNotApplicable(entry)) return inapplicable[locale];
	const field = fieldIn(pack, holder.subject, id);
	const list = field?.list ?? '';
	const text =
		list === ''
			? field?.type === 'date'
				? dayInWords(locale, textOf(entry))
				: textOf(entry)
			: listOf(entry)
					.map((value) => labelOfValue(pack, list, value, locale))
					.join(', ');
	return text === '' ? nothing[locale] : text;
}

/** Of a field that says when it will be known: it lacks a value, and is not blank. */
const toBeKnown: Readonly<Record<Locale, (due: string) => string>> = {
	vi: (due) => `ghi “Chưa xác định”${due === '' ? '' : `, hẹn ngày ${due}`}`,
	en: (due) => `“not determined” is stated${due === '' ? '' : `, due ${due}`}`
};

function missingText({ subject, fields }: Holder, outcome: Judged, pack: Pack, locale: Locale): string {
	const labels = outcome.fields.map((id) => {
		const label = fieldWords(pack, subject, id)[locale];
		const entry = fields[id];
		return isUndetermined(entry)
			? `${label} (${toBeKnown[locale](dayInWords(locale, entry.undetermined.due))})`
			: label;
	});
	const words = [...outcome.lacking.map((one) => one[locale]), ...labels];
	return words.length === 0 ? nothing[locale] : words.join(', ');
}

type Piece = (holder: Holder, name: string, outcome: Judged) => string;

function piecesOf(text: string, pack: Pack, locale: Locale): readonly Piece[] {
	return text.split(/(\{(?:name|code|missing|field:[A-Za-z0-9]+)\})/u).flatMap((part): Piece[] => {
		if (part === '') return [];
		if (part === '{name}') return [(_, name) => name || nameless[locale]];
		if (part === '{code}') return [(holder) => codeOf(holder) || nothing[locale]];
		if (part === '{missing}') return [(holder, _, outcome) => missingText(holder, outcome, pack, locale)];
		const field = /^\{field:(.*)\}$/u.exec(part)?.[1];
		return field === undefined ? [() => part] : [(holder) => fieldText(holder, field, pack, locale)];
	});
}

export interface Template {
	readonly fill: (holder: Holder, name: string, outcome: Judged) => Words;
	readonly reads: readonly Read[];
}

/** Makes a template of `{name}`, `{code}`, `{field:<id>}` and `{missing}` in both languages. */
export function templateOf(words: Words, pack: Pack): Template {
	const [vi, en] = [piecesOf(words.vi, pack, 'vi'), piecesOf(words.en, pack, 'en')];
	const join = (pieces: readonly Piece[], holder: Holder, name: string, outcome: Judged): string => {
		let text = '';
		for (const piece of pieces) text += piece(holder, name, outcome);
		return text;
	};
	const fields = [...`${words.vi} ${words.en}`.matchAll(/\{field:([A-Za-z0-9]+)\}/gu)].map(([, id]) => id ?? '');
	// Words without a placeholder are the same for every record.
	if (!/\{(?:name|code|missing|field:)/u.test(`${words.vi} ${words.en}`)) return { fill: () => words, reads: [] };
	return {
		fill: (holder, name, outcome) => ({ vi: join(vi, holder, name, outcome), en: join(en, holder, name, outcome) }),
		reads: fields.map((key) => ({ steps: [], key, up: false }))
	};
}
