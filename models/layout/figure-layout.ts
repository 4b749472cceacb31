import type { Rectangle } from '$models/architecture/architecture';
import type { SceneBox } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { boundaryMaker, crossCutItems, layerMaker, slotBandItem, type FigureStyle } from './figure-pieces';
import { shownObjects } from '$models/views/view-of';
import { fittedBoxes } from './fitted-text';
import { footer, heading } from './furniture';
import type { Measure } from './measure';
import { objectPieces } from './object-piece';
import { flatten, GAP, moved, type Part, type Piece } from './piece';
import { shelves, type ShelfItem } from './shelves';

export const MARGIN = 28;
/** Widths to try, in steps coarse enough that a small change keeps the sheet. */
const WIDTHS = [
	1240, 1320, 1410, 1500, 1600, 1710, 1820, 1940, 2070, 2200, 2270, 2350, 2430, 2510, 2590, 2670, 2850, 3050, 3300,
	3600, 4000, 4500
] as const;
/** Shape of an A sheet lying. */
const ASPECT = Math.SQRT2;
const BAND_GAP = 9;

export interface Sheet {
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly SceneBox[];
}

interface Laid {
	readonly width: number;
	readonly height: number;
	readonly parts: readonly Part[];
}

/** What a sheet has around the figure itself. */
interface Furniture {
	/** Heading, title block and legend; a part of the figure has none. */
	readonly isFramed: boolean;
	/** Between bands, where lines need more room than usual. */
	readonly gap?: number;
}

interface Content extends Furniture {
	readonly bands: readonly ShelfItem[];
	readonly layers: readonly ((width: number) => Piece)[];
	readonly crossCuts: readonly ShelfItem[];
	readonly boundary: (width: number) => Piece;
}

/** What the boxes of a view are made by; kept for all sheets that are tried, of the whole and of its parts. */
export const figureStyle = ({ trayName }: View, measure: Measure): FigureStyle => ({
	measure,
	objectPiece: objectPieces(measure),
	trayName,
	made: new WeakMap()
});

/** Lays out at any width; boxes of one width are made once for all sheets tried. */
function layouter(view: View, style: FigureStyle, furniture: Furniture): (width: number) => Laid {
	const bands = view.bands.map((block) => slotBandItem(block, style));
	const layers = view.layers.map((layer) => layerMaker(layer, style));
	const crossCuts = crossCutItems(view.crossCuts, style);
	const boundary = boundaryMaker(view.boundaryName, view.boundary, style);
	return (width) => layOut(view, { bands, layers, crossCuts, boundary, ...furniture }, width, style.measure);
}

function layOut(view: View, content: Content, width: number, measure: Measure): Laid {
	const inner = width - 2 * MARGIN;
	const parts: Part[] = [];
	let y = MARGIN;
	const usual = content.gap ?? BAND_GAP;
	const add = (added: readonly Part[], height: number, gap = usual): void => {
		if (height === 0) return;
		parts.push(...moved(added, MARGIN, y));
		y += height + gap;
	};
	if (content.isFramed) {
		for (const piece of heading(view, inner, measure)) add([{ x: 0, y: 0, piece }], piece.height, 2);
		y += 10;
	}
	const bands = shelves(content.bands, inner);
	add(bands.parts, bands.height);
	for (const make of content.layers) {
		const piece = make(inner);
		add([{ x: 0, y: 0, piece }], piece.height);
	}
	const cuts = shelves(content.crossCuts, inner, { stack: 1, single: true });
	add(cuts.parts, cuts.height);
	if (view.boundary.length > 0) {
		const piece = content.boundary(inner);
		add([{ x: 0, y: 0, piece }], piece.height);
	}
	if (content.isFramed) {
		y += GAP;
		const bottom = footer(view, inner, measure);
		add(bottom.parts, bottom.height);
	}
	return { width, height: y - usual + MARGIN, parts };
}

/** How long the side is that tells the scale on an A sheet: the lower, the larger it prints. */
const extent = ({ width, height }: Laid): number => Math.max(width / ASPECT, height);

/** The sheet that prints largest: between the widths that are too narrow and those that are too wide. */
function largestPrint(layAt: (width: number) => Laid): Laid {
	let [low, high] = [0, WIDTHS.length - 1];
	let best: Laid | null = null;
	while (low <= high) {
		const middle = Math.floor((low + high) / 2);
		const laid = layAt(WIDTHS[middle] ?? WIDTHS[0]);
		if (best === null || extent(laid) < extent(best)) best = laid;
		if (laid.width / laid.height < ASPECT) low = middle + 1;
		else high = middle - 1;
	}
	return best ?? layAt(WIDTHS[0]);
}

/** A reference figure as bands from the top layer down, as wide as it takes to be read on an A3 sheet. */
export function figureSheet(view: View, geometry: ReadonlyMap<string, Rectangle>, style: FigureStyle): Sheet {
	const laid = largestPrint(layouter(view, style, { isFramed: true }));
	const placed = laid.parts.flatMap(({ x, y, piece }) => flatten(piece, [x, y], geometry));
	const boxes = fittedBoxes(placed, shownObjects(view), style.measure);
	const right = Math.max(laid.width, ...boxes.map(({ rectangle: [x, , w] }) => x + w + MARGIN));
	const bottom = Math.max(laid.height, ...boxes.map(({ rectangle: [, y, , h] }) => y + h + MARGIN));
	return { width: Math.ceil(right), height: Math.ceil(bottom), boxes };
}

/** A sheet whose boxes get their places when somebody asks for them: most that are tried are only measured. */
export interface LaidSheet extends Omit<Sheet, 'boxes'> {
	readonly placed: () => Sheet;
}

/** A part of a figure at a given width, without the name of the whole; that is said beside it. */
export function figurePart(
	view: View,
	{ width, ...furniture }: Omit<Furniture, 'isFramed'> & { readonly width: number },
	style: FigureStyle
): LaidSheet {
	const laid = layouter(view, style, { isFramed: false, ...furniture })(width);
	const size = { width, height: Math.ceil(laid.height) };
	const placed = (): Sheet => ({
		...size,
		boxes: laid.parts.flatMap(({ x, y, piece }) => flatten(piece, [x, y], new Map()))
	});
	return { ...size, placed };
}
