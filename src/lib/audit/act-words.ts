/** Rows of the audit trail in words: the name of an act, and what its detail says. */
import { isMessageKey, type MessageKey } from '$lib/i18n/catalogue';

/** Key of an act's name; null for one that this program does not know, such as of a later one. */
export function actKey(act: string): MessageKey | null {
	const key = `audit.act.${act}`;
	return isMessageKey(key) ? key : null;
}

export interface DetailPart {
	/** '' where there is none. */
	readonly label: string;
	readonly text: string;
}

/** How the reader has it said. */
export interface Said {
	readonly t: (key: MessageKey) => string;
	readonly date: (iso: string) => string;
	readonly dateTime: (iso: string) => string;
	/** Name of an account; its id where it is not known. */
	readonly nameOf: (account: string) => string;
}

const HASH = /^[0-9a-f]{64}$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
const accounts: ReadonlySet<string> = new Set(['account', 'asker', 'assignee', 'approvedBy']);

function toldText(name: string, value: string, said: Said): string {
	const word = `audit.value.${name}.${value}`;
	if (isMessageKey(word)) return said.t(word);
	if (accounts.has(name)) return said.nameOf(value);
	if (HASH.test(value)) return `${value.slice(0, 12)}…`;
	if (DAY.test(value)) return said.date(value);
	return INSTANT.test(value) ? said.dateTime(value) : value;
}

/** An account whose name stands beside it is told once. */
const entriesOf = (value: object): readonly (readonly [string, unknown])[] =>
	Object.entries(value).filter(([name]) => !Object.hasOwn(value, `${name}Name`));

function told(name: string, value: unknown, said: Said): string {
	if (typeof value === 'string') return toldText(name, value, said);
	if (Array.isArray(value))
		return value
			.map((each) => told(name, each, said))
			.filter(Boolean)
			.join(', ');
	if (typeof value === 'object' && value !== null)
		return entriesOf(value)
			.map(([inner, each]) => told(inner, each, said))
			.filter(Boolean)
			.join(', ');
	return value === null || value === undefined ? '' : String(value);
}

/** The parts of a detail that say something; a text that is no JSON is one part without a label. */
export function detailParts(detail: string, said: Said): readonly DetailPart[] {
	let value: unknown;
	try {
		value = JSON.parse(detail);
	} catch {
		return detail === '' ? [] : [{ label: '', text: detail }];
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return [{ label: '', text: told('', value, said) }];
	return entriesOf(value).flatMap(([name, each]) => {
		const text = told(name, each, said);
		const key = `audit.key.${name}`;
		return text === '' ? [] : [{ label: isMessageKey(key) ? said.t(key) : name, text }];
	});
}
