/** A record together with what it is, and how its values are read. */
import type {
	Architecture,
	ArchitectureObject,
	Diagram,
	Gap,
	Goal,
	Kpi,
	Mapping,
	Relation,
	Task
} from '$models/architecture/architecture';
import {
	isNotApplicable,
	isUndetermined,
	textOf,
	valueOf,
	type FieldValue,
	type Fields
} from '$models/architecture/field';
import type { Subject } from '$models/framework/pack';

export type Holder =
	| { readonly subject: 'object'; readonly record: ArchitectureObject }
	| { readonly subject: 'relation'; readonly record: Relation }
	| { readonly subject: 'mapping'; readonly record: Mapping }
	| { readonly subject: 'gap'; readonly record: Gap }
	| { readonly subject: 'task'; readonly record: Task }
	| { readonly subject: 'kpi'; readonly record: Kpi }
	| { readonly subject: 'goal'; readonly record: Goal }
	| { readonly subject: 'diagram'; readonly record: Diagram }
	| { readonly subject: 'architecture'; readonly record: null };

/** What stands at a path: nothing, a value, or one of the two official placeholders. */
export type Operand =
	| { readonly state: 'missing' | 'undetermined' | 'not-applicable' }
	| { readonly state: 'value'; readonly value: FieldValue };

const none: Fields = {};

export const fieldsOf = (holder: Holder): Fields => (holder.record === null ? none : holder.record.fields);
export const targetsOf = (holder: Holder): Fields => (holder.record === null ? none : holder.record.targets);

/** The operand of a plain value; the empty text and the empty list are missing. */
export const operandOf = (value: FieldValue | null): Operand =>
	value === null || value === '' || (typeof value === 'object' && value.length === 0)
		? { state: 'missing' }
		: { state: 'value', value };

/** The operand at a field. */
export function fieldOperand(fields: Fields, id: string): Operand {
	const entry = fields[id];
	if (isUndetermined(entry)) return { state: 'undetermined' };
	if (isNotApplicable(entry)) return { state: 'not-applicable' };
	return operandOf(valueOf(entry) ?? null);
}

/** The operand at a structural key that lies in the record itself; missing where its kind has no such key. */
export function structuralOperand(holder: Holder, key: string): Operand {
	const { subject, record } = holder;
	if (record === null) return { state: 'missing' };
	if (key === '@id') return operandOf(record.id);
	if (key === '@code' && 'code' in record) return operandOf(record.code);
	if (key === '@type' && 'type' in record) return operandOf(record.type);
	if (subject === 'object') {
		if (key === '@kind') return operandOf(record.kind);
		if (key === '@parent') return operandOf(record.parent);
		if (key === '@catalogue') return operandOf(record.catalogue);
	}
	return { state: 'missing' };
}

/** All records of a subject; the architecture itself counts as one. */
export function holdersOf(architecture: Architecture, subject: Subject | 'architecture'): readonly Holder[] {
	switch (subject) {
		case 'object':
			return [...architecture.objects.values()].map((record) => ({ subject, record }));
		case 'relation':
			return [...architecture.relations.values()].map((record) => ({ subject, record }));
		case 'mapping':
			return [...architecture.mappings.values()].map((record) => ({ subject, record }));
		case 'gap':
			return [...architecture.gaps.values()].map((record) => ({ subject, record }));
		case 'task':
			return [...architecture.tasks.values()].map((record) => ({ subject, record }));
		case 'kpi':
			return [...architecture.kpis.values()].map((record) => ({ subject, record }));
		case 'goal':
			return [...architecture.goals.values()].map((record) => ({ subject, record }));
		case 'diagram':
			return [...architecture.diagrams.values()].map((record) => ({ subject, record }));
		case 'architecture':
			return [{ subject, record: null }];
	}
}

/** True for a record that stands for something another body owns: what it lacks, only that body can tell. */
export const isOthers = (holder: Holder): boolean =>
	holder.subject === 'object' && textOf(holder.record.fields['recordType']) === 'reference';
