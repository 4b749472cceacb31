/**
 * The architecture as the engine works on it: every record a holder, tied to its neighbours, at the date of the check.
 * `take` brings it to a later state of the architecture and tells what changed; records are compared by identity, so
 * what did not change costs a look and no more.
 */
import { wordsOfChapter } from '$models/architecture/drawn-blocks';
import type { Architecture, ArchitectureObject, Meta } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { isOfDossier } from '$models/architecture/kept-view';
import type { Pack } from '$models/framework/pack';
import { Changes, STRUCTURE } from './changes';
import { Columns, type Column } from './column';
import {
	ArchitectureHolder,
	ChapterHolder,
	DiagramHolder,
	GapHolder,
	GoalHolder,
	KpiHolder,
	MappingHolder,
	nobody,
	ObjectHolder,
	RelationHolder,
	TaskHolder,
	type Holder
} from './holder';
import { Owners } from './owners';
import { settleObject, settleOwn, settleTied, tellNeighbours } from './settle';
import { Shelf } from './shelf';
import { Sums } from './sums';

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
	readonly sums: Sums;
	readonly #columns = new Map<Holder['subject'], Columns>();
	#architecture: Architecture | null = null;

	constructor(
		readonly pack: Pack,
		/** ISO date. */
		readonly asOf: string,
		readonly meta: Meta
	) {
		this.owners = new Owners(pack, meta);
		this.sums = new Sums(pack, this.whole, () => this.#all());
		this.whole.live = true;
	}

	*#all(): Generator<Holder> {
		for (const shelf of Object.values(this.#shelves)) yield* shelf.live();
	}

	/** All living holders of a subject. */
	of(subject: Holder['subject']): Iterable<Holder> {
		return subject === 'architecture' ? [this.whole] : this.shelf(subject).live();
	}

	shelf(subject: Exclude<Holder['subject'], 'architecture'>): Shelf<Holder> {
		return this.#shelves[subject] as Shelf<Holder>;
	}

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
			holder.raw = text === null ? null : wordsOfChapter(text);
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
		for (const holder of changes.touched) settleOwn(holder, changes);
		for (const holder of changes.touched) if (holder.subject === 'gap') this.#settleGap(holder, changes);
		for (const holder of changes.touched) if (holder.subject === 'object') settleObject(holder, changes);
		for (const holder of changes.touched) settleTied(holder);
		for (const holder of changes.touched) tellNeighbours(holder, this.whole, changes);
		changes.settle();
		for (const holder of changes.touched) {
			if (holder.subject === 'architecture') continue;
			this.shelf(holder.subject).settle(holder);
			if (!changes.isFirst) this.#columns.get(holder.subject)?.note(holder);
		}
		this.#count(changes);
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
			settleOwn(object, changes);
		}
	}

	/** Sums over the whole that rules look things up in. */
	#count(changes: Changes): void {
		for (const holder of changes.touched) {
			if (holder.subject === 'object') this.owners.noteObject(holder);
			else if (holder.subject === 'diagram' && changes.keys.get(holder)?.has(STRUCTURE) === true) {
				changes.mark(this.whole, '~diagrams');
			}
			if (this.sums.note(holder, changes)) {
				for (const chapter of this.chapters.live()) changes.mark(chapter, '~codes');
			}
		}
		for (const holder of this.owners.turned()) changes.mark(holder, '@owner');
	}
}
