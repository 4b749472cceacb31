/**
 * The architecture as the engine works on it: every record a holder, tied to its neighbours, at the date of the check.
 * `take` brings it to a later state of the architecture and tells what changed; records are compared by identity, so
 * what did not change costs a look and no more.
 */
import type { Architecture, ArchitectureObject, Meta } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { isOfDossier } from '$models/architecture/kept-view';
import type { Pack } from '$models/framework/pack';
import { slotOf } from '$models/framework/lookup';
import { Changes, STRUCTURE } from './changes';
import { Columns, type Column } from './column';
import {
	ArchitectureHolder,
	ChapterHolder,
	codeOf,
	DiagramHolder,
	GapHolder,
	GoalHolder,
	KpiHolder,
	MappingHolder,
	noFields,
	nobody,
	ObjectHolder,
	RelationHolder,
	TaskHolder,
	type Holder
} from './holder';
import { Owners } from './owners';
import { Shelf } from './shelf';

/** Puts an item behind a list, which may be the one empty list that all share. */
function added<Item>(list: readonly Item[], item: Item): readonly Item[] {
	if (list === nobody) return [item];
	(list as Item[]).push(item);
	return list;
}

function remove<Item>(list: readonly Item[], item: Item): void {
	const at = list.indexOf(item);
	if (at >= 0) (list as Item[]).splice(at, 1);
}

/** Calls for every entry that is another one than before. */
function compare<Value>(
	before: ReadonlyMap<string, Value> | null,
	after: ReadonlyMap<string, Value>,
	changed: (id: string, value: Value | null) => void
): void {
	if (before === after) return;
	for (const [id, value] of after) if (before?.get(id) !== value) changed(id, value);
	if (before !== null) for (const id of before.keys()) if (!after.has(id)) changed(id, null);
}

