/** Title at the top, title block and legend at the bottom of every sheet. */
import type { Overlay, SceneLine } from '$models/scene/scene';
import type { LegendEntry, TitleRow, View } from '$models/views/view';
import type { Measure } from './measure';
import { container } from './figure-pieces';
import { GAP, grid, moved, stretched, textHeight, type Packed, type Part, type Piece, type PieceBox } from './piece';
import { wrap } from './wrap';

const SIZE = 10;
const LABEL = 132;

interface Cell {
	readonly id: string;
	readonly role: PieceBox['role'];
	readonly hue?: string;
	readonly overlay?: Overlay | undefined;
	readonly lines: readonly string[];
	readonly weight: 400 | 600 | 700;
	readonly size?: number;
	readonly align?: 'left' | 'center';
	readonly width: number;
	readonly height: number;
	readonly description?: string;
}

/** A box that is drawn and never chosen. */
export const cell = ({
	id,
	role,
	hue = '',
	overlay,
	lines,
	weight,
	size = SIZE,
	align = 'left',
	width,
	height,
	description = ''
}: Cell): Piece => ({
	box: {
		id,
		reference: { kind: 'furniture', id },
		role,
		hue,
		...(overlay === undefined ? {} : { overlay }),
		text: { lines, size, weight, align, anchor: 'middle' },
		caption: '',
		badge: '',
		description: description === '' ? lines.join(' ') : description
	},
	width,
	height,
	node: '',
	parts: []
});

/** The diagram's code and name, and under it who draws up the framework. */
export function heading(view: Pick<View, 'title' | 'subtitle'>, width: number, measure: Measure): readonly Piece[] {
	const lines = wrap(view.title, width, { size: 19, weight: 700, maxLines: 2 }, measure);
	const title = { id: 'title', role: 'title', lines, weight: 700, size: 19, align: 'center', width } as const;
	const under = {
		id: 'subtitle',
		role: 'title',
		lines: [view.subtitle],
		weight: 400,
		size: 13,
		align: 'center',
		width
	} as const;
	return [
		cell({ ...title, height: textHeight(lines.length, 19) + 4, description: view.title }),
		cell({ ...under, height: textHeight(1, 13) + 6 })
	];
}

function titleRow({ label, value }: TitleRow, index: number, width: number, measure: Measure): readonly Part[] {
	const lines = wrap(value, width - LABEL - 12, { size: SIZE, weight: 400, maxLines: 4 }, measure);
	const labels = wrap(label, LABEL - 12, { size: SIZE, weight: 600, maxLines: 2 }, measure);
	const height = textHeight(Math.max(lines.length, labels.length), SIZE) + 6;
	const id = `title-block/${String(index)}`;
	const left = cell({ id: `${id}/label`, role: 'title-label', lines: labels, weight: 600, width: LABEL, height });
	const right = {
		id,
		role: 'title-block',
		lines,
		weight: 400,
		width: width - LABEL,
		height,
		description: value
	} as const;
	return [
		{ x: 0, y: 0, piece: left },
		{ x: LABEL, y: 0, piece: cell(right) }
	];
}

/** The name across, then rows of label and value in two columns, which share a height row by row like a ruled table. */
export function titleBlockPiece(rows: readonly TitleRow[], width: number, measure: Measure): Packed {
	const [first, ...others] = rows;
	if (first === undefined) return { parts: [], height: 0 };
	const sides = 2;
	const rowsEach = Math.ceil(others.length / sides);
	const column = Math.floor(width / sides);
	const parts: Part[] = [...titleRow(first, 0, sides * column, measure)];
	let y = parts[0]?.piece.height ?? 0;
	for (let index = 0; index < rowsEach; index += 1) {
		const cellsOf = Array.from({ length: sides }, (_, side) => {
			const row = others[index + side * rowsEach];
			return row === undefined ? [] : titleRow(row, 1 + index + side * rowsEach, column, measure);
		});
		const height = Math.max(...cellsOf.flat().map(({ piece }) => piece.height));
		cellsOf.forEach((cells, side) => {
			const placed = cells.map((part) => ({ ...part, piece: stretched(part.piece, height) }));
			parts.push(...moved(placed, side * column, y));
		});
		y += height;
	}
	return { parts, height: y };
}

const SAMPLE = 46;

