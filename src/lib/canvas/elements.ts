/** Scene to cytoscape elements: flat boxes (no compound nodes) and routed lines. Pure, so that it can be tested. */
import type { ElementDefinition } from 'cytoscape';
import { labelsWithRoom } from '$models/layout/label-room';
import { measureText } from '$models/layout/measure';
import { wrap } from '$models/layout/wrap';
import { boxNotation } from '$models/scene/notation';
import { overlayNotation } from '$models/scene/overlay';
import type { Scene, SceneBox, SceneLine } from '$models/scene/scene';
import { liftedName, namesToLift } from './lifted-names';
import { lineOrder } from './line-order';
import { paintOf, type Palette } from './palette';
import { centreOf, middleOf, segmentsOf } from './segments';

export const LINE_HEIGHT = 1.25;
export const PADDING = 8;

/** Boxes that a person may pick up. */
export const isMovable = (box: SceneBox): boolean => isThing(box) && !box.locked;

/** Boxes that stand for something by themselves, not for a part of a figure. */
export const isThing = ({ reference }: SceneBox): boolean => reference.kind === 'object' || reference.kind === 'note';

/** Boxes that things stand in; drawn below lines. */
export const isContainer = (box: SceneBox): boolean => !isThing(box) || box.role === 'group';

/** Furniture is drawn and never chosen. */
export const isChoosable = (box: SceneBox): boolean => box.reference.kind !== 'furniture';

interface Look {
	readonly fill: string;
	readonly fillOpacity: number;
	readonly border: string;
	readonly borderStyle: 'solid' | 'dashed';
	readonly borderDash: readonly number[];
	readonly borderWidth: number;
	readonly radius: string;
	readonly ink: string;
}

/** The notation that pictures have too, in the colours of the page. */
function lookOf({ role, hue, overlay }: SceneBox, palette: Palette): Look {
	const { radius, text } = boxNotation[role];
	const over = overlay === undefined ? { ...boxNotation[role], hue } : overlayNotation[overlay];
	const { fill, stroke, strokeWidth, dash } = over;
	return {
		fill: paintOf(palette, fill, over.hue),
		fillOpacity: fill === 'none' ? 0 : 1,
		border: paintOf(palette, stroke, over.hue),
		borderStyle: dash === '' ? 'solid' : 'dashed',
		borderDash: dash === '' ? [4, 2] : dash.split(' ').map(Number),
		borderWidth: strokeWidth,
		radius: `${radius}px`,
		ink: paintOf(palette, text, hue)
	};
}

/** In the type of the box's name, the only one there is on the canvas. */
const cutTo = (line: string, { rectangle: [, , width], text: { size, weight } }: SceneBox): string =>
	wrap(line, width - 2 * PADDING, { size, weight, maxLines: 1 }, measureText)[0] ?? line;

/**
 * What stands in a box: its lines and, below, the small second text and the word beside the colour. Cytoscape has one
 * type size a label, so the second text is cut to the box; the description tells it whole.
 */
export function labelOf(box: SceneBox): string {
	const second = box.caption === '' ? [] : box.caption.split('\n');
	const last = [second.at(-1) ?? '', box.badge].filter((part) => part !== '').join(' · ');
	const lines = last === '' ? [] : [...second.slice(0, -1), last];
	return [...box.text.lines, ...lines.map((line) => cutTo(line, box))].join('\n');
}

function labelShift(box: SceneBox, label: string): { readonly x: number; readonly y: number } {
	const [, , width, height] = box.rectangle;
	const textHeight = label.split('\n').length * box.text.size * LINE_HEIGHT;
	return {
		x: box.text.align === 'left' ? PADDING - width : 0,
		y: box.text.anchor === 'top' ? (textHeight - height) / 2 + PADDING - 2 : 0
	};
}

