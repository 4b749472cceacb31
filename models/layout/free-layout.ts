/** A free diagram: what people placed stays, the rest is laid out by the engine beside it. */
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api';
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { SceneBox } from '$models/scene/scene';
import type { View, ViewNote, ViewObject } from '$models/views/view';
import type { Sheet } from './figure-layout';
import { MARGIN } from './figure-layout';
import { shownObjects } from '$models/views/view-of';
import { fittedBoxes } from './fitted-text';
import { footer, heading } from './furniture';
import { measureText, type Measure } from './measure';
import { objectPieces } from './object-piece';
import { contains, flatten, moved, PAD, textHeight, type Part, type Piece } from './piece';
import { simplified } from './geometry';
import { wrap } from './wrap';

export type LayoutEngine = (graph: ElkNode) => Promise<ElkNode>;

export interface FreeSheet extends Sheet {
	/** Routes of the engine by relation id. */
	readonly routed: ReadonlyMap<string, readonly Point[]>;
}

const BOX_WIDTH = 176;
const SHEET_LEAST = 1120;
/** Between the name of a diagram and what is drawn. */
const TITLE_GAP = 22;
/** Of a group that nobody gave a size yet. */
const GROUP_HEIGHT = 160;

const options = {
	'elk.algorithm': 'layered',
	'elk.direction': 'RIGHT',
	'elk.edgeRouting': 'ORTHOGONAL',
	'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
	'elk.json.shapeCoords': 'ROOT',
	'elk.json.edgeCoords': 'ROOT',
	'elk.spacing.nodeNode': '32',
	'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
	'elk.aspectRatio': '1.5'
} as const;

function widthOf(object: ViewObject): number {
	if (object.children.length === 0) return BOX_WIDTH;
	const columns = Math.min(object.children.length, 3);
	return columns * BOX_WIDTH + (columns + 1) * PAD;
}

/** The graph that the engine is asked to lay out: whole boxes, since parts stand in a grid inside them. */
export function graphOf(pieces: readonly Piece[], view: View): ElkNode {
	const rootOf = new Map<string, string>();
	const claim = (piece: Piece, root: string): void => {
		rootOf.set(piece.box.id, root);
		for (const part of piece.parts) claim(part.piece, root);
	};
	for (const piece of pieces) claim(piece, piece.box.id);
	const edges = view.relations.flatMap(({ id, source, target }): ElkExtendedEdge[] => {
		const [from, to] = [rootOf.get(`object/${source}`), rootOf.get(`object/${target}`)];
		return from === undefined || to === undefined || from === to ? [] : [{ id, sources: [from], targets: [to] }];
	});
	const children = pieces.map(({ box, width, height }): ElkNode => ({ id: box.id, width, height }));
	const widest = Math.max(0, ...view.relations.map(({ label }) => measureText(label, 9, 600)));
	const between = String(Math.min(240, Math.max(72, Math.round(widest) + 44)));
	const layoutOptions = { ...options, 'elk.layered.spacing.nodeNodeBetweenLayers': between };
	return { id: 'root', layoutOptions, children, edges };
}

function notePiece({ id, text, isGroup, locked }: ViewNote, width: number, measure: Measure): Piece {
	const weight = isGroup ? 600 : 400;
	const lines = wrap(text, width - 2 * PAD, { size: 11, weight, maxLines: isGroup ? 2 : 12 }, measure);
	return {
		box: {
			id: `note/${id}`,
			reference: { kind: 'note', id },
			role: isGroup ? 'group' : 'note',
			hue: '',
			text: { lines, size: 11, weight, align: 'left', anchor: 'top', italic: !isGroup },
			caption: '',
			badge: '',
			description: text,
			locked
		},
		width,
		height: isGroup ? GROUP_HEIGHT : textHeight(lines.length, 11) + 2 * PAD,
		node: id,
		parts: []
	};
}

const boundsOf = (boxes: readonly SceneBox[]): { readonly right: number; readonly bottom: number } => ({
	right: Math.max(0, ...boxes.map(({ rectangle: [x, , w] }) => x + w)),
	bottom: Math.max(0, ...boxes.map(({ rectangle: [, y, , h] }) => y + h))
});

/** Places of the pieces by the engine, shifted to start at a corner. */
async function placed(
	pieces: readonly Piece[],
	view: View,
	engine: LayoutEngine,
	corner: Point
): Promise<{ readonly parts: readonly Part[]; readonly routed: Map<string, readonly Point[]> }> {
	const routed = new Map<string, readonly Point[]>();
	if (pieces.length === 0) return { parts: [], routed };
	const graph = await engine(graphOf(pieces, view));
	const at = new Map((graph.children ?? []).map(({ id, x = 0, y = 0 }) => [id, [x, y] as const]));
	const parts = pieces.map((piece): Part => {
		const [x, y] = at.get(piece.box.id) ?? [0, 0];
		return { x: Math.round(x + corner[0]), y: Math.round(y + corner[1]), piece };
	});
	const direct = new Set(pieces.map(({ box }) => box.id));
	for (const { id, sections = [] } of graph.edges ?? []) {
		const relation = view.relations.find((one) => one.id === id);
		const [section] = sections;
		if (relation === undefined || section === undefined) continue;
		// A route of the engine ends at the whole box; a line of a part is routed by us.
		if (!direct.has(`object/${relation.source}`) || !direct.has(`object/${relation.target}`)) continue;
		const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
		routed.set(id, simplified(points.map(({ x, y }): Point => [Math.round(x + corner[0]), Math.round(y + corner[1])])));
	}
	return { parts, routed };
}

