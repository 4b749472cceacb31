/** Places of a diagram as nodes of a view, in one another where they stand in one another. */
import type { DiagramNode, Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneBox } from '$models/scene/scene';
import type { CarriedDiagram, CarriedNode } from './carried';
import type { ViewNode } from './exchange';
import { gather } from './gather';
import { sayingNow } from './languages';
import { styleOf } from './scene-style';
import type { Writing } from './writing';

/** Deeper than people nest, and than programs read. */
const DEEPEST = 100;
const USUAL: Rectangle = [0, 0, 120, 55];

/** A node that does not know yet what stands in it. */
export type Flat = Omit<ViewNode, 'nodes'> & {
	/** Own id of the node that it stands in, '' for none. */
	readonly parent: string;
	readonly own: string;
};

const furniture = new Set<SceneBox['role']>(['title', 'title-label', 'title-block', 'legend', 'legend-text']);

export const isFurniture = (box: SceneBox): boolean => furniture.has(box.role) || box.reference.kind === 'furniture';

export const wordsOf = (box: SceneBox): string => box.text.lines.join(' ');

/** Boxes that the model draws: objects as elements, what they stand in as containers. */
export function generatedNodes(writing: Writing, scene: Scene): Flat[] {
	return scene.boxes
		.filter((box) => !isFurniture(box))
		.map((box): Flat => {
			const concept = box.reference.kind === 'object' ? writing.conceptOf.get(box.reference.id) : undefined;
			const isElement = concept?.isElement === true;
			return {
				own: box.id,
				id: writing.names.of('n', `${scene.diagram}/${box.id}`),
				type: isElement ? 'Element' : 'Container',
				ref: isElement ? concept.id : '',
				parent: box.parent,
				labels: isElement ? [] : [{ lang: writing.language, text: wordsOf(box) }],
				documentation: [],
				style: styleOf(box),
				views: [],
				xpathPart: '',
				rectangle: box.rectangle
			};
		});
}

const holds = (outer: Rectangle, inner: Rectangle): boolean =>
	inner[0] >= outer[0] &&
	inner[1] >= outer[1] &&
	inner[0] + inner[2] <= outer[0] + outer[2] &&
	inner[1] + inner[3] <= outer[1] + outer[3];

/** Smallest group that a box stands in wholly. */
function groupOf(own: string, rectangle: Rectangle, groups: readonly (readonly [string, Rectangle])[]): string {
	const round = groups.filter(([id, outer]) => id !== own && holds(outer, rectangle) && !holds(rectangle, outer));
	const area = ([, [, , w, h]]: readonly [string, Rectangle]): number => w * h;
	return round.sort((a, b) => area(a) - area(b))[0]?.[0] ?? '';
}

