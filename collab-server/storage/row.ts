/** Columns of a row as the values they were written as. */
import type { Row } from './sql/sql';

export const text = (row: Row, key: string): string => String(row[key] ?? '');

export const textOrNull = (row: Row, key: string): string | null =>
	row[key] === null || row[key] === undefined ? null : String(row[key]);

/** JSON that this program wrote itself. */
export const json = <Value>(row: Row, key: string): Value => JSON.parse(text(row, key)) as Value;
