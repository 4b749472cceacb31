/** The tree beside the drawing: layer › component › slot › object › relations. The same work can be done in it. */
import type { Architecture, ArchitectureObject, Relation } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { liveObjects, liveRelations } from '$models/architecture/live';
import type { Figure, Pack, Words } from '$models/framework/pack';
import { choiceKey, type Choice } from './choice';
import { nameOf, slotIdOf } from './placing';
import type { SlotField } from '$models/commands/slot-position';

export interface OutlineNode {
	/** Unique in the tree. */
	readonly key: string;
	readonly label: string;
	/** Code, kind or count; '' for none. */
	readonly note: string;
	readonly hue: string;
	/** null for a group that is nothing in the model. */
	readonly choice: Choice | null;
	readonly empty: boolean;
	readonly children: readonly OutlineNode[];
}

export interface OutlineTexts {
	readonly words: (words: Words) => string;
	readonly unplaced: string;
	readonly otherKinds: string;
	readonly emptySlot: string;
	readonly unnamed: string;
	readonly keptViews: string;
}

interface Source {
	readonly architecture: Architecture;
	readonly pack: Pack;
	readonly place: { readonly field: SlotField; readonly figure: Figure } | undefined;
	readonly texts: OutlineTexts;
	/** Where a name stands among all names; equal names may share a place. */
	readonly orderOf: (names: readonly string[]) => (name: string) => number;
	/** Views that were kept, in the order of their names; the note says what each is a view of. */
	readonly views: readonly { readonly id: string; readonly label: string; readonly note: string }[];
}

export interface Outline {
	readonly nodes: readonly OutlineNode[];
	/** Keys of what must be open so that a choice is seen; null where it is not in the tree. */
	pathTo(choice: Choice): readonly string[] | null;
}

/** What stands in a node is put in order when somebody looks: most of a tree is closed. */
function node(head: Omit<OutlineNode, 'children'>, inside: () => readonly OutlineNode[]): OutlineNode {
	let made: readonly OutlineNode[] | null = null;
	return {
		...head,
		get children() {
			return (made ??= inside());
		}
	};
}

/** Puts a value into the list under a key. */
function add<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
	const list = lists.get(key);
	if (list === undefined) lists.set(key, [value]);
	else list.push(value);
}

