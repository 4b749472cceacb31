/** Codes such as KT-1, each given once and for good; so many at a time as a file or a paste brings. */
import { text } from './row';
import { insertAll, selectAmong, type Sql, type SqlTransaction } from './sql/sql';
import type { CodeWish } from './store';

async function lastNumber(sql: Sql, architecture: string, prefix: string): Promise<number> {
	const number = sql.leadingNumber('SUBSTR(code, ?)');
	const last = await sql.get(
		`SELECT MAX(${number}) AS n FROM codes WHERE architecture = ? AND SUBSTR(code, 1, ?) = ?`,
		[prefix.length + 1, architecture, prefix.length, prefix]
	);
	return Number(last?.['n'] ?? 0);
}

async function codesAmong(sql: Sql, architecture: string, records: readonly string[]): Promise<Map<string, string>> {
	const rows = await selectAmong(sql, 'SELECT record, code FROM codes WHERE architecture = ? AND record', records, [
		architecture
	]);
	return new Map(rows.map((row) => [text(row, 'record'), text(row, 'code')]));
}

interface Given {
	readonly record: string;
	readonly code: string;
}

/** Of two for one code, or for one record, the first is written. */
const register = (sql: Sql, architecture: string, given: readonly Given[], at: string): Promise<void> =>
	insertAll(
		sql,
		'codes (architecture, code, record, at)',
		given.map(({ record, code }) => [architecture, code, record, at]),
		'ON CONFLICT DO NOTHING'
	);

/** See `ArchitectureStore`; a handful of trips, however many records there are. */
export async function assignCodes(
	sql: SqlTransaction,
	architecture: string,
	wishes: readonly CodeWish[],
	at: string
): Promise<ReadonlyMap<string, string>> {
	await sql.lock(`codes ${architecture}`);
	const records = [...new Set(wishes.map(({ record }) => record))];
	const before = await codesAmong(sql, architecture, records);
	const open = wishes.filter(({ record }) => !before.has(record));
	const claims = open.flatMap((wish) => ('claim' in wish ? [{ record: wish.record, code: wish.claim }] : []));
	await register(sql, architecture, claims, at);
	const claimed = claims.length === 0 ? before : await codesAmong(sql, architecture, records);
	const numbered: Given[] = [];
	const next = new Map<string, number>();
	const done = new Set(claimed.keys());
	for (const wish of open) {
		if ('claim' in wish || done.has(wish.record)) continue;
		const number = next.get(wish.prefix) ?? (await lastNumber(sql, architecture, wish.prefix)) + 1;
		next.set(wish.prefix, number + 1);
		done.add(wish.record);
		numbered.push({ record: wish.record, code: `${wish.prefix}${number}` });
	}
	await register(sql, architecture, numbered, at);
	return numbered.length === 0 ? claimed : codesAmong(sql, architecture, records);
}
