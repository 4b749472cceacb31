/** Where a key leads in a grid. */
export interface GridMove {
	readonly down: number;
	readonly right: number;
	readonly extend: boolean;
}

export interface GridKey {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
	readonly shiftKey: boolean;
}

export interface GridSize {
	/** Rows that are seen at once. */
	readonly page: number;
	readonly rows: number;
	readonly columns: number;
}

/** null for a key that moves nowhere. With Ctrl the arrows lead to the edge, Home and End to the corners. */
export function gridMove({ key, ctrlKey, metaKey, altKey, shiftKey }: GridKey, size: GridSize): GridMove | null {
	const isMod = ctrlKey || metaKey;
	if (altKey) return null;
	const to = (down: number, right: number): GridMove => ({ down, right, extend: shiftKey });
	const [tall, wide] = [isMod ? size.rows : 1, isMod ? size.columns : 1];
	switch (key) {
		case 'ArrowDown':
			return to(tall, 0);
		case 'ArrowUp':
			return to(-tall, 0);
		case 'ArrowRight':
			return to(0, wide);
		case 'ArrowLeft':
			return to(0, -wide);
		case 'PageDown':
			return to(size.page, 0);
		case 'PageUp':
			return to(-size.page, 0);
		case 'Home':
			return to(isMod ? -size.rows : 0, -size.columns);
		case 'End':
			return to(isMod ? size.rows : 0, size.columns);
		default:
			return null;
	}
}
