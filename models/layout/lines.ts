import type { Point, Rectangle } from '$models/architecture/architecture';
import type { SceneBox, SceneLine } from '$models/scene/scene';
import { isTitled } from '$models/scene/painting-order';
import type { ViewRelation } from '$models/views/view';
import { measureText } from './measure';
import { textHeight } from './piece';
import type { Obstacle } from './crossings';
import { borderPoint, simplified } from './geometry';
import { labelPoint } from './label-point';
import { Router, type End } from './route';

export interface LineInput {
	readonly diagram: string;
	readonly relations: readonly ViewRelation[];
	readonly boxes: readonly SceneBox[];
	/** Key `<diagram>/<relation>`. */
	readonly bends: ReadonlyMap<string, readonly Point[]>;
	/** Routes that a layout engine found, by relation id. */
	readonly routed: ReadonlyMap<string, readonly Point[]>;
}

const objectRoles: ReadonlySet<string> = new Set(['object', 'object-reference', 'object-logical']);
/** Boxes that no label of a line should lie on. */
const labelFree: ReadonlySet<string> = new Set([...objectRoles, 'layer-header']);

/** Where the title of a container stands: at its top, or in its middle where nothing else is in it. */
function titleArea({ rectangle: [x, y, w, h], text }: SceneBox): Rectangle {
	const height = textHeight(text.lines.length, text.size) + 6;
	return [x, text.anchor === 'middle' ? y + (h - height) / 2 : y, w, height];
}

/** Boxes that a line should go round, and the titles of containers that it should not strike through. */
function obstaclesOf(boxes: readonly SceneBox[]): Obstacle[] {
	return boxes.flatMap((box): Obstacle[] => {
		const { id, role } = box;
		const [x, y, w, h] = box.rectangle;
		if (objectRoles.has(role)) return [{ id, rectangle: [x, y, w, h], cost: 1200 }];
		if (role === 'slot-empty' || role === 'slot-empty-required') return [{ id, rectangle: [x, y, w, h], cost: 520 }];
		if (role === 'layer-header' || role === 'title-block') return [{ id, rectangle: [x, y, w, h], cost: 6000 }];
		if (isTitled(box)) return [{ id: `${id}/text`, rectangle: titleArea(box), cost: 300 }];
		return [];
	});
}

/** The box, everything that it stands in and everything that stands in it. */
function familyOf(id: string, parentOf: ReadonlyMap<string, string>): ReadonlySet<string> {
	const family = new Set<string>([id]);
	for (let up = parentOf.get(id) ?? ''; up !== ''; up = parentOf.get(up) ?? '') family.add(up);
	for (const [box] of parentOf)
		for (let up = parentOf.get(box) ?? ''; up !== ''; up = parentOf.get(up) ?? '') if (up === id) family.add(box);
	return family;
}

/** Hand-given bends between the two borders. */
function bent(from: Rectangle, to: Rectangle, bends: readonly Point[]): Point[] {
	const [first, last] = [bends[0], bends.at(-1)];
	if (first === undefined || last === undefined) return [];
	return [borderPoint(from, first), ...bends, borderPoint(to, last)];
}

/** The relations of a view as lines between its boxes. */
export function sceneLines({ diagram, relations, boxes, bends, routed }: LineInput): SceneLine[] {
	const placeOf = new Map(boxes.map(({ id, rectangle }) => [id, rectangle]));
	const parentOf = new Map(boxes.map(({ id, parent }) => [id, parent]));
	const router = new Router(obstaclesOf(boxes));
	const degree = new Map<string, number>();
	const used = new Map<string, number>();
	for (const { source, target } of relations)
		for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
	const share = (id: string): number => {
		const index = (used.get(id) ?? 0) + 1;
		used.set(id, index);
		return index / ((degree.get(id) ?? 1) + 1);
	};
	const edge = Math.max(0, ...boxes.map(({ rectangle: [x, , w] }) => x + w));
	const taken: Rectangle[] = [
		...boxes.filter(({ role }) => labelFree.has(role)).map(({ rectangle }) => rectangle),
		...boxes.filter(isTitled).map(titleArea)
	];
	const families = new Map<string, ReadonlySet<string>>();
	const own = (id: string): ReadonlySet<string> => {
		const known = families.get(id) ?? familyOf(id, parentOf);
		families.set(id, known);
		return known;
	};
	return relations.flatMap((relation): SceneLine[] => {
		const [from, to] = [`object/${relation.source}`, `object/${relation.target}`];
		const [a, b] = [placeOf.get(from), placeOf.get(to)];
		if (a === undefined || b === undefined) return [];
		const start: End = { rectangle: a, own: own(from), share: share(relation.source) };
		const end: End = { rectangle: b, own: own(to), share: share(relation.target) };
		const given = bends.get(`${diagram}/${relation.id}`) ?? [];
		const engine = routed.get(relation.id) ?? [];
		const points =
			given.length > 0 ? bent(a, b, given) : engine.length > 1 ? simplified(engine) : router.route(start, end);
		const width = measureText(relation.label, 9, 600) + 8;
		const labelAt = labelPoint(points, width, taken, edge + 12);
		if (relation.label !== '') taken.push([labelAt[0] - width / 2, labelAt[1] - 7, width, 14]);
		return [
			{
				id: `relation/${relation.id}`,
				reference: { kind: 'relation', id: relation.id },
				from,
				to,
				points,
				label: relation.label,
				labelAt,
				stroke: relation.stroke,
				arrow: relation.arrow,
				description: relation.description
			}
		];
	});
}
