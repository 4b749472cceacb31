/**
 * One part of an architecture, for somebody from outside who works on nothing else: the objects that he was invited to
 * with what stands in them, what relates them among themselves, and not a word about anything else.
 */
import type { Architecture, ArchitectureObject } from './architecture';
import type { Fields } from './field';
import { ObjectId } from './identifier';
import { liveArchitecture } from './live';
import { withoutPassages } from './passages';
import { project } from './project';

interface Described {
	readonly fields: Fields;
	readonly targets: Fields;
}

/** The given objects with everything that is nested in them. */
function withNested(architecture: Architecture, objects: readonly string[]): ReadonlySet<ObjectId> {
	const children = new Map<ObjectId, ObjectId[]>();
	for (const { id, parent } of architecture.objects.values()) {
		if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), id]);
	}
	const within = new Set<ObjectId>();
	const open = objects.map(ObjectId);
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (within.has(id) || !architecture.objects.has(id)) continue;
		within.add(id);
		open.push(...(children.get(id) ?? []));
	}
	return within;
}

/** Where imported rows came from names other people's files. */
const withoutOrigin = (object: ArchitectureObject): ArchitectureObject => ({ ...object, notes: [], importKey: '' });

/** Cuts it down; chapters, diagrams, goals and indicators are of the whole and stay outside. */
export function partOf(architecture: Architecture, objects: readonly string[]): Architecture {
	const whole = liveArchitecture(architecture);
	const within = withNested(whole, objects);
	const gone = [...whole.objects.values()].filter(({ id }) => !within.has(id));
	const gaps = new Set(
		[...whole.gaps.values()]
			.filter((gap) => gap.objects.length > 0 && gap.objects.every((id) => within.has(id)))
			.map(({ id }) => id)
	);
	const tasks = new Set([...whole.gapTasks.values()].filter(({ gap }) => gaps.has(gap)).map(({ task }) => task));
	for (const { gap, task } of whole.gapTasks.values()) if (!gaps.has(gap)) tasks.delete(task);
	const cut = project(whole, {
		object: ({ id }) => within.has(id),
		gap: ({ id }) => gaps.has(id),
		task: ({ id }) => tasks.has(id),
		diagram: () => false
	}).architecture;
	const silent = withoutPassages(
		{ ...cut, chapters: new Map(), pictures: new Map(), kpis: new Map(), goals: new Map() },
		gone,
		[]
	);
	return {
		...silent,
		objects: new Map([...silent.objects].map(([id, object]) => [id, withoutOrigin(object)])),
		relations: new Map([...silent.relations].map(([id, relation]) => [id, { ...relation, importKey: '' }])),
		gaps: new Map([...silent.gaps].map(([id, gap]) => [id, { ...gap, importKey: '' }])),
		tasks: new Map([...silent.tasks].map(([id, task]) => [id, { ...task, importKey: '' }]))
	};
}

/**
 * Fields of the part's records that have a value in the whole which the part is silent about, as `<root>/<id>/<field>`:
 * they are empty for whoever works in the part, and not his to fill.
 */
export function withheldFrom(architecture: Architecture, objects: readonly string[]): readonly string[] {
	const cut = partOf(architecture, objects);
	return (['objects', 'relations', 'mappings', 'gaps', 'tasks'] as const).flatMap((root) => {
		const whole: ReadonlyMap<string, Described> = architecture[root];
		return [...(cut[root] as ReadonlyMap<string, Described>)].flatMap(([id, { fields, targets }]) => {
			const before = whole.get(id);
			const lost = (all: Fields | undefined, kept: Fields): readonly string[] =>
				Object.keys(all ?? {}).filter((field) => !Object.hasOwn(kept, field));
			return [...new Set([...lost(before?.fields, fields), ...lost(before?.targets, targets)])].map(
				(field) => `${root}/${id}/${field}`
			);
		});
	});
}
