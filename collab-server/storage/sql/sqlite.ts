/** The embedded engine. Statements reach its thread in the order in which they were asked; transactions one by one. */
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '$models/architecture/result';
import type { Row, Sql, SqlDatabase, SqlTransaction, SqlValue } from './sql';

type Act = 'exec' | 'run' | 'all' | 'close';

interface Reply {
	readonly id: number;
	readonly value?: unknown;
	readonly error?: string;
}

interface Waiting {
	readonly resolve: (value: unknown) => void;
	readonly reject: (reason: Error) => void;
}

const settings =
	'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000';

/** SQLite's cast takes the digits at the start. */
const leadingNumber = (text: string): string => `CAST(${text} AS INTEGER)`;

/** What SQLite says of a file that is not as it wrote it, with what can be done. */
const DAMAGE = /malformed|not a database|corrupt/u;
export const RESTORE = 'the file is damaged; stop the server and restore a backup (npx khuevan restore)';

const withAdvice = (reason: string): string => (DAMAGE.test(reason) ? `${reason}: ${RESTORE}` : reason);

const asBytes = (value: string): string => `CAST(${value} AS BLOB)`;

export class Sqlite implements SqlDatabase {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, Waiting>();
	#asked = 0;
	#ended: Error | null = null;
	/**
	 * Resolves when the transaction that is under way has ended. What is asked outside must not become part of it, so
	 * everybody waits for it, and looks and asks in one turn.
	 */
	#transaction: Promise<void> | null = null;
	readonly leadingNumber = leadingNumber;
	readonly asBytes = asBytes;

	private constructor(path: string) {
		this.#worker = new Worker(new URL('sqlite-worker.mjs', import.meta.url), { workerData: { path }, execArgv: [] });
		this.#worker.on('message', (reply: Reply) => this.#answer(reply));
		this.#worker.on('error', (error) => this.#end(error instanceof Error ? error : new Error(String(error))));
		this.#worker.on('exit', () => this.#end(new Error('The database is closed')));
		this.#worker.unref();
	}

	/** Opens or makes the file; a folder that cannot be written is the user's to mend. */
	static async open(path: string): Promise<Result<Sqlite>> {
		const database = new Sqlite(path);
		try {
			await database.#ask('exec', settings);
			const [row] = (await database.#ask('all', 'PRAGMA synchronous')) as Row[];
			if (row?.['synchronous'] !== 2) {
				throw new Error(`SQLite would not sync every commit (synchronous is ${String(row?.['synchronous'])})`);
			}
			return ok(database);
		} catch (error) {
			await database.close();
			return fail('cannot-open', `cannot open ${path}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	#end(reason: Error): void {
		this.#ended ??= reason;
		for (const { reject } of this.#waiting.values()) reject(reason);
		this.#waiting.clear();
	}

	#answer({ id, value, error }: Reply): void {
		const waiting = this.#waiting.get(id);
		this.#waiting.delete(id);
		// Only work that somebody waits for keeps the process alive.
		if (this.#waiting.size === 0) this.#worker.unref();
		if (error === undefined) waiting?.resolve(value);
		else waiting?.reject(new Error(withAdvice(error)));
	}

	#ask(act: Act, sql: string, params: readonly SqlValue[] = []): Promise<unknown> {
		const ended = this.#ended;
		if (ended !== null) return Promise.reject(ended);
		const id = (this.#asked += 1);
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#worker.ref();
			this.#worker.postMessage({ id, act, sql, params });
		});
	}

	readonly #inside: SqlTransaction = {
		all: async (sql, params) => (await this.#ask('all', sql, params)) as Row[],
		get: async (sql, params) => ((await this.#ask('all', sql, params)) as Row[])[0],
		run: async (sql, params) => (await this.#ask('run', sql, params)) as number,
		// Transactions are one at a time, here and in the file.
		lock: async () => undefined,
		leadingNumber,
		asBytes
	};

	async all(sql: string, params?: readonly SqlValue[]): Promise<readonly Row[]> {
		while (this.#transaction !== null) await this.#transaction;
		return this.#inside.all(sql, params);
	}

	async get(sql: string, params?: readonly SqlValue[]): Promise<Row | undefined> {
		while (this.#transaction !== null) await this.#transaction;
		return this.#inside.get(sql, params);
	}

	async run(sql: string, params?: readonly SqlValue[]): Promise<number> {
		while (this.#transaction !== null) await this.#transaction;
		return this.#inside.run(sql, params);
	}

	transaction<Value>(work: (sql: SqlTransaction) => Promise<Value>): Promise<Value> {
		return this.#within('BEGIN IMMEDIATE', work);
	}

	reading<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value> {
		return this.#within('BEGIN', work);
	}

	async #within<Value>(begin: string, work: (sql: SqlTransaction) => Promise<Value>): Promise<Value> {
		while (this.#transaction !== null) await this.#transaction;
		let release = (): void => undefined;
		this.#transaction = new Promise((resolve) => {
			release = resolve;
		});
		try {
			await this.#ask('exec', begin);
			try {
				const value = await work(this.#inside);
				await this.#ask('exec', 'COMMIT');
				return value;
			} catch (error) {
				await this.#ask('exec', 'ROLLBACK').catch(() => undefined);
				throw error;
			}
		} finally {
			this.#transaction = null;
			release();
		}
	}

	/** Several statements at once, without parameters; the one act that a transaction may use beside what it is given. */
	async exec(sql: string): Promise<void> {
		await this.#ask('exec', sql);
	}

	async close(): Promise<void> {
		while (this.#transaction !== null) await this.#transaction;
		await this.#ask('close', '').catch(() => undefined);
		await this.#worker.terminate();
	}
}
