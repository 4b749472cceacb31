/**
 * A field is a value, or "Chưa xác định" with reason, contact and due date, or "Không áp dụng" with its reason.
 * Absent means that nobody said anything yet, which is neither of the three.
 */

export type Scalar = string | number | boolean;
export type FieldValue = Scalar | readonly string[];

export interface Undetermined {
	readonly reason: string;
	/** Who will know. */
	readonly contact: string;
	/** ISO date by which it will be known; may be empty where only a condition is known, which the rules report. */
	readonly due: string;
}

export interface NotApplicable {
	readonly reason: string;
}

export type FieldEntry =
	{ readonly value: FieldValue } | { readonly undetermined: Undetermined } | { readonly notApplicable: NotApplicable };

/** Field id of the pack to entry. */
export type Fields = Readonly<Record<string, FieldEntry>>;

export const valueOf = (entry: FieldEntry | undefined): FieldValue | undefined =>
	entry !== undefined && 'value' in entry ? entry.value : undefined;

/** The value as text, '' where there is none. A list is joined by '; '. */
export function textOf(entry: FieldEntry | undefined): string {
	const value = valueOf(entry);
	if (value === undefined) return '';
	return typeof value === 'object' ? value.join('; ') : String(value);
}

/** The values of a field that may have several; one value counts as a list of one. */
export function listOf(entry: FieldEntry | undefined): readonly string[] {
	const value = valueOf(entry);
	if (value === undefined || value === '') return [];
	return typeof value === 'object' ? value : [String(value)];
}

export const isUndetermined = (entry: FieldEntry | undefined): entry is { undetermined: Undetermined } =>
	entry !== undefined && 'undetermined' in entry;

export const isNotApplicable = (entry: FieldEntry | undefined): entry is { notApplicable: NotApplicable } =>
	entry !== undefined && 'notApplicable' in entry;
