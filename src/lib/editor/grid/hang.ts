/** Where a list hangs at its field: wide enough for its words, within the window, above where there is no room below. */
export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

export interface Hung {
	readonly left: number;
	readonly top: number;
	/** What there is room for. */
	readonly maxHeight: number;
}

/** Left free at the edges of the window. */
const EDGE = 8;

export function hung(
	field: Rectangle,
	list: { readonly width: number; readonly height: number },
	room: { readonly width: number; readonly height: number }
): Hung {
	const left = Math.max(EDGE, Math.min(field.left, room.width - list.width - EDGE));
	const bottom = field.top + field.height;
	const below = room.height - bottom - EDGE;
	const above = field.top - EDGE;
	if (list.height <= below || below >= above) return { left, top: bottom, maxHeight: below };
	const height = Math.min(list.height, above);
	return { left, top: field.top - height, maxHeight: above };
}
