/** The tree beside the drawing: layer › component › slot › object › relations. The same work can be done in it. */
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { liveObjects, liveRelations } from '$models/architecture/live';
import type { Figure, Pack, Words } from '$models/framework/pack';
import { choiceKey, type Choice } from './choice';
import { nameOf, slotIdOf, type SlotField } from './placing';

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
	readonly compare: (a: string, b: string) => number;
	/** Views that were kept, in the order of their names; the note says what each is a view of. */
	readonly views: readonly { readonly id: string; readonly label: string; readonly note: string }[];
}

export function outlineOf({ architecture, pack, place, texts, compare, views }: Source): OutlineNode[] {
	const form03 = new Set(pack.kinds.filter((kind) => kind.form03).map(({ id }) => id));
	const objects = liveObjects(architecture);
	const ids = new Set(objects.map(({ id }) => id));
	const childrenOf = new Map<string, ArchitectureObject[]>();
	for (const object of objects) {
		if (object.parent === null || !ids.has(object.parent)) continue;
		childrenOf.set(object.parent, [...(childrenOf.get(object.parent) ?? []), object]);
	}
	const relationsOf = new Map<string, OutlineNode[]>();
	for (const relation of liveRelations(architecture)) {
		const kind = pack.relationKinds.find(({ id }) => id === relation.type);
		const verb = kind === undefined ? relation.type : texts.words(kind.label);
		const target = nameOf(architecture.objects.get(relation.target)) || texts.unnamed;
		relationsOf.set(relation.source, [
			...(relationsOf.get(relation.source) ?? []),
			{
				key: `relation:${relation.id}`,
				label: `${verb} → ${target}`,
				note: relation.code,
				hue: '',
				choice: { kind: 'relation', id: relation.id },
				empty: false,
				children: []
			}
		]);
	}
	const sorted = (some: readonly ArchitectureObject[]): ArchitectureObject[] =>
		[...some].sort((a, b) => compare(nameOf(a), nameOf(b)) || (a.id < b.id ? -1 : 1));
	const node = (object: ArchitectureObject, path: string): OutlineNode => {
		const key = `${path}/${object.id}`;
		return {
			key,
			label: nameOf(object) || texts.unnamed,
			note: object.code,
			hue: textOf(object.fields['layer']),
			choice: { kind: 'object', id: object.id },
			empty: false,
			children: [
				...sorted(childrenOf.get(object.id) ?? []).map((child) => node(child, key)),
				...(relationsOf.get(object.id) ?? [])
			]
		};
	};

	const tops = objects.filter(({ parent }) => parent === null || !ids.has(parent));
	const own = tops.filter(({ kind }) => form03.has(kind));
	const placed = new Map<string, ArchitectureObject[]>();
	const taken = new Set<string>();
	const put = (key: string, object: ArchitectureObject): void => {
		placed.set(key, [...(placed.get(key) ?? []), object]);
		taken.add(object.id);
	};
	const slots = new Set(place?.figure.slots.map(({ id }) => id));
	for (const object of own) {
		const slot = place === undefined ? '' : slotIdOf(architecture, object.id, place.field);
		const layer = textOf(object.fields['layer']);
		const component = textOf(object.fields['component']);
		if (slots.has(slot)) put(`slot:${slot}`, object);
		else if (pack.components.some(({ id, layer: of }) => id === component && of === layer))
			put(`component:${component}`, object);
		else if (pack.layers.some(({ id }) => id === layer)) put(`layer:${layer}`, object);
	}

	const at = (key: string): OutlineNode[] => sorted(placed.get(key) ?? []).map((object) => node(object, key));
	const slotNodes = (layer: string, component: string): OutlineNode[] =>
		(place?.figure.slots ?? [])
			.filter((slot) => slot.layer === layer && slot.component === component)
			.map((slot) => {
				const choice = { kind: 'slot', id: slot.id } as const;
				const children = at(choiceKey(choice));
				return {
					key: choiceKey(choice),
					label: slot.name,
					note: children.length === 0 ? texts.emptySlot : slot.code,
					hue: layer,
					choice,
					empty: children.length === 0,
					children
				};
			});
	const tree = pack.layers.map((layer): OutlineNode => {
		const components = pack.components
			.filter((component) => component.layer === layer.id)
			.map((component): OutlineNode => ({
				key: `component:${component.id}`,
				label: texts.words(component.name),
				note: '',
				hue: layer.id,
				choice: { kind: 'component', id: component.id },
				empty: false,
				children: [...slotNodes(layer.id, component.id), ...at(`component:${component.id}`)]
			}));
		return {
			key: `layer:${layer.id}`,
			label: texts.words(layer.name),
			note: layer.id,
			hue: layer.id,
			choice: { kind: 'layer', id: layer.id },
			empty: false,
			children: [...components, ...slotNodes(layer.id, ''), ...at(`layer:${layer.id}`)]
		};
	});
	const outside = slotNodes('', '');
	const group = (key: string, label: string, children: readonly OutlineNode[]): OutlineNode[] =>
		children.length === 0
			? []
			: [{ key, label, note: String(children.length), hue: '', choice: null, empty: false, children }];
	return [
		...tree,
		...outside,
		...group(
			'unplaced',
			texts.unplaced,
			sorted(own.filter(({ id }) => !taken.has(id))).map((object) => node(object, 'unplaced'))
		),
		...group(
			'other',
			texts.otherKinds,
			sorted(tops.filter(({ kind }) => !form03.has(kind))).map((object) => node(object, 'other'))
		),
		...group(
			'views',
			texts.keptViews,
			views.map(({ id, label, note }): OutlineNode => ({
				key: `diagram:${id}`,
				label,
				note,
				hue: '',
				choice: { kind: 'diagram', id },
				empty: false,
				children: []
			}))
		)
	];
}

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

/** Keys of what must be open so that a choice is seen; null where it is not in the tree. */
export function pathTo(nodes: readonly OutlineNode[], wanted: string): string[] | null {
	for (const node of nodes) {
		if (node.choice !== null && choiceKey(node.choice) === wanted) return [];
		const below = pathTo(node.children, wanted);
		if (below !== null) return [node.key, ...below];
	}
	return null;
}

/** Rows that match a search, with what they stand in; all shown open. */
export function filtered(nodes: readonly OutlineNode[], matches: (text: string) => boolean): OutlineNode[] {
	return nodes.flatMap((node) => {
		if (matches(`${node.note} ${node.label}`)) return [node];
		const children = filtered(node.children, matches);
		return children.length === 0 ? [] : [{ ...node, children }];
	});
}
