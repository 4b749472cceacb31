/**
 * Boxes of many sizes packed into a given width with the least height: shelves from the top, on each shelf columns of
 * one to a few boxes, all in their given order so that a reader finds them where the official list has them.
 */
import { GAP, stretched, type Packed, type Part, type Piece } from './piece';

export interface ShelfItem {
	/** Widths worth trying, ascending; between two of them the box keeps its shape. */
	readonly widths: readonly number[];
	readonly make: (width: number) => Piece;
}

export interface ShelfOptions {
	/** Boxes that may stand on each other in a column of a shelf. */
	readonly stack?: number;
	/** All on one shelf, side by side. */
	readonly single?: boolean;
}

interface Column {
	readonly first: number;
	readonly count: number;
	readonly width: number;
}

interface Shelf {
	readonly columns: readonly Column[];
	readonly height: number;
}

/** The same item, made once for each width. */
export function shelfItem(widths: readonly number[], make: (width: number) => Piece): ShelfItem {
	const known = new Map<number, Piece>();
	return {
		widths,
		make: (width) => {
			const before = known.get(width);
			if (before !== undefined) return before;
			const piece = make(width);
			known.set(width, piece);
			return piece;
		}
	};
}

/** Widths for a container whose shape changes gradually: coarse steps, so that a small change keeps the arrangement. */
export function stepsFrom(least: number, most = 2600): readonly number[] {
	const widths: number[] = [];
	for (let width = least; width < most; width = Math.ceil(width * 1.06)) widths.push(width);
	return widths;
}

/** Sizes of an item up to a width, each wider one lower than those before. */
type Sizes = readonly (readonly [width: number, height: number])[];

function sizesOf(item: ShelfItem, most: number): Sizes {
	const fitting = item.widths.filter((width) => width <= most);
	const sizes: (readonly [number, number])[] = [];
	for (const width of fitting.length === 0 ? [most] : fitting) {
		const { height } = item.make(width);
		const last = sizes.at(-1);
		if (last === undefined || height < last[1]) sizes.push([width, height]);
	}
	return sizes;
}

/** Sizes of columns by first item and number of items, so that they are added up once. */
type Columns = readonly (readonly Sizes[])[];

/** Two columns on each other, at each width at which either changes. */
function stacked(above: Sizes, below: Sizes): Sizes {
	const sizes: (readonly [number, number])[] = [];
	let [high, low] = [Infinity, Infinity];
	for (let [a, b] = [0, 0]; a < above.length || b < below.length;) {
		const [one, other] = [above[a], below[b]];
		const width = Math.min(one?.[0] ?? Infinity, other?.[0] ?? Infinity);
		if (one?.[0] === width) [high, a] = [one[1], a + 1];
		if (other?.[0] === width) [low, b] = [other[1], b + 1];
		const height = high + GAP + low;
		if (height < (sizes.at(-1)?.[1] ?? Infinity)) sizes.push([width, height]);
	}
	return sizes;
}

function columnsOf(all: readonly Sizes[], stack: number): Columns {
	return all.map((sizes, first) => {
		const columns = [sizes];
		for (const next of all.slice(first + 1, first + stack)) columns.push(stacked(columns.at(-1) ?? [], next));
		return columns;
	});
}

function columnWidth(sizes: Sizes, height: number): number {
	for (const size of sizes) if (size[1] <= height) return size[0];
	return Infinity;
}

interface Filled {
	readonly width: number;
	/** Items in the last column, and its width. */
	readonly count: number;
	readonly last: number;
}

/** The narrowest columns of the items from `first` up to each next one, none higher than `height`. */
function filled(all: Columns, first: number, end: number, height: number): readonly Filled[] {
	const best: Filled[] = [{ width: -GAP, count: 0, last: 0 }];
	for (let upTo = first + 1; upTo <= end; upTo += 1) {
		let chosen: Filled = { width: Infinity, count: 0, last: 0 };
		for (let start = upTo - 1; start >= first; start -= 1) {
			const sizes = all[start]?.[upTo - start - 1];
			if (sizes === undefined) break;
			const last = columnWidth(sizes, height);
			const width = (best[start - first]?.width ?? Infinity) + GAP + last;
			if (width < chosen.width) chosen = { width, count: upTo - start, last };
		}
		best.push(chosen);
	}
	return best;
}

function columnsIn(best: readonly Filled[], first: number): Column[] {
	const columns: Column[] = [];
	for (let upTo = best.length - 1; upTo > 0;) {
		const step = best[upTo];
		if (step === undefined || step.count === 0) break;
		upTo -= step.count;
		columns.unshift({ first: first + upTo, count: step.count, width: step.last });
	}
	return columns;
}

/** The least room that an item takes with the gaps on two of its sides. */
const leastRoom = (sizes: Sizes): number => Math.min(...sizes.map(([width, height]) => (width + GAP) * (height + GAP)));

