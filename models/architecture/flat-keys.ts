/**
 * How fields lie in a document: flat keys, so that two people changing different fields, or different values of one
 * list, never overwrite each other.
 *
 *   `lifecycle`            a plain value, or `{ undetermined }`, or `{ notApplicable }`
 *   `usageScope/province`  true, once for each value of a field with several
 *   `to:lifecycle`         the same in the to-be state
 *   `note:<id>`            `{ text, from }`, something an import kept as it was
 *   `objects/<id>`         true, an object that a gap is about
 */
import type { FieldEntry, Fields } from './field';
import type { KeptNote } from './architecture';
import { isJsonObject, type Json } from './json';
import { notApplicableSchema, scalarSchema, undeterminedSchema } from './schema';

/** Keys that are not fields; a pack may not name a field so. A relation's ends lie apart and are none of them. */
export const structuralKeys = [
	'kind',
	'code',
	'parent',
	'type',
	'object',
	'importKey',
	'catalogue',
	'deletedAt',
	'deletedWith'
] as const;

const structural: ReadonlySet<string> = new Set(structuralKeys);

export const TARGET = 'to:';
export const NOTE = 'note:';
export const OBJECTS = 'objects/';

export interface KeyWrite {
	readonly key: string;
	/** undefined takes the key away. */
	readonly value: Json | undefined;
}

/**
 * The writes that turn what a field was into what it shall be; null takes it away. Values of a list that stay are not
 * touched, so that another's addition beside them stays too.
 */
export function writesOf(
	field: string,
	before: FieldEntry | undefined,
	after: FieldEntry | null,
	target: boolean
): KeyWrite[] {
	const key = target ? `${TARGET}${field}` : field;
	const old = before !== undefined && 'value' in before && typeof before.value === 'object' ? before.value : [];
	const next = after !== null && 'value' in after && typeof after.value === 'object' ? after.value : null;
	const writes: KeyWrite[] = old
		.filter((value) => next === null || !next.includes(value))
		.map((value) => ({ key: `${key}/${value}`, value: undefined }));
	const wasPlain = before !== undefined && !('value' in before && typeof before.value === 'object');
	if (next !== null) {
		if (wasPlain) writes.push({ key, value: undefined });
		for (const value of next) if (!old.includes(value)) writes.push({ key: `${key}/${value}`, value: true });
		return writes;
	}
	if (after === null) {
		if (wasPlain) writes.push({ key, value: undefined });
		return writes;
	}
	writes.push({ key, value: ('value' in after ? after.value : after) as Json });
	return writes;
}

/** Flat keys of a whole record's fields. */
export function keysOf(fields: Fields, targets: Fields, notes: readonly KeptNote[] = []): Record<string, Json> {
	const keys: Record<string, Json> = {};
	const write = (some: Fields, target: boolean): void => {
		for (const [field, entry] of Object.entries(some)) {
			for (const { key, value } of writesOf(field, undefined, entry, target))
				if (value !== undefined) keys[key] = value;
		}
	};
	write(fields, false);
	write(targets, true);
	for (const { id, text, from } of notes) keys[`${NOTE}${id}`] = { text, from };
	return keys;
}

export interface FlatRecord {
	/** Structural keys that hold text. */
	readonly structure: Readonly<Record<string, string>>;
	readonly fields: Fields;
	readonly targets: Fields;
	readonly notes: readonly KeptNote[];
	/** Ids of keys `objects/<id>`, sorted. */
	readonly objects: readonly string[];
	/** Keys whose value is of no known shape; they stay in the document and are shown nowhere. */
	readonly wrongKeys: readonly string[];
}

/** A plain value of a document as a field's entry; null where it is of no known shape. */
export function entryOf(value: unknown): FieldEntry | null {
	// Nearly all there are, in a document of a hundred thousand fields.
	if (typeof value === 'string' || typeof value === 'boolean') return { value };
	const scalar = scalarSchema.safeParse(value);
	if (scalar.success) return { value: scalar.data };
	const undetermined = undeterminedSchema.safeParse(value);
	if (undetermined.success) return undetermined.data;
	const notApplicable = notApplicableSchema.safeParse(value);
	return notApplicable.success ? notApplicable.data : null;
}

/** One state's fields while they are read; what a record does not have costs it nothing. */
class Side {
	readonly #plain: [string, FieldEntry][] = [];
	#lists: Map<string, string[]> | null = null;

	plain(field: string, entry: FieldEntry): void {
		this.#plain.push([field, entry]);
	}

	one(field: string, value: string): void {
		this.#lists ??= new Map();
		const values = this.#lists.get(field);
		if (values === undefined) this.#lists.set(field, [value]);
		else values.push(value);
	}

	fields(): Fields {
		if (this.#lists === null) return this.#plain.length === 0 ? none : Object.fromEntries(this.#plain);
		const lists = [...this.#lists].map(([field, values]): [string, FieldEntry] => [field, { value: values.sort() }]);
		return Object.fromEntries([...lists, ...this.#plain]);
	}
}

const none: Fields = Object.freeze({});

/** Reads flat keys, whatever they hold. A plain key wins over single values of the same field. */
export function readFlat(entries: Iterable<readonly [string, unknown]>): FlatRecord {
	const structure: Record<string, string> = {};
	const now = new Side();
	const to = new Side();
	const notes: KeptNote[] = [];
	const objects: string[] = [];
	const wrongKeys: string[] = [];

	for (const [key, value] of entries) {
		if (structural.has(key)) {
			if (typeof value === 'string') structure[key] = value;
			else wrongKeys.push(key);
		} else if (key.startsWith(NOTE)) {
			const kept = isJsonObject(value) ? value : {};
			if (typeof kept['text'] === 'string' && typeof kept['from'] === 'string') {
				notes.push({ id: key.slice(NOTE.length), text: kept['text'], from: kept['from'] });
			} else wrongKeys.push(key);
		} else if (key.startsWith(OBJECTS)) {
			if (value === true) objects.push(key.slice(OBJECTS.length));
			else wrongKeys.push(key);
		} else {
			const isTarget = key.startsWith(TARGET);
			const side = isTarget ? to : now;
			const path = isTarget ? key.slice(TARGET.length) : key;
			const slash = path.indexOf('/');
			if (slash > 0) {
				if (value === true) side.one(path.slice(0, slash), path.slice(slash + 1));
				else wrongKeys.push(key);
				continue;
			}
			const entry = entryOf(value);
			if (entry === null || path === '') wrongKeys.push(key);
			else side.plain(path, entry);
		}
	}
	return {
		structure,
		fields: now.fields(),
		targets: to.fields(),
		notes: notes.sort((a, b) => (a.id < b.id ? -1 : 1)),
		objects: objects.sort(),
		wrongKeys
	};
}