export class Population {
	readonly objects = new Shelf((id, slot) => new ObjectHolder(id, slot));
	readonly relations = new Shelf((id, slot) => new RelationHolder(id, slot));
	readonly mappings = new Shelf((id, slot) => new MappingHolder(id, slot));
	readonly gaps = new Shelf((id, slot) => new GapHolder(id, slot));
	readonly tasks = new Shelf((id, slot) => new TaskHolder(id, slot));
	readonly diagrams = new Shelf((id, slot) => new DiagramHolder(id, slot));
	readonly kpis = new Shelf((id, slot) => new KpiHolder(id, slot));
	readonly goals = new Shelf((id, slot) => new GoalHolder(id, slot));
	readonly chapters = new Shelf((id, slot) => new ChapterHolder(id, slot));
	readonly #shelves = {
		object: this.objects,
		relation: this.relations,
		mapping: this.mappings,
		gap: this.gaps,
		task: this.tasks,
		diagram: this.diagrams,
		kpi: this.kpis,
		goal: this.goals,
		chapter: this.chapters
	};
	readonly whole = new ArchitectureHolder('architecture', 0);
	readonly owners: Owners;
	/** Slots that a mapping fills or answers, with how many do. */
	readonly slots = new Map<string, number>();
	/** Codes in use, with how many records have each; null until somebody asks. */
	#codes: Map<string, number> | null = null;
	readonly #peers = new Map<string, Set<ObjectHolder>>();
	readonly #columns = new Map<Holder['subject'], Columns>();
	#architecture: Architecture | null = null;

	constructor(
		readonly pack: Pack,
		/** ISO date. */
		readonly asOf: string,
		readonly meta: Meta
	) {
		this.owners = new Owners(pack, meta);
		this.whole.live = true;
	}

	/** All living holders of a subject. */
	of(subject: Holder['subject']): Iterable<Holder> {
		return subject === 'architecture' ? [this.whole] : this.shelf(subject).live();
	}

	shelf(subject: Exclude<Holder['subject'], 'architecture'>): Shelf<Holder> {
		return this.#shelves[subject] as Shelf<Holder>;
	}

	/** Living objects that stand in a slot of a function, or in one that this object stands in too. */
	readonly peersOf = (object: ObjectHolder): Iterable<ObjectHolder> => {
		const [only, ...more] = object.functions;
		if (only === undefined) return [];
		if (more.length === 0) return this.#peers.get(only) ?? [];
		return new Set(object.functions.flatMap((id) => [...(this.#peers.get(id) ?? [])]));
	};

	/** What stands at a field, at `to:<field>` or at a key of the record itself, of each record of a subject. */
	column(subject: Holder['subject'], path: string): Column {
		const known = this.#columns.get(subject);
		if (known !== undefined) return known.at(path);
		const made = new Columns(subject === 'architecture' ? null : this.shelf(subject));
		this.#columns.set(subject, made);
		return made.at(path);
	}

	/** Brings the population to this state of the same architecture. */
	take(next: Architecture): Changes {
		const before = this.#architecture;
		this.#architecture = next;
		const changes = new Changes(before === null);
		const lost: (() => void)[] = [];
		const drop = <Kind extends Holder>(shelf: Shelf<Kind>, holder: Kind): void =>
			void lost.push(() => shelf.drop(holder));

		compare(before?.objects ?? null, next.objects, (id, record) => {
			const holder = this.objects.get(id);
			changes.touch(holder);
			this.#nest(holder, record, changes);
			holder.raw = record;
			if (record === null) drop(this.objects, holder);
		});
		compare(before?.relations ?? null, next.relations, (id, record) => {
			const holder = this.relations.get(id);
			changes.touch(holder);
			if (holder.source?.id !== record?.source || holder.target?.id !== record?.target) {
				this.#untieRelation(holder, changes);
				if (record !== null) this.#tieRelation(holder, record.source, record.target, changes);
			}
			holder.raw = record;
			if (record === null) drop(this.relations, holder);
		});
		compare(before?.mappings ?? null, next.mappings, (id, record) => {
			const holder = this.mappings.get(id);
			changes.touch(holder);
			if (holder.object?.id !== record?.object) {
				if (holder.object !== null) {
					changes.touch(holder.object);
					changes.mark(holder.object, '~mappings');
					remove(holder.object.mappings, holder);
				}
				holder.object = record === null ? null : this.objects.get(record.object);
				if (holder.object !== null) {
					holder.object.mappings = added(holder.object.mappings, holder);
					changes.mark(holder.object, '~mappings');
				}
				changes.mark(holder, '~mapped');
			}
			if (holder.object !== null) changes.touch(holder.object);
			holder.raw = record;
			if (record === null) drop(this.mappings, holder);
		});
		compare(before?.gaps ?? null, next.gaps, (id, record) => {
			const holder = this.gaps.get(id);
			changes.touch(holder);
			if (holder.raw?.objects !== record?.objects) {
				for (const object of holder.objects) {
					changes.touch(object);
					changes.mark(object, '~gaps');
					remove(object.gaps, holder);
				}
				holder.objects = nobody;
				for (const objectId of new Set(record?.objects ?? [])) {
					const object = this.objects.get(objectId);
					holder.objects = added(holder.objects, object);
					object.gaps = added(object.gaps, holder);
					changes.touch(object);
					changes.mark(object, '~gaps');
				}
				changes.mark(holder, '~objects');
			}
			holder.raw = record;
			if (record === null) drop(this.gaps, holder);
		});
		compare(before?.tasks ?? null, next.tasks, (id, record) => {
			const holder = this.tasks.get(id);
			changes.touch(holder);
			for (const gap of holder.gaps) changes.touch(gap);
			holder.raw = record;
			if (record === null) drop(this.tasks, holder);
		});
		compare(before?.gapTasks ?? null, next.gapTasks, (key, pair) => {
			const old = before?.gapTasks.get(key) ?? null;
			if (old !== null) this.#linkTask(old.gap, old.task, false, changes);
			if (pair !== null) this.#linkTask(pair.gap, pair.task, true, changes);
		});
		compare(before?.diagrams ?? null, next.diagrams, (id, now) => {
			const record = now !== null && isOfDossier(this.pack, now) ? now : null;
			if (record === null && !this.diagrams.byId.has(id)) return;
			const holder = this.diagrams.get(id);
			changes.touch(holder);
			holder.raw = record;
			if (record === null) drop(this.diagrams, holder);
		});
		compare(before?.nodes ?? null, next.nodes, (key, node) => {
			const old = before?.nodes.get(key as never) ?? null;
			if (old?.kind === 'object') this.#linkDiagram(old.diagram, old.object, false, changes);
			if (node?.kind === 'object') this.#linkDiagram(node.diagram, node.object, true, changes);
		});
		for (const root of ['kpis', 'goals'] as const) {
			const shelf: Shelf<KpiHolder | GoalHolder> = this[root];
			compare<{ readonly id: string }>(before?.[root] ?? null, next[root], (id, record) => {
				const holder = shelf.get(id);
				changes.touch(holder);
				holder.raw = record as never;
				if (record === null) drop(shelf, holder);
			});
		}
		compare(before?.chapters ?? null, next.chapters, (id, text) => {
			const holder = this.chapters.get(id);
			changes.touch(holder);
			holder.raw = text;
			if (text === null) drop(this.chapters, holder);
		});

		this.#settle(changes);
		for (const forget of lost) forget();
		return changes;
	}

	#nest(holder: ObjectHolder, record: ArchitectureObject | null, changes: Changes): void {
		const parentId = record?.parent ?? null;
		if ((holder.parent?.id ?? null) === parentId) return;
		if (holder.parent !== null) {
			remove(holder.parent.children, holder);
			changes.mark(holder.parent, '~children');
		}
		holder.parent = parentId === null ? null : this.objects.get(parentId);
		if (holder.parent !== null) {
			holder.parent.children = added(holder.parent.children, holder);
			changes.mark(holder.parent, '~children');
		}
		changes.mark(holder, '~parent');
	}

	#untieRelation(holder: RelationHolder, changes: Changes): void {
		if (holder.source !== null) {
			remove(holder.source.out, holder);
			changes.mark(holder.source, '~out');
		}
		if (holder.target !== null) {
			remove(holder.target.into, holder);
			changes.mark(holder.target, '~into');
		}
		changes.mark(holder, '~ends');
		holder.source = null;
		holder.target = null;
	}

	#tieRelation(holder: RelationHolder, source: string, target: string, changes: Changes): void {
		holder.source = this.objects.get(source);
		holder.target = this.objects.get(target);
		holder.source.out = added(holder.source.out, holder);
		holder.target.into = added(holder.target.into, holder);
		changes.mark(holder.source, '~out');
		changes.mark(holder.target, '~into');
		changes.mark(holder, '~ends');
	}

	#linkTask(gapId: string, taskId: string, linked: boolean, changes: Changes): void {
		const gap = this.gaps.get(gapId);
		const task = this.tasks.get(taskId);
		changes.touch(gap);
		if (linked) {
			gap.tasks = added(gap.tasks, task);
			task.gaps = added(task.gaps, gap);
		} else {
			remove(gap.tasks, task);
			remove(task.gaps, gap);
		}
		changes.mark(gap, '~tasks');
		changes.mark(task, '~gaps');
	}

	#linkDiagram(diagramId: string, objectId: string, linked: boolean, changes: Changes): void {
		const diagram = this.diagrams.get(diagramId);
		const object = this.objects.get(objectId);
		if (linked) {
			diagram.objects = added(diagram.objects, object);
			object.diagrams = added(object.diagrams, diagram);
		} else {
			remove(diagram.objects, object);
			remove(object.diagrams, diagram);
		}
		changes.mark(diagram, '~objects');
		changes.mark(object, '~diagrams');
	}

	/** What the touched records are now: which live, and what the targets of finished work have made of them. */
	#settle(changes: Changes): void {
		for (const holder of changes.touched) this.#settleOwn(holder, changes);
		for (const holder of changes.touched) if (holder.subject === 'gap') this.#settleGap(holder, changes);
		for (const holder of changes.touched) if (holder.subject === 'object') this.#settleObject(holder, changes);
		for (const holder of changes.touched) this.#settleTied(holder);
		for (const holder of changes.touched) this.#tellNeighbours(holder, changes);
		changes.settle();
		for (const holder of changes.touched) {
			if (holder.subject === 'architecture') continue;
			this.shelf(holder.subject).settle(holder);
			if (!changes.isFirst) this.#columns.get(holder.subject)?.note(holder);
		}
		this.#count(changes);
	}

	/** Records that stand for themselves. */
	#settleOwn(holder: Holder, changes: Changes): void {
		switch (holder.subject) {
			case 'object':
			case 'gap':
			case 'task':
			case 'diagram': {
				holder.live = holder.raw?.deletedAt === null;
				holder.fields = holder.raw?.fields ?? noFields;
				holder.targets = holder.raw?.targets ?? noFields;
				if (holder.live === changes.wasLive(holder) || holder.subject !== 'object') return;
				for (const relation of holder.out) changes.touch(relation);
				for (const relation of holder.into) changes.touch(relation);
				for (const mapping of holder.mappings) changes.touch(mapping);
				return;
			}
			case 'kpi':
			case 'goal':
				holder.live = holder.raw !== null;
				holder.fields = holder.raw?.fields ?? noFields;
				holder.targets = holder.raw?.targets ?? noFields;
				return;
			case 'chapter':
				holder.live = holder.raw !== null;
				holder.fields = holder.raw === null ? noFields : { text: { value: holder.raw } };
				return;
			default:
		}
	}

	#settleGap(gap: GapHolder, changes: Changes): void {
		const tasks = gap.tasks.filter(({ live }) => live);
		const closed =
			gap.live &&
			tasks.length > 0 &&
			tasks.every(({ fields }) => {
				const deadline = textOf(fields['deadline']);
				return deadline !== '' && deadline <= this.asOf;
			});
		if (closed === gap.closed) return;
		gap.closed = closed;
		for (const object of gap.objects) {
			changes.touch(object);
			this.#settleOwn(object, changes);
		}
	}

	#settleObject(object: ObjectHolder, changes: Changes): void {
		if (object.raw === null || Object.keys(object.targets).length === 0) return;
		if (!object.gaps.some(({ closed }) => closed)) return;
		object.fields = { ...object.fields, ...object.targets };
		object.targets = noFields;
		changes.touch(object);
	}

	/** Records that live only with what they lean on. */
	#settleTied(holder: Holder): void {
		if (holder.subject === 'relation') {
			const { raw, source, target } = holder;
			holder.live = raw?.deletedAt === null && source?.live === true && target?.live === true;
			holder.fields = raw?.fields ?? noFields;
			holder.targets = raw?.targets ?? noFields;
		} else if (holder.subject === 'mapping') {
			holder.live = holder.raw !== null && holder.object?.live === true;
			holder.fields = holder.raw?.fields ?? noFields;
			holder.targets = holder.raw?.targets ?? noFields;
		}
	}

	/** Who came or went is another neighbourhood for those beside it. */
	#tellNeighbours(holder: Holder, changes: Changes): void {
		if (holder.live === changes.wasLive(holder)) return;
		switch (holder.subject) {
			case 'object':
				if (holder.parent !== null) changes.mark(holder.parent, '~children');
				for (const child of holder.children) changes.mark(child, '~parent');
				for (const gap of holder.gaps) changes.mark(gap, '~objects');
				for (const diagram of holder.diagrams) changes.mark(diagram, '~objects');
				return;
			case 'relation':
				if (holder.source !== null) changes.mark(holder.source, '~out');
				if (holder.target !== null) changes.mark(holder.target, '~into');
				return;
			case 'mapping':
				if (holder.object !== null) {
					changes.mark(holder.object, '~mappings');
					changes.touch(holder.object);
				}
				return;
			case 'gap':
				for (const object of holder.objects) changes.mark(object, '~gaps');
				for (const task of holder.tasks) changes.mark(task, '~gaps');
				return;
			case 'task':
				for (const gap of holder.gaps) changes.mark(gap, '~tasks');
				return;
			case 'diagram':
				for (const object of holder.objects) changes.mark(object, '~diagrams');
				changes.mark(this.whole, '~diagrams');
				return;
			default:
		}
	}

	/** Sums over the whole that rules look things up in. */
	#count(changes: Changes): void {
		for (const holder of changes.touched) {
			if (holder.subject === 'object') {
				this.owners.noteObject(holder);
				this.#noteFunctions(holder, changes);
			} else if (holder.subject === 'mapping') this.#noteSlots(holder, changes);
			else if (holder.subject === 'diagram' && changes.keys.get(holder)?.has(STRUCTURE) === true) {
				changes.mark(this.whole, '~diagrams');
			}
			if (this.#codes !== null && this.#noteCode(holder, this.#codes)) {
				for (const chapter of this.chapters.live()) changes.mark(chapter, '~codes');
			}
		}
		for (const holder of this.owners.turned()) changes.mark(holder, '@owner');
	}

	/** Whether a living record has this code. */
	knowsCode(code: string): boolean {
		if (this.#codes === null) {
			this.#codes = new Map();
			for (const shelf of Object.values(this.#shelves)) {
				for (const holder of shelf.live()) this.#noteCode(holder, this.#codes);
			}
		}
		return this.#codes.has(code);
	}

	/** Answers whether a code came into use or went out of it. */
	#noteCode(holder: Holder, codes: Map<string, number>): boolean {
		const before = holder.countedCode;
		const now = holder.live ? codeOf(holder) : '';
		if (before === now) return false;
		holder.countedCode = now;
		let turned = false;
		if (before !== '') {
			const left = (codes.get(before) ?? 0) - 1;
			if (left > 0) codes.set(before, left);
			else turned = codes.delete(before);
		}
		if (now !== '') {
			const known = codes.get(now) ?? 0;
			codes.set(now, known + 1);
			turned ||= known === 0;
		}
		return turned;
	}

	#noteSlots(holder: MappingHolder, changes: Changes): void {
		const before = holder.countedSlots;
		const now = holder.live ? slotsIn(holder.fields, this.pack.roles.slots) : none;
		if (before.length === now.length && before.every((slot, at) => slot === now[at])) return;
		for (const slot of before) {
			const left = (this.slots.get(slot) ?? 0) - 1;
			if (left > 0) this.slots.set(slot, left);
			else this.slots.delete(slot);
		}
		for (const slot of now) this.slots.set(slot, (this.slots.get(slot) ?? 0) + 1);
		holder.countedSlots = now;
		changes.mark(this.whole, '~slots');
	}

	#noteFunctions(object: ObjectHolder, changes: Changes): void {
		let now: string[] = [];
		for (const mapping of object.live ? object.mappings : []) {
			if (!mapping.live) continue;
			for (const slot of slotsIn(mapping.fields, this.pack.roles.slots)) {
				const id = slotOf(this.pack, slot)?.function;
				if (id !== undefined && !now.includes(id)) now.push(id);
			}
		}
		if (now.length > 1) now = now.sort();
		const before = object.functions;
		if (before.length === now.length && before.every((id, at) => id === now[at])) return;
		object.functions = now;
		changes.mark(object, '~functions');
		for (const id of before) {
			if (now.includes(id)) continue;
			this.#peers.get(id)?.delete(object);
			for (const peer of this.#peers.get(id) ?? []) changes.mark(peer, '~peers');
		}
		for (const id of now) {
			if (before.includes(id)) continue;
			const peers = this.#peers.get(id) ?? new Set();
			for (const peer of peers) changes.mark(peer, '~peers');
			this.#peers.set(id, peers.add(object));
		}
		changes.mark(object, '~peers');
	}
}

const none: readonly string[] = [];

function slotsIn(fields: Fields, slotFields: readonly string[]): readonly string[] {
	const found: string[] = [];
	for (const field of slotFields) {
		const slot = textOf(fields[field]);
		if (slot !== '') found.push(slot);
	}
	return found;
}
