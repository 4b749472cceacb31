/** How the sample's tables become records. */
import type { ArchitectureObject, Mapping } from '$models/architecture/architecture';
import type { FieldEntry, Fields } from '$models/architecture/field';
import { mainMappingOf, ObjectId } from '$models/architecture/identifier';

export const EVIDENCE = 'Dữ liệu minh họa';

/** Fields of plain values; an empty text says nothing. */
export const entries = (values: Readonly<Record<string, string | readonly string[]>>): Fields =>
	Object.fromEntries(
		Object.entries(values).flatMap(([field, value]): [string, FieldEntry][] =>
			value === '' ? [] : [[field, { value }]]
		)
	);

/** Hands out `KT-1`, `KT-2` and so on, one row of numbers a prefix. */
export function codeCounter(): (prefix: string) => string {
	const last = new Map<string, number>();
	return (prefix) => {
		const next = (last.get(prefix) ?? 0) + 1;
		last.set(prefix, next);
		return `${prefix}-${next}`;
	};
}

/** An id without the marks that ids must not hold. */
export const idOf = (key: string): ObjectId => ObjectId(key.replace(/[:/|]/gu, '-'));

export function sampleObject(
	key: string,
	kind: string,
	code: string,
	fields: Fields,
	more: Partial<ArchitectureObject> = {}
): ArchitectureObject {
	return {
		id: idOf(key),
		kind,
		code,
		parent: null,
		notes: [],
		importKey: '',
		catalogue: '',
		deletedAt: null,
		fields,
		targets: {},
		...more
	};
}

export function sampleMapping(key: string, fields: Fields): Mapping {
	const object = idOf(key);
	return { id: mainMappingOf(object), object, fields, targets: {} };
}
