/**
 * A free diagram over several sheets whose letters can be read: each part has the boxes of one region where people put
 * them, says at a box on which part its lines go on, and below to what.
 */
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { boxText } from '$models/scene/box-text';
import type { View } from '$models/views/view';
import { shownObjects } from '$models/views/view-of';
import { wordsIn } from '$models/views/words';
import { boundsOf } from './arrange';
import { cutInParts } from './cut-in-parts';
import type { FigurePart, SheetRoom } from './figure-parts';
import { MARGIN } from './figure-layout';
import { cell } from './furniture';
import { bottom, contains, overlaps, right } from './geometry';
import { withNumberedLines } from './line-numbers';
import { sceneLines } from './lines';
import type { Measure } from './measure';
import { flatten, GAP, grid, textHeight, type Packed } from './piece';
import { wrap } from './wrap';

/** Around the boxes of a part, so that lines between them and the marks beside them have room. */
const AROUND = 44;
const LIST_SIZE = 10;
const LIST_LEAST = 270;
/** Room for the list below a wide drawing: as little as it may take, and what it takes with many rows. */
const LIST_HIGH = [60, 130] as const;
/** Boxes up to which the little room is tried: with more of them the list is long anyway. */
const FEW = 60;
/** Names that a part is called by. */
const NAMED = 3;
const MARK = { width: 42, height: 14 } as const;

const words = wordsIn('vi');

/** Name of the diagram, title block and legend: told once, beside what is drawn (`part-footer.ts`). */
const isAround = ({ id }: SceneBox): boolean => /^(?:title|subtitle|legend)(?:$|[/-])/u.test(id);

/** A line that leaves a part: from which box, to which box and on which part that is. */
interface Leaving {
	readonly inner: string;
	readonly outer: string;
	readonly part: number;
}

interface Region {
	readonly boxes: readonly SceneBox[];
	/** Frames and boxes around, cut to what is seen of them here. */
	readonly holders: readonly SceneBox[];
	readonly bounds: Rectangle;
}

const placed = (boxes: readonly SceneBox[]): readonly (readonly [string, Rectangle])[] =>
	boxes.map(({ id, rectangle }) => [id, rectangle]);

const common = (a: Rectangle, b: Rectangle): Rectangle => {
	const [x, y] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
	return [x, y, Math.min(right(a), right(b)) - x, Math.min(bottom(a), bottom(b)) - y];
};

const grown = ([x, y, width, height]: Rectangle, by: number): Rectangle => [
	x - by,
	y - by,
	width + 2 * by,
	height + 2 * by
];

/** A box that holds others, as much of it as a region shows, its name in the part that is seen. */
function clipped(holder: SceneBox, seen: Rectangle, measure: Measure): SceneBox {
	const rectangle = common(holder.rectangle, seen);
	const { lines, size, weight } = holder.text;
	const style = { size, weight, maxLines: 2 };
	return {
		...holder,
		rectangle,
		parent: '',
		text: { ...holder.text, lines: lines.length === 0 ? [] : wrap(lines.join(' '), rectangle[2] - 16, style, measure) }
	};
}

/** Room for the name of a holder above what stands in it, where only a lower stretch of it is seen. */
function regionOf(leaves: readonly SceneBox[], holders: readonly SceneBox[], measure: Measure): Region {
	const around = holders.filter((holder) => leaves.some(({ rectangle }) => contains(holder.rectangle, rectangle)));
	const bounds = grown(boundsOf(placed(leaves)), AROUND);
	return { boxes: leaves, holders: around.map((holder) => clipped(holder, grown(bounds, -8), measure)), bounds };
}

const shifted = (box: SceneBox, [dx, dy]: Point): SceneBox => {
	const [x, y, width, height] = box.rectangle;
	return { ...box, rectangle: [x + dx, y + dy, width, height] };
};

