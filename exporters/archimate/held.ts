/** What an architecture holds of its diagrams beside their records. */
import type { Diagram, DiagramNode, Point, Rectangle, Relation } from '$models/architecture/architecture';
import { valueOf } from '$models/architecture/field';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { isSame } from '$models/architecture/json';
import { CARRIED, carriedByDiagram, carriedText } from './carried';
import type { Drawing } from './drawing';
import type { ExchangeView } from './exchange';
import { gather } from './gather';
import { drawingOf, type Shown } from './view-drawing';
import type { Writing } from './writing';

/** What an architecture holds of each diagram beside its record, and which relations stand between objects. */
export class Held {
	readonly #nodes = new Map<string, DiagramNode[]>();
	readonly #geometry = new Map<string, (readonly [string, Rectangle])[]>();
	readonly #bends = new Map<string, (readonly [string, readonly Point[]])[]>();
	readonly shown: Shown;

	constructor(writing: Writing) {
		const { architecture, conceptOf, relationshipOf } = writing;
		for (const node of architecture.nodes.values()) gather(this.#nodes, node.diagram, [node]);
		for (const [id, rectangle] of architecture.geometry) {
			const diagram = architecture.nodes.get(id)?.diagram ?? id.slice(0, Math.max(0, id.lastIndexOf('/')));
			gather(this.#geometry, diagram, [[id, rectangle]]);
		}
		for (const [key, points] of architecture.bends) {
			const slash = key.lastIndexOf('/');
			gather(this.#bends, key.slice(0, slash), [[key.slice(slash + 1), points]]);
		}
		const outgoing = new Map<string, Relation[]>();
		for (const relation of architecture.relations.values()) gather(outgoing, relation.source, [relation]);
		const objects = new Map(
			[...conceptOf].map(([id, { id: name, isElement }]) => [name, isElement ? ObjectId(id) : null])
		);
		const standIns = new Map(
			[...conceptOf].flatMap(([id, { id: name, isElement }]) => (isElement ? [] : [[name, ObjectId(id)] as const]))
		);
		const relations = new Map([...relationshipOf].map(([id, name]) => [name, RelationId(id)]));
		this.shown = {
			language: writing.language,
			objectOf: (element) => objects.get(element) ?? null,
			// Such a view is written with its drawing, so that a name that was changed since comes back as it stands here.
			nameOf: () => null,
			relationOf: (relationship) => relations.get(relationship) ?? null,
			standInOf: (relationship) => standIns.get(relationship) ?? null,
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
export function comesBack(view: ExchangeView, diagram: Diagram, held: Drawing, shown: Shown): boolean {
	const read = drawingOf(view, diagram.id, shown);
	const { nodes: _nodes, connections: _connections, unshown: _unshown, ...record } = carriedByDiagram(diagram.fields);
	return (
		isSame(byId(read.drawing.nodes), byId(held.nodes)) &&
		isSame(byKey(read.drawing.geometry), byKey(held.geometry)) &&
		isSame(byKey(read.drawing.bends), byKey(held.bends)) &&
		carriedText({ ...record, ...read.carried }) === held.carried
	);
}
