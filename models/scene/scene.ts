/**
 * The positioned drawing: what the canvas and every picture exporter draw, and the only thing they draw from.
 * Units are 1/96 inch; the origin is the top left; boxes come in painting order (containers first).
 */
import type { Point, Rectangle } from '$models/architecture/architecture';

/** What a box or a line stands for in the model. */
export type SceneReference =
	| { readonly kind: 'object'; readonly id: string }
	| { readonly kind: 'relation'; readonly id: string }
	/** A slot of a reference figure of the pack. */
	| { readonly kind: 'slot'; readonly id: string }
	| { readonly kind: 'layer'; readonly id: string }
	| { readonly kind: 'component'; readonly id: string }
	| { readonly kind: 'note'; readonly id: string }
	/** Frame, title block, legend: drawn, never chosen. */
	| { readonly kind: 'furniture'; readonly id: string };

/** Named role of a box; `notation.ts` gives each its colours, border and word for light and dark. */
export type BoxRole =
	| 'layer'
	/** Tinted name of a layer at its left. */
	| 'layer-header'
	| 'cross-cut'
	/** Band of slots outside the layers, or of references at the boundary. */
	| 'band'
	| 'component'
	| 'block'
	| 'slot'
	| 'slot-empty'
	| 'slot-empty-required'
	| 'object'
	| 'object-reference'
	| 'object-logical'
	| 'note'
	/** Named frame behind the boxes that people put together. */
	| 'group'
	/** Name of the diagram at the top, without border. */
	| 'title'
	| 'title-label'
	| 'title-block'
	/** Empty cell of a chart, which bars and lines stand on. */
	| 'grid'
	| 'legend'
	/** Words of the legend beside a sample. */
	| 'legend-text'
	| 'tray';

/**
 * What a view tells of a box by its colour, always beside a word on the box: a difference between two states, a step of
 * a scale, a class of values, or that nobody said. `overlay.ts` gives each its colours and border.
 */
export type Overlay =
	| 'added'
	| 'removed'
	| 'changed'
	| 'kept'
	/** On the critical path of a plan. */
	| 'critical'
	| `scale-${1 | 2 | 3 | 4 | 5}`
	| `class-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`
	| 'unknown';

export interface SceneText {
	/** Already wrapped, one entry a line. */
	readonly lines: readonly string[];
	readonly size: number;
	readonly weight: 400 | 600 | 700;
	readonly align: 'left' | 'center';
	readonly anchor: 'top' | 'middle';
	readonly italic?: boolean;
}

export interface SceneBox {
	readonly id: string;
	readonly reference: SceneReference;
	readonly role: BoxRole;
	/** Layer hue to tint with: the pack's layer or cross-cut id, '' for none. */
	readonly hue: string;
	/** Drawn instead of the colours of the role. */
	readonly overlay?: Overlay;
	readonly rectangle: Rectangle;
	/** Box that this one stands in, '' at the top. Told by our own model; no compound nodes. */
	readonly parent: string;
	readonly text: SceneText;
	/** Small second text: code, kind or state word. */
	readonly caption: string;
	/** Word told beside the colour for the layer or record type, for those who do not see colour. */
	readonly badge: string;
	/** Not to be moved. */
	readonly locked: boolean;
	/** True where its place was given by hand. */
	readonly placedByHand: boolean;
	/** Full text for title and accessible name. */
	readonly description: string;
}

export interface SceneLine {
	readonly id: string;
	readonly reference: SceneReference;
	readonly from: string;
	readonly to: string;
	/** End points on the borders and bends between, at least two. */
	readonly points: readonly Point[];
	readonly label: string;
	/** Stands in place of the label where that has no room; a list on the sheet says what it means. */
	readonly number?: string;
	readonly labelAt: Point;
	readonly stroke: 'solid' | 'dashed' | 'dotted';
	readonly arrow: 'none' | 'triangle' | 'open' | 'diamond';
	readonly description: string;
}

export interface Scene {
	/** Diagram id of the architecture. */
	readonly diagram: string;
	/** Code and name, as in the title block. */
	readonly title: string;
	readonly description: string;
	readonly width: number;
	readonly height: number;
	readonly boxes: readonly SceneBox[];
	readonly lines: readonly SceneLine[];
	/** Cells of a table: there is no graph in it. */
	readonly isTable?: true;
}
