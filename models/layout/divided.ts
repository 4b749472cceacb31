import type { Scene } from '$models/scene/scene';
import type { View } from '$models/views/view';
import { figureOverview } from './figure-overview';
import { figureParts, type DividedFigure, type SheetRoom } from './figure-parts';
import type { FigureStyle } from './figure-pieces';
import { freeOverview } from './free-overview';
import { freeParts } from './free-parts';

/** What a drawing is divided by: the view that it was made from, and what its boxes were made by. */
export interface Divisible {
	readonly scene: Scene;
	readonly view: View;
	readonly style: FigureStyle;
}

/** A drawing too large for a sheet of a size, divided; undefined where it is one part all the same. */
export function divided({ scene, view, style }: Divisible, room: SheetRoom): DividedFigure | undefined {
	const { measure } = style;
	const parts = view.kind === 'figure' ? figureParts(view, room, style) : freeParts(view, scene, room, measure);
	const overview =
		view.kind === 'figure'
			? figureOverview(view, parts, room, measure)
			: freeOverview(view, scene, parts, room, measure);
	return overview === undefined ? undefined : { overview, parts };
}