interface ShelfBounds {
	readonly width: number;
	readonly limit: number;
	/** The least room of the items together. */
	readonly room: number;
}

/** The lowest shelf that holds the items in a width; null where they do not fit, or not lower than the limit. */
function lowestShelf(all: Columns, first: number, end: number, { width, limit, room }: ShelfBounds): Shelf | null {
	// However they stand, together they take no less: most rows of items are too many for the limit, and are seen so at once.
	let low = Math.ceil(room / (width + GAP) - GAP);
	if (low > limit) return null;
	let high = GAP;
	for (const [sizes] of all.slice(first, end)) {
		low = Math.max(low, sizes?.at(-1)?.[1] ?? 0);
		high += (sizes?.[0]?.[1] ?? 0) + GAP;
	}
	high = Math.min(limit, high);
	if (low > high) return null;
	const widthOf = (best: readonly Filled[]): number => best.at(-1)?.width ?? Infinity;
	let found = filled(all, first, end, high);
	if (widthOf(found) > width) return null;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const tried = filled(all, first, end, middle);
		if (widthOf(tried) > width) low = middle + 1;
		else [found, high] = [tried, middle];
	}
	return { columns: columnsIn(found, first), height: high };
}

/** What a shelf has to spare goes to its columns in proportion; they all end at the same line. */
function placedShelf(items: readonly ShelfItem[], { columns }: Shelf, width: number): Packed {
	const gaps = GAP * (columns.length - 1);
	const total = columns.reduce((sum, column) => sum + column.width, 0);
	const spare = width - gaps - total;
	let x = 0;
	const stacks = columns.map((column, index) => {
		const last = index === columns.length - 1;
		const wide = last ? width - x : column.width + Math.floor((spare * column.width) / total);
		const pieces = items.slice(column.first, column.first + column.count).map((item) => item.make(wide));
		const stack = { x, pieces, height: pieces.reduce((sum, piece) => sum + piece.height + GAP, -GAP) };
		x += wide + GAP;
		return stack;
	});
	const height = Math.max(...stacks.map((stack) => stack.height));
	const parts = stacks.flatMap((stack) => {
		const extra = Math.floor((height - stack.height) / stack.pieces.length);
		let y = 0;
		return stack.pieces.map((piece, index): Part => {
			const last = index === stack.pieces.length - 1;
			const part: Part = { x: stack.x, y, piece: stretched(piece, last ? height - y : piece.height + extra) };
			y += part.piece.height + GAP;
			return part;
		});
	});
	return { parts, height };
}

/** One box has the whole width, so no other is worth trying. */
const alone = (piece: Piece): Packed => ({ parts: [{ x: 0, y: 0, piece }], height: piece.height });

/** The items on as many shelves as make them lowest. */
export function shelves(
	items: readonly ShelfItem[],
	width: number,
	{ stack = 4, single = false }: ShelfOptions = {}
): Packed {
	const [only] = items;
	if (only !== undefined && items.length === 1) return alone(only.make(width));
	const all = columnsOf(
		items.map((item) => sizesOf(item, width)),
		stack
	);
	/** Least room of the items up to each. */
	const rooms = [0];
	for (const [sizes = []] of all) rooms.push((rooms.at(-1) ?? 0) + leastRoom(sizes));
	const best: { readonly height: number; readonly shelves: readonly Shelf[] }[] = [{ height: -GAP, shelves: [] }];
	for (let end = 1; end <= items.length; end += 1) {
		let chosen: { readonly height: number; readonly shelves: readonly Shelf[] } = { height: Infinity, shelves: [] };
		for (let first = 0; first < end; first += 1) {
			const before = best[first];
			const whole = first === 0 && end === items.length;
			if (before === undefined || (single && !whole)) continue;
			// Another arrangement has to be lower by a unit at least.
			const limit = chosen.height - before.height - GAP - 1;
			const room = (rooms[end] ?? 0) - (rooms[first] ?? 0);
			const shelf = lowestShelf(all, first, end, { width, limit, room });
			if (shelf === null) continue;
			const height = before.height + GAP + shelf.height;
			if (height < chosen.height) chosen = { height, shelves: [...before.shelves, shelf] };
		}
		best.push(chosen);
	}
	const chosen = best[items.length];
	// Too narrow for one shelf of all: then on several, which a single box always fits.
	if (chosen === undefined || chosen.height === Infinity) return single ? shelves(items, width, { stack }) : none;
	const parts: Part[] = [];
	let y = 0;
	for (const shelf of chosen.shelves) {
		const placed = placedShelf(items, shelf, width);
		parts.push(...placed.parts.map((part) => ({ ...part, y: part.y + y })));
		y += placed.height + GAP;
	}
	return { parts, height: Math.max(0, y - GAP) };
}

const none: Packed = { parts: [], height: 0 };
