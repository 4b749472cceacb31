/** Records that a condition may step to from one record. */
import type { ObjectId } from '$models/architecture/identifier';
import type { Holder } from './holder';
import type { ArchitectureIndex } from './index-architecture';

export interface Neighbour {
	readonly relation: Holder;
	/** The object at the other end; null where it is not seen. */
	readonly otherEnd: Holder | null;
}

const objectHolder = (id: ObjectId | null, index: ArchitectureIndex): Holder | null => {
	const record = id === null ? undefined : index.architecture.objects.get(id);
	return record === undefined ? null : { subject: 'object', record };
};

/** Relations of an object in a direction, with what stands at their other end. */
export function relationsOf(
	holder: Holder,
	direction: 'out' | 'in' | 'any',
	types: readonly string[] | undefined,
	index: ArchitectureIndex
): readonly Neighbour[] {
	if (holder.subject !== 'object') return [];
	const { id } = holder.record;
	const out = direction === 'in' ? [] : (index.outgoing.get(id) ?? []);
	const into = direction === 'out' ? [] : (index.incoming.get(id) ?? []);
	return [
		...out.map((record) => ({ record, other: record.target })),
		...into.map((record) => ({ record, other: record.source }))
	]
		.filter(({ record }) => types === undefined || types.includes(record.type))
		.map(({ record, other }) => ({
			relation: { subject: 'relation', record },
			otherEnd: objectHolder(other, index)
		}));
}

/** Records that refer to this one, or that it refers to. */
export function linkedOf(
	holder: Holder,
	to: 'gaps' | 'tasks' | 'objects' | 'children' | 'mappings',
	index: ArchitectureIndex
): readonly Holder[] {
	const { subject, record } = holder;
	if (record === null) return [];
	switch (to) {
		case 'gaps': {
			const gaps = subject === 'task' ? index.gapsOfTask : index.gapsOfObject;
			return (gaps.get(record.id) ?? []).map((gap) => ({ subject: 'gap', record: gap }));
		}
		case 'tasks':
			return (index.tasksOfGap.get(record.id) ?? []).map((task) => ({ subject: 'task', record: task }));
		case 'children':
			return (index.children.get(record.id) ?? []).map((child) => ({ subject: 'object', record: child }));
		case 'mappings':
			return (index.mappings.get(record.id) ?? []).map((mapping) => ({ subject: 'mapping', record: mapping }));
		case 'objects':
			return subject === 'gap'
				? record.objects.flatMap((id) => {
						const object = objectHolder(id, index);
						return object === null ? [] : [object];
					})
				: [];
	}
}

/** The object at an end of a relation, the parent of an object, the object of a mapping. */
export function endOf(
	holder: Holder,
	end: 'source' | 'target' | 'parent' | 'object',
	index: ArchitectureIndex
): Holder | null {
	if (holder.subject === 'relation' && (end === 'source' || end === 'target')) {
		return objectHolder(holder.record[end], index);
	}
	if (holder.subject === 'object' && end === 'parent') return objectHolder(holder.record.parent, index);
	if (holder.subject === 'mapping' && end === 'object') return objectHolder(holder.record.object, index);
	return null;
}
