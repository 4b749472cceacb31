import type { ViewObject } from '$models/views/view';
import type { Measure } from './measure';
import { grid, LINE_HEIGHT, moved, PAD, textHeight, type Piece } from './piece';
import { wrap } from './wrap';

export const OBJECT_LEAST = 138;
export const OBJECT_MOST = 280;
export const OBJECT_TEXT = 11;
export const CAPTION_TEXT = 9;

/** An object as a box of this width: its name, its small line, its badge, then its parts. */
export function objectPiece(object: ViewObject, width: number, measure: Measure): Piece {
	const inner = width - 2 * PAD;
	const style = { size: OBJECT_TEXT, weight: 600, maxLines: 5 } as const;
	const lines = wrap(object.name, inner, style, measure);
	const caption = wrap(object.caption, inner, { size: CAPTION_TEXT, weight: 400, maxLines: 2 }, measure);
	const badgeHeight = object.badge === '' ? 0 : textHeight(1, CAPTION_TEXT);
	const head =
		textHeight(lines.length, OBJECT_TEXT) + Math.ceil(caption.length * CAPTION_TEXT * LINE_HEIGHT) + badgeHeight;
	const parts = grid(
		object.children.map((child) => (cell: number) => objectPiece(child, cell, measure)),
		inner,
		OBJECT_LEAST - 16
	);
	const top = 6 + head + 6;
	return {
		box: {
			id: `object/${object.id}`,
			reference: { kind: 'object', id: object.id },
			role: object.role,
			hue: object.hue,
			text: {
				lines,
				size: OBJECT_TEXT,
				weight: 600,
				align: 'left',
				anchor: object.children.length === 0 ? 'middle' : 'top'
			},
			caption: caption.join('\n'),
			badge: object.badge,
			description: object.description
		},
		width,
		height: parts.height === 0 ? top : top + parts.height + PAD,
		node: object.node,
		parts: moved(parts.parts, PAD, top)
	};
}
