/** Diagrams as views. */
import type { Diagram, DiagramNode, Point, Rectangle, Relation } from '$models/architecture/architecture';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import { isKeptView } from '$models/architecture/kept-view';
import { valueOf } from '$models/architecture/field';
import { diagramTypeOf } from '$models/framework/lookup';
import type { Scene } from '$models/scene/scene';
import { CARRIED, carriedByDiagram, carriedText, type CarriedDiagram } from './carried';
import { drawnHash, writtenDrawing, type Drawing } from './drawing';
import type { Connection, ExchangeView } from './exchange';
import { ownId } from './identifiers';
import { spellingOf } from './native-fields';
import { writeRecord } from './record';
import { generatedNodes, isFurniture, nested, placedNodes, type Flat } from './view-nodes';
import { drawingOf, type Shown } from './view-drawing';
import type { Writing } from './writing';

const whole = ([x, y]: Point, [dx, dy]: Point): [number, number] => [
	Math.max(0, Math.round(x + dx)),
	Math.max(0, Math.round(y + dy))
];

/** How far to move a drawing so that nothing lies left of the sheet or above it. */
function shiftOf(nodes: readonly Flat[], lines: readonly (readonly Point[])[]): Point {
	let [left, top] = [0, 0];
	for (const {
		rectangle: [x, y]
	} of nodes)
		[left, top] = [Math.min(left, x), Math.min(top, y)];
	for (const points of lines) for (const [x, y] of points) [left, top] = [Math.min(left, x), Math.min(top, y)];
	return [-Math.floor(left), -Math.floor(top)];
}

interface Lines {
	readonly carried: readonly Connection[];
	readonly fresh: readonly Connection[];
}

function linesOf(
	writing: Writing,
	diagram: Diagram,
	nodes: readonly Flat[],
	carried: CarriedDiagram,
	scene: Scene | undefined
): Lines {
	const { architecture, names, relationshipOf, conceptOf } = writing;
	const nodeOf = new Map(nodes.map(({ own, id }) => [own, id]));
	const shownBy = new Map<string, string>();
	for (const { ref, id, type } of nodes) if (type === 'Element' && !shownBy.has(ref)) shownBy.set(ref, id);
	const bendsOf = (relation: string): Point[] => [...(architecture.bends.get(`${diagram.id}/${relation}`) ?? [])];
	const lineIds = new Map(carried.connections.map(({ id }) => [id, names.of('c', id)]));
	const endOf = (own: string): string => nodeOf.get(own) ?? lineIds.get(own) ?? '';
	const drawn = new Set<string>(carried.unshown);
	const first = new Set<string>();
	let kept = carried.connections.flatMap((one): Connection[] => {
		const relationship =
			one.relationship === ''
				? ''
				: (relationshipOf.get(one.relationship) ?? keptRelationship(writing, one.relationship));
		const [source, target] = [endOf(one.source), endOf(one.target)];
		const isLost = (one.relationship !== '' && relationship === '') || source === '' || target === '';
		if (isLost) return [];
		const isFirst = relationshipOf.has(one.relationship) && !first.has(one.relationship);
		if (isFirst) first.add(one.relationship);
		drawn.add(one.relationship);
		const bends = isFirst ? bendsOf(one.relationship) : one.bends;
		return [{ ...one, id: names.of('c', one.id), relationship, source, target, bends: bends as [number, number][] }];
	});
	// A line that ended at a line that is gone goes too.
	for (let before = -1; before !== kept.length;) {
		before = kept.length;
		const there = new Set([...nodeOf.values(), ...kept.map(({ id }) => id)]);
		kept = kept.filter(({ source, target }) => there.has(source) && there.has(target));
	}
	const fresh = (scene?.lines ?? []).flatMap((line): Connection[] => {
		const { id: relation } = line.reference;
		const known = architecture.relations.get(RelationId(relation));
		const relationship = relationshipOf.get(relation);
		if (line.reference.kind !== 'relation' || known === undefined || relationship === undefined || drawn.has(relation))
			return [];
		const at = (object: ObjectId): string => shownBy.get(conceptOf.get(object)?.id ?? '') ?? '';
		const [source, target] = [nodeOf.get(line.from) ?? at(known.source), nodeOf.get(line.to) ?? at(known.target)];
		if (source === '' || target === '') return [];
		const [start, end] = [line.points[0], line.points.at(-1)];
		const byHand = bendsOf(relation);
		const bends = byHand.length > 0 ? byHand : line.points.slice(1, -1);
		return [
			{
				id: names.of('c', `${diagram.id}/${relation}`),
				type: 'Relationship',
				relationship,
				source,
				target,
				labels: [],
				documentation: [],
				views: [],
				sourceAttachment: start === undefined ? undefined : [...start],
				bends: bends.map(([x, y]): [number, number] => [x, y]),
				targetAttachment: end === undefined ? undefined : [...end]
			}
		];
	});
	return { carried: kept, fresh };
}

