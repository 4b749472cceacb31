import type { Rectangle } from '$models/architecture/architecture';
import type { SceneBox } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { boundaryBand, crossCutMakers, layerPiece, sideBySide, slotBand } from './figure-pieces';
import { footer, heading } from './furniture';
import type { Measure } from './measure';
import { flatten, GAP, grid, moved, type Part } from './piece';

export const MARGIN = 28;
/** Widths to try: the first whose sheet is at least as wide as an A3 landscape lies. */
const WIDTHS = [1560, 1760, 1980, 2240, 2520, 2840, 3200, 3600, 4100, 4700, 5400] as const;
const ASPECT = 1.36;
const BAND_GAP = 12;

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

function layOut(view: View, width: number, measure: Measure): Laid {
	const inner = width - 2 * MARGIN;
	const style = { measure, trayName: view.trayName };
	const parts: Part[] = [];
	let y = MARGIN;
	const add = (added: readonly Part[], height: number, gap = BAND_GAP): void => {
		if (height === 0) return;
		parts.push(...moved(added, MARGIN, y));
		y += height + gap;
	};
	for (const piece of heading(view, inner, measure)) add([{ x: 0, y: 0, piece }], piece.height, 2);
	y += 10;
	const bands = sideBySide(
		view.bands.map((block) => (cell: number) => slotBand(block, cell, style)),
		inner,
		320
	);
	add(bands.parts, bands.height);
	for (const layer of view.layers) {
		const piece = layerPiece(layer, inner, style);
		add([{ x: 0, y: 0, piece }], piece.height);
	}
	const cuts = grid(crossCutMakers(view.crossCuts, measure), inner, 240);
	add(cuts.parts, cuts.height);
	if (view.boundary.length > 0) {
		const piece = boundaryBand(view.boundaryName, view.boundary, inner, measure);
		add([{ x: 0, y: 0, piece }], piece.height);
	}
	y += GAP;
	const bottom = footer(view, inner, measure);
	add(bottom.parts, bottom.height);
	return { width, height: y - BAND_GAP + MARGIN, parts };
}

/** A reference figure as bands from the top layer down, as wide as it takes to be read on an A3 sheet. */
export function figureSheet(view: View, geometry: ReadonlyMap<string, Rectangle>, measure: Measure): Sheet {
	let laid = layOut(view, WIDTHS[0], measure);
	for (const width of WIDTHS.slice(1)) {
		if (laid.width / laid.height >= ASPECT) break;
		laid = layOut(view, width, measure);
	}
	const boxes = laid.parts.flatMap(({ x, y, piece }) => flatten(piece, [x, y], geometry));
	const right = Math.max(laid.width, ...boxes.map(({ rectangle: [x, , w] }) => x + w + MARGIN));
	const bottom = Math.max(laid.height, ...boxes.map(({ rectangle: [, y, , h] }) => y + h + MARGIN));
	return { width: Math.ceil(right), height: Math.ceil(bottom), boxes };
}
