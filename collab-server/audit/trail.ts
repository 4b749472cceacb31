/** An audit chain as people read it: the newest first, by person, act and day, a page at a time. */
import { vietnamDay } from '$models/text/vietnam-day';
import type { AuditEntry, AuditPage, AuditQuery, ChainState } from '$collab/runtime/audit-runtime';
import { firstBreak } from '$collab/storage/audit-chain';
import type { AuditRow } from '$collab/storage/store';

/** Rows of one page. */
export const PAGE = 50;

/** Recomputes every hash of a chain. A chain without any row was taken away whole: making an architecture writes one. */
export const chainState = (chain: string, rows: readonly AuditRow[]): ChainState => ({
	rows: rows.length,
	head: rows.at(-1)?.hash ?? '',
	broken: rows.length === 0 ? { row: 1, reason: 'it is missing' } : firstBreak(chain, rows)
});

export const namedRows = (rows: readonly AuditRow[], names: ReadonlyMap<string, string>): readonly AuditEntry[] =>
	rows.map((row) => ({ ...row, name: names.get(row.account) ?? row.account }));

/** Whether a row is among those that were asked for. */
export function fits(entry: AuditEntry, { account, act, from = '', to = '' }: AuditQuery): boolean {
	if (account !== undefined && account !== '' && entry.account !== account) return false;
	if (act !== undefined && act !== '' && entry.act !== act) return false;
	if (from === '' && to === '') return true;
	const day = vietnamDay(new Date(entry.at));
	return (from === '' || day >= from) && (to === '' || day <= to);
}

/** The page that was asked for, with what there is to choose from. */
export function pageOf(chain: string, all: readonly AuditEntry[], query: AuditQuery): AuditPage {
	const fitting = all.filter((entry) => fits(entry, query)).toReversed();
	const { before = Number.POSITIVE_INFINITY } = query;
	const rest = fitting.filter(({ number }) => number < before);
	const entries = rest.slice(0, PAGE);
	return {
		entries,
		count: fitting.length,
		next: rest.length > PAGE ? (entries.at(-1)?.number ?? null) : null,
		chain: chainState(chain, all),
		people: [...new Map(all.map(({ account, name }) => [account, name]))].map(([id, name]) => ({ id, name })),
		acts: [...new Set(all.map(({ act }) => act))].sort()
	};
}
