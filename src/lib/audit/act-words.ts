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
	/** What a list holds, to be folded; '' in `text` then says how many. */
	readonly many?: readonly string[];
}

/** What the pack calls in English, by `<key of the detail> <Vietnamese words>`. */
export type EnglishWords = Readonly<Record<string, string>>;

/** How the reader has it said. */
export interface Said {
	readonly t: (key: MessageKey) => string;
	readonly date: (iso: string) => string;
	readonly dateTime: (iso: string) => string;
	/** What a record or something else is called that is told as `<kind>:<id>`; null where that is not known. */
	readonly subjectOf?: (subject: string) => string | null;
	/** Words of the pack for who reads in English; nothing for who reads in Vietnamese. */
	readonly english?: EnglishWords;
	/** Name of an account; its id where it is not known. */
	readonly nameOf: (account: string) => string;
}

/** A list of more than so many is folded. */
const MANY = 3;

const HASH = /^[0-9a-f]{64}$/u;
/** Of no use to people at its whole length. */
const UUID = /\b([0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gu;
const isUuid = (value: unknown): boolean =>
	typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(value);
const CHAPTER = /^(?:chapter:)?form01\/(.+)$/u;
/** Ids of what has a name or a title beside it. */
const named: ReadonlySet<string> = new Set(['variant', 'part', 'proposal', 'waiver', 'evidence']);
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
/** Keys whose value says what an act is about. */
const subjects: ReadonlySet<string> = new Set(['about', 'thread', 'goesOnWith', 'finding']);
const accounts: ReadonlySet<string> = new Set([
	'account',
	'asker',
	'assignee',
	'approvedBy',
	'approvedForIt',
	'approvedForBusiness',
	'reviewer'
]);

function toldText(name: string, value: string, said: Said): string {
	const word = `audit.value.${name}.${value}`;
	if (isMessageKey(word)) return said.t(word);
	const english = said.english?.[`${name} ${value}`];
	if (english !== undefined) return english;
	if (accounts.has(name)) return said.nameOf(value);
	// Of a thread that is known by nothing else there is nothing to tell.
	if ((name === 'thread' || name === 'goesOnWith') && isUuid(value)) return '';
	if (subjects.has(name)) {
		const called = said.subjectOf?.(value) ?? null;
		if (called !== null) return called;
	}
	if (HASH.test(value)) return `${value.slice(0, 12)}…`;
	if (DAY.test(value)) return said.date(value);
	if (INSTANT.test(value)) return said.dateTime(value);
	const [, chapter] = CHAPTER.exec(value) ?? [];
	return chapter === undefined ? value.replace(UUID, '$1…') : `${said.t('audit.form01')} ${chapter}`;
}

const isSaid = (value: unknown): boolean => typeof value === 'string' && value !== '';

/** An account whose name stands beside it is told once, and so is a thing by its name or title rather than its id. */
function entriesOf(value: object): readonly (readonly [string, unknown])[] {
	const entries = Object.entries(value);
	const hasName = entries.some(([name, each]) => (name === 'name' || name === 'title') && isSaid(each));
	return entries.filter(
		([name, each]) => !Object.hasOwn(value, `${name}Name`) && !(hasName && named.has(name) && isUuid(each))
	);
}

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
	return entriesOf(value).flatMap(([name, each]): readonly DetailPart[] => {
		const key = `audit.key.${name}`;
		const label = isMessageKey(key) ? said.t(key) : name;
		if (Array.isArray(each) && each.length > MANY) {
			const many = each.map((one) => told(name, one, said)).filter(Boolean);
			return [{ label, text: '', many }];
		}
		const text = told(name, each, said);
		return text === '' ? [] : [{ label, text }];
	});
}

/** Who acted, also where it was nobody's hand. */
export const actorName = (name: string, { t }: Pick<Said, 't'>): string =>
	name === 'server' ? t('audit.server') : name;
