/** What a view of a file draws, as places, notes and bends of a diagram; the rest of it is carried along. */
import type { DiagramNode, Point, Rectangle } from '$models/architecture/architecture';
import { NodeId, type DiagramId, type ObjectId, type RelationId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import type { CarriedDiagram, CarriedNode } from './carried';
import type { Drawing } from './drawing';
import type { Connection, ExchangeView, ViewNode } from './exchange';
import { ownId } from './identifiers';
import { spoken } from './languages';
import { Middles } from './middles';

/** What a view refers to, as the model has it. */
export interface Shown {
	readonly language: string;
	readonly objectOf: (element: string) => ObjectId | null;
	/** Name of what an element became that is no object, such as a goal; no diagram shows those but by name. */
	readonly nameOf: (element: string) => string | null;
	readonly relationOf: (relationship: string) => RelationId | null;
	/** Object that stands for a relationship where another ends at it. */
	readonly standInOf: (relationship: string) => ObjectId | null;
	/** Ids of the relations that are between objects, with their ends. */
	readonly relationsBetween: (objects: ReadonlySet<ObjectId>) => readonly RelationId[];
}

export interface ViewDrawing {
	readonly drawing: Omit<Drawing, 'carried'>;
	readonly carried: Pick<CarriedDiagram, 'nodes' | 'connections' | 'unshown'>;
	/** Nodes and connections that stand for nothing of the model, or once more. */
	readonly aside: readonly string[];
	/** Nodes that are drawn as a note of their name. */
	readonly named: readonly string[];
	readonly styled: number;
}

type Kept = { -readonly [Key in keyof CarriedNode]?: CarriedNode[Key] };

/** Width and height of the box of a relation that another ends at. */
const STAND_IN = [96, 32] as const;

const labelOf = ({ labels }: ViewNode, language: string): string => spoken(labels, language)?.text ?? '';

/** What a node says beyond its place and what it stands for. */
function keptOf(node: ViewNode, parent: string, language: string): Kept & Pick<CarriedNode, 'id' | 'type'> {
	const { labels, documentation, style, views, xpathPart } = node;
	const plain = node.type === 'Element' ? [] : [{ lang: language, text: labelOf(node, language) }];
	return {
		id: ownId(node.id),
		type: node.type,
		...(parent === '' ? {} : { parent }),
		...(isSame(labels, plain) ? {} : { labels }),
		...(documentation.length === 0 ? {} : { documentation }),
		...(style === undefined ? {} : { style }),
		...(views.length === 0 ? {} : { views }),
		...(xpathPart === '' ? {} : { xpathPart })
	};
}

/** Reads nodes and connections; `diagram` is the diagram that they go on. */
export function drawingOf(view: ExchangeView, diagram: DiagramId, shown: Shown): ViewDrawing {
	const nodes: DiagramNode[] = [];
	const geometry: (readonly [string, Rectangle])[] = [];
	const kept: CarriedNode[] = [];
	const aside: string[] = [];
	const named: string[] = [];
	const objects = new Set<ObjectId>();
	let styled = 0;

	const middles = new Middles();
	const visit = (node: ViewNode, parent: string): void => {
		const id = NodeId(ownId(node.id));
		middles.addBox(node.id, node.rectangle);
		const more = { ...keptOf(node, parent, shown.language), ref: '' };
		if (node.style !== undefined) styled += 1;
		const object = node.type === 'Element' ? shown.objectOf(node.ref) : null;
		const name = node.type === 'Element' && object === null ? shown.nameOf(node.ref) : null;
		if (name !== null) {
			named.push(node.id);
			geometry.push([id, node.rectangle]);
			nodes.push({ id, diagram, kind: 'note', text: name });
			kept.push({ ...more, ref: node.ref } as CarriedNode);
		} else if (node.type === 'Element' && object === null) {
			aside.push(node.id);
			kept.push({ ...more, ref: node.ref, rectangle: node.rectangle } as CarriedNode);
		} else {
			geometry.push([id, node.rectangle]);
			if (object !== null) {
				if (objects.has(object)) aside.push(node.id);
				objects.add(object);
				nodes.push({ id, diagram, kind: 'object', object });
			} else {
				const text = labelOf(node, shown.language);
				const group = node.type === 'Container' ? ({ group: true } as const) : {};
				nodes.push({ id, diagram, kind: 'note', text, ...group });
			}
			kept.push({ ...more, ...(object === null && node.ref !== '' ? { ref: node.ref } : {}) } as CarriedNode);
		}
		for (const child of node.nodes) visit(child, id);
	};
	for (const node of view.nodes) visit(node, '');

	const bends: (readonly [string, readonly Point[]])[] = [];
	const drawn = new Set<RelationId>();
	const connections = view.connections.map((one): Connection => {
		const relation = one.relationship === '' ? null : shown.relationOf(one.relationship);
		const first = relation !== null && !drawn.has(relation);
		if (first) {
			drawn.add(relation);
			if (one.bends.length > 0) bends.push([relation, one.bends]);
		} else aside.push(one.id);
		return {
			...one,
			id: ownId(one.id),
			source: ownId(one.source),
			target: ownId(one.target),
			relationship: relation ?? one.relationship,
			bends: first ? [] : one.bends
		};
	});
	placeStandIns();
	const unshown = shown.relationsBetween(objects).filter((id) => !drawn.has(id));
	return { drawing: { nodes, geometry, bends }, carried: { nodes: kept, connections, unshown }, aside, named, styled };

	/** A line that ends at a line ends at an object here, which stands in the middle of that one. */
	function placeStandIns(): void {
		for (const line of view.connections) middles.addLine(line);
		const byId = new Map(view.connections.map((one) => [one.id, one]));
		for (const end of view.connections.flatMap(({ source, target }) => [source, target])) {
			const line = byId.get(end);
			const object = line === undefined ? null : shown.standInOf(line.relationship);
			if (object === null || objects.has(object)) continue;
			objects.add(object);
			const id = NodeId(`${ownId(end)}.end`);
			const [x, y] = middles.of(end);
			nodes.push({ id, diagram, kind: 'object', object });
			geometry.push([id, [Math.round(x - STAND_IN[0] / 2), Math.round(y - STAND_IN[1] / 2), ...STAND_IN]]);
		}
	}
}
