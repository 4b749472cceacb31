/**
 * Identifiers of XML (xs:ID): they begin with a letter, hold no slash or colon, and none stands twice in a file, whatever
 * it is of. An id of ours that fits is written as it is; another so that it can be read back.
 */
import { hashOf } from './hash';

const NAME = /^[A-Za-z_][\w.-]*$/u;
/** Ids of ours that are written in another way begin so. */
const MARK = 'kv-';
const LONGEST = 150;
/** Of a record's id in a canonical file. */
const MOST = 200;

/** What an id is of: object, relation, view, node, connection, model, link of a gap, or a record beside the objects. */
export type Space = 'o' | 'r' | 'v' | 'n' | 'c' | 'm' | 'link' | 'gap' | 'task' | 'kpi' | 'goal';

const escaped = (id: string): string =>
	[...id].map((char) => (/[A-Za-z0-9.-]/u.test(char) ? char : `_${(char.codePointAt(0) ?? 0).toString(16)}_`)).join('');

const unescaped = (text: string): string =>
	text.replace(/_([0-9a-f]{1,6})_/gu, (whole, hex: string) => {
		const code = Number.parseInt(hex, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});

/** Ids of the definitions of our own properties. */
export const ownDefinition = /^(?:khuevan|(?:field|to)-(?:object|relation|diagram|mapping|gap|task|kpi|goal))-/u;

/** Gives each id of ours one that XML takes; the same for the same model. */
export class Names {
	readonly #taken: Set<string>;
	readonly #given = new Map<string, string>();

	/** `taken` are ids that something else in the file has. */
	constructor(taken: Iterable<string> = []) {
		this.#taken = new Set(taken);
	}

	of(space: Space, id: string): string {
		const key = `${space} ${id}`;
		const known = this.#given.get(key);
		if (known !== undefined) return known;
		const isFree = !id.startsWith(MARK) && !ownDefinition.test(id) && !this.#taken.has(id);
		const name = isFree && NAME.test(id) && id.length <= LONGEST ? id : `${MARK}${space}-${escaped(id)}`;
		this.#given.set(key, name);
		this.#taken.add(name);
		return name;
	}
}

/** Our own id behind one of a file. */
export function ownId(name: string): string {
	if (!name.startsWith(MARK)) return name;
	const match = /^kv-(?:o|r|v|n|c|m|link|gap|task|kpi|goal)-(.+)$/u.exec(name);
	return match?.[1] === undefined ? name : unescaped(match[1]);
}

/** Whether the id is of a relationship that only says what a gap or a task is about. */
export const isLink = (name: string): boolean => name.startsWith(`${MARK}link-`);

/** A stranger's id as one that can be used here: what fits stays, the same always becomes the same. */
export function usableId(raw: string): string {
	if (NAME.test(raw) && (raw.length <= LONGEST || (raw.startsWith(MARK) && ownId(raw).length <= MOST))) return raw;
	const start = raw.slice(0, 60).replace(/[^\w.-]/gu, '-');
	return `id-${start}-${hashOf(raw).slice(0, 12)}`;
}