/** Lines within a region: as they are where they stay in it, by a way of their own where they do not. */
function linesWithin(view: View, scene: Scene, { bounds }: Region, boxes: readonly SceneBox[], by: Point): SceneLine[] {
	const here = new Set(boxes.map(({ id }) => id));
	const routed = new Map(
		scene.lines.flatMap(({ reference, points }) =>
			points.every(([x, y]) => contains(bounds, [x, y, 0, 0]))
				? [[reference.id, points.map(([x, y]): Point => [x + by[0], y + by[1]])] as const]
				: []
		)
	);
	const relations = view.relations.filter(
		({ source, target }) => here.has(`object/${source}`) && here.has(`object/${target}`)
	);
	return sceneLines({ diagram: view.diagram, relations, boxes, bends: new Map(), routed });
}

/** Beside a box, on the side of the part to which its lines go on. */
function marks(leaving: readonly Leaving[], boxes: readonly SceneBox[], middleOf: (part: number) => Point): SceneBox[] {
	const placeOf = new Map(boxes.map(({ id, rectangle }) => [id, rectangle]));
	const taken: Rectangle[] = boxes.filter(({ role }) => role !== 'group').map(({ rectangle }) => rectangle);
	const told = new Set<string>();
	return leaving.flatMap(({ inner, part }): SceneBox[] => {
		const place = placeOf.get(inner);
		const key = `${inner} ${String(part)}`;
		if (place === undefined || told.has(key)) return [];
		told.add(key);
		const [mx, my] = middleOf(part);
		const [dx, dy] = [mx - (place[0] + place[2] / 2), my - (place[1] + place[3] / 2)];
		const sides: readonly Rectangle[] = [
			[dx < 0 ? place[0] - MARK.width : right(place), place[1] + 2, MARK.width, MARK.height],
			[dx < 0 ? place[0] - MARK.width : right(place), bottom(place) - MARK.height - 2, MARK.width, MARK.height],
			[place[0] + 4, dy < 0 ? place[1] - MARK.height : bottom(place), MARK.width, MARK.height],
			[right(place) - MARK.width - 4, dy < 0 ? place[1] - MARK.height : bottom(place), MARK.width, MARK.height]
		];
		const wanted = Math.abs(dx) > Math.abs(dy) ? sides : [...sides.slice(2), ...sides.slice(0, 2)];
		const others = taken.filter((one) => one !== place);
		const rectangle = wanted.find((side) => !others.some((other) => overlaps(side, other)));
		if (rectangle === undefined) return [];
		taken.push(rectangle);
		const text = `${words.part} ${String(part)}`;
		const piece = cell({
			id: `goes-on/${key}`,
			role: 'title-label',
			lines: [text],
			weight: 600,
			size: 9,
			align: 'center',
			...MARK
		});
		return flatten(piece, [rectangle[0], rectangle[1]], new Map());
	});
}

/** For each box and part where its lines go on, the codes of the others, which that part shows by name. */
function goesOn(
	leaving: readonly Leaving[],
	nameOf: (box: string) => string,
	codeOf: (box: string) => string
): readonly string[] {
	const rows = new Map<string, { readonly inner: string; readonly part: number; readonly outer: Set<string> }>();
	for (const { inner, outer, part } of leaving) {
		const key = `${String(part)} ${inner}`;
		const row = rows.get(key) ?? { inner, part, outer: new Set<string>() };
		row.outer.add(codeOf(outer));
		rows.set(key, row);
	}
	return [...rows.values()]
		.sort((a, b) => a.part - b.part)
		.map(({ inner, part, outer }) => `${words.inPart} ${String(part)}: ${nameOf(inner)} – ${[...outer].join(', ')}`);
}

