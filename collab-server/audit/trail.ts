/** An audit chain as people read it: the newest first, by person, act and day, a page at a time. */
import { vietnamDay } from '$models/text/vietnam-day';
import type { AuditEntry, AuditPage, AuditQuery, ChainState } from '$collab/runtime/audit-runtime';
import { rowBreak } from '$collab/storage/audit-chain';
import type { AuditRow } from '$collab/storage/store';

/** Rows of one page. */
export const PAGE = 50;

/** Rows that are worked out in one go; between them others are answered. */
const AT_ONCE = 500;

const othersWereAnswered = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Recomputes every hash of a chain. A chain without any row was taken away whole: making an architecture writes one. */
export async function chainState(chain: string, rows: readonly AuditRow[]): Promise<ChainState> {
	const told = { rows: rows.length, head: rows.at(-1)?.hash ?? '' };
	if (rows.length === 0) return { ...told, broken: { row: 1, reason: 'it is missing' } };
	let previous = '';
	for (const [index, row] of rows.entries()) {
		if (index % AT_ONCE === AT_ONCE - 1) await othersWereAnswered();
		const broken = rowBreak(chain, row, index + 1, previous);
		if (broken !== null) return { ...told, broken };
		previous = row.hash;
	}
	return { ...told, broken: null };
}

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
export async function pageOf(chain: string, all: readonly AuditEntry[], query: AuditQuery): Promise<AuditPage> {
	const fitting = all.filter((entry) => fits(entry, query)).toReversed();
	const { before = Number.POSITIVE_INFINITY } = query;
	const rest = fitting.filter(({ number }) => number < before);
	const entries = rest.slice(0, PAGE);
	return {
		entries,
		count: fitting.length,
		next: rest.length > PAGE ? (entries.at(-1)?.number ?? null) : null,
		chain: await chainState(chain, all),
		people: [...new Map(all.map(({ account, name }) => [account, name]))].map(([id, name]) => ({ id, name })),
		acts: [...new Set(all.map(({ act }) => act))].sort()
	};
}
