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

export type GridAct =
	| 'edit'
	| 'sort-more'
	| 'clear'
	| 'fill'
	| 'all'
	| 'mark'
	| 'menu'
	| 'form'
	| 'open'
	| 'remove'
	| 'find'
	| 'undo'
	| 'redo';

const acts: Readonly<Record<string, GridAct>> = {
	Enter: 'edit',
	F2: 'edit',
	'Shift+Enter': 'sort-more',
	Delete: 'clear',
	Backspace: 'clear',
	'Mod+D': 'fill',
	'Mod+A': 'all',
	'Shift+ ': 'mark',
	'Alt+ArrowDown': 'menu',
	'Alt+Enter': 'form',
	'Mod+Enter': 'open',
	'Mod+Delete': 'remove',
	'Mod+F': 'find',
	'Mod+Z': 'undo',
	'Mod+Y': 'redo',
	'Mod+Shift+Z': 'redo'
};

/** What a key does that moves nowhere; null for a key that means nothing here. */
export function gridAct(key: GridKey): GridAct | null {
	const held = [key.ctrlKey || key.metaKey ? 'Mod+' : '', key.altKey ? 'Alt+' : '', key.shiftKey ? 'Shift+' : ''].join(
		''
	);
	const name = /^\p{L}$/u.test(key.key) ? key.key.toUpperCase() : key.key;
	return held === '' && key.key.length === 1 ? null : (acts[`${held}${name}`] ?? null);
}
