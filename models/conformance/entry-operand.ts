/** What stands in a field: nothing, a value, or one of the two official placeholders. */
import { isUndetermined, type FieldEntry, type FieldValue } from '$models/architecture/field';

/** What a field may say instead of a value. */
export const MISSING = Symbol('missing');
export const OPEN = Symbol('undetermined');
export const INAPPLICABLE = Symbol('not applicable');
export type NoValue = typeof MISSING | typeof OPEN | typeof INAPPLICABLE;

/** What stands at a path: nothing, a value, or one of the two official placeholders. */
export type Operand = FieldValue | NoValue;

export const isNoValue = (operand: Operand): operand is NoValue => typeof operand === 'symbol';

/** The empty text and the empty list are missing. */
export const operandOf = (value: FieldValue | null): Operand =>
	value === null || value === '' || (typeof value === 'object' && value.length === 0) ? MISSING : value;

export function entryOperand(entry: FieldEntry | undefined): Operand {
	if (entry === undefined) return MISSING;
	if ('value' in entry) return operandOf(entry.value);
	return isUndetermined(entry) ? OPEN : INAPPLICABLE;
}
