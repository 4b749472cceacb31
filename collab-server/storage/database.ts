/**
 * The only place that reads and writes by the SQLite binding (the folder's lock holds a file by it). It binds every parameter in one list and refuses other types first,
 * because the binding ends the process when it is handed a buffer directly.
 */
import Binding from 'libsql';
import { fail, ok, type Result } from '$models/architecture/result';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Readonly<Record<string, unknown>>;

function checked(params: readonly SqlValue[]): SqlValue[] {
	return params.map((param) => {
		if (param === null || ['string', 'number', 'bigint'].includes(typeof param)) return param;
		if (param instanceof Uint8Array) return Buffer.from(param.buffer, param.byteOffset, param.byteLength);
		throw new TypeError(`A SQL parameter cannot be ${typeof param}`);
	});
}

export class Database {
	readonly #binding: Binding.Database;
	readonly #statements = new Map<string, Binding.Statement>();

	private constructor(path: string) {
		this.#binding = new Binding(path);
		this.#binding.exec(
			'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000'
		);
		const synchronous = this.get('PRAGMA synchronous')?.['synchronous'];
		if (synchronous !== 2)
			throw new Error(`SQLite would not sync every commit (synchronous is ${String(synchronous)})`);
	}

	/** Opens or makes the file; a folder that cannot be written is the user's to mend. */
	static open(path: string): Result<Database> {
		try {
			return ok(new Database(path));
		} catch (error) {
			return fail('cannot-open', `cannot open ${path}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}

	#statement(sql: string): Binding.Statement {
		const known = this.#statements.get(sql);
		if (known !== undefined) return known;
		const statement = this.#binding.prepare(sql);
		this.#statements.set(sql, statement);
		return statement;
	}

	exec(sql: string): void {
		this.#binding.exec(sql);
	}

	run(sql: string, params: readonly SqlValue[] = []): number {
		return this.#statement(sql).run(checked(params)).changes;
	}

	get(sql: string, params: readonly SqlValue[] = []): Row | undefined {
		return this.all(sql, params)[0];
	}

	all(sql: string, params: readonly SqlValue[] = []): Row[] {
		return this.#statement(sql).all(checked(params)) as Row[];
	}

	/** All of it or nothing. */
	transaction<Value>(work: () => Value): Value {
		this.#binding.exec('BEGIN IMMEDIATE');
		try {
			const value = work();
			this.#binding.exec('COMMIT');
			return value;
		} catch (error) {
			this.#binding.exec('ROLLBACK');
			throw error;
		}
	}

	close(): void {
		this.#statements.clear();
		this.#binding.close();
	}
}