function listOf(rows: readonly string[], width: number, measure: Measure): Packed {
	if (rows.length === 0) return { parts: [], height: 0 };
	const text = (id: string, lines: readonly string[], across: number, weight: 400 | 600) =>
		cell({ id, role: 'legend-text', lines, weight, width: across, height: textHeight(lines.length, LIST_SIZE) + 4 });
	const head = text('goes-on', [words.goesOn], width, 600);
	const makers = rows.map((row, at) => (across: number) => {
		const style = { size: LIST_SIZE, weight: 400, maxLines: 3 } as const;
		return text(`goes-on/row/${String(at)}`, wrap(row, across - 8, style, measure), across, 400);
	});
	const packed = grid(makers, width, LIST_LEAST, { gap: 4 });
	return {
		parts: [{ x: 0, y: 0, piece: head }, ...packed.parts.map((part) => ({ ...part, y: part.y + head.height }))],
		height: head.height + packed.height
	};
}

/** The list at the right of a drawing or below it, whichever prints larger. */
function beside(
	rows: readonly string[],
	drawing: SheetRoom,
	room: SheetRoom,
	measure: Measure
): SheetRoom & { readonly boxes: readonly SceneBox[] } {
	const { width, height } = drawing;
	if (rows.length === 0) return { width, height, boxes: [] };
	const at = (x: number, y: number, { parts }: Packed): SceneBox[] =>
		parts.flatMap((part) => flatten(part.piece, [part.x + x, part.y + y], new Map()));
	const column = Math.max(LIST_LEAST, Math.min(420, room.width - width));
	const side = listOf(rows, column - MARGIN, measure);
	const across = Math.max(width, LIST_LEAST + 2 * MARGIN);
	const under = listOf(rows, across - 2 * MARGIN, measure);
	const right: SheetRoom = { width: width + column, height: Math.max(height, side.height + 2 * MARGIN) };
	const below: SheetRoom = { width: across, height: height + under.height + GAP };
	const extent = (size: SheetRoom): number => Math.max(size.width / room.width, size.height / room.height);
	return extent(right) <= extent(below)
		? { ...right, boxes: at(width, MARGIN, side) }
		: { ...below, boxes: at(MARGIN, height, under) };
}

const namesOf = ({ boxes, holders }: Region): readonly string[] => {
	const told = [...holders, ...boxes].flatMap((box) => {
		const name = boxText(box)
			.filter(({ part }) => part === 'text')
			.map(({ text }) => text)
			.join(' ');
		return name === '' || (box.reference.kind === 'note' && box.role !== 'group') ? [] : [name];
	});
	return told.length > NAMED ? [...told.slice(0, NAMED), '…'] : told;
};

/**
 * The parts of a drawing for sheets of a size, in reading order; title block and legend come to them afterwards. As few as
 * there can be: how much room the list below needs is known only when it is made.
 */
export function freeParts(view: View, scene: Scene, room: SheetRoom, measure: Measure): readonly FigurePart[] {
	const isWithin = ({ scene: { width, height } }: FigurePart): boolean => width <= room.width && height <= room.height;
	let parts: readonly FigurePart[] = [];
	const drawn = scene.boxes.filter((box) => !isAround(box));
	const rooms = drawn.length > FEW ? LIST_HIGH.slice(-1) : LIST_HIGH;
	for (const list of rooms) {
		parts = partsWithList(view, scene, { ...room, list }, measure);
		if (parts.length > 0 && parts.every(isWithin)) break;
	}
	return parts;
}

