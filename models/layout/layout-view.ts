import type { Architecture, Point, Rectangle } from '$models/architecture/architecture';
import type { Scene } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { figureSheet, figureStyle } from './figure-layout';
import type { FigureStyle } from './figure-pieces';
import { freeSheet, type LayoutEngine } from './free-layout';
import { legendLines } from './furniture';
import { sceneLines } from './lines';
import { measureText, remembered, type Measure } from './measure';

export type { LayoutEngine } from './free-layout';

export interface LayoutInput {
	/** Places given by hand, by node id. */
	readonly geometry: ReadonlyMap<string, Rectangle>;
	/** Bends given by hand, by `<diagram>/<relation>`. */
	readonly bends: ReadonlyMap<string, readonly Point[]>;
	/** Width of text; the table of Be Vietnam Pro unless said otherwise. */
	readonly measure?: Measure;
	/** Of a figure whose parts are laid out as well, so that its boxes are made once for both. */
	readonly style?: FigureStyle;
}

/** What `layoutView` needs of an architecture. */
export const handPlaces = ({ geometry, bends }: Architecture): LayoutInput => ({ geometry, bends });

/**
 * Gives everything of a view a place. Reference figures are laid out by our own bands and never ask the engine; a free
 * diagram asks it for what nobody placed.
 */
export async function layoutView(view: View, input: LayoutInput, engine: LayoutEngine): Promise<Scene> {
	const { geometry, bends } = input;
	const measure = remembered(input.measure ?? measureText);
	const sheet =
		view.kind === 'figure'
			? {
					...figureSheet(view, geometry, input.style ?? figureStyle(view, measure)),
					routed: new Map<string, readonly Point[]>()
				}
			: await freeSheet(view, geometry, measure, engine);
	const { boxes, width, height, routed } = sheet;
	const placeOf = new Map(boxes.map(({ id, rectangle }) => [id, rectangle]));
	const lines = sceneLines({ diagram: view.diagram, relations: view.relations, boxes, bends, routed });
	return {
		diagram: view.diagram,
		title: view.title,
		description: view.description,
		width,
		height,
		boxes,
		lines: [...lines, ...legendLines(view, (id) => placeOf.get(id))]
	};
}
