/**
 * The update log. What is appended while a commit is under way goes into the next one together, so that many people share
 * one wait for the disk.
 */
import { crc32 } from 'node:zlib';
import { insertAll, selectAmong, UnknownOutcome, type Row, type Sql, type SqlDatabase, type SqlValue } from './sql/sql';
import {
	IssuedMeanwhile,
	type Base,
	type HistoryChange,
	type LastChange,
	type NewUpdate,
	type StoredHistoryRow,
	type StoredUpdate,
	type UpdateLog
} from './store';
import { continuesTyping } from './typing';

interface Waiting {
	readonly room: string;
	readonly update: NewUpdate;
	readonly resolve: (sequence: number) => void;
	readonly reject: (reason: unknown) => void;
}

interface Numbered {
	readonly sequence: number;
	readonly update: NewUpdate;
}

const bytes = (value: unknown): Uint8Array => new Uint8Array(value as Uint8Array);

const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

const historyOf = (row: Row): StoredHistoryRow => ({
	sequence: Number(row['sequence']),
	place: String(row['place']),
	object: String(row['object']),
	field: String(row['field']),
	before: textOrNull(row['before']),
	after: textOrNull(row['after']),
	account: String(row['account']),
	at: String(row['at'])
});

const HISTORY = 'history (room, sequence, place, object, field, before, after, account, at)';

/** What somebody types moves the end of the row that his typing began. */
async function tellTyping(
	sql: Sql,
	room: string,
	change: HistoryChange,
	{ sequence, update }: Numbered
): Promise<void> {
	const { place, object, field, before, after } = change;
	const { account, at } = update;
	const last = await sql.get(
		'SELECT rowid, place, account, at FROM history WHERE room = ? AND object = ? AND place = ? ORDER BY sequence DESC, rowid DESC LIMIT 1',
		[room, object, place]
	);
	const row = last && { place: String(last['place']), account: String(last['account']), at: String(last['at']) };
	if (last !== undefined && continuesTyping(row, change, { account, at })) {
		const number = Number(last['rowid']);
		await sql.run('UPDATE history SET after = ?, sequence = ? WHERE rowid = ?', [after, sequence, number]);
		return;
	}
	await insertAll(sql, HISTORY, [[room, sequence, place, object, field, before, after, account, at]]);
}

async function tell(sql: Sql, room: string, numbered: readonly Numbered[]): Promise<void> {
	const rows: SqlValue[][] = [];
	for (const one of numbered) {
		const { sequence, update } = one;
		for (const change of update.history) {
			const { place, object, field, before, after } = change;
			if (place.startsWith('chapters/')) await tellTyping(sql, room, change, one);
			else rows.push([room, sequence, place, object, field, before, after, update.account, update.at]);
		}
	}
	await insertAll(sql, HISTORY, rows);
}

/** What is read is not what was written, which neither engine notices by itself. */
const damaged = (room: string, what: string): Error =>
	new Error(`${what} of ${room} is damaged on the disk; stop the server and restore a backup (npx khuevan restore)`);

/** Rows of an earlier program have no checksum. */
const isWhole = (checksum: unknown, wanted: number): boolean => checksum === null || Number(checksum) === wanted;

const checksumOf = ({ data, account, at }: Pick<NewUpdate, 'data' | 'account' | 'at'>): number =>
	crc32(`${account} ${at}`, crc32(data));

const text = (value: unknown): string => (typeof value === 'string' ? value : new TextDecoder().decode(bytes(value)));

/** Asked once nobody else numbers in the room: an issue that goes by its threads waits for that too (`SqlLifecycle`). */
async function holdGuards(sql: Sql, updates: readonly NewUpdate[]): Promise<void> {
	for (const { guard } of updates) {
		if (guard === undefined) continue;
		const row = await sql.get(
			`SELECT COUNT(*) AS issued FROM submissions WHERE architecture = ? AND state IN ('issued', 'superseded')`,
			[guard.architecture]
		);
		if (Number(row?.['issued']) !== guard.issued) throw new IssuedMeanwhile(guard);
	}
}

/** Numbers and writes the updates of one room; nobody else numbers there until the transaction ends. */
async function write(sql: Sql, room: string, updates: readonly NewUpdate[]): Promise<readonly number[]> {
	const row = await sql.get(
		`INSERT INTO documents (room, sequence) VALUES (?, ?)
		 ON CONFLICT (room) DO UPDATE SET sequence = documents.sequence + excluded.sequence RETURNING sequence`,
		[room, updates.length]
	);
	await holdGuards(sql, updates);
	const last = Number(row?.['sequence']);
	const numbered = updates.map((update, at) => ({ sequence: last - updates.length + 1 + at, update }));
	await insertAll(
		sql,
		'updates (room, sequence, data, account, at, checksum)',
		numbered.map(({ sequence, update }) => [room, sequence, update.data, update.account, update.at, checksumOf(update)])
	);
	await tell(sql, room, numbered);
	return numbered.map(({ sequence }) => sequence);
}

