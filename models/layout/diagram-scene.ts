/** Any diagram of an architecture as a positioned drawing, whether people arranged it or the model makes it. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { isKeptView, keptRequest } from '$models/architecture/kept-view';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Pack } from '$models/framework/pack';
import type { Scene } from '$models/scene/scene';
import { keptDrawing, type KeptOptions } from '$models/views/kept-drawing';
import type { View } from '$models/views/view';
import { viewOf } from '$models/views/view-of';
import type { FigureStyle } from './figure-pieces';
import { handPlaces, layoutView, type LayoutEngine } from './layout-view';
import { measureText, remembered } from './measure';
import { tableScene } from './table-sheet';

export interface DrawingOptions extends KeptOptions {
	/** What is drawn in place of a diagram's whole view, such as a shorter one for a sheet. */
	readonly condense?: (view: View) => View;
	/** What the boxes of a diagram's view are made by, where somebody goes on making boxes of it. */
	readonly styleOf?: (view: View) => FigureStyle;
}

function styled(view: View, { styleOf }: DrawingOptions): { readonly style?: FigureStyle } {
	const style = styleOf?.(view);
	return style === undefined ? {} : { style };
}

const nowhere = { geometry: new Map(), bends: new Map() } as const;

/** A kept view whose request this program cannot read is a problem, and so is a diagram that is not there. */
export async function diagramScene(
	architecture: Architecture,
	pack: Pack,
	id: string,
	options: DrawingOptions,
	engine: LayoutEngine
): Promise<Result<Scene>> {
	const diagram = architecture.diagrams.get(DiagramId(id));
	if (diagram === undefined || diagram.deletedAt !== null) return fail('no-diagram', `No diagram ${id}`);
	if (isKeptView(diagram)) {
		const asked = keptRequest(diagram);
		if (!asked.ok) return asked;
		const drawing = keptDrawing(architecture, pack, diagram, asked.value, options);
		if (drawing.kind === 'table') return ok(tableScene(drawing, remembered(measureText)));
		return ok(await layoutView(drawing.view, { ...nowhere, ...styled(drawing.view, options) }, engine));
	}
	const view = viewOf(architecture, pack, id, options.asOf, options);
	if (view === undefined) return fail('no-diagram', `No diagram ${id}`);
	const drawn = options.condense?.(view) ?? view;
	return ok(await layoutView(drawn, { ...handPlaces(architecture), ...styled(drawn, options) }, engine));
}
