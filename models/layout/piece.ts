/** Boxes before they have a place on the sheet: each knows its size and where its parts stand inside it. */
import type { Rectangle } from '$models/architecture/architecture';
import type { SceneBox, SceneText } from '$models/scene/scene';

export type PieceBox = Omit<SceneBox, 'rectangle' | 'parent' | 'placedByHand' | 'locked'> &
	Partial<Pick<SceneBox, 'locked'>>;

export interface Piece {
	readonly box: PieceBox;
	readonly width: number;
	readonly height: number;
	/** Node id under which a place given by hand is kept, '' for what cannot be moved. */
	readonly node: string;
	readonly parts: readonly Part[];
}

export interface Part {
	readonly x: number;
	readonly y: number;
	readonly piece: Piece;
}

export const GAP = 8;
export const PAD = 8;
export const LINE_HEIGHT = 1.32;

export const noText: SceneText = { lines: [], size: 11, weight: 400, align: 'left', anchor: 'top' };

export const textHeight = (lines: number, size: number): number => Math.ceil(lines * size * LINE_HEIGHT);

/** The same piece, at least this high; its parts stay at the top. */
export const stretched = (piece: Piece, height: number): Piece =>
	piece.height >= height ? piece : { ...piece, height };

export interface Packed {
	readonly parts: readonly Part[];
	readonly height: number;
}

export interface GridOptions {
	readonly gap?: number;
	/** Widest that a piece gets, so that a lone one is not drawn across the sheet. */
	readonly most?: number;
}

/** Pieces in rows of equal columns, each row as high as its highest; nothing leaves a hole that reads as a mistake. */
export function grid(
	makers: readonly ((width: number) => Piece)[],
	width: number,
	least: number,
	{ gap = GAP, most = Infinity }: GridOptions = {}
): Packed {
	if (makers.length === 0) return { parts: [], height: 0 };
	const fitting = Math.max(1, Math.min(makers.length, Math.floor((width + gap) / (least + gap))));
	// As few columns as the same number of rows takes, so that the last row is not left with one.
	const columns = Math.ceil(makers.length / Math.ceil(makers.length / fitting));
	const cell = Math.min(most, Math.floor((width - gap * (columns - 1)) / columns));
	const parts: Part[] = [];
	let y = 0;
	for (let start = 0; start < makers.length; start += columns) {
		const row = makers.slice(start, start + columns).map((make) => make(cell));
		const height = Math.max(...row.map((piece) => piece.height));
		row.forEach((piece, column) => {
			parts.push({ x: column * (cell + gap), y, piece: stretched(piece, height) });
		});
		y += height + gap;
	}
	return { parts, height: y - gap };
}

/** Parts moved by a distance. */
export const moved = (parts: readonly Part[], dx: number, dy: number): Part[] =>
	parts.map(({ x, y, piece }) => ({ x: x + dx, y: y + dy, piece }));

/** Whether one stands wholly in the other. */
export const contains = (outer: Rectangle, inner: Rectangle): boolean =>
	inner[0] >= outer[0] &&
	inner[1] >= outer[1] &&
	inner[0] + inner[2] <= outer[0] + outer[2] &&
	inner[1] + inner[3] <= outer[1] + outer[3];

/**
 * The boxes of a piece with their places on the sheet, containers first. A place given by hand wins over the computed one
 * and takes the parts along; the box stays a child only where it still lies inside.
 */
export function flatten(
	root: Piece,
	at: readonly [number, number],
	geometry: ReadonlyMap<string, Rectangle>
): SceneBox[] {
	const boxes: SceneBox[] = [];
	place(boxes, root, at, geometry, null);
	return boxes;
}

/** Adds the boxes of a piece to those that are placed already. */
function place(
	boxes: SceneBox[],
	root: Piece,
	at: readonly [number, number],
	geometry: ReadonlyMap<string, Rectangle>,
	parent: SceneBox | null
): void {
	const byHand = root.node === '' ? undefined : geometry.get(root.node);
	const rectangle: Rectangle = byHand ?? [at[0], at[1], root.width, root.height];
	const inside = parent !== null && contains(parent.rectangle, rectangle);
	const { locked = false } = root.box;
	const box: SceneBox = {
		...root.box,
		locked,
		rectangle,
		parent: inside ? parent.id : '',
		placedByHand: byHand !== undefined
	};
	boxes.push(box);
	for (const { x, y, piece } of root.parts) place(boxes, piece, [rectangle[0] + x, rectangle[1] + y], geometry, box);
}
