/** Relations on a diagram as connections of a view: those that came with it, and those that are drawn since. */
import type { Diagram, Point } from '$models/architecture/architecture';
import { RelationId, type ObjectId } from '$models/architecture/identifier';
import type { Scene, SceneLine } from '$models/scene/scene';
import type { CarriedDiagram } from './carried';
import type { Connection } from './exchange';
import { gather } from './gather';
import type { Flat } from './view-nodes';
import type { Writing } from './writing';

export function linesOf(
	writing: Writing,
	diagram: Diagram,
	nodes: readonly Flat[],
	carried: CarriedDiagram,
	scene: Scene | undefined
): Connection[] {
	const { architecture, names, relationshipOf, conceptOf } = writing;
	const nodeOf = new Map(nodes.map(({ own, id }) => [own, id]));
	const shownBy = new Map<string, string>();
	for (const { ref, id, type } of nodes) if (type === 'Element' && !shownBy.has(ref)) shownBy.set(ref, id);
	const bendsOf = (relation: string): Point[] => [...(architecture.bends.get(`${diagram.id}/${relation}`) ?? [])];
	const lineIds = new Map(carried.connections.map(({ id }) => [id, names.of('c', id)]));
	const endOf = (own: string): string => nodeOf.get(own) ?? lineIds.get(own) ?? '';
	const drawn = new Set<string>(carried.unshown);
	const first = new Set<string>();
	const placed = carried.connections.flatMap((one): Connection[] => {
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
	const kept = standing(placed, new Set(nodeOf.values()));
	// A line may end at a line, which has to be there first.
	const lineOf = new Map(kept.map((one) => [one.relationship, one.id]));
	const endAt = (box: string, object: ObjectId): string => {
		const concept = conceptOf.get(object)?.id ?? '';
		return nodeOf.get(box) ?? shownBy.get(concept) ?? lineOf.get(concept) ?? '';
	};
	const fresh: Connection[] = [];
	let left = (scene?.lines ?? []).filter(({ reference: { kind, id } }) => kind === 'relation' && !drawn.has(id));
	for (let before = -1; before !== left.length;) {
		before = left.length;
		left = left.filter((line) => {
			const relation = architecture.relations.get(RelationId(line.reference.id));
			const relationship = relationshipOf.get(line.reference.id);
			if (relation === undefined || relationship === undefined) return true;
			const [source, target] = [endAt(line.from, relation.source), endAt(line.to, relation.target)];
			if (source === '' || target === '') return true;
			const id = names.of('c', `${diagram.id}/${relation.id}`);
			lineOf.set(relationship, id);
			fresh.push(freshLine(line, { id, relationship, source, target, byHand: bendsOf(relation.id) }));
			return false;
		});
	}
	return [...kept, ...fresh];
}

/** Lines whose ends are there; one that ended at a line that is gone goes too. */
function standing(lines: readonly Connection[], boxes: ReadonlySet<string>): Connection[] {
	const ids = new Set(lines.map(({ id }) => id));
	const endingAt = new Map<string, string[]>();
	for (const { id, source, target } of lines) for (const end of [source, target]) gather(endingAt, end, [id]);
	const isLost = (end: string): boolean => !boxes.has(end) && !ids.has(end);
	const lost = lines.filter(({ source, target }) => isLost(source) || isLost(target)).map(({ id }) => id);
	const gone = new Set(lost);
	for (let id = lost.pop(); id !== undefined; id = lost.pop())
		for (const other of endingAt.get(id) ?? []) {
			if (gone.has(other)) continue;
			gone.add(other);
			lost.push(other);
		}
	return lines.filter(({ id }) => !gone.has(id));
}

/** A line of ours as a connection; bends given by hand come before those that were routed. */
function freshLine(
	{ points }: SceneLine,
	{
		byHand,
		...ends
	}: Pick<Connection, 'id' | 'relationship' | 'source' | 'target'> & { readonly byHand: readonly Point[] }
): Connection {
	const [start, end] = [points[0], points.at(-1)];
	const bends = byHand.length > 0 ? byHand : points.slice(1, -1);
	return {
		...ends,
		type: 'Relationship',
		labels: [],
		documentation: [],
		views: [],
		sourceAttachment: start === undefined ? undefined : [...start],
		bends: bends.map(([x, y]): [number, number] => [x, y]),
		targetAttachment: end === undefined ? undefined : [...end]
	};
}

/** A relationship that was carried along itself. */
const keptRelationship = ({ carriedModel }: Writing, id: string): string =>
	carriedModel.relationships.some((one) => one.id === id) ? id : '';

const whole = ([x, y]: Point, [dx, dy]: Point): [number, number] => [
	Math.max(0, Math.round(x + dx)),
	Math.max(0, Math.round(y + dy))
];

export const movedLine = (one: Connection, shift: Point): Connection => ({
	...one,
	bends: one.bends.map((at) => whole(at, shift)),
	sourceAttachment: one.sourceAttachment === undefined ? undefined : whole(one.sourceAttachment, shift),
	targetAttachment: one.targetAttachment === undefined ? undefined : whole(one.targetAttachment, shift)
});
