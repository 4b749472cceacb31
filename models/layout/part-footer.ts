/** Title block and legend of a drawing that is told in parts: once, where there is room, before they take a sheet of their own. */
import type { Scene } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { MARGIN } from './figure-layout';
import type { DividedFigure, FigurePart, SheetRoom } from './figure-parts';
import { legendLines, lowFooter } from './furniture';
import type { Measure } from './measure';
import { flatten, GAP } from './piece';
import { raised } from './raised';

/** Narrower than that, title block and legend are columns of syllables. */
const NARROWEST = 1000;

type Footer = Pick<Scene, 'boxes' | 'lines' | 'height'>;

function laid(view: View, width: number, top: number, measure: Measure): Footer {
	const packed = lowFooter(view, width - 2 * MARGIN, measure);
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

/** The same drawing with title block and legend below; undefined where the sheet has no room for them. */
function withFooterBelow(view: View, scene: Scene, room: SheetRoom, measure: Measure): Scene | undefined {
	const width = Math.max(scene.width, Math.min(room.width, NARROWEST));
	const { boxes, lines, height } = laid(view, width, Math.ceil(endOf(scene)) + GAP, measure);
	const whole = { ...scene, width, height, boxes: [...scene.boxes, ...boxes], lines: [...scene.lines, ...lines] };
	const sheet = raised(whole, room.height);
	return width > room.width || sheet.height > room.height ? undefined : sheet;
}

/** Below the whole at a glance, else below the last part, else below the first part with room, else on a sheet of their own. */
export function withFooter(
	view: View,
	{ overview, parts }: DividedFigure,
	room: SheetRoom,
	measure: Measure
): DividedFigure {
	const below = withFooterBelow(view, overview, room, measure);
	if (below !== undefined) return { overview: below, parts };
	for (const at of [parts.length - 1, ...parts.keys()]) {
		const part = parts[at];
		const scene = part && withFooterBelow(view, part.scene, room, measure);
		if (part === undefined || scene === undefined) continue;
		const told: FigurePart = { scene, names: [...part.names, view.legendName] };
		return { overview, parts: parts.with(at, told) };
	}
	const { diagram, title, description } = view;
	const scene: Scene = {
		diagram,
		title: `${title}: ${view.legendName}`,
		description: `${description}. ${view.legendName}`,
		width: room.width,
		...laid(view, room.width, MARGIN, measure)
	};
	return { overview, parts: [...parts, { scene, names: [view.legendName] }] };
}