/** A relationship that was carried along itself. */
const keptRelationship = ({ carriedModel }: Writing, id: string): string =>
	carriedModel.relationships.some((one) => one.id === id) ? id : '';

const moved = (one: Connection, shift: Point): Connection => ({
	...one,
	bends: one.bends.map((at) => whole(at, shift)),
	sourceAttachment: one.sourceAttachment === undefined ? undefined : whole(one.sourceAttachment, shift),
	targetAttachment: one.targetAttachment === undefined ? undefined : whole(one.targetAttachment, shift)
});

/** What an architecture holds of each diagram beside its record, and which relations stand between objects. */
class Held {
	readonly #nodes = new Map<string, DiagramNode[]>();
	readonly #geometry = new Map<string, (readonly [string, Rectangle])[]>();
	readonly #bends = new Map<string, (readonly [string, readonly Point[]])[]>();
	readonly shown: Shown;

	constructor(writing: Writing) {
		const { architecture, conceptOf, relationshipOf } = writing;
		const put = <One>(map: Map<string, One[]>, key: string, one: One): void => {
			const known = map.get(key);
			if (known === undefined) map.set(key, [one]);
			else known.push(one);
		};
		for (const node of architecture.nodes.values()) put(this.#nodes, node.diagram, node);
		for (const [id, rectangle] of architecture.geometry) {
			const diagram = architecture.nodes.get(id)?.diagram ?? id.slice(0, Math.max(0, id.lastIndexOf('/')));
			put(this.#geometry, diagram, [id, rectangle] as const);
		}
		for (const [key, points] of architecture.bends) {
			const slash = key.lastIndexOf('/');
			put(this.#bends, key.slice(0, slash), [key.slice(slash + 1), points] as const);
		}
		const outgoing = new Map<string, Relation[]>();
		for (const relation of architecture.relations.values()) put(outgoing, relation.source, relation);
		const objects = new Map(
			[...conceptOf].map(([id, { id: name, isElement }]) => [name, isElement ? ObjectId(id) : null])
		);
		const relations = new Map([...relationshipOf].map(([id, name]) => [name, RelationId(id)]));
		this.shown = {
			language: writing.language,
			objectOf: (element) => objects.get(element) ?? null,
			relationOf: (relationship) => relations.get(relationship) ?? null,
			relationsBetween: (all) =>
				[...all].flatMap((source) =>
					(outgoing.get(source) ?? []).filter(({ target }) => all.has(target)).map(({ id }) => id)
				)
		};
	}

	of({ id, fields }: Diagram): Drawing {
		const carried = valueOf(fields[CARRIED]);
		return {
			nodes: this.#nodes.get(id) ?? [],
			geometry: this.#geometry.get(id) ?? [],
			bends: this.#bends.get(id) ?? [],
			carried: typeof carried === 'string' ? carried : ''
		};
	}
}

const byKey = <One>(all: readonly (readonly [string, One])[]): Readonly<Record<string, One>> => Object.fromEntries(all);
const byId = (nodes: readonly DiagramNode[]) => byKey(nodes.map((node) => [node.id, node] as const));

/** Whether whoever reads the view finds just what the architecture holds. */
function comesBack(view: ExchangeView, diagram: Diagram, held: Drawing, shown: Shown): boolean {
	const read = drawingOf(view, diagram.id, shown);
	const { nodes: _nodes, connections: _connections, unshown: _unshown, ...record } = carriedByDiagram(diagram.fields);
	return (
		isSame(byId(read.drawing.nodes), byId(held.nodes)) &&
		isSame(byKey(read.drawing.geometry), byKey(held.geometry)) &&
		isSame(byKey(read.drawing.bends), byKey(held.bends)) &&
		carriedText({ ...record, ...read.carried }) === held.carried
	);
}

function viewOf(writing: Writing, diagram: Diagram, scene: Scene | undefined, all: Held): ExchangeView {
	const { pack, mapping, definitions, names, native, losses } = writing;
	const carried = carriedByDiagram(diagram.fields);
	const held = all.of(diagram);
	const isGenerated = isKeptView(diagram) || (diagramTypeOf(pack, diagram.type)?.figure ?? '') !== '';
	const place = `diagrams/${diagram.id}`;
	if (scene?.isTable === true) losses.add(place, 'A table has no place in a view; only its record is written');
	else if (scene?.boxes.some(isFurniture) === true)
		losses.add('diagrams', 'Title block and legend are drawn by whoever opens the view');
	const drawn = scene?.isTable === true ? undefined : scene;
	const refOf = (own: string): string => (own === '' ? '' : (writing.writtenOf.get(ownId(own)) ?? ''));
	const flat = isGenerated
		? drawn === undefined
			? []
			: generatedNodes(writing, drawn)
		: placedNodes(writing, held.nodes, carried, drawn, refOf);
	const lines = linesOf(writing, diagram, flat, carried, drawn);
	const connections = [...lines.carried, ...lines.fresh];
	const shift = shiftOf(
		flat,
		connections.map(({ bends }) => bends)
	);
	const said = new Set<string>();
	const viewpoint = spellingOf(native.viewpoint, diagram.fields);
	if (viewpoint !== '' && typeof valueOf(diagram.fields[native.viewpoint?.field ?? '']) === 'string')
		said.add(native.viewpoint?.field ?? '');
	const places = { subject: 'diagram', ...mapping.fields.diagram, nameNeeded: true } as const;
	const record = writeRecord(writing, diagram, places, carried, said);
	const view: ExchangeView = {
		id: names.of('v', diagram.id),
		names: record.names,
		documentation: record.documentation,
		properties: [],
		viewpoint: viewpoint || carried.viewpoint,
		nodes: nested(flat, shift),
		connections: connections.map((one) => moved(one, shift))
	};
	const structure = [
		...(diagram.type === mapping.diagram ? [] : [definitions.structure('diagram', diagram.type)]),
		...(comesBack(view, diagram, held, all.shown)
			? []
			: [definitions.structure('drawing', writtenDrawing(held, drawnHash(view)))])
	];
	return { ...view, properties: [...structure, ...record.properties] };
}

/** All views, in the order of the dossier. */
export function writeViews(writing: Writing, scenes: readonly Scene[]): ExchangeView[] {
	const sceneOf = new Map(scenes.map((scene) => [scene.diagram, scene]));
	const order = new Map(writing.pack.diagramTypes.map(({ id }, index) => [id, index]));
	const at = ({ type }: Diagram): number => order.get(type) ?? order.size;
	const held = new Held(writing);
	return [...writing.architecture.diagrams.values()]
		.sort((a, b) => at(a) - at(b))
		.map((diagram) => viewOf(writing, diagram, sceneOf.get(diagram.id), held));
}