/** Boxes before those that were placed in them, each such box with its name at the top, where none of them covers it. */
function nestedInOrder(boxes: readonly SceneBox[]): SceneBox[] {
	const isIn = (inner: SceneBox, outer: SceneBox): boolean =>
		inner !== outer && contains(outer.rectangle, inner.rectangle);
	const depthOf = new Map(boxes.map((box) => [box.id, boxes.filter((other) => isIn(box, other)).length]));
	const depth = ({ id }: SceneBox): number => depthOf.get(id) ?? 0;
	return boxes
		.map((box): SceneBox => {
			const isHolding = box.text.anchor !== 'top' && boxes.some((other) => isIn(other, box));
			return isHolding ? { ...box, text: { ...box.text, anchor: 'top' } } : box;
		})
		.sort((a, b) => depth(a) - depth(b));
}

interface Loose {
	readonly parts: readonly Part[];
	readonly routed: ReadonlyMap<string, readonly Point[]>;
}

/** A few boxes that nobody placed stand under the name of their diagram, not at the border of an empty sheet. */
function inTheMiddle({ parts, routed }: Loose): Loose {
	const left = Math.min(...parts.map(({ x }) => x));
	const rim = Math.max(...parts.map(({ x, piece }) => x + piece.width));
	const by = Math.floor((SHEET_LEAST - (rim - left)) / 2) - left;
	if (parts.length === 0 || by <= 0) return { parts, routed };
	const along = (points: readonly Point[]): Point[] => points.map(([x, y]): Point => [x + by, y]);
	return {
		parts: moved(parts, by, 0),
		routed: new Map([...routed].map(([id, points]) => [id, along(points)]))
	};
}

/** A free diagram with title block and legend below, and its title above, or below as well where the drawing begins at the top. */
export async function freeSheet(
	view: View,
	geometry: ReadonlyMap<string, Rectangle>,
	measure: Measure,
	engine: LayoutEngine
): Promise<FreeSheet> {
	const widthAt = (node: string, usual: number): number => geometry.get(node)?.[2] ?? usual;
	const objectPiece = objectPieces(measure);
	const noteOf = (note: ViewNote): Piece => notePiece(note, widthAt(note.id, 220), measure);
	// Groups stand behind what is in them.
	const pieces = [
		...view.notes.filter(({ isGroup }) => isGroup).map(noteOf),
		...view.objects.map((object) => objectPiece(object, widthAt(object.node, widthOf(object)))),
		...view.notes.filter(({ isGroup }) => !isGroup).map(noteOf)
	];
	const fixed = pieces.filter(({ node }) => geometry.has(node));
	const loose = pieces.filter(({ node }) => !geometry.has(node));
	const kept = fixed.flatMap((piece) => flatten(piece, [0, 0], geometry));
	const titleHeight = textHeight(1, 19) + textHeight(1, 13) + 34;
	const below = kept.length === 0 ? MARGIN + titleHeight : boundsOf(kept).bottom + 48;
	const made = await placed(loose, view, engine, [MARGIN, below]);
	const { parts, routed } = kept.length === 0 ? inTheMiddle(made) : made;
	const drawn = [
		...fittedBoxes(nestedInOrder(kept), shownObjects(view), measure),
		...parts.flatMap(({ x, y, piece }) => flatten(piece, [x, y], geometry))
	];
	const { right, bottom } = boundsOf(drawn);
	const width = Math.max(SHEET_LEAST, right + MARGIN);
	const inner = width - 2 * MARGIN;
	const titles = heading(view, inner, measure);
	// A place that somebody gave stays his, also where an imported drawing begins at the very top.
	const titleEnd = titles.reduce((end, { height }) => end + height + 2, MARGIN);
	const isTopTaken = kept.some(({ rectangle: [, top] }) => top < titleEnd);
	let y = isTopTaken ? bottom + TITLE_GAP : MARGIN;
	const furniture: Part[] = titles.map((piece) => {
		const part: Part = { x: MARGIN, y, piece };
		y += piece.height + 2;
		return part;
	});
	const foot = footer(view, inner, measure);
	const footTop = Math.max(bottom, y) + (isTopTaken ? TITLE_GAP : 36);
	furniture.push(...moved(foot.parts, MARGIN, footTop));
	return {
		width: Math.ceil(width),
		height: Math.ceil(footTop + foot.height + MARGIN),
		boxes: [...furniture.flatMap((part) => flatten(part.piece, [part.x, part.y], new Map())), ...drawn],
		routed
	};
}
