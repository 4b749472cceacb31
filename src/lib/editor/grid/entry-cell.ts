/**
 * An entry of a field as a cell shows it, and back. What is shown to be typed reads as the same entry, so that copying,
 * filling and a round through a spreadsheet lose nothing.
 */
import { matchList } from '$exporters/inventory/map-values';
import { readDate } from '$exporters/inventory/read-date';
import { shownDay } from '$lib/ui/day-text';
import { isNotApplicable, isUndetermined, listOf, textOf, valueOf, type FieldEntry } from '$models/architecture/field';
import { MAX_TEXT } from '$models/commands/field-input';
import { listOfId, labelOfValue } from '$models/framework/lookup';
import type { FieldDefinition, Pack, ValueList } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { normalise } from '$models/text/normalise';
import { refused, shownText, type ReadEntry, type ShownCell } from './cell';

export interface EntryForm {
	readonly pack: Pack;
	readonly definition: Pick<FieldDefinition, 'type' | 'list'>;
	readonly locale: 'vi' | 'en';
	/** Bounds of a number, where it has any. */
	readonly range?: readonly [least: number, most: number];
}

const openWords = {
	undetermined: { vi: 'Chưa xác định', en: 'Undetermined' },
	'not-applicable': { vi: 'Không áp dụng', en: 'Not applicable' }
} as const;
const booleanWords = { vi: ['Không', 'Có'], en: ['No', 'Yes'] } as const;
const yes: ReadonlySet<string> = new Set(['co', 'x', 'yes', 'true', 'dung', '1', '✓']);
const no: ReadonlySet<string> = new Set(['khong', 'no', 'false', 'sai', '0']);

/** Parts reason, contact and date of what is undetermined. */
const PART = ' | ';

/** With a comma; a third decimal gets a nought behind it, or it would read as thousands. */
function shownNumber(value: number): string {
	const text = value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 });
	return `${text.replace('.', ',')}${/^-?[1-9]\d{0,2}\.\d{3}$/u.test(text) ? '0' : ''}`;
}

function open(kind: keyof typeof openWords, locale: 'vi' | 'en', parts: readonly string[]): ShownCell {
	const word = openWords[kind][locale];
	const filled = parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);
	const [reason = ''] = parts;
	return {
		kind,
		text: reason === '' ? word : `${word}: ${reason}`,
		// The colon tells it from a value of a list that is called the same.
		typed: `${word}: ${filled.join(PART)}`.trim()
	};
}

/** Why there is no value; '' where there is one. */
export const reasonOf = (entry: FieldEntry | undefined): string =>
	isUndetermined(entry) ? entry.undetermined.reason : isNotApplicable(entry) ? entry.notApplicable.reason : '';

export function shownEntry(entry: FieldEntry | undefined, { pack, definition, locale }: EntryForm): ShownCell {
	if (isUndetermined(entry)) {
		const { reason, contact, due } = entry.undetermined;
		return open('undetermined', locale, [reason, contact, shownDay(due)]);
	}
	if (isNotApplicable(entry)) return open('not-applicable', locale, [entry.notApplicable.reason]);
	const value = valueOf(entry);
	if (typeof value === 'number') return shownText(shownNumber(value));
	if (typeof value === 'boolean') return shownText(booleanWords[locale][value ? 1 : 0]);
	if (definition.list !== '') {
		return shownText(
			listOf(entry)
				.map((one) => labelOfValue(pack, definition.list, one, locale))
				.join('; ')
		);
	}
	return shownText(definition.type === 'date' ? shownDay(textOf(entry)) : textOf(entry));
}

/** An answer that is no value: the words, and after a colon the reason, contact and date. */
function readOpen(text: string): FieldEntry | null {
	const match = /^([^:]+?)\s*(?::\s*(.*))?$/su.exec(text);
	const word = fold(match?.[1] ?? '');
	const rest = match?.[2] ?? '';
	const means = (kind: keyof typeof openWords): boolean =>
		fold(openWords[kind].vi) === word || fold(openWords[kind].en) === word;
	if (means('not-applicable')) return { notApplicable: { reason: rest } };
	if (!means('undetermined')) return null;
	const [reason = '', contact = '', ...more] = rest.split('|').map((part) => part.trim());
	const due = more.join(PART);
	const day = due === '' ? null : readDate({ kind: 'text', text: due });
	return { undetermined: { reason, contact, due: day?.kind === 'date' ? day.iso : due } };
}

