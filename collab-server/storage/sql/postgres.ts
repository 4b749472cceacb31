/** The engine that several nodes share. */
import pg from 'pg';
import { fail, ok, type Result } from '$models/architecture/result';
import { UnknownOutcome, type Row, type Sql, type SqlDatabase, type SqlTransaction, type SqlValue } from './sql';

/** Whole numbers here are counts and ids that fit a double. */
const INT8 = 20;
const types = {
	getTypeParser: ((oid: number, format?: 'text') =>
		oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser
};

/** Two transactions stood in each other's way; either may simply be made again. */
const again: ReadonlySet<string> = new Set(['40001', '40P01']);
const TRIES = 5;

const codeOf = (error: unknown): string =>
	typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const numbered = new Map<string, string>();

/** `?` as `$1`, `$2`; no statement has one in a text. */
function inPostgres(sql: string): string {
	const known = numbered.get(sql);
	if (known !== undefined) return known;
	let count = 0;
	const made = sql.replace(/\?/gu, () => `$${(count += 1)}`);
	// Statements over many rows differ by how many.
	if (sql.length < 1_000) numbered.set(sql, made);
	return made;
}

/** PostgreSQL keeps no NUL in a text. */
const bound = (params: readonly SqlValue[]): unknown[] =>
	params.map((param) => {
		if (typeof param === 'string') return param.replaceAll('\u0000', '\uFFFD');
		return param instanceof Uint8Array ? Buffer.from(param.buffer, param.byteOffset, param.byteLength) : param;
	});

const leadingNumber = (text: string): string => `COALESCE(CAST(SUBSTRING(${text} FROM '^[0-9]{1,15}') AS BIGINT), 0)`;

/** Its pages carry checksums of their own where the server was set up so; a text there is always one. */
const asBytes = (value: string): string => value;

interface Asks {
	query(text: string, values: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }>;
}

const sqlOn = (client: Asks): SqlTransaction => ({
	all: async (sql, params = []) => (await client.query(inPostgres(sql), bound(params))).rows,
	get: async (sql, params = []) => (await client.query(inPostgres(sql), bound(params))).rows[0],
	run: async (sql, params = []) => (await client.query(inPostgres(sql), bound(params))).rowCount ?? 0,
	lock: async (name) => {
		await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
	},
	leadingNumber,
	asBytes
});

/**
 * After so long without an answer a connection is taken for dead, since a way that drops everything tells nobody. The
 * server gives up a statement earlier, so that one which is only slow ends in order. `?query_timeout=` in the address
 * says otherwise.
 */
const ANSWER_MS = 30_000;

/**
 * Between two statements of a transaction nothing takes long. A node out of reach in the midst of one holds what the others
 * wait for, and must not hold it for longer than they would wait.
 */
const IDLE_MS = 5_000;

export interface PostgresOptions {
	/** Told when an idle connection broke; the next question takes another. */
	readonly onLost: (reason: Error) => void;
	readonly connections?: number;
}

export class Postgres implements SqlDatabase {
	readonly #sql: Sql;
	readonly leadingNumber = leadingNumber;
	readonly asBytes = asBytes;

	private constructor(readonly pool: pg.Pool) {
		this.#sql = sqlOn(pool);
	}

	/** Connects, and refuses a server that would acknowledge what is not on its disk. */
	static async open(url: string, { onLost, connections = 10 }: PostgresOptions): Promise<Result<Postgres>> {
		const pool = new pg.Pool({
			connectionString: url,
			max: connections,
			connectionTimeoutMillis: 5_000,
			query_timeout: ANSWER_MS,
			keepAlive: true,
			keepAliveInitialDelayMillis: 10_000,
			types,
			options: `-c synchronous_commit=on -c statement_timeout=25000 -c idle_in_transaction_session_timeout=${IDLE_MS}`,
			application_name: 'khuevan'
		});
		pool.on('error', onLost);
		try {
			const { rows } = await pool.query<{ fsync: string }>('SHOW fsync');
			if (rows[0]?.fsync !== 'on') throw new Error('fsync is off there, so that a power cut would lose what was saved');
			return ok(new Postgres(pool));
		} catch (error) {
			await pool.end();
			// The address may hold a password, so it is not repeated.
			return fail(
				'cannot-open',
				`DATABASE_URL: cannot use the PostgreSQL server: ${error instanceof Error ? error.message : String(error)}`
			);
		}
	}

	all(sql: string, params?: readonly SqlValue[]): Promise<readonly Row[]> {
		return this.#sql.all(sql, params);
	}

	get(sql: string, params?: readonly SqlValue[]): Promise<Row | undefined> {
		return this.#sql.get(sql, params);
	}

	run(sql: string, params?: readonly SqlValue[]): Promise<number> {
		return this.#sql.run(sql, params);
	}

	transaction<Value>(work: (sql: SqlTransaction) => Promise<Value>): Promise<Value> {
		return this.#within('BEGIN', work);
	}

	reading<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
		return this.#within('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', work);
	}

	async #within<Value>(begin: string, work: (sql: SqlTransaction) => Promise<Value>): Promise<Value> {
		for (let left = TRIES; ; left -= 1) {
			const client = await this.pool.connect();
			let broken: Error | undefined;
			let isCommitting = false;
			try {
				await client.query(begin);
				const value = await work(sqlOn(client));
				isCommitting = true;
				await client.query('COMMIT');
				return value;
			} catch (error) {
				if (error instanceof pg.DatabaseError) {
					await client.query('ROLLBACK').catch((reason: unknown) => {
						broken = reason instanceof Error ? reason : new Error(String(reason));
					});
				} else {
					// Nobody may be at the other end; closing the connection takes the transaction back just as well.
					broken = error instanceof Error ? error : new Error(String(error));
					if (isCommitting) throw new UnknownOutcome(error);
				}
				if (left <= 1 || !again.has(codeOf(error))) throw error;
			} finally {
				client.release(broken);
			}
		}
	}

	async close(): Promise<void> {
		await this.pool.end();
	}
}
