/** The cells of a page as a drawing: shapes at their place on the sheet, and lines between them. */
import type { Point, Rectangle } from '$models/architecture/architecture';
import type { Cell } from './read-cells';

export interface Shape {
	readonly cell: string;
	readonly text: string;
	readonly lines: readonly string[];
	readonly style: ReadonlyMap<string, string>;
	readonly rectangle: Rectangle;
	/** Shape that it stands in, '' at the top. */
	readonly inside: string;
	readonly holds: boolean;
	readonly properties: Readonly<Record<string, string>>;
}

export interface Line {
	readonly cell: string;
	readonly label: string;
	readonly style: ReadonlyMap<string, string>;
	/** Cells at its ends, '' where it hangs free. */
	readonly from: string;
	readonly to: string;
	readonly bends: readonly Point[];
	readonly properties: Readonly<Record<string, string>>;
}

export interface Drawing {
	readonly shapes: readonly Shape[];
	readonly lines: readonly Line[];
	/** Layers, and cells that are neither shape nor line. */
	readonly others: readonly Cell[];
}

/** Corners of the cells on the sheet; one that stands in itself stands at the top. */
function cornersOf(cells: ReadonlyMap<string, Cell>): (id: string) => Point {
	const known = new Map<string, Point>();
	return (id) => {
		const chain: Cell[] = [];
		const seen = new Set<string>();
		for (let at = cells.get(id); at?.kind === 'vertex' && !seen.has(at.id); at = cells.get(at.parent)) {
			seen.add(at.id);
			chain.push(at);
			if (known.has(at.parent)) break;
		}
		let corner = known.get(chain.at(-1)?.parent ?? '') ?? ([0, 0] as const);
		for (const { id: of, rectangle } of chain.reverse()) {
			corner = [corner[0] + rectangle[0], corner[1] + rectangle[1]];
			known.set(of, corner);
		}
		return corner;
	};
}

/** An arrow at the start alone is one drawn from its end. */
const isReversed = (style: ReadonlyMap<string, string>): boolean =>
	style.get('endArrow') === 'none' && (style.get('startArrow') ?? 'none') !== 'none';

export function drawingOf(cells: readonly Cell[]): Drawing {
	const byId = new Map(cells.map((cell) => [cell.id, cell]));
	const cornerOf = cornersOf(byId);
	const kindOf = (id: string): Cell['kind'] | undefined => byId.get(id)?.kind;
	const parents = new Set(cells.filter(({ kind }) => kind === 'vertex').map(({ parent }) => parent));
	const labels = new Map<string, string[]>();
	const shapes: Shape[] = [];
	for (const cell of cells) {
		if (cell.kind !== 'vertex') continue;
		// A text that hangs on a line is its label.
		if (kindOf(cell.parent) === 'edge') {
			labels.set(cell.parent, [...(labels.get(cell.parent) ?? []), ...cell.lines]);
			continue;
		}
		const [, , width, height] = cell.rectangle;
		shapes.push({
			cell: cell.id,
			text: cell.text,
			lines: cell.lines,
			style: cell.style,
			rectangle: [...cornerOf(cell.id), width, height],
			inside: kindOf(cell.parent) === 'vertex' ? cell.parent : '',
			holds: parents.has(cell.id),
			properties: cell.properties
		});
	}
	const lines = cells
		.filter(({ kind }) => kind === 'edge')
		.map((cell): Line => {
			const [dx, dy] = cornerOf(cell.parent);
			const bends = cell.points.map(([x, y]): Point => [x + dx, y + dy]);
			const turned = isReversed(cell.style);
			return {
				cell: cell.id,
				label: [...cell.lines, ...(labels.get(cell.id) ?? [])].join(' '),
				style: cell.style,
				from: turned ? cell.target : cell.source,
				to: turned ? cell.source : cell.target,
				bends: turned ? bends.reverse() : bends,
				properties: cell.properties
			};
		});
	return { shapes, lines, others: cells.filter(({ kind }) => kind === 'other') };
}