async function putSnapshot(sql: Sql, room: string, { sequence, data, at }: Base): Promise<void> {
	await sql.run(
		`INSERT INTO snapshots (room, sequence, data, at, checksum) VALUES (?, ?, ?, ?, ?)
		 ON CONFLICT (room) DO UPDATE SET
			sequence = excluded.sequence, data = excluded.data, at = excluded.at, checksum = excluded.checksum
		 WHERE excluded.sequence > snapshots.sequence`,
		[room, sequence, data, at, crc32(data)]
	);
}

const updateOf = ({ update }: Waiting): NewUpdate => update;

export class SqlLog implements UpdateLog {
	#waiting: Waiting[] = [];
	#committing: Promise<void> | null = null;

	constructor(private readonly sql: SqlDatabase) {}

	append(room: string, update: NewUpdate): Promise<number> {
		return new Promise((resolve, reject) => {
			this.#waiting.push({ room, update, resolve, reject });
			this.#committing ??= this.#commitAll();
		});
	}

	/** Commits batch after batch until nothing waits. */
	async #commitAll(): Promise<void> {
		// What the same turn appends belongs to the first batch.
		await new Promise((resolve) => setImmediate(resolve));
		while (this.#waiting.length > 0) {
			const batch = this.#waiting;
			this.#waiting = [];
			await this.#commit(batch);
		}
		this.#committing = null;
	}

	/** A batch of several rooms that fails is tried room by room, so that one room's trouble stays its own. */
	async #commit(batch: readonly Waiting[]): Promise<void> {
		const byRoom = new Map<string, Waiting[]>();
		for (const waiting of batch) {
			const known = byRoom.get(waiting.room);
			if (known === undefined) byRoom.set(waiting.room, [waiting]);
			else known.push(waiting);
		}
		// In one order everywhere, so that two who commit do not wait for each other.
		const rooms = [...byRoom].sort(([a], [b]) => (a < b ? -1 : 1));
		const failed = await this.#commitRooms(rooms);
		if (failed === null) return;
		for (const room of rooms) {
			// What may be in the log already must not come into it again; whoever loads the room sees whether it is.
			const isLast = rooms.length === 1 || failed.error instanceof UnknownOutcome;
			const reason = isLast ? failed : await this.#commitRooms([room]);
			if (reason !== null) this.#refuse(room[0], room[1], reason.error);
		}
	}

	/** What was appended to the room meanwhile builds on what was refused, and would leave a hole before it. */
	#refuse(room: string, batch: readonly Waiting[], reason: unknown): void {
		const later = this.#waiting.filter((waiting) => waiting.room === room);
		this.#waiting = this.#waiting.filter((waiting) => waiting.room !== room);
		for (const { reject } of [...batch, ...later]) reject(reason);
	}

	/** Answers what went wrong, null for nothing. */
	async #commitRooms(rooms: readonly (readonly [string, readonly Waiting[]])[]): Promise<{ error: unknown } | null> {
		try {
			const sequences = await this.sql.transaction(async (sql) => {
				const written: (readonly number[])[] = [];
				for (const [room, waiting] of rooms) written.push(await write(sql, room, waiting.map(updateOf)));
				return written;
			});
			for (const [at, [, waiting]] of rooms.entries()) {
				for (const [index, { resolve }] of waiting.entries()) resolve(sequences[at]?.[index] ?? 0);
			}
			return null;
		} catch (error) {
			return { error };
		}
	}

	/** Resolves when all that was appended so far is committed. */
	async settled(): Promise<void> {
		await this.#committing;
	}

	/** Every row up to the last number that was not trimmed, each as it was written, or none. */
	async read(room: string, after: number): Promise<readonly StoredUpdate[]> {
		await this.settled();
		const { asBytes } = this.sql;
		// One statement, so that numbers and rows are of one moment.
		const rows = await this.sql.all(
			`SELECT documents.sequence AS head, bases.sequence AS base, updates.sequence, ${asBytes('updates.data')} AS data,
				${asBytes('updates.account')} AS account, ${asBytes('updates.at')} AS at, updates.checksum
			 FROM documents
			 LEFT JOIN bases ON bases.room = documents.room
			 LEFT JOIN updates ON updates.room = documents.room AND updates.sequence > ?
			 WHERE documents.room = ? ORDER BY updates.sequence`,
			[after, room]
		);
		const head = Number(rows[0]?.['head'] ?? 0);
		// What a base stands for is in the log no more.
		const from = Math.max(after, Number(rows[0]?.['base'] ?? 0));
		const updates = rows.filter((row) => row['sequence'] !== null);
		if (updates.length !== Math.max(0, head - from)) throw damaged(room, 'the log');
		return updates.map((row, at) => {
			const sequence = from + 1 + at;
			const update = { data: bytes(row['data']), account: text(row['account']), at: text(row['at']) };
			const isSound = Number(row['sequence']) === sequence && isWhole(row['checksum'], checksumOf(update));
			if (!isSound) throw damaged(room, `update ${sequence}`);
			return { sequence, ...update };
		});
	}

	async snapshot(room: string): Promise<{ sequence: number; data: Uint8Array } | null> {
		const row = await this.sql.get(
			`SELECT sequence, ${this.sql.asBytes('data')} AS data, checksum FROM snapshots WHERE room = ?`,
			[room]
		);
		if (row === undefined) return null;
		const data = bytes(row['data']);
		if (!isWhole(row['checksum'], crc32(data))) throw damaged(room, 'the snapshot');
		return { sequence: Number(row['sequence']), data };
	}

	async putSnapshot(room: string, sequence: number, data: Uint8Array, at: string): Promise<void> {
		await putSnapshot(this.sql, room, { sequence, data, at });
	}

	async base(room: string): Promise<Base | null> {
		const row = await this.sql.get('SELECT sequence, data, at, checksum FROM bases WHERE room = ?', [room]);
		if (row === undefined) return null;
		const data = bytes(row['data']);
		if (!isWhole(row['checksum'], crc32(data))) throw damaged(room, 'the oldest state');
		return { sequence: Number(row['sequence']), data, at: String(row['at']) };
	}

	async trim(room: string, { sequence, data, at }: Base): Promise<void> {
		await this.sql.transaction(async (sql) => {
			const head = await sql.get('SELECT sequence FROM documents WHERE room = ?', [room]);
			if (Number(head?.['sequence'] ?? 0) < sequence) throw new Error(`The log of ${room} has no update ${sequence}`);
			await sql.run(
				`INSERT INTO bases (room, sequence, data, at, checksum) VALUES (?, ?, ?, ?, ?)
				 ON CONFLICT (room) DO UPDATE SET
					sequence = excluded.sequence, data = excluded.data, at = excluded.at, checksum = excluded.checksum`,
				[room, sequence, data, at, crc32(data)]
			);
			// Whoever loads the document starts from its snapshot, which must not lie before what is left of the log.
			await putSnapshot(sql, room, { sequence, data, at });
			await sql.run('DELETE FROM updates WHERE room = ? AND sequence <= ?', [room, sequence]);
		});
	}

	bindClient(room: string, client: number, account: string): Promise<string> {
		return this.sql.transaction(async (sql) => {
			await sql.run('INSERT INTO clients (room, client, account) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
				room,
				client,
				account
			]);
			const row = await sql.get('SELECT account FROM clients WHERE room = ? AND client = ?', [room, client]);
			return String(row?.['account']);
		});
	}

	async history(room: string, object: string | null, limit: number): Promise<readonly StoredHistoryRow[]> {
		const rows =
			object === null
				? await this.sql.all('SELECT * FROM history WHERE room = ? ORDER BY sequence DESC, rowid DESC LIMIT ?', [
						room,
						limit
					])
				: await this.sql.all(
						'SELECT * FROM history WHERE room = ? AND object = ? ORDER BY sequence DESC, rowid DESC LIMIT ?',
						[room, object, limit]
					);
		return rows.map(historyOf);
	}

	async heads(rooms: readonly string[]): Promise<ReadonlyMap<string, number>> {
		const rows = await selectAmong(this.sql, 'SELECT room, sequence FROM documents WHERE room', rooms);
		return new Map(rows.map((row) => [String(row['room']), Number(row['sequence'])]));
	}

	lastChanges(room: string, objects: readonly string[], ignored: string): Promise<ReadonlyMap<string, LastChange>> {
		return this.sql.reading(async (sql) => {
			const found = new Map<string, LastChange>();
			for (const object of objects) {
				const row = await sql.get(
					'SELECT sequence, account, at FROM history WHERE room = ? AND object = ? AND account <> ? ORDER BY sequence DESC LIMIT 1',
					[room, object, ignored]
				);
				if (row === undefined) continue;
				const [account, at] = [String(row['account']), String(row['at'])];
				found.set(object, { sequence: Number(row['sequence']), account, at });
			}
			return found;
		});
	}
}
