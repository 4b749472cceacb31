/**
 * Enter goes on with a list by itself; many type its mark as well. The mark that is typed straight behind one that came by
 * itself, of the same list, is taken as the same, where it would else begin a list within the item.
 */
import type { EditorState, TransactionSpec } from '@codemirror/state';

const item = /^(?<indent>\s*)(?:[-*+]|\d+[.)])\s/u;
const twice =
	/^(?<own>\s*(?:(?<bullet>[-*+])|\d+(?<point>[.)]))[ \t]+)(?:(?<bulletAgain>[-*+])|\d+(?<pointAgain>[.)]))$/u;

/** What a space at the cursor does instead of being written; null where it is only a space. */
export function sameMarker(state: EditorState): TransactionSpec | null {
	const { from, to } = state.selection.main;
	const line = state.doc.lineAt(from);
	// What stands behind the cursor was there before: nobody is beginning an item.
	if (from !== to || from !== line.to || line.number === 1) return null;
	const { own = '', bullet, point, bulletAgain, pointAgain } = twice.exec(line.text)?.groups ?? {};
	if (own === '' || bullet !== bulletAgain || point !== pointAgain) return null;
	if (!item.test(state.doc.line(line.number - 1).text)) return null;
	const start = line.from + own.length;
	return { changes: { from: start, to: from }, selection: { anchor: start }, scrollIntoView: true };
}
