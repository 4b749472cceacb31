/** How the sample's tables become records. */
import type { ArchitectureObject, Mapping } from '$models/architecture/architecture';
import type { FieldEntry, Fields, FieldValue } from '$models/architecture/field';
import { mainMappingOf, ObjectId } from '$models/architecture/identifier';

/** Every fact of the sample is made up, and says so wherever evidence is asked for. */
export const EVIDENCE = 'Dữ liệu minh họa';
export const INVENTORY = `${EVIDENCE}, kiểm kê ngày 20/11/2026`;

/** What a table says of a record: plain values by field, or why a field does not apply. */
export type Values = Readonly<Record<string, FieldValue | { readonly notApplicable: string }>>;

/** Fields of plain values; an empty text says nothing. */
export const entries = (values: Values): Fields =>
	Object.fromEntries(
		Object.entries(values).flatMap(([field, value]): [string, FieldEntry][] => {
			if (value === '') return [];
			if (typeof value === 'object' && 'notApplicable' in value)
				return [[field, { notApplicable: { reason: value.notApplicable } }]];
			return [[field, { value }]];
		})
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
