/** Typing a text is one change to whoever reads the history, though each keystroke is an update of its own. */
import type { HistoryChange, StoredHistoryRow } from './store';

const TYPING_MS = 60_000;

/** Whether a change goes on with the text of the last row, so that it only moves that row's end. */
export function continuesTyping(
	last: Pick<StoredHistoryRow, 'place' | 'account' | 'at'> | undefined,
	change: HistoryChange,
	by: { readonly account: string; readonly at: string }
): boolean {
	return (
		last !== undefined &&
		change.place.startsWith('chapters/') &&
		last.place === change.place &&
		last.account === by.account &&
		Date.parse(by.at) - Date.parse(last.at) < TYPING_MS
	);
}