function readNumber(text: string, range: EntryForm['range']): ReadEntry {
	const bare = text.replace(/\s*%$/u, '').replaceAll(/(?<=\d)[\s\u00A0](?=\d{3}(\D|$))/gu, '');
	// "12.500" is twelve and a half to one reader and twelve thousand five hundred to another.
	if (/^[+-]?[1-9]\d{0,2}[.,]\d{3}$/u.test(bare)) return refused('ambiguous-number');
	const thousands =
		/^[+-]?\d{1,3}(\.\d{3}){2,}(,\d+)?$/u.test(bare) || /^[+-]?\d{1,3}(\.\d{3})+,\d+$/u.test(bare)
			? bare.replaceAll('.', '')
			: /^[+-]?\d{1,3}(,\d{3}){2,}(\.\d+)?$/u.test(bare) || /^[+-]?\d{1,3}(,\d{3})+\.\d+$/u.test(bare)
				? bare.replaceAll(',', '')
				: bare;
	if (!/^[+-]?\d+([.,]\d+)?$/u.test(thousands)) return refused('not-a-number');
	const value = Number(thousands.replace(',', '.'));
	if (range !== undefined && (value < range[0] || value > range[1])) return refused('out-of-range');
	return { ok: true, entry: { value } };
}

function readDay(text: string): ReadEntry {
	// A spreadsheet may put the time of day behind the date.
	const read = readDate({ kind: 'text', text: text.replace(/[ T]\d{1,2}:\d{2}(:\d{2})?$/u, '') });
	return read.kind === 'date' ? { ok: true, entry: { value: read.iso } } : refused(read.code);
}

/** Labels that a reason names; a long list is cut. */
const MOST_NAMED = 8;

function notInList(list: ValueList, text: string, locale: 'vi' | 'en'): ReadEntry {
	const near = matchList(list, text);
	const label = list.values.find(({ id }) => id === near?.id)?.label[locale];
	if (label !== undefined) return refused('near-value', label);
	const labels = list.values.slice(0, MOST_NAMED).map((value) => value.label[locale]);
	return refused('unknown-value', labels.join('; ') + (list.values.length > MOST_NAMED ? '; …' : ''));
}

/** By label, official spelling, id or a known other spelling; a slip of the pen is asked about, never guessed. */
function valueFor(list: ValueList, text: string): string | null {
	const match = matchList(list, text);
	if (match !== null && match.repair !== 'typo') return match.id;
	return list.open ? text : null;
}

/** The value of the list that a text means, also where the list is open; null for none. */
export const knownValue = (list: ValueList, text: string): string | null => valueFor({ ...list, open: false }, text);

function readOne(list: ValueList, text: string, locale: 'vi' | 'en'): ReadEntry {
	const value = valueFor(list, text);
	return value === null ? notInList(list, text, locale) : { ok: true, entry: { value } };
}

function readMany(list: ValueList, text: string, locale: 'vi' | 'en'): ReadEntry {
	const values = new Set<string>();
	// A whole value may hold a comma; only what is none is taken apart at commas too.
	for (const part of text.split(/\s*[;\n]\s*/u).filter((one) => one !== '')) {
		const pieces = knownValue(list, part) === null ? part.split(/\s*[,/]\s*/u) : [part];
		for (const piece of pieces.filter((one) => one !== '')) {
			const value = valueFor(list, piece);
			if (value === null) return notInList(list, piece, locale);
			values.add(value);
		}
	}
	return { ok: true, entry: values.size === 0 ? null : { value: [...values] } };
}

/** Nothing typed takes the value away. */
export function readEntry(raw: string, { pack, definition, locale, range }: EntryForm): ReadEntry {
	const text = normalise(raw);
	if (text === '') return { ok: true, entry: null };
	if (text.length > MAX_TEXT) return refused('too-long');
	const list = definition.list === '' ? undefined : listOfId(pack, definition.list);
	const isValue = list !== undefined && !text.includes(':') && knownValue(list, text) !== null;
	const unanswered = isValue ? null : readOpen(text);
	if (unanswered !== null) return { ok: true, entry: unanswered };
	if (list !== undefined) {
		return definition.type === 'multi-list' ? readMany(list, text, locale) : readOne(list, text, locale);
	}
	switch (definition.type) {
		case 'number':
			return readNumber(text, range);
		case 'date':
			return readDay(text);
		case 'boolean': {
			const word = fold(text);
			if (yes.has(word)) return { ok: true, entry: { value: true } };
			return no.has(word) ? { ok: true, entry: { value: false } } : refused('not-yes-or-no');
		}
		case 'multi-reference': {
			const values = text.split(/\s*[;\n]\s*/u).filter((one) => one !== '');
			return { ok: true, entry: values.length === 0 ? null : { value: [...new Set(values)] } };
		}
		default:
			return { ok: true, entry: { value: text } };
	}
}