function partsWithList(
	view: View,
	scene: Scene,
	room: SheetRoom & { readonly list: number },
	measure: Measure
): readonly FigurePart[] {
	const drawn = scene.boxes.filter((box) => !isAround(box));
	const isHolder = (box: SceneBox): boolean =>
		box.role === 'group' || drawn.some((other) => other !== box && contains(box.rectangle, other.rectangle));
	const holders = drawn.filter(isHolder);
	const leaves = drawn.filter((box) => !holders.includes(box));
	const [across, down] = [room.width - 2 * AROUND, room.height - 2 * AROUND];
	// What goes on elsewhere is listed at the right of a drawing or below it.
	const rooms: readonly SheetRoom[] = [
		{ width: across - LIST_LEAST, height: down },
		{ width: across, height: down - room.list }
	];
	const links = scene.lines.map(({ from, to }) => [from, to] as const);
	const groups = cutInParts(leaves, links, rooms);
	if (groups.length < 2) return [];
	const leafOf = new Map(leaves.map((box) => [box.id, box]));
	const regions = groups.map((group) =>
		regionOf(
			group.flatMap(({ id }) => leafOf.get(id) ?? []),
			holders,
			measure
		)
	);
	const partOf = new Map(regions.flatMap(({ boxes }, at) => boxes.map(({ id }) => [id, at + 1] as const)));
	// A line to a box that holds others goes on where most of it is seen.
	for (const holder of holders) {
		const seen = regions.map(
			({ boxes }) => boxes.filter(({ rectangle }) => contains(holder.rectangle, rectangle)).length
		);
		partOf.set(holder.id, seen.indexOf(Math.max(...seen)) + 1);
	}
	const objects = new Map(shownObjects(view).map((object) => [`object/${object.id}`, object]));
	const nameOf = (box: string): string => {
		const { code = '', name = '' } = objects.get(box) ?? {};
		return [code, name].filter((text) => text !== '').join(' ');
	};
	const codeOf = (box: string): string => {
		const code = objects.get(box)?.code ?? '';
		return code === '' ? nameOf(box) : code;
	};
	const numbered = (part: Scene): Scene => withNumberedLines(view, part, measure);
	const sheets = regions.map((region, at): FigurePart => {
		const here = new Set([...region.boxes, ...region.holders].map(({ id }) => id));
		const leaving = scene.lines.flatMap(({ from, to }): Leaving[] => {
			const both = here.has(from) && here.has(to);
			const [a, b] = [partOf.get(from), partOf.get(to)];
			if (both || a === undefined || b === undefined || a === b) return [];
			if (a === at + 1) return [{ inner: from, outer: to, part: b }];
			return b === at + 1 ? [{ inner: to, outer: from, part: a }] : [];
		});
		const [x, y, width, height] = region.bounds;
		const by: Point = [-x, -y];
		const boxes = [...region.holders, ...region.boxes].map((box) => shifted({ ...box, parent: '' }, by));
		const list = beside(goesOn(leaving, nameOf, codeOf), { width, height }, room, measure);
		const middle = (part: number): Point => {
			const [rx = 0, ry = 0, rw = 0, rh = 0] = regions[part - 1]?.bounds ?? [];
			return [rx + rw / 2 - x, ry + rh / 2 - y];
		};
		const names = namesOf(region);
		return {
			names,
			scene: numbered({
				diagram: scene.diagram,
				title: `${scene.title}: ${names.join('; ')}`,
				description: `${scene.description}. ${names.join('; ')}`,
				width: list.width,
				height: list.height,
				boxes: [...boxes, ...marks(leaving, boxes, middle), ...list.boxes],
				lines: linesWithin(view, scene, region, boxes, by)
			})
		};
	});
	return sheets.map(({ scene: part, names }) => ({ scene: notLarger(part, room), names }));
}

/** So much of a sheet a drawing takes at least; what is smaller stands in the middle instead of being blown up. */
const FILLED = 0.7;

function notLarger(part: Scene, room: SheetRoom): Scene {
	const width = Math.floor(room.width * FILLED);
	if (part.width >= width || part.height >= room.height * FILLED) return part;
	const by: Point = [Math.floor((width - part.width) / 2), 0];
	return {
		...part,
		width,
		boxes: part.boxes.map((box) => shifted(box, by)),
		lines: part.lines.map((line) => ({
			...line,
			points: line.points.map(([x, y]): Point => [x + by[0], y]),
			labelAt: [line.labelAt[0] + by[0], line.labelAt[1]]
		}))
	};
}
