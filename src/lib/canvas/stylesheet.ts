import type { StylesheetJson } from 'cytoscape';
import { LABEL_SIZE } from '$models/layout/label-area';
import { LINE_HEIGHT } from './elements';
import { fontFamilies, type Palette } from './palette';

/** Lines of what is chosen are seen in any case. */
export type ShownLines = 'all' | 'of-chosen';

/** Cytoscape's stylesheet; what differs from box to box comes from the element's data. */
export function stylesheetOf(palette: Palette, lines: ShownLines = 'all'): StylesheetJson {
	return [
		{
			selector: 'node',
			style: {
				width: 'data(width)',
				height: 'data(height)',
				shape: 'round-rectangle',
				'corner-radius': 'data(radius)',
				'background-color': 'data(fill)',
				'background-opacity': 'data(fillOpacity)' as unknown as number,
				'border-color': 'data(border)',
				'border-style': 'data(borderStyle)' as 'solid',
				'border-dash-pattern': 'data(borderDash)' as unknown as number[],
				'border-width': 'data(borderWidth)',
				color: 'data(ink)',
				label: 'data(label)',
				'font-family': fontFamilies(palette.font),
				'font-size': 'data(size)',
				'font-weight': 'data(weight)' as unknown as 'normal',
				'font-style': 'data(slant)' as 'normal',
				'line-height': LINE_HEIGHT,
				'text-wrap': 'wrap',
				'text-max-width': '4000px',
				'text-halign': 'data(halign)' as 'center',
				'text-valign': 'center',
				'text-justification': 'data(justify)' as 'center',
				'text-margin-x': 'data(shiftX)' as unknown as number,
				'text-margin-y': 'data(shiftY)' as unknown as number,
				'min-zoomed-font-size': 5,
				'z-compound-depth': 'data(depth)' as 'bottom',
				'z-index': 'data(order)' as unknown as number,
				'overlay-opacity': 0
			}
		},
		{ selector: 'node[?isName]', style: { events: 'no' } },
		{ selector: 'node:active', style: { 'overlay-opacity': 0 } },
		{
			selector: 'edge',
			style: {
				width: 1.2,
				// Of the line alone, so that its name stays readable.
				'line-opacity': 'data(opacity)' as unknown as number,
				'line-color': 'data(colour)',
				'line-style': 'data(stroke)' as 'solid',
				'target-arrow-color': 'data(colour)',
				'target-arrow-shape': 'data(arrow)' as 'vee',
				'target-arrow-fill': 'data(arrowFill)' as 'filled',
				'arrow-scale': 0.9,
				// Among lines alone: boxes stand above them all the same.
				'z-index': 'data(order)' as unknown as number,
				'curve-style': 'taxi',
				color: palette.plain['ink-soft'],
				'font-family': fontFamilies(palette.font),
				'font-size': LABEL_SIZE,
				'font-weight': 600,
				'text-background-color': palette.plain.surface,
				'text-background-opacity': 1,
				'text-background-padding': '2px',
				'min-zoomed-font-size': 5,
				'overlay-opacity': 0
			}
		},
		{ selector: 'edge[?named]', style: { label: 'data(label)' } },
		{
			selector: 'edge[?routed]',
			style: {
				'curve-style': 'segments',
				// The typings know only two of the three values.
				'edge-distances': 'endpoints' as 'intersection',
				'segment-weights': 'data(weights)' as unknown as number[],
				'segment-distances': 'data(distances)' as unknown as number[],
				'source-endpoint': 'data(sourceEndpoint)',
				'target-endpoint': 'data(targetEndpoint)',
				'text-margin-x': 'data(labelX)' as unknown as number,
				'text-margin-y': 'data(labelY)' as unknown as number
			}
		},
		// A stored route is wrong as soon as one of its boxes moves; until the next layout a simple one stands in.
		{
			selector: 'edge.stale',
			style: {
				'curve-style': 'taxi',
				'source-endpoint': 'outside-to-node',
				'target-endpoint': 'outside-to-node',
				'text-margin-x': 0,
				'text-margin-y': 0
			}
		},
		{ selector: 'node:selected', style: { 'border-color': palette.plain.accent, 'border-width': 2.5 } },
		{
			selector: 'edge:selected',
			style: {
				width: 2.5,
				'line-opacity': 1,
				label: 'data(label)',
				'line-color': palette.plain.accent,
				'target-arrow-color': palette.plain.accent,
				'z-index': 9999
			}
		},
		// Names of lines are told where one asks: at the boxes chosen.
		{ selector: 'edge.near', style: { 'line-opacity': 1, width: 2, label: 'data(label)', 'z-index': 9998 } },
		...(lines === 'all'
			? []
			: ([
					{ selector: 'edge', style: { display: 'none' } },
					{ selector: 'edge.near, edge:selected', style: { display: 'element' } }
				] as const)),
		{ selector: '.dragged', style: { opacity: 0.25 } },
		{ selector: '.remote-drag', style: { opacity: 0.25 } }
	];
}
