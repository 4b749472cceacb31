import { createHash } from 'node:crypto';
import type { Row, SqlDatabase, SqlValue } from './sql/sql';
import { LISTED_INPUT, type JobStore, type StoredJob } from './store';

/** Column of each key that may change. */
const columns = {
	architecture: 'architecture',
	account: 'account',
	kind: 'kind',
	state: 'state',
	progress: 'progress',
	step: 'step',
	input: 'input',
	fileName: 'file_name',
	fileBlob: 'file_blob',
	error: 'error',
	resultName: 'result_name',
	resultType: 'result_type',
	resultBlob: 'result_blob',
	resultSize: 'result_size',
	dataBlob: 'data_blob',
	leaseUntil: 'lease_until',
	createdAt: 'created_at'
} as const satisfies Record<keyof Omit<StoredJob, 'id'>, string>;

const states = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

const orNull = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

const jobOf = (row: Row): StoredJob => ({
	id: String(row['id']),
	architecture: String(row['architecture']),
	account: String(row['account']),
	kind: String(row['kind']),
	state: states.find((state) => state === row['state']) ?? 'failed',
	progress: Number(row['progress']),
	step: String(row['step']),
	input: String(row['input']),
	fileName: orNull(row['file_name']),
	fileBlob: orNull(row['file_blob']),
	error: orNull(row['error']),
	resultName: orNull(row['result_name']),
	resultType: orNull(row['result_type']),
	resultBlob: orNull(row['result_blob']),
	resultSize: row['result_size'] === null ? null : Number(row['result_size']),
	dataBlob: orNull(row['data_blob']),
	leaseUntil: orNull(row['lease_until']),
	createdAt: String(row['created_at'])
});

export class SqlJobs implements JobStore {
	constructor(private readonly sql: SqlDatabase) {}

	async putBlob(data: Uint8Array, at: string): Promise<string> {
		const sha256 = createHash('sha256').update(data).digest('hex');
		await this.sql.run('INSERT INTO blobs (sha256, data, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
			sha256,
			data,
			at
		]);
		return sha256;
	}

	async blob(sha256: string): Promise<Uint8Array | null> {
		const row = await this.sql.get('SELECT data FROM blobs WHERE sha256 = ?', [sha256]);
		return row === undefined ? null : new Uint8Array(row['data'] as Buffer);
	}

	async addJob(job: StoredJob): Promise<void> {
		const keys = Object.keys(columns) as (keyof typeof columns)[];
		const names = ['id', ...keys.map((key) => columns[key])];
		await this.sql.run(`INSERT INTO jobs (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`, [
			job.id,
			...keys.map((key): SqlValue => job[key])
		]);
	}

	async job(id: string): Promise<StoredJob | null> {
		const row = await this.sql.get('SELECT * FROM jobs WHERE id = ?', [id]);
		return row === undefined ? null : jobOf(row);
	}

	async updateJob(id: string, change: Partial<Omit<StoredJob, 'id'>>): Promise<void> {
		const entries = Object.entries(change) as [keyof typeof columns, SqlValue][];
		if (entries.length === 0) return;
		await this.sql.run(`UPDATE jobs SET ${entries.map(([key]) => `${columns[key]} = ?`).join(', ')} WHERE id = ?`, [
			...entries.map(([, value]) => value),
			id
		]);
	}

	async runningJobs(): Promise<readonly StoredJob[]> {
		const rows = await this.sql.all("SELECT * FROM jobs WHERE state IN ('waiting', 'running')");
		return rows.map(jobOf);
	}

	async jobsOf(architecture: string | null, most: number): Promise<readonly StoredJob[]> {
		const [where, values] = architecture === null ? ['', []] : ['WHERE architecture = ? ', [architecture]];
		const names = Object.values(columns).filter((name) => name !== 'input');
		const input = `CASE WHEN LENGTH(input) > ${LISTED_INPUT} THEN 'null' ELSE input END AS input`;
		const rows = await this.sql.all(
			`SELECT id, ${names.join(', ')}, ${input} FROM jobs ${where}ORDER BY created_at DESC, id LIMIT ?`,
			[...values, most]
		);
		return rows.map(jobOf);
	}
}