/** What people placed, with what was carried along of each. */
export function placedNodes(
	writing: Writing,
	nodes: readonly DiagramNode[],
	carried: CarriedDiagram,
	scene: Scene | undefined,
	refOf: (own: string) => string
): Flat[] {
	const { architecture, conceptOf, names, language } = writing;
	const boxOf = new Map((scene?.boxes ?? []).map((box) => [box.id, box]));
	const firstOf = new Map<string, string>();
	for (const node of nodes) if (node.kind === 'object' && !firstOf.has(node.object)) firstOf.set(node.object, node.id);
	const drawnAs = (node: DiagramNode): SceneBox | undefined =>
		node.kind === 'note'
			? boxOf.get(`note/${node.id}`)
			: firstOf.get(node.object) === node.id
				? boxOf.get(`object/${node.object}`)
				: undefined;
	const rectangleOf = (node: DiagramNode): Rectangle =>
		architecture.geometry.get(node.id) ?? drawnAs(node)?.rectangle ?? USUAL;
	const groups = nodes.flatMap((node): (readonly [string, Rectangle])[] =>
		node.kind === 'note' && node.group === true ? [[node.id, rectangleOf(node)]] : []
	);
	const kept = new Map(carried.nodes.map((one) => [one.id, one]));
	const shownIn = (box: SceneBox | undefined): string =>
		box?.parent.startsWith('object/') === true ? (firstOf.get(box.parent.slice('object/'.length)) ?? '') : '';
	const here = new Set<string>([...nodes.map(({ id }) => id), ...carried.nodes.map(({ id }) => id)]);

	const flat = (node: DiagramNode): Flat | null => {
		const concept = node.kind === 'object' ? conceptOf.get(node.object) : undefined;
		if (node.kind === 'object' && concept?.isElement !== true) return null;
		const known = kept.get(node.id);
		const box = drawnAs(node);
		const rectangle = rectangleOf(node);
		const text = node.kind === 'note' ? sayingNow(known?.labels ?? [], language, node.text) : (known?.labels ?? []);
		const isGroup = node.kind === 'note' && node.group === true;
		// What a note stands for by its name is written out as the element that it was.
		const stoodFor = node.kind === 'note' && known?.type === 'Element' ? refOf(known.ref) : '';
		const parent = known === undefined ? shownIn(box) || groupOf(node.id, rectangle, groups) : known.parent;
		const style = known === undefined ? (box === undefined ? undefined : styleOf(box)) : known.style;
		return {
			own: node.id,
			id: names.of('n', node.id),
			type: node.kind === 'object' || stoodFor !== '' ? 'Element' : isGroup ? 'Container' : 'Label',
			ref: concept?.id ?? (known === undefined || isGroup ? '' : refOf(known.ref)),
			parent: here.has(parent) ? parent : '',
			labels: stoodFor === '' ? text : (known?.labels ?? []),
			documentation: known?.documentation ?? [],
			style,
			views: known?.views ?? [],
			xpathPart: known?.xpathPart ?? '',
			rectangle
		};
	};
	/** A node that stands for nothing of the model; gone where what it stood for is. */
	const aside = (one: CarriedNode): Flat | null => {
		const ref = refOf(one.ref);
		if (one.rectangle === undefined || ref === '') return null;
		return { ...one, own: one.id, id: names.of('n', one.id), ref, rectangle: one.rectangle, style: one.style };
	};
	const placed = new Map(nodes.map((node) => [node.id as string, node]));
	const ordered = [
		...carried.nodes.map((one) => {
			const node = placed.get(one.id);
			return node === undefined ? aside(one) : flat(node);
		}),
		...nodes.filter(({ id }) => !kept.has(id)).map(flat)
	];
	return ordered.filter((one) => one !== null);
}

/** Nodes in one another; whole numbers from the top left, moved where something stood left of it or above. */
export function nested(all: readonly Flat[], shift: readonly [number, number]): ViewNode[] {
	const byOwn = new Map(all.map((one) => [one.own, one]));
	/** How many nodes it stands in, as far as that matters. */
	const depthOf = (own: string): number => {
		let depth = 0;
		for (let at = byOwn.get(own); at !== undefined && at.parent !== '' && depth <= DEEPEST; at = byOwn.get(at.parent))
			depth += 1;
		return depth;
	};
	const parentOf = (one: Flat): string => {
		let parent = one.parent;
		while (parent !== '' && byOwn.get(parent)?.type === 'Label') parent = byOwn.get(parent)?.parent ?? '';
		while (parent !== '' && depthOf(parent) >= DEEPEST) parent = byOwn.get(parent)?.parent ?? '';
		return byOwn.has(parent) && !standsIn(parent, one.own) ? parent : '';
	};
	const standsIn = (inner: string, outer: string): boolean => {
		const seen = new Set<string>();
		for (let at = inner; at !== '' && !seen.has(at); at = byOwn.get(at)?.parent ?? '') {
			if (at === outer) return true;
			seen.add(at);
		}
		return false;
	};
	const childrenOf = new Map<string, Flat[]>();
	for (const one of all) {
		const parent = parentOf(one);
		gather(childrenOf, parent, [one]);
	}
	const whole = ({ own, parent: _, rectangle: [x, y, w, h], ...rest }: Flat): ViewNode => ({
		...rest,
		rectangle: [
			Math.round(x + shift[0]),
			Math.round(y + shift[1]),
			Math.max(1, Math.round(w)),
			Math.max(1, Math.round(h))
		],
		nodes: (childrenOf.get(own) ?? []).map(whole)
	});
	return (childrenOf.get('') ?? []).map(whole);
}
