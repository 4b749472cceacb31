/** Two states of an architecture and what tells one from the other. */
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { textOf, type FieldEntry, type Fields } from '$models/architecture/field';
import { liveObjects, liveRelations } from '$models/architecture/live';
import { statesOfObject, statesOfRelation } from '$models/architecture/model-states';
import { closedGaps } from '$models/architecture/state-at';
import type { Change } from '$models/architecture/view-request';
import { Conditions } from '$models/conformance/conditions';
import { definitionOf } from '$models/framework/lookup';
import type { Pack, Subject } from '$models/framework/pack';

export interface State {
	/** What is there, with its fields. */
	readonly objects: ReadonlyMap<string, Fields>;
	readonly relations: ReadonlySet<string>;
}

export interface Difference {
	readonly change: Change;
	/** Fields that say otherwise, where both states have the object. */
	readonly fields: readonly string[];
}

/** Dispositions that change nothing of an object that stays. */
const unchanging: ReadonlySet<string> = new Set(['', 'keep', 'add', 'replace']);

/** Fields that speak about states and belong to none. */
const aside = new Set(['modelState', 'disposition']);

const without = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([id]) => !aside.has(id)));

/** Asks a definition of the pack, where it has one, over a state. */
function holding(
	architecture: Architecture,
	pack: Pack,
	definition: string,
	subject: Subject
): (id: string) => boolean {
	if (definitionOf(pack, definition) === undefined) return () => false;
	const conditions = new Conditions(architecture, pack, '');
	return (id) => conditions.holds({ use: definition }, subject, id);
}

const relationsOf = (
	architecture: Architecture,
	objects: ReadonlyMap<string, Fields>,
	isThere: (relation: ReturnType<typeof liveRelations>[number]) => boolean
): ReadonlySet<string> =>
	new Set(
		liveRelations(architecture)
			.filter((relation) => objects.has(relation.source) && objects.has(relation.target) && isThere(relation))
			.map(({ id }) => id)
	);

/** What there is today: nothing that is only wished for, nothing that is retired. */
export function stateNow(architecture: Architecture, pack: Pack): State {
	const retired = holding(architecture, pack, 'retired', 'object');
	const objects = new Map(
		liveObjects(architecture)
			.filter((object) => statesOfObject(object).isNow && !retired(object.id))
			.map(({ id, fields }) => [id as string, without(fields)])
	);
	const relations = relationsOf(architecture, objects, (relation) => statesOfRelation(relation).isNow);
	return { objects, relations };
}

/**
 * What there will be: with all targets, or those of the gaps closed by an ISO date. What belongs to no closed gap is
 * then as it is today.
 */
export function stateThen(architecture: Architecture, pack: Pack, date: string): State {
	const reached =
		date === '' ? null : new Set<string>(closedGaps(architecture, date).flatMap(({ objects }) => objects));
	const isReached = (id: string): boolean => reached === null || reached.has(id);
	const withTargets = (object: ArchitectureObject): ArchitectureObject =>
		isReached(object.id) ? { ...object, fields: { ...object.fields, ...object.targets }, targets: {} } : object;
	const target: Architecture = {
		...architecture,
		objects: new Map([...architecture.objects].map(([id, object]) => [id, withTargets(object)]))
	};
	const retired = holding(target, pack, 'retired', 'object');
	const objects = new Map<string, Fields>();
	for (const object of liveObjects(target)) {
		const { id, fields } = object;
		const touched = isReached(id);
		const { isNow, isTarget } = statesOfObject(object);
		if (retired(id) || !(touched ? isTarget : isNow)) continue;
		const isChanged = touched && !unchanging.has(textOf(fields['disposition']));
		const said: FieldEntry | undefined = isChanged ? fields['disposition'] : undefined;
		objects.set(id, { ...without(fields), ...(said === undefined ? {} : { disposition: said }) });
	}
	const relations = relationsOf(target, objects, (relation) => {
		const { isNow, isTarget } = statesOfRelation(relation);
		return isReached(relation.source) || isReached(relation.target) ? isTarget : isNow;
	});
	return { objects, relations };
}

/** Object by object. Told the other way round, added and removed change places and nothing else does. */
export function differenceOf(before: State, after: State): ReadonlyMap<string, Difference> {
	const found = new Map<string, Difference>();
	for (const [id, fields] of before.objects) {
		const other = after.objects.get(id);
		if (other === undefined) {
			found.set(id, { change: 'removed', fields: [] });
			continue;
		}
		const ids = [...new Set([...Object.keys(fields), ...Object.keys(other)])].sort();
		const changed = ids.filter((field) => JSON.stringify(fields[field]) !== JSON.stringify(other[field]));
		found.set(id, { change: changed.length === 0 ? 'kept' : 'changed', fields: changed });
	}
	for (const id of after.objects.keys()) if (!found.has(id)) found.set(id, { change: 'added', fields: [] });
	return found;
}
