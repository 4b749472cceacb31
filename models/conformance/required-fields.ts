/** Which fields the pack requires of a record, and which of them say nothing yet. */
import { isUndetermined } from '$models/architecture/field';
import { appliesToKind, fieldsOfSubject } from '$models/framework/lookup';
import type { Condition, FieldDefinition } from '$models/framework/pack';
import { fieldOperand, fieldsOf, targetsOf, type Holder } from './holder';
import type { ArchitectureIndex } from './index-architecture';
import { judged, type Judged } from './judged';
import { openTruth } from './operand';
import type { Truth } from './truth';

/** A field and whether it is required here: certainly, or open because its condition is. */
export interface RequiredField {
	readonly field: FieldDefinition;
	readonly required: Truth;
}

export type JudgeCondition = (condition: Condition, holder: Holder, index: ArchitectureIndex) => Judged;

/** Fields of level `required` whose condition holds for the record, or may. */
export function requiredFields(
	holder: Holder,
	index: ArchitectureIndex,
	judgeCondition: JudgeCondition
): readonly RequiredField[] {
	const { subject, record } = holder;
	if (subject === 'architecture') return [];
	return fieldsOfSubject(index.pack, subject).flatMap((field) => {
		if (field.level !== 'required') return [];
		if (subject === 'object' && !appliesToKind(index.pack, field, record.kind)) return [];
		const required = field.requiredWhen === null ? 'true' : judgeCondition(field.requiredWhen, holder, index).truth;
		return required === 'false' ? [] : [{ field, required }];
	});
}

/** Every required field has a value or a reason why it does not apply. */
export function judgeRequiredFields(
	except: readonly string[],
	holder: Holder,
	index: ArchitectureIndex,
	judgeCondition: JudgeCondition
): Judged {
	const missing: string[] = [];
	const open: string[] = [];
	for (const { field, required } of requiredFields(holder, index, judgeCondition)) {
		if (except.includes(field.id)) continue;
		const { state } = fieldOperand(fieldsOf(holder), field.id);
		if (state === 'undetermined') open.push(field.id);
		else if (state === 'missing') (required === 'true' ? missing : open).push(field.id);
	}
	if (missing.length > 0) return judged('false', missing);
	return open.length > 0 ? judged(openTruth(holder), open) : judged('true');
}

/** Every "Chưa xác định" of the record, now or in the to-be state, names a contact and a due date. */
export function judgeUndetermined(holder: Holder): Judged {
	const entries = [...Object.entries(fieldsOf(holder)), ...Object.entries(targetsOf(holder))];
	const bare = entries.filter(
		([, entry]) =>
			isUndetermined(entry) && (entry.undetermined.contact.trim() === '' || entry.undetermined.due.trim() === '')
	);
	return bare.length === 0 ? judged('true') : judged('false', [...new Set(bare.map(([id]) => id))]);
}
