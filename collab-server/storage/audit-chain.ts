/** Each row's hash covers the one before, so that no row can be changed or taken out unseen. */
import { createHash } from 'node:crypto';
import type { AuditAct, AuditRow } from './store';

export const auditHash = (chain: string, row: Omit<AuditRow, 'hash'>): string =>
	createHash('sha256')
		.update(JSON.stringify([chain, row.number, row.at, row.account, row.act, row.detail, row.previous]))
		.digest('hex');

/** The row that follows the last one of a chain. */
export function nextAuditRow(
	chain: string,
	last: Pick<AuditRow, 'number' | 'hash'> | undefined,
	act: AuditAct
): AuditRow {
	const row = { ...act, number: (last?.number ?? 0) + 1, previous: last?.hash ?? '' };
	return { ...row, hash: auditHash(chain, row) };
}

export interface ChainBreak {
	/** Place in the chain, from 1. */
	readonly row: number;
	readonly reason: string;
}

/** What is wrong with the row at a place of a chain; null where it is as it was written and follows the one before. */
export function rowBreak(chain: string, row: AuditRow, place: number, previous: string): ChainBreak | null {
	if (row.number !== place) return { row: place, reason: `it is missing; the next one is number ${row.number}` };
	if (row.previous !== previous) return { row: place, reason: 'it does not follow the row before it' };
	return auditHash(chain, row) === row.hash ? null : { row: place, reason: 'it was changed after it was written' };
}
