import type { Point, Rectangle } from '$models/architecture/architecture';
import type { SceneBox, SceneLine } from '$models/scene/scene';
import { isTitled } from '$models/scene/painting-order';
import type { ViewRelation } from '$models/views/view';
import { measureText } from './measure';
import type { Obstacle } from './crossings';
import { borderPoint, bottom, pairs, right, simplified } from './geometry';
import { labelPoint } from './label-point';
import { wordsOf } from './label-room';
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

/** Where the title of a container stands: as wide as its words, since beside them a line strikes nothing through. */
function titleArea(box: SceneBox): Rectangle {
	const words = wordsOf(box);
	const left = Math.min(...words.map(([x]) => x)) - 3;
	const top = Math.min(...words.map(([, y]) => y));
	const rim = Math.max(...words.map(right)) + 3;
	return [left, top, rim - left, Math.max(...words.map(bottom)) - top];
}

/** Boxes that a line should go round, and the titles of containers that it should not strike through. */
function obstaclesOf(boxes: readonly SceneBox[]): Obstacle[] {
	return boxes.flatMap((box): Obstacle[] => {
		const { id, role } = box;
		const [x, y, w, h] = box.rectangle;
		if (objectRoles.has(role)) return [{ id, rectangle: [x, y, w, h], cost: 1200, isName: false }];
		if (role === 'slot-empty' || role === 'slot-empty-required')
			return [{ id, rectangle: [x, y, w, h], cost: 520, isName: false }];
		if (role === 'layer-header' || role === 'title-block')
			return [{ id, rectangle: [x, y, w, h], cost: 6000, isName: false }];
		if (isTitled(box)) return [{ id: `${id}/text`, rectangle: titleArea(box), cost: 300, isName: true }];
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

interface Route {
	readonly relation: ViewRelation;
	readonly from: string;
	readonly to: string;
	readonly points: readonly Point[];
}

/** Past so many lines each label is not held against each of them: there is no free place to find. */
const MOST_HELD = 400;
/** From the tip of an arrow to where a label may begin. */
const ARROW = 11;

/** Where the arrow of a line is drawn; none may be hidden by a label. */
function arrowhead({ relation, points }: Route): Rectangle[] {
	const [tip, before] = [points.at(-1), points.at(-2)];
	if (relation.arrow === 'none' || tip === undefined || before === undefined) return [];
	const length = Math.hypot(before[0] - tip[0], before[1] - tip[1]) || 1;
	const [dx, dy] = [((before[0] - tip[0]) / length) * ARROW, ((before[1] - tip[1]) / length) * ARROW];
	const [left, top] = [Math.min(tip[0], tip[0] + dx), Math.min(tip[1], tip[1] + dy)];
	return [[left - 4, top - 4, Math.abs(dx) + 8, Math.abs(dy) + 8]];
}

const stretchesOf = (points: readonly Point[]): readonly Rectangle[] =>
	pairs(points).map(([[ax, ay], [bx, by]]) => [
		Math.min(ax, bx) - 1,
		Math.min(ay, by) - 1,
		Math.abs(bx - ax) + 2,
		Math.abs(by - ay) + 2
	]);

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
	const routes = relations.flatMap((relation): Route[] => {
		const [from, to] = [`object/${relation.source}`, `object/${relation.target}`];
		const [a, b] = [placeOf.get(from), placeOf.get(to)];
		if (a === undefined || b === undefined) return [];
		const start: End = { rectangle: a, own: own(from), share: share(relation.source) };
		const end: End = { rectangle: b, own: own(to), share: share(relation.target) };
		const given = bends.get(`${diagram}/${relation.id}`) ?? [];
		const engine = routed.get(relation.id) ?? [];
		const points =
			given.length > 0 ? bent(a, b, given) : engine.length > 1 ? simplified(engine) : router.route(start, end);
		return [{ relation, from, to, points }];
	});
	// All lines have their way before the first has its label: a label keeps off what is drawn after its line as well.
	taken.push(...routes.flatMap(arrowhead));
	const stretches = routes.length > MOST_HELD ? [] : routes.map(({ points }) => stretchesOf(points));
	return routes.map(({ relation, from, to, points }, at): SceneLine => {
		const width = measureText(relation.label, 9, 600) + 8;
		const labelAt = labelPoint(points, width, taken, edge + 12, relation.label === '' ? [] : stretches, at);
		if (relation.label !== '') taken.push([labelAt[0] - width / 2, labelAt[1] - 7, width, 14]);
		return {
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
		};
	});
}
