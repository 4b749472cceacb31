/** A view told in cells as a ruled table on a sheet: title above, columns by their weights, title block below. */
import type { Scene } from '$models/scene/scene';
import type { TableView } from '$models/views/kept-drawing';
import type { TableCell, TableColumn } from '$models/views/table-view';
import { MARGIN } from './figure-layout';
import { cell, heading, titleBlockPiece } from './furniture';
import type { Measure } from './measure';
import { flatten, GAP, moved, stretched, textHeight, type Part } from './piece';
import { wrap } from './wrap';

const SIZE = 10;
/** Across a column of weight 1, at least. */
const UNIT = 56;
const LEAST = 1120;
const INSET = 6;
const MAX_LINES = 12;

interface Ruled {
	readonly parts: readonly Part[];
	readonly height: number;
}

function ruledRow(
	id: string,
	cells: readonly TableCell[],
	columns: readonly (TableColumn & { readonly width: number })[],
	measure: Measure
): Ruled {
	let x = 0;
	const parts = columns.map(({ width, align }, index): Part => {
		const { text = '', isHead = false, overlay } = cells[index] ?? {};
		const weight = isHead ? 600 : 400;
		const lines =
			text === '' ? [] : wrap(text, width - 2 * INSET, { size: SIZE, weight, maxLines: MAX_LINES }, measure);
		const piece = cell({
			id: `${id}/${String(index)}`,
			role: isHead ? 'title-label' : 'title-block',
			overlay,
			lines,
			weight,
			align,
			width,
			height: Math.max(20, textHeight(lines.length, SIZE) + 8),
			description: text
		});
		const part = { x, y: 0, piece };
		x += width;
		return part;
	});
	const height = Math.max(0, ...parts.map(({ piece }) => piece.height));
	return { parts: parts.map((part) => ({ ...part, piece: stretched(part.piece, height) })), height };
}

/** Pure, and asks no engine: every place follows from the words. */
export function tableScene(view: TableView, measure: Measure): Scene {
	const weights = view.columns.reduce((sum, { weight }) => sum + weight, 0);
	const unit = Math.max(UNIT, (LEAST - 2 * MARGIN) / weights);
	const columns = view.columns.map((column) => ({ ...column, width: Math.round(unit * column.weight) }));
	const inner = columns.reduce((sum, { width }) => sum + width, 0);
	const parts: Part[] = [];
	let y = MARGIN;
	const add = ({ parts: added, height }: Ruled, gap: number): void => {
		parts.push(...moved(added, MARGIN, y));
		y += height + gap;
	};
	for (const piece of heading(view, inner, measure)) add({ parts: [{ x: 0, y: 0, piece }], height: piece.height }, 2);
	y += 10;
	const heads = columns.map(({ label }): TableCell => ({ text: label, isHead: true }));
	[heads, ...view.rows].forEach((cells, index) => {
		add(ruledRow(`table/${String(index)}`, cells, columns, measure), 0);
	});
	y += 2 * GAP;
	add(titleBlockPiece(view.titleBlock, inner, measure), 0);
	const { diagram, title, description } = view;
	return {
		diagram,
		title,
		description,
		isTable: true,
		width: inner + 2 * MARGIN,
		height: y + MARGIN,
		boxes: parts.flatMap(({ x, y: top, piece }) => flatten(piece, [x, top], new Map())),
		lines: []
	};
}
