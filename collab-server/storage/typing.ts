/** Typing a text is one change to whoever reads the history, though each keystroke is an update of its own. */
import { APART_MS } from './clocks-apart';
import type { HistoryChange, StoredHistoryRow } from './store';

const TYPING_MS = 60_000;

/** Whether a change goes on with the text of the last row, so that it only moves that row's end. */
export function continuesTyping(
	last: Pick<StoredHistoryRow, 'place' | 'account' | 'at'> | undefined,
	change: HistoryChange,
	by: { readonly account: string; readonly at: string }
): boolean {
	const since = last === undefined ? 0 : Date.parse(by.at) - Date.parse(last.at);
	return (
		last !== undefined &&
		change.place.startsWith('chapters/') &&
		last.place === change.place &&
		last.account === by.account &&
		since < TYPING_MS &&
		// Not where the clock was set back by more than what two nodes may be apart.
		since > -APART_MS
	);
}
