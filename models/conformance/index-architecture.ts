/** Indexes over a living architecture, so that conditions find neighbours without searching. */
import type { Architecture, ArchitectureObject, Gap, Mapping, Relation, Task } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { agencyOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { fold } from '$models/text/fold';

export interface ArchitectureIndex {
	readonly architecture: Architecture;
	readonly pack: Pack;
	/** ISO date that `@as-of` means. */
	readonly asOf: string;
	readonly outgoing: ReadonlyMap<string, readonly Relation[]>;
	readonly incoming: ReadonlyMap<string, readonly Relation[]>;
	readonly children: ReadonlyMap<string, readonly ArchitectureObject[]>;
	readonly mappings: ReadonlyMap<string, readonly Mapping[]>;
	readonly gapsOfObject: ReadonlyMap<string, readonly Gap[]>;
	readonly gapsOfTask: ReadonlyMap<string, readonly Gap[]>;
	readonly tasksOfGap: ReadonlyMap<string, readonly Task[]>;
	/** Folded names of the agency and its units. */
	readonly ownNames: ReadonlySet<string>;
	/** Folded names of other bodies that the pack knows. */
	readonly otherNames: ReadonlySet<string>;
	/** Owner names as written to their keys; filled as they are met, since few names stand on many objects. */
	readonly ownerKeys: Map<string, string>;
	/** How often a combination of values stands; filled when a rule first asks. */
	readonly occurrences: Map<string, ReadonlyMap<string, number>>;
}

/** An owner's name for comparing: folded, with the usual abbreviation of the people's committees. */
export const ownerKey = (name: string): string =>
	fold(name)
		.replace(/^uy ban nhan dan /u, 'ubnd ')
		.trim();

function grouped<Item>(pairs: Iterable<readonly [string, Item]>): ReadonlyMap<string, readonly Item[]> {
	const map = new Map<string, Item[]>();
	for (const [key, item] of pairs) {
		const known = map.get(key);
		if (known === undefined) map.set(key, [item]);
		else known.push(item);
	}
	return map;
}

/** Indexes an architecture that holds no deleted records. */
export function indexArchitecture(architecture: Architecture, pack: Pack, asOf: string): ArchitectureIndex {
	const objects = [...architecture.objects.values()];
	const relations = [...architecture.relations.values()];
	const gapTasks = [...architecture.gapTasks.values()].flatMap(({ gap, task }) => {
		const pair = { gap: architecture.gaps.get(gap), task: architecture.tasks.get(task) };
		return pair.gap === undefined || pair.task === undefined ? [] : [{ gap: pair.gap, task: pair.task }];
	});
	const agency = agencyOf(pack, architecture.meta.agency);
	const own = [
		architecture.meta.agencyName,
		...(agency === undefined ? [] : [agency.name, agency.ownerName]),
		...objects.filter(({ kind }) => kind === 'unit').map((unit) => textOf(unit.fields['name']))
	];
	const others = [
		...pack.agencies.flatMap(({ name, ownerName }) => [name, ownerName]),
		...[...pack.platforms, ...pack.databases].map(({ owner }) => owner)
	];
	const keys = (names: readonly string[]): ReadonlySet<string> =>
		new Set(names.map(ownerKey).filter((name) => name !== ''));
	return {
		architecture,
		pack,
		asOf,
		outgoing: grouped(relations.map((relation) => [relation.source, relation])),
		incoming: grouped(relations.map((relation) => [relation.target, relation])),
		children: grouped(objects.flatMap((object) => (object.parent === null ? [] : [[object.parent, object] as const]))),
		mappings: grouped([...architecture.mappings.values()].map((mapping) => [mapping.object, mapping])),
		gapsOfObject: grouped(
			[...architecture.gaps.values()].flatMap((gap) => gap.objects.map((object) => [object, gap] as const))
		),
		gapsOfTask: grouped(gapTasks.map(({ gap, task }) => [task.id, gap])),
		tasksOfGap: grouped(gapTasks.map(({ gap, task }) => [gap.id, task])),
		ownNames: keys(own),
		otherNames: keys(others),
		ownerKeys: new Map(),
		occurrences: new Map()
	};
}
