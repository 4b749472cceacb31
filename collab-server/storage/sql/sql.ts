/**
 * What the durable parts ask of a database, whichever it is: SQL that both engines understand, parameters as `?`. A promise
 * of a write resolves only when it is committed and on the disk.
 */
export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, unknown>>;

export interface Sql {
	all(sql: string, params?: readonly SqlValue[]): Promise<readonly Row[]>;
	get(sql: string, params?: readonly SqlValue[]): Promise<Row | undefined>;
	/** Answers how many rows it changed. */
	run(sql: string, params?: readonly SqlValue[]): Promise<number>;
	/** SQL for the number that a text begins with, 0 where it begins with none. */
	leadingNumber(text: string): string;
	/** SQL for a value as its bytes, whatever they are: on a damaged page a text need be none. */
	asBytes(value: string): string;
}

export interface SqlTransaction extends Sql {
	/** Nobody else holds this name until the transaction ends. */
	lock(name: string): Promise<void>;
}

export interface SqlDatabase extends Sql {
	/** All of it or nothing. The work uses what it is given and nothing else of the database; it may be run again. */
	transaction<Value>(work: (sql: SqlTransaction) => Promise<Value>): Promise<Value>;
	/** Reads that see one moment. */
	reading<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
	close(): Promise<void>;
}

/** The line to the database broke while it committed: nobody here knows whether it did. */
export class UnknownOutcome extends Error {
	constructor(reason: unknown) {
		super(`not known whether it was committed: ${reason instanceof Error ? reason.message : String(reason)}`, {
			cause: reason
		});
	}
}

/** Rows in one statement are one trip to the database; both engines take as many parameters as these. */
const PARAMETERS = 5_000;

/** Writes rows of equal length in as few trips as can be; `then` is what follows them in each statement. */
export async function insertAll(
	sql: Sql,
	into: string,
	rows: readonly (readonly SqlValue[])[],
	then = ''
): Promise<void> {
	const width = rows[0]?.length ?? 1;
	const atOnce = Math.max(1, Math.floor(PARAMETERS / width));
	for (let start = 0; start < rows.length; start += atOnce) {
		const some = rows.slice(start, start + atOnce);
		const places = some.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
		await sql.run(`INSERT INTO ${into} VALUES ${places} ${then}`, some.flat());
	}
}

/** Rows whose last named column is among these values, in as few trips as can be; `before` are the parameters before it. */
export async function selectAmong(
	sql: Sql,
	select: string,
	values: readonly SqlValue[],
	before: readonly SqlValue[] = []
): Promise<Row[]> {
	const rows: Row[] = [];
	for (let start = 0; start < values.length; start += PARAMETERS) {
		const some = values.slice(start, start + PARAMETERS);
		rows.push(...(await sql.all(`${select} IN (${some.map(() => '?').join(', ')})`, [...before, ...some])));
	}
	return rows;
}
