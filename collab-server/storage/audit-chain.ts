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
