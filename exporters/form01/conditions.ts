/** Which records a live table of the outline shows: the pack's conditions asked of an edition; undetermined is no. */
import { isNotApplicable, isUndetermined, listOf, textOf, type Fields } from '$models/architecture/field';
import type { Architecture } from '$models/architecture/architecture';
import { GapId, MappingId, ObjectId, RelationId, TaskId } from '$models/architecture/identifier';
import type { Condition } from '$models/framework/pack';
import type { RowSubject } from '$exporters/form03/tables';
import type { Holds } from './form-table';

interface Found {
	readonly fields: Fields;
	readonly targets: Fields;
	readonly keys: Readonly<Record<string, string>>;
	readonly ends: Readonly<Record<string, RowSubject>>;
}

const objectRow = (id: string): RowSubject => ({ kind: 'object', id });

function find(architecture: Architecture, { kind, id }: RowSubject): Found | undefined {
	switch (kind) {
		case 'object': {
			const object = architecture.objects.get(ObjectId(id));
			if (object === undefined) return undefined;
			const own = textOf(object.fields['owner']) === architecture.meta.agencyName;
			const ends: Record<string, RowSubject> = object.parent === null ? {} : { parent: objectRow(object.parent) };
			const keys = { '@kind': object.kind, '@code': object.code, '@owner-is-agency': String(own) };
			return { ...object, keys, ends };
		}
		case 'relation': {
			const relation = architecture.relations.get(RelationId(id));
			if (relation === undefined) return undefined;
			const ends = { source: objectRow(relation.source), target: objectRow(relation.target) };
			return { ...relation, keys: { '@type': relation.type, '@code': relation.code }, ends };
		}
		case 'mapping': {
			const mapping = architecture.mappings.get(MappingId(id));
			return mapping === undefined ? undefined : { ...mapping, keys: {}, ends: { object: objectRow(mapping.object) } };
		}
		case 'gap':
		case 'task': {
			const record = kind === 'gap' ? architecture.gaps.get(GapId(id)) : architecture.tasks.get(TaskId(id));
			return record === undefined ? undefined : { ...record, keys: { '@code': record.code }, ends: {} };
		}
		default:
			return undefined;
	}
}

type LinkedRoot = 'gaps' | 'tasks' | 'objects' | 'children' | 'mappings';

/** Records that stand in a link with this one. */
function linked(architecture: Architecture, subject: RowSubject, to: LinkedRoot): RowSubject[] {
	switch (to) {
		case 'objects':
			return (architecture.gaps.get(GapId(subject.id))?.objects ?? []).map(objectRow);
		case 'gaps':
			return [...architecture.gaps.values()]
				.filter(({ objects }) => objects.includes(ObjectId(subject.id)))
				.map(({ id }) => ({ kind: 'gap', id }));
		case 'tasks':
			return [...architecture.gapTasks.values()]
				.filter(({ gap }) => gap === GapId(subject.id))
				.map(({ task }) => ({ kind: 'task', id: task }));
		case 'mappings':
			return [...architecture.mappings.values()]
				.filter(({ object }) => object === ObjectId(subject.id))
				.map(({ id }) => ({ kind: 'mapping', id }));
		case 'children':
			return [...architecture.objects.values()]
				.filter(({ parent }) => parent === ObjectId(subject.id))
				.map(({ id }) => objectRow(id));
	}
}

/** Answers the conditions that outlines use; one that belongs to rules alone shows no row. */
export function conditionsOf(architecture: Architecture): Holds {
	const holds: Holds = (condition, subject) => {
		const found = find(architecture, subject);
		return found !== undefined && answer(condition, subject, found);
	};
	const answer = (condition: Condition, subject: RowSubject, found: Found): boolean => {
		const entry = (path: string): Fields[string] | undefined =>
			path.startsWith('to:') ? found.targets[path.slice(3)] : found.fields[path];
		const values = (path: string): readonly string[] => {
			const key = found.keys[path];
			return key === undefined ? listOf(entry(path)) : [key].filter((text) => text !== '');
		};
		if ('all' in condition) return condition.all.every((one) => answer(one, subject, found));
		if ('any' in condition) return condition.any.some((one) => answer(one, subject, found));
		if ('not' in condition) return !answer(condition.not, subject, found);
		if ('is' in condition) return values(condition.is[0]).includes(String(condition.is[1]));
		if ('has' in condition) return values(condition.has[0]).includes(condition.has[1]);
		if ('in' in condition) return values(condition.in[0]).some((value) => condition.in[1].includes(value));
		if ('present' in condition) return values(condition.present).length > 0;
		if ('answered' in condition) {
			return values(condition.answered).length > 0 || isNotApplicable(entry(condition.answered));
		}
		if ('absent' in condition) return entry(condition.absent) === undefined && values(condition.absent).length === 0;
		if ('undetermined' in condition) return isUndetermined(entry(condition.undetermined));
		if ('matches' in condition) {
			const pattern = new RegExp(condition.matches[1], 'iu');
			return values(condition.matches[0]).some((value) => pattern.test(value));
		}
		if ('before' in condition) return values(condition.before[0]).some((value) => value < condition.before[1]);
		if ('end' in condition) {
			const end = found.ends[condition.end[0]];
			return end !== undefined && holds(condition.end[1], end);
		}
		if ('linked' in condition) {
			const { to, where, min = 0, max = Infinity } = condition.linked;
			const met = linked(architecture, subject, to).filter((one) => where === undefined || holds(where, one));
			return met.length >= min && met.length <= max;
		}
		return false;
	};
	return holds;
}
