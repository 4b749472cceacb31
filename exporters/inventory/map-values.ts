/** A cell's value to what the framework's field takes, with the repair or refusal told. */
import type { FieldEntry } from '$models/architecture/field';
import type { FieldDefinition, Pack, ValueList } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { normalise } from '$models/text/normalise';
import { editDistance } from './edit-distance';
import { valueWords } from './header-words';
import type { LedgerCode } from './ledger';
import { readDate } from './read-date';
import { shownText, type SourceValue } from './source';

export type Mapped =
	| { readonly kind: 'taken'; readonly entry: FieldEntry; readonly repair: LedgerCode | null; readonly shown: string }
	| { readonly kind: 'set-aside'; readonly code: LedgerCode };

/** Text as stored, and whether that is a repair. */
export function cleanText(raw: string): { readonly text: string; readonly repair: LedgerCode | null } {
	const text = normalise(raw).replace(/[^\S\n]+/gu, ' ');
	if (text === raw) return { text, repair: null };
	return { text, repair: raw.normalize('NFC') === raw ? 'spacing' : 'unicode' };
}

/** Letters and figures alone: what two spellings of one word have in common. */
export const bare = (text: string): string =>
	fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

interface Spelling {
	readonly id: string;
	readonly exact: string;
	readonly bare: string;
	readonly official: boolean;
}

const spellingsOf = new WeakMap<ValueList, readonly Spelling[]>();

function spellings(list: ValueList): readonly Spelling[] {
	const known = spellingsOf.get(list);
	if (known !== undefined) return known;
	const all = list.values.flatMap((value) => {
		const official = [value.official, value.label.vi, value.label.en, value.id];
		const others = [...value.synonyms, ...(valueWords[list.id]?.[value.id] ?? [])];
		return [...official, ...others].map((text, index) => ({
			id: value.id,
			exact: text.toLowerCase(),
			bare: bare(text),
			official: index < official.length
		}));
	});
	spellingsOf.set(list, all);
	return all;
}

/** Two letters off in one word is a slip of the pen; one letter off in each of two words is another phrase. */
function isSlip(spelling: string, text: string, most: number): boolean {
	if (editDistance(spelling, text, 1) <= 1) return true;
	const [meant, written] = [spelling.split(' '), text.split(' ')];
	const differing = meant.filter((word, index) => word !== written[index]);
	return meant.length === written.length && differing.length === 1 && editDistance(spelling, text, most) <= most;
}

/** The one value that is nearest within reason, if only one is. */
function nearest(all: readonly Spelling[], text: string): string | null {
	const most = text.length >= 9 ? 2 : text.length >= 5 ? 1 : 0;
	if (most === 0 || /\d/u.test(text)) return null;
	const near = all.filter((spelling) => spelling.bare.length >= 5 && isSlip(spelling.bare, text, most));
	const ids = new Set(near.map(({ id }) => id));
	return ids.size === 1 ? (near[0]?.id ?? null) : null;
}

export type ListMatch = { readonly id: string; readonly repair: LedgerCode | null } | null;

/** Value id for a text: official spelling, then synonyms, then without diacritics, then one or two letters off. */
export function matchList(list: ValueList, text: string): ListMatch {
	const all = spellings(list);
	const exact = text.toLowerCase();
	const official = all.find((spelling) => spelling.official && spelling.exact === exact);
	if (official !== undefined) return { id: official.id, repair: null };
	const plain = bare(text);
	if (plain === '') return null;
	const other = all.find((spelling) => spelling.exact === exact) ?? all.find((spelling) => spelling.bare === plain);
	if (other !== undefined) return { id: other.id, repair: 'synonym' };
	const near = nearest(all, plain);
	return near === null ? null : { id: near, repair: 'typo' };
}

function mapList(list: ValueList, value: SourceValue, many: boolean): Mapped {
	if (value.kind === 'date') return { kind: 'set-aside', code: 'number-in-list' };
	const numeric = list.values.every(({ id }) => /^\d+$/u.test(id));
	const cleaned = cleanText(shownText(value));
	const figure = /^(?:cấp(?: độ)?\s*)?(\d+)$/iu.exec(cleaned.text)?.[1];
	if (numeric && figure !== undefined && !list.values.some(({ id }) => id === figure)) {
		return { kind: 'set-aside', code: 'out-of-range' };
	}
	if (!numeric && /^[\d.,]+$/u.test(cleaned.text) && matchList(list, cleaned.text) === null) {
		return { kind: 'set-aside', code: 'number-in-list' };
	}
	const whole = matchList(list, cleaned.text);
	const texts =
		whole === null && many ? cleaned.text.split(/\s*[;,\n/]\s*/u).filter((text) => text !== '') : [cleaned.text];
	const matches = whole === null ? texts.map((text) => matchList(list, text)) : [whole];
	const ids: string[] = [];
	let repair = cleaned.repair;
	for (const match of matches) {
		if (match === null) return { kind: 'set-aside', code: 'unknown-value' };
		if (!ids.includes(match.id)) ids.push(match.id);
		if (match.repair === 'typo' || (match.repair !== null && repair === null)) repair = match.repair;
	}
	if (ids.length === 0) return { kind: 'set-aside', code: 'unknown-value' };
	const shown = ids.map((id) => list.values.find((entry) => entry.id === id)?.official ?? id).join('; ');
	/* A plain "3" for level 3 is how everybody writes it, and no repair. */
	const asNumber = numeric && figure !== undefined && repair === 'synonym';
	return { kind: 'taken', entry: { value: many ? ids : (ids[0] ?? '') }, repair: asNumber ? null : repair, shown };
}

/** Maps a cell to a field of the pack. */
export function mapValue(pack: Pack, definition: FieldDefinition, value: SourceValue): Mapped {
	if (
		value.kind === 'error' ||
		(value.kind === 'text' && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/u.test(value.text.trim()))
	) {
		return { kind: 'set-aside', code: 'error-cell' };
	}
	const list = definition.list === '' ? undefined : pack.lists.find(({ id }) => id === definition.list);
	if (list !== undefined) return mapList(list, value, definition.type === 'multi-list');
	if (definition.type === 'date') {
		const date = readDate(value);
		if (date.kind === 'refused') return { kind: 'set-aside', code: date.code };
		return {
			kind: 'taken',
			entry: { value: date.iso },
			repair: date.asWritten ? null : 'date-format',
			shown: date.iso
		};
	}
	const { text, repair } = cleanText(shownText(value));
	if (definition.type === 'number') {
		const number = Number(text.replace(',', '.'));
		if (Number.isNaN(number)) return { kind: 'set-aside', code: 'unknown-value' };
		return { kind: 'taken', entry: { value: number }, repair: null, shown: text };
	}
	return { kind: 'taken', entry: { value: text }, repair, shown: text };
}