export function outlineOf({ architecture, pack, place, texts, orderOf, views }: Source): Outline {
	const form03 = new Set(pack.kinds.filter((kind) => kind.form03).map(({ id }) => id));
	const verbs = new Map(pack.relationKinds.map(({ id, label }) => [id, texts.words(label)]));
	const layers = new Set(pack.layers.map(({ id }) => id));
	const components = new Set(pack.components.map(({ id, layer }) => `${layer}/${id}`));
	const slots = new Map(place?.figure.slots.map((slot) => [slot.id, slot]));
	const parentOf = ({ parent }: ArchitectureObject): ArchitectureObject | undefined => {
		const object = parent === null ? undefined : architecture.objects.get(parent);
		return object?.deletedAt === null ? object : undefined;
	};
	const childrenOf = new Map<string, ArchitectureObject[]>();
	/** Top objects by the key of what they stand in. */
	const placed = new Map<string, ArchitectureObject[]>();
	const groupOf = (object: ArchitectureObject): string => {
		if (!form03.has(object.kind)) return 'other';
		const slot = place === undefined ? '' : slotIdOf(architecture, object.id, place.field);
		if (slots.has(slot)) return `slot:${slot}`;
		const layer = textOf(object.fields['layer']);
		const component = textOf(object.fields['component']);
		if (components.has(`${layer}/${component}`)) return `component:${component}`;
		return layers.has(layer) ? `layer:${layer}` : 'unplaced';
	};
	for (const object of liveObjects(architecture)) {
		const parent = parentOf(object);
		if (parent === undefined) add(placed, groupOf(object), object);
		else add(childrenOf, parent.id, object);
	}
	const relationsOf = new Map<string, Relation[]>();
	for (const relation of liveRelations(architecture)) add(relationsOf, relation.source, relation);

	const relationNode = (relation: Relation): OutlineNode => {
		const target = nameOf(architecture.objects.get(relation.target)) || texts.unnamed;
		return {
			key: `relation:${relation.id}`,
			label: `${verbs.get(relation.type) ?? relation.type} → ${target}`,
			note: relation.code,
			hue: '',
			choice: { kind: 'relation', id: relation.id },
			empty: false,
			children: []
		};
	};
	const objectNodes = (objects: readonly ArchitectureObject[], path: string): OutlineNode[] => {
		const rank = orderOf(objects.map(nameOf));
		return objects
			.map((object) => ({ object, name: nameOf(object) }))
			.sort((a, b) => rank(a.name) - rank(b.name) || (a.object.id < b.object.id ? -1 : 1))
			.map(({ object, name }) => {
				const key = `${path}/${object.id}`;
				const head = {
					key,
					label: name || texts.unnamed,
					note: object.code,
					hue: textOf(object.fields['layer']),
					choice: { kind: 'object', id: object.id },
					empty: false
				} as const;
				return node(head, () => [
					...objectNodes(childrenOf.get(object.id) ?? [], key),
					...(relationsOf.get(object.id) ?? []).map(relationNode)
				]);
			});
	};
	const at = (key: string): OutlineNode[] => objectNodes(placed.get(key) ?? [], key);
	const slotNodes = (layer: string, component: string): OutlineNode[] =>
		[...slots.values()]
			.filter((slot) => slot.layer === layer && slot.component === component)
			.map((slot) => {
				const key = `slot:${slot.id}`;
				const empty = !placed.has(key);
				const choice = { kind: 'slot', id: slot.id } as const;
				const note = empty ? texts.emptySlot : slot.code;
				return node({ key, label: slot.name, note, hue: layer, choice, empty }, () => at(key));
			});
	const componentNode = ({ id, layer, name }: Pack['components'][number]): OutlineNode => {
		const key = `component:${id}`;
		const choice = { kind: 'component', id } as const;
		const head = { key, label: texts.words(name), note: '', hue: layer, choice, empty: false };
		return node(head, () => [...slotNodes(layer, id), ...at(key)]);
	};
	const tree = pack.layers.map(({ id, name }): OutlineNode => {
		const key = `layer:${id}`;
		const choice = { kind: 'layer', id } as const;
		return node({ key, label: texts.words(name), note: id, hue: id, choice, empty: false }, () => [
			...pack.components.filter(({ layer }) => layer === id).map(componentNode),
			...slotNodes(id, ''),
			...at(key)
		]);
	});
	const group = (key: string, label: string, count: number, inside: () => readonly OutlineNode[]): OutlineNode[] => {
		const head = { key, label, note: String(count), hue: '', choice: null, empty: false };
		return count === 0 ? [] : [node(head, inside)];
	};
	const objectGroup = (key: string, label: string): OutlineNode[] =>
		group(key, label, placed.get(key)?.length ?? 0, () => at(key));
	const viewNodes = (): OutlineNode[] =>
		views.map(({ id, label, note }) => {
			const choice = { kind: 'diagram', id } as const;
			return { key: choiceKey(choice), label, note, hue: '', choice, empty: false, children: [] };
		});

	/** Keys from the top down to what stands in no object. */
	const pathToGroup = (key: string): string[] => {
		const [kind, id = ''] = key.split(/:(.*)/su);
		if (kind === 'component') return [`layer:${pack.components.find((one) => one.id === id)?.layer ?? ''}`, key];
		const slot = kind === 'slot' ? slots.get(id) : undefined;
		if (slot === undefined) return [key];
		const above = [
			slot.layer === '' ? '' : `layer:${slot.layer}`,
			slot.component === '' ? '' : `component:${slot.component}`
		];
		return [...above.filter((one) => one !== ''), key];
	};
	const pathToObject = (object: ArchitectureObject): string[] => {
		const line: ArchitectureObject[] = [];
		for (let up: ArchitectureObject | undefined = object; up !== undefined && !line.includes(up); up = parentOf(up))
			line.unshift(up);
		const [top = object] = line;
		const group = groupOf(top);
		return [
			...pathToGroup(group),
			...line.map((_, count) => [group, ...line.slice(0, count + 1).map(({ id }) => id)].join('/'))
		];
	};
	return {
		nodes: [
			...tree,
			...slotNodes('', ''),
			...objectGroup('unplaced', texts.unplaced),
			...objectGroup('other', texts.otherKinds),
			...group('views', texts.keptViews, views.length, viewNodes)
		],
		pathTo(choice) {
			if (choice.kind === 'relation') {
				const source = architecture.objects.get(
					architecture.relations.get(RelationId(choice.id))?.source ?? ObjectId('')
				);
				return source === undefined ? null : pathToObject(source);
			}
			if (choice.kind === 'object') {
				const object = architecture.objects.get(ObjectId(choice.id));
				return object?.deletedAt === null ? pathToObject(object).slice(0, -1) : null;
			}
			if (choice.kind === 'diagram') return views.some(({ id }) => id === choice.id) ? ['views'] : null;
			const key = choiceKey(choice);
			return ['layer', 'component', 'slot'].includes(choice.kind) ? pathToGroup(key).slice(0, -1) : null;
		}
	};
}

