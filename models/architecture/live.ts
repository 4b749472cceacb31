/** What people see: records that are not in the bin, and of those only the ones whose ends are seen too. */
import type { Subject } from '$models/framework/pack';
import type { Architecture, ArchitectureObject, Described, Diagram, Gap, Relation, Task } from './architecture';
import type { ObjectId } from './identifier';
import { project } from './project';

const kept = <Key, Value extends { readonly deletedAt: string | null }>(map: ReadonlyMap<Key, Value>): Value[] =>
	[...map.values()].filter((record) => record.deletedAt === null);

export const liveObjects = (architecture: Architecture): ArchitectureObject[] => kept(architecture.objects);
export const liveGaps = (architecture: Architecture): Gap[] => kept(architecture.gaps);
export const liveTasks = (architecture: Architecture): Task[] => kept(architecture.tasks);
export const liveDiagrams = (architecture: Architecture): Diagram[] => kept(architecture.diagrams);

const isLive = ({ objects }: Architecture, { source, target, deletedAt }: Relation): boolean =>
	deletedAt === null && objects.get(source)?.deletedAt === null && objects.get(target)?.deletedAt === null;

/** Relations that are not deleted and stand between objects that are not. */
export const liveRelations = (architecture: Architecture): Relation[] =>
	[...architecture.relations.values()].filter((relation) => isLive(architecture, relation));

/** Those of them that begin or end at an object. */
export const liveRelationsAt = (architecture: Architecture, object: ObjectId): Relation[] =>
	[...architecture.relations.values()].filter(
		(relation) => (relation.source === object || relation.target === object) && isLive(architecture, relation)
	);

/** Everything of a sort that people see. */
export function liveRecords(architecture: Architecture, subject: Subject): readonly Described<string>[] {
	switch (subject) {
		case 'object':
			return liveObjects(architecture);
		case 'relation':
			return liveRelations(architecture);
		case 'gap':
			return liveGaps(architecture);
		case 'task':
			return liveTasks(architecture);
		case 'diagram':
			return liveDiagrams(architecture);
		case 'mapping':
			return [...architecture.mappings.values()];
		case 'kpi':
			return [...architecture.kpis.values()];
		case 'goal':
			return [...architecture.goals.values()];
	}
}

/** The architecture without its bin, so that counts, checks and files need not ask again. */
export function liveArchitecture(architecture: Architecture): Architecture {
	return project(architecture, {
		object: (object) => object.deletedAt === null,
		relation: (relation) => relation.deletedAt === null,
		gap: (gap) => gap.deletedAt === null,
		task: (task) => task.deletedAt === null,
		diagram: (diagram) => diagram.deletedAt === null
	}).architecture;
}