function legendRow(entry: LegendEntry, width: number, measure: Measure): Piece {
	const lines = wrap(entry.text, width - SAMPLE - 8, { size: 10, weight: 400, maxLines: 6 }, measure);
	const height = Math.max(18, textHeight(lines.length, 10) + 4);
	const id = `legend/${entry.kind}/${entry.id}`;
	const middle = Math.round(height / 2);
	const text = cell({
		id: `${id}/text`,
		role: 'legend-text',
		lines,
		weight: 400,
		size: 10,
		width: width - SAMPLE,
		height
	});
	const sample = (
		name: string,
		role: PieceBox['role'],
		x: number,
		w: number,
		h: number,
		hue = '',
		overlay?: Overlay
	): Part => ({
		x,
		y: middle - Math.round(h / 2),
		piece: cell({
			id: `${id}/${name}`,
			role,
			hue,
			overlay,
			lines: [],
			weight: 400,
			width: w,
			height: h,
			description: entry.text
		})
	});
	const samples: readonly Part[] =
		entry.kind === 'box'
			? [sample('sample', entry.role, 0, SAMPLE - 10, 14, entry.hue)]
			: entry.kind === 'overlay'
				? [sample('sample', 'object', 0, SAMPLE - 10, 14, '', entry.tone)]
				: entry.kind === 'line'
					? [sample('from', 'title-label', 0, 4, 10), sample('to', 'title-label', SAMPLE - 14, 4, 10)]
					: [
							{
								x: 0,
								y: 0,
								piece: cell({
									id: `${id}/sample`,
									role: 'legend-text',
									lines: [entry.badge],
									weight: 700,
									size: 10,
									width: SAMPLE,
									height
								})
							}
						];
	const row = cell({ id, role: 'legend-text', lines: [], weight: 400, width, height, description: entry.text });
	return { ...row, parts: [...samples, { x: SAMPLE, y: 0, piece: text }] };
}

/** The legend as a box of rows. */
export function legendPiece(view: View, width: number, measure: Measure): Piece {
	return container(
		{
			id: 'legend',
			role: 'legend',
			hue: '',
			reference: { kind: 'furniture', id: 'legend' },
			heading: { text: view.legendName, size: 11, weight: 700, align: 'left' },
			width,
			description: view.legendName,
			fill: (inner) =>
				grid(
					view.legend.map((entry) => (one: number) => legendRow(entry, one, measure)),
					inner,
					150,
					{ gap: 4 }
				)
		},
		measure
	);
}

/** Sample lines of the legend, between the two small boxes of their row. */
export function legendLines(
	view: View,
	placeOf: (id: string) => readonly [number, number, number, number] | undefined
): SceneLine[] {
	return view.legend.flatMap((entry): SceneLine[] => {
		if (entry.kind !== 'line') return [];
		const id = `legend/line/${entry.id}`;
		const from = placeOf(`${id}/from`);
		const to = placeOf(`${id}/to`);
		if (from === undefined || to === undefined) return [];
		const y = from[1] + from[3] / 2;
		return [
			{
				id: `${id}/line`,
				reference: { kind: 'furniture', id: `${id}/line` },
				from: `${id}/from`,
				to: `${id}/to`,
				points: [
					[from[0] + from[2], y],
					[to[0], y]
				],
				label: '',
				labelAt: [from[0] + from[2], y],
				stroke: entry.stroke,
				arrow: entry.arrow,
				description: entry.text
			}
		];
	});
}

/** Shares of the width that the title block may take; the first is the usual one. */
const SHARES = [0.58, 0.52, 0.46, 0.4, 0.34] as const;

/** Title block and legend side by side. */
export const footer = (view: View, width: number, measure: Measure): Packed =>
	sideBySide(view, width, SHARES[0], measure);

/** The same, as low as it gets: for sheets with little room to spare. */
export const lowFooter = (view: View, width: number, measure: Measure): Packed =>
	SHARES.map((share) => sideBySide(view, width, share, measure)).reduce((best, one) =>
		one.height < best.height ? one : best
	);

function sideBySide(view: View, width: number, share: number, measure: Measure): Packed {
	const left = Math.round(width * share);
	const block = titleBlockPiece(view.titleBlock, left, measure);
	const legend = legendPiece(view, width - left - 2 * GAP, measure);
	return {
		parts: [...block.parts, { x: left + 2 * GAP, y: 0, piece: stretched(legend, block.height) }],
		height: Math.max(block.height, legend.height)
	};
}
