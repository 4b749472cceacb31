/** Title block and legend of a drawing that is told in parts: once, together or apart where there is room, before they take a sheet of their own. */
import type { Scene } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { MARGIN } from './figure-layout';
import type { DividedFigure, FigurePart, SheetRoom } from './figure-parts';
import { legendLines, legendPiece, lowFooter, titleBlockPiece } from './furniture';
import type { Measure } from './measure';
import { flatten, GAP, type Packed } from './piece';
import { raised } from './raised';

/** Narrower than that, title block and legend are columns of syllables. */
const NARROWEST = 1000;

type Footer = Pick<Scene, 'boxes' | 'lines' | 'height'>;

/** What goes below a drawing: title block and legend side by side, or one of them. */
type Furniture = (view: View, width: number, measure: Measure) => Packed;

const titleBlockAlone: Furniture = (view, width, measure) => titleBlockPiece(view.titleBlock, width, measure);

const legendAlone: Furniture = (view, width, measure) => {
	const piece = legendPiece(view, width, measure);
	return { parts: [{ x: 0, y: 0, piece }], height: piece.height };
};

interface Sheets {
	readonly view: View;
	readonly room: SheetRoom;
	readonly measure: Measure;
}

function laid(furniture: Furniture, { view, measure }: Sheets, width: number, top: number): Footer {
	const packed = furniture(view, width - 2 * MARGIN, measure);
	const boxes = packed.parts.flatMap(({ x, y, piece }) => flatten(piece, [x + MARGIN, y + top], new Map()));
	const placeOf = new Map(boxes.map(({ id, rectangle }) => [id, rectangle]));
	return { boxes, lines: legendLines(view, (id) => placeOf.get(id)), height: top + packed.height + MARGIN };
}

/** Where a drawing ends: its lowest box, below which its border is empty. */
const endOf = ({ boxes, lines }: Scene): number =>
	Math.max(
		0,
		...boxes.map(({ rectangle: [, y, , height] }) => y + height),
		...lines.flatMap(({ points }) => points.map(([, y]) => y))
	);

/** The same drawing with that below; undefined where the sheet has no room for it. */
function withBelow(furniture: Furniture, scene: Scene, sheets: Sheets): Scene | undefined {
	const { room } = sheets;
	const width = Math.max(scene.width, Math.min(room.width, NARROWEST));
	const { boxes, lines, height } = laid(furniture, sheets, width, Math.ceil(endOf(scene)) + GAP);
	const whole = { ...scene, width, height, boxes: [...scene.boxes, ...boxes], lines: [...scene.lines, ...lines] };
	const sheet = raised(whole, room.height);
	return width > room.width || sheet.height > room.height ? undefined : sheet;
}

/** Below the whole at a glance, else below the last part, else below the first part with room; undefined where none has it. */
function below(furniture: Furniture, { overview, parts }: DividedFigure, sheets: Sheets): DividedFigure | undefined {
	const whole = withBelow(furniture, overview, sheets);
	if (whole !== undefined) return { overview: whole, parts };
	const more = furniture === titleBlockAlone ? [] : [sheets.view.legendName];
	for (const at of [parts.length - 1, ...parts.keys()]) {
		const part = parts[at];
		const scene = part && withBelow(furniture, part.scene, sheets);
		if (part === undefined || scene === undefined) continue;
		const told: FigurePart = { scene, names: [...part.names, ...more] };
		return { overview, parts: parts.with(at, told) };
	}
	return undefined;
}

/** Each below a sheet that has room for one of them; undefined where either finds none. */
function apart(figure: DividedFigure, sheets: Sheets): DividedFigure | undefined {
	const withBlock = below(titleBlockAlone, figure, sheets);
	return withBlock && below(legendAlone, withBlock, sheets);
}

/** Below what is drawn, together or else apart; on a sheet of their own where there is no room for that. */
export function withFooter(view: View, figure: DividedFigure, room: SheetRoom, measure: Measure): DividedFigure {
	const sheets: Sheets = { view, room, measure };
	const drawn = below(lowFooter, figure, sheets) ?? apart(figure, sheets);
	if (drawn !== undefined) return drawn;
	const { overview, parts } = figure;
	const { diagram, title, description } = view;
	const scene: Scene = {
		diagram,
		title: `${title}: ${view.legendName}`,
		description: `${description}. ${view.legendName}`,
		width: room.width,
		...laid(lowFooter, sheets, room.width, MARGIN)
	};
	return { overview, parts: [...parts, { scene, names: [view.legendName] }] };
}