type Compared<Value> = (before: Value, after: Value) => boolean;

/** Whether both hold the same ids, each with what shows the same; what is the same record needs no look. */
function alike<Key, Value>(
	before: ReadonlyMap<Key, Value>,
	after: ReadonlyMap<Key, Value>,
	isAlike: Compared<Value>
): boolean {
	if (before === after) return true;
	if (before.size !== after.size) return false;
	for (const [id, record] of after) {
		const known = before.get(id);
		if (known !== record && (known === undefined || !isAlike(known, record))) return false;
	}
	return true;
}

const placing = ['name', 'layer', 'component'] as const;

const objectsAlike: Compared<ArchitectureObject> = (a, b) =>
	a.kind === b.kind &&
	a.code === b.code &&
	a.parent === b.parent &&
	a.deletedAt === b.deletedAt &&
	placing.every((field) => textOf(a.fields[field]) === textOf(b.fields[field]));

const relationsAlike: Compared<Relation> = (a, b) =>
	a.source === b.source &&
	a.target === b.target &&
	a.type === b.type &&
	a.code === b.code &&
	a.deletedAt === b.deletedAt;

const never = (): boolean => false;

/** Whether the trees of both are the same. Most edits change no name and move nothing; making a large tree takes longer. */
export const showsTheSame = (before: Architecture, after: Architecture): boolean =>
	before.meta.frame === after.meta.frame &&
	alike(before.objects, after.objects, objectsAlike) &&
	alike(before.relations, after.relations, relationsAlike) &&
	alike(before.mappings, after.mappings, never) &&
	alike(before.diagrams, after.diagrams, never);

export interface OutlineRow {
	readonly node: OutlineNode;
	readonly level: number;
	readonly position: number;
	readonly size: number;
	readonly parent: string;
	readonly open: boolean;
}

/** The rows that are seen, given what is open. */
export function rowsOf(nodes: readonly OutlineNode[], open: ReadonlySet<string>, level = 1, parent = ''): OutlineRow[] {
	return nodes.flatMap((node, index) => {
		const isOpen = node.children.length > 0 && open.has(node.key);
		const row = { node, level, position: index + 1, size: nodes.length, parent, open: isOpen };
		return isOpen ? [row, ...rowsOf(node.children, open, level + 1, node.key)] : [row];
	});
}

/** Rows that match a search, with what they stand in; all shown open. */
export function filtered(nodes: readonly OutlineNode[], matches: (text: string) => boolean): OutlineNode[] {
	return nodes.flatMap((node) => {
		if (matches(`${node.note} ${node.label}`)) return [node];
		const children = filtered(node.children, matches);
		if (children.length === 0) return [];
		const { key, label, note, hue, choice, empty } = node;
		return [{ key, label, note, hue, choice, empty, children }];
	});
}
