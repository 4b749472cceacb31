/**
 * A record as the engine sees it: at the date of the check, tied to its neighbours by pointers. A holder stays the same
 * object while its record changes, so that a check after an edit need not look anything up again.
 */
import type {
	ArchitectureObject,
	Diagram,
	Gap,
	Goal,
	Kpi,
	Mapping,
	Relation,
	Task
} from '$models/architecture/architecture';
import type { Fields } from '$models/architecture/field';
import type { RuleSubject } from '$models/framework/condition';

export const noFields: Fields = {};
const noText: readonly string[] = [];
/** The one empty list of neighbours: most records have few. */
export const nobody: readonly never[] = Object.freeze([]) as readonly never[];

abstract class BaseHolder {
	abstract readonly subject: RuleSubject;
	/** Fields and targets as they are at the date. */
	fields: Fields = noFields;
	targets: Fields = noFields;
	/** Neither it nor what it leans on is in the bin. */
	live = false;
	/** The update that touched it last. */
	touchedIn: object | null = null;
	/** What the sums over the whole count it as; '' for nothing. */
	countedCode = '';

	constructor(
		readonly id: string,
		/** Place among the holders of its subject; used again once it is free. */
		readonly slot: number
	) {}
}

export class ObjectHolder extends BaseHolder {
	readonly subject = 'object';
	raw: ArchitectureObject | null = null;
	out: readonly RelationHolder[] = nobody;
	into: readonly RelationHolder[] = nobody;
	children: readonly ObjectHolder[] = nobody;
	mappings: readonly MappingHolder[] = nobody;
	gaps: readonly GapHolder[] = nobody;
	diagrams: readonly DiagramHolder[] = nobody;
	parent: ObjectHolder | null = null;
	/** Functions of the slots that it stands in. */
	functions: readonly string[] = noText;
	/** Keys under which its owner, and its own name where it is a unit, are counted; '' for none. */
	countedOwner = '';
	countedUnit = '';
}

export class RelationHolder extends BaseHolder {
	readonly subject = 'relation';
	raw: Relation | null = null;
	source: ObjectHolder | null = null;
	target: ObjectHolder | null = null;
}

export class MappingHolder extends BaseHolder {
	readonly subject = 'mapping';
	raw: Mapping | null = null;
	object: ObjectHolder | null = null;
	/** Slots that it is counted to fill. */
	countedSlots: readonly string[] = noText;
}

export class GapHolder extends BaseHolder {
	readonly subject = 'gap';
	raw: Gap | null = null;
	objects: readonly ObjectHolder[] = nobody;
	tasks: readonly TaskHolder[] = nobody;
	/** Its tasks all end by the date, so what they aim at has come about. */
	closed = false;
}

export class TaskHolder extends BaseHolder {
	readonly subject = 'task';
	raw: Task | null = null;
	gaps: readonly GapHolder[] = nobody;
}

export class DiagramHolder extends BaseHolder {
	readonly subject = 'diagram';
	raw: Diagram | null = null;
	objects: readonly ObjectHolder[] = nobody;
}

export class KpiHolder extends BaseHolder {
	readonly subject = 'kpi';
	raw: Kpi | null = null;
}

export class GoalHolder extends BaseHolder {
	readonly subject = 'goal';
	raw: Goal | null = null;
}

export class ChapterHolder extends BaseHolder {
	readonly subject = 'chapter';
	raw: string | null = null;
}

export class ArchitectureHolder extends BaseHolder {
	readonly subject = 'architecture';
	readonly raw = null;
}

export type Holder =
	| ObjectHolder
	| RelationHolder
	| MappingHolder
	| GapHolder
	| TaskHolder
	| DiagramHolder
	| KpiHolder
	| GoalHolder
	| ChapterHolder
	| ArchitectureHolder;

/** The local code, '' where the record has none. */
export function codeOf(holder: Holder): string {
	switch (holder.subject) {
		case 'object':
		case 'relation':
		case 'gap':
		case 'task':
		case 'kpi':
			return holder.raw?.code ?? '';
		default:
			return '';
	}
}

/** The object that a record is about: itself, what a mapping places, where a relation begins. */
export function objectOf(holder: Holder): ObjectHolder | null {
	switch (holder.subject) {
		case 'object':
			return holder;
		case 'mapping':
			return holder.object;
		case 'relation':
			return holder.source;
		default:
			return null;
	}
}
