/** Which lines of a drawing will not go in, by why: told before anything is imported. */
import type { DrawingLedgerRow } from './drawing-data';
import type { Words } from './import-data';

/** What the ledger says of lines that stay out whole; of the rest only a label or a bend is lost. */
const outCodes: ReadonlySet<string> = new Set([
	'dangling-end',
	'end-not-taken',
	'self-relation',
	'relation-not-confirmed',
	'relation-not-allowed'
]);

export interface LinesOut {
	readonly reason: Words;
	readonly count: number;
}

/** The most frequent reason first. */
export function linesOut(ledger: readonly DrawingLedgerRow[]): readonly LinesOut[] {
	const byCode = new Map<string, { reason: Words; count: number }>();
	for (const { code, reason } of ledger) {
		if (!outCodes.has(code)) continue;
		const told = byCode.get(code) ?? { reason, count: 0 };
		told.count += 1;
		byCode.set(code, told);
	}
	return [...byCode.values()].sort((a, b) => b.count - a.count);
}
