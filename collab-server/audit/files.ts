/** The audit trail as files: a table for people, and lines of JSON with which everybody can work the chain out again. */
import { csvText } from '$exporters/csv/export';
import type { AuditEntry } from '$collab/runtime/audit-runtime';

/** Told by `wordsOf` beside the name of each act. */
export function auditCsv(entries: readonly AuditEntry[], wordsOf: (act: string) => string): string {
	const heads = ['number', 'at', 'account', 'name', 'act', 'words', 'detail', 'previous', 'hash'];
	const rows = entries.map(({ number, at, account, name, act, detail, previous, hash }) => [
		String(number),
		at,
		account,
		name,
		act,
		wordsOf(act),
		detail,
		previous,
		hash
	]);
	return csvText([heads, ...rows]);
}

/**
 * One row a line, keys as the chain has them. `hash` is the SHA-256 of the JSON array of chain, number, at, account, act,
 * detail and previous.
 */
export const auditJsonLines = (chain: string, entries: readonly AuditEntry[]): string =>
	entries
		.map(({ number, at, account, name, act, detail, previous, hash }) =>
			JSON.stringify({ chain, number, at, account, name, act, detail, previous, hash })
		)
		.map((line) => `${line}\n`)
		.join('');
