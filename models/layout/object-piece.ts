import type { ViewObject } from '$models/views/view';
import type { Measure } from './measure';
import { grid, moved, PAD, textHeight, type Piece } from './piece';
import { wrap } from './wrap';

export const OBJECT_LEAST = 146;
export const OBJECT_MOST = 216;
export const OBJECT_TEXT = 11;
export const CAPTION_TEXT = 10;
/** The canvas has one type for all that stands in a box, the larger and heavier one of its name: room is made for that. */
const WIDEST = { size: OBJECT_TEXT, weight: 600, maxLines: 2 } as const;

/** All parts on as few lines as it takes, none broken: a state that one diagram tells must not be absent from another. */
function smallLines(parts: readonly string[], width: number, measure: Measure): readonly string[] {
	const lines = parts.reduce<readonly string[]>((before, part) => {
		if (part === '') return before;
		const last = before.at(-1);
		const longer = last === undefined ? part : `${last} · ${part}`;
		if (last === undefined || measure(longer, WIDEST.size, WIDEST.weight) > width) return [...before, part];
		return [...before.slice(0, -1), longer];
	}, []);
	return lines.flatMap((line) => wrap(line, width, WIDEST, measure));
}

/** The small words under the name of an object; the badge stands among them, the word of a colour last. */
export const toldOf = ({ code, kind = '', badge, state, overlay }: ViewObject): readonly string[] =>
	[code, kind, ...badge.split(' · '), state, overlay?.word ?? ''].filter((part) => part !== '');

/** An object as a box of a width. */
export type ObjectPiece = (object: ViewObject, width: number) => Piece;

/** Makes boxes of objects, each once for a width: a sheet tries many arrangements with the same few widths. */
export function objectPieces(measure: Measure): ObjectPiece {
	const known = new Map<ViewObject, Map<number, Piece>>();
	const pieceOf: ObjectPiece = (object, width) => {
		let ofObject = known.get(object);
		if (ofObject === undefined) known.set(object, (ofObject = new Map()));
		const before = ofObject.get(width);
		if (before !== undefined) return before;
		const piece = objectPiece(object, width, measure, pieceOf);
		ofObject.set(width, piece);
		return piece;
	};
	return pieceOf;
}

/** Its name, its small lines, then its parts. */
function objectPiece(object: ViewObject, width: number, measure: Measure, pieceOf: ObjectPiece): Piece {
	const inner = width - 2 * PAD;
	const style = { size: OBJECT_TEXT, weight: 600, maxLines: 6 } as const;
	const lines = wrap(object.name, inner, style, measure);
	// The badge stands in the small lines: a line of its own would make every box a quarter higher.
	const told = [object.code, object.kind ?? '', ...object.badge.split(' · '), object.state];
	const small = smallLines(told, inner, measure);
	// The word of an overlay has its own line: a colour may never stand without it.
	const caption = [
		...small,
		...(object.overlay === undefined ? [] : smallLines([object.overlay.word], inner, measure))
	];
	const head = textHeight(lines.length, OBJECT_TEXT) + textHeight(caption.length, CAPTION_TEXT);
	const parts = grid(
		object.children.map((child) => (cell: number) => pieceOf(child, cell)),
		inner,
		OBJECT_LEAST - 16
	);
	const top = 5 + head + 5;
	return {
		box: {
			id: `object/${object.id}`,
			reference: object.reference ?? { kind: 'object', id: object.id },
			role: object.role,
			hue: object.hue,
			...(object.overlay === undefined ? {} : { overlay: object.overlay.tone }),
			text: {
				lines,
				size: OBJECT_TEXT,
				weight: 600,
				align: 'left',
				anchor: object.children.length === 0 ? 'middle' : 'top'
			},
			caption: caption.join('\n'),
			badge: '',
			description: object.description,
			locked: object.locked
		},
		width,
		height: parts.height === 0 ? top : top + parts.height + PAD,
		node: object.node,
		parts: moved(parts.parts, PAD, top)
	};
}
