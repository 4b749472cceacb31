/** The update log on SQLite. Appends of the same turn of the event loop share one transaction and one sync. */
import type { Database } from './database';
import type { HistoryChange, LastChange, NewUpdate, StoredHistoryRow, StoredUpdate, UpdateLog } from './store';
import { continuesTyping } from './typing';

interface Waiting {
	readonly room: string;
	readonly update: NewUpdate;
	readonly resolve: (sequence: number) => void;
	readonly reject: (reason: unknown) => void;
}

const bytes = (value: unknown): Uint8Array => new Uint8Array(value as Buffer);

export class SqliteLog implements UpdateLog {
	#waiting: Waiting[] = [];

	constructor(private readonly database: Database) {}

	append(room: string, update: NewUpdate): Promise<number> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ room, update, resolve, reject });
			if (this.#waiting.length === 1) setImmediate(() => this.flush());
		});
	}

	/** Commits what waits; all of one batch succeed or fail together. */
	flush(): void {
		const batch = this.#waiting;
		this.#waiting = [];
		if (batch.length === 0) return;
		try {
			const sequences = this.database.transaction(() => batch.map(({ room, update }) => this.#insert(room, update)));
			batch.forEach(({ resolve }, index) => resolve(sequences[index] ?? 0));
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
	}

	#insert(room: string, update: NewUpdate): number {
		this.database.run(
			'INSERT INTO documents (room, sequence) VALUES (?, 1) ON CONFLICT (room) DO UPDATE SET sequence = sequence + 1',
			[room]
		);
		const sequence = Number(this.database.get('SELECT sequence FROM documents WHERE room = ?', [room])?.['sequence']);
		this.database.run('INSERT INTO updates (room, sequence, data, account, at) VALUES (?, ?, ?, ?, ?)', [
			room,
			sequence,
			update.data,
			update.account,
			update.at
		]);
		for (const change of update.history) this.#tell(room, sequence, change, update);
		return sequence;
	}

	#tell(room: string, sequence: number, change: HistoryChange, { account, at }: NewUpdate): void {
		const { place, object, field, before, after } = change;
		const last = place.startsWith('chapters/')
			? this.database.get(
					'SELECT rowid, place, account, at FROM history WHERE room = ? AND object = ? AND place = ? ORDER BY sequence DESC LIMIT 1',
					[room, object, place]
				)
			: undefined;
		const row = last && { place: String(last['place']), account: String(last['account']), at: String(last['at']) };
		if (last !== undefined && continuesTyping(row, change, { account, at })) {
			this.database.run('UPDATE history SET after = ?, sequence = ? WHERE rowid = ?', [
				after,
				sequence,
				Number(last['rowid'])
			]);
			return;
		}
		this.database.run(
			'INSERT INTO history (room, sequence, place, object, field, before, after, account, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
			[room, sequence, place, object, field, before, after, account, at]
		);
	}

	async read(room: string, after: number): Promise<readonly StoredUpdate[]> {
		this.flush();
		const rows = this.database.all(
			'SELECT sequence, data, account, at FROM updates WHERE room = ? AND sequence > ? ORDER BY sequence',
			[room, after]
		);
		return rows.map((row) => ({
			sequence: Number(row['sequence']),
			data: bytes(row['data']),
			account: String(row['account']),
			at: String(row['at'])
		}));
	}

	async snapshot(room: string): Promise<{ sequence: number; data: Uint8Array } | null> {
		const row = this.database.get('SELECT sequence, data FROM snapshots WHERE room = ?', [room]);
		return row === undefined ? null : { sequence: Number(row['sequence']), data: bytes(row['data']) };
	}

	async putSnapshot(room: string, sequence: number, data: Uint8Array, at: string): Promise<void> {
		this.database.run(
			`INSERT INTO snapshots (room, sequence, data, at) VALUES (?, ?, ?, ?)
			 ON CONFLICT (room) DO UPDATE SET sequence = excluded.sequence, data = excluded.data, at = excluded.at
			 WHERE excluded.sequence > snapshots.sequence`,
			[room, sequence, data, at]
		);
	}

	async bindClient(room: string, client: number, account: string): Promise<string> {
		this.database.run('INSERT INTO clients (room, client, account) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
			room,
			client,
			account
		]);
		return String(
			this.database.get('SELECT account FROM clients WHERE room = ? AND client = ?', [room, client])?.['account']
		);
	}

	async history(room: string, object: string | null, limit: number): Promise<readonly StoredHistoryRow[]> {
		const rows =
			object === null
				? this.database.all('SELECT * FROM history WHERE room = ? ORDER BY sequence DESC, rowid DESC LIMIT ?', [
						room,
						limit
					])
				: this.database.all(
						'SELECT * FROM history WHERE room = ? AND object = ? ORDER BY sequence DESC, rowid DESC LIMIT ?',
						[room, object, limit]
					);
		return rows.map((row) => ({
			sequence: Number(row['sequence']),
			place: String(row['place']),
			object: String(row['object']),
			field: String(row['field']),
			before: row['before'] === null ? null : String(row['before']),
			after: row['after'] === null ? null : String(row['after']),
			account: String(row['account']),
			at: String(row['at'])
		}));
	}

	async lastChanges(
		room: string,
		objects: readonly string[],
		ignored: string
	): Promise<ReadonlyMap<string, LastChange>> {
		const found = new Map<string, LastChange>();
		for (const object of objects) {
			const row = this.database.get(
				'SELECT sequence, account, at FROM history WHERE room = ? AND object = ? AND account <> ? ORDER BY sequence DESC LIMIT 1',
				[room, object, ignored]
			);
			if (row === undefined) continue;
			const [account, at] = [String(row['account']), String(row['at'])];
			found.set(object, { sequence: Number(row['sequence']), account, at });
		}
		return found;
	}
}
