/** Reads what stands at a path of a condition. */
import { isNotApplicable, isUndetermined, textOf, type FieldValue } from '$models/architecture/field';
import {
	fieldOperand,
	fieldsOf,
	isOthers,
	operandOf,
	structuralOperand,
	targetsOf,
	type Holder,
	type Operand
} from './holder';
import { ownerKey, type ArchitectureIndex } from './index-architecture';
import type { Truth } from './truth';

/**
 * An owner nobody knows is taken for another body where the record is a reference; elsewhere it stays open, since it
 * may be a unit of the agency that was not entered yet.
 */
function ownerIsAgency(holder: Holder, index: ArchitectureIndex): Operand {
	const entry = fieldsOf(holder)['owner'];
	if (isUndetermined(entry)) return { state: 'undetermined' };
	if (isNotApplicable(entry)) return { state: 'not-applicable' };
	const written = textOf(entry);
	const owner = index.ownerKeys.get(written) ?? ownerKey(written);
	index.ownerKeys.set(written, owner);
	if (owner === '') return { state: 'missing' };
	if (index.ownNames.has(owner)) return { state: 'value', value: true };
	if (index.otherNames.has(owner) || isOthers(holder)) return { state: 'value', value: false };
	return { state: 'undetermined' };
}

/** The operand at a path: a field, `to:<field>`, or a structural key. */
export function readOperand(holder: Holder, path: string, index: ArchitectureIndex): Operand {
	if (path === '@frame') return operandOf(index.architecture.meta.frame);
	if (path === '@agency') return operandOf(index.architecture.meta.agency);
	if (path === '@owner-is-agency') return ownerIsAgency(holder, index);
	if (path.startsWith('@')) return structuralOperand(holder, path);
	return path.startsWith('to:')
		? fieldOperand(targetsOf(holder), path.slice('to:'.length))
		: fieldOperand(fieldsOf(holder), path);
}

/** What an undetermined operand makes of a condition: others' matter on their records, the agency's own elsewhere. */
export const openTruth = (holder: Holder): Truth => (isOthers(holder) ? 'not-enough-basis' : 'undetermined');

export const textOfValue = (value: FieldValue): string =>
	typeof value === 'object' ? value.join('; ') : String(value);

export const valuesOf = (value: FieldValue): readonly string[] => (typeof value === 'object' ? value : [String(value)]);