/** `held` boxes can be chosen, never moved: the view is made from the model and has no places of its own. */
export function nodeOf(box: SceneBox, order: number, palette: Palette, held = false): ElementDefinition {
	const [x, y] = centreOf(box.rectangle);
	const label = labelOf(box);
	const shift = labelShift(box, label);
	return {
		group: 'nodes',
		data: {
			id: box.id,
			label,
			width: box.rectangle[2],
			height: box.rectangle[3],
			order,
			depth: isContainer(box) ? 'bottom' : 'auto',
			size: box.text.size,
			weight: box.text.weight,
			slant: box.text.italic === true ? 'italic' : 'normal',
			halign: box.text.align === 'left' ? 'right' : 'center',
			justify: box.text.align === 'left' ? 'left' : 'center',
			shiftX: shift.x,
			shiftY: shift.y,
			...lookOf(box, palette)
		},
		position: { x, y },
		// Picked up by `box-drag.ts`.
		grabbable: false,
		selectable: isChoosable(box),
		pannable: held || !isMovable(box)
	};
}

const arrows = { none: 'none', triangle: 'triangle', open: 'vee', diamond: 'diamond' } as const;

/** How much of its lines a drawing tells at a glance. */
export interface LineLook {
	readonly opacity: number;
	/** Whether they bear their names; a name that is not seen would cost as much as one that is. */
	readonly named: boolean;
	/** Which is drawn over which. */
	readonly order: number;
}

/** Lines of a figure stay in the background until one asks at a box; each is seen against every ground all the same. */
const quiet: LineLook = { opacity: 0.7, named: false, order: 0 };
/** In a view and on a free diagram lines are the content, with their names as long as there is room for these. */
const MOST_NAMED = 40;
const clear = (lines: number): LineLook => ({ opacity: 0.85, named: lines <= MOST_NAMED, order: 0 });

export function edgeOf(
	line: SceneLine,
	boxes: ReadonlyMap<string, SceneBox>,
	palette: Palette,
	look: LineLook = quiet
): ElementDefinition | null {
	const from = boxes.get(line.from);
	const to = boxes.get(line.to);
	if (from === undefined || to === undefined) return null;
	const segments = segmentsOf(line.points, from.rectangle, to.rectangle);
	const middle = middleOf(line.points);
	return {
		group: 'edges',
		data: {
			id: line.id,
			source: line.from,
			target: line.to,
			label: line.label,
			order: look.order,
			opacity: look.opacity,
			named: look.named,
			stroke: line.stroke,
			arrow: arrows[line.arrow],
			arrowFill: line.arrow === 'diamond' ? 'hollow' : 'filled',
			colour: paintOf(palette, 'ink-soft', ''),
			// Cytoscape wants a bend where there is none: one on the chord itself draws a straight line.
			...(segments === null
				? {}
				: {
						routed: true,
						sourceEndpoint: segments.sourceEndpoint,
						targetEndpoint: segments.targetEndpoint,
						labelX: line.labelAt[0] - middle[0],
						labelY: line.labelAt[1] - middle[1],
						weights: segments.weights.length === 0 ? [0.5] : [...segments.weights],
						distances: segments.distances.length === 0 ? [0] : [...segments.distances]
					})
		}
	};
}

/** Every box and line of the scene, containers first; a line without its ends is left out. */
export function elementsOf(scene: Scene, palette: Palette, held = false): ElementDefinition[] {
	const boxes = new Map(scene.boxes.map((box) => [box.id, box]));
	const isFigure = scene.boxes.some(({ role }) => role === 'layer');
	const look = held || !isFigure ? clear(scene.lines.length) : quiet;
	const roomy = new Set(look.named ? labelsWithRoom(scene) : []);
	const order = new Map((look.named ? lineOrder(scene.lines) : []).map((line, at) => [line, at]));
	const names = namesToLift(scene, (box) => isContainer(box) && box.role !== 'group');
	return [
		...scene.boxes.flatMap((box, order) => {
			const node = nodeOf(box, order, palette, held);
			if (!names.has(box)) return [node];
			const bare = { ...node, data: { ...node.data, label: '' } };
			return [bare, liftedName(box, node, paintOf(palette, 'surface', ''))];
		}),
		...scene.lines.flatMap((line) => {
			const own = { ...look, named: roomy.has(line), order: order.get(line) ?? 0 };
			return edgeOf(line, boxes, palette, own) ?? [];
		})
	];
}
