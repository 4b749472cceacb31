/**
 * Edits that the server has not acknowledged yet, kept in the browser so that closing the page, a crash or a reload loses
 * none of them. Kept by account and room, whose name holds the epoch; only what is unsent lies there, and only until it is
 * acknowledged. Where the browser keeps nothing (private windows, no space) work goes on without.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Unsent } from './stranded';

interface Kept extends DBSchema {
	unsent: {
		key: number;
		value: {
			readonly owner: string;
			readonly room: string;
			readonly update: Uint8Array;
			/** State vector of the document that it was made in; rows of an earlier program have none. */
			readonly seen?: Uint8Array;
		};
		indexes: { 'by-room': [owner: string, room: string] };
	};
}

const open = (): Promise<IDBPDatabase<Kept>> =>
	openDB<Kept>('khuevan-unsent', 1, {
		upgrade: (database) => {
			const store = database.createObjectStore('unsent', { autoIncrement: true });
			store.createIndex('by-room', ['owner', 'room']);
		}
	});

/** What one person has not sent yet, in this browser. */
export class LocalCopies {
	#database: Promise<IDBPDatabase<Kept> | null> | null = null;
	/** One act after the other: what is dropped must not come back by a write that was under way. */
	#last: Promise<unknown> = Promise.resolve();

	/** Account id: another person on the same browser sees and sends none of it. */
	constructor(private readonly owner: string) {}

	/** The answer of the act, null where the browser keeps nothing. */
	#act<Value>(act: (database: IDBPDatabase<Kept>) => Promise<Value>): Promise<Value | null> {
		const done = this.#last.then(async () => {
			this.#database ??= open().catch(() => null);
			const database = await this.#database;
			return database === null ? null : act(database).catch(() => null);
		});
		this.#last = done;
		return done;
	}

	/** Room by room, in the order in which it was made. */
	async unsent(): Promise<readonly Unsent[]> {
		const range = IDBKeyRange.bound([this.owner], [this.owner, []]);
		const rows = await this.#act((database) => database.getAllFromIndex('unsent', 'by-room', range));
		const rooms = new Map<string, { room: string; updates: Uint8Array[]; seen: Uint8Array }>();
		for (const { room, update, seen } of rows ?? []) {
			const known = rooms.get(room) ?? { room, updates: [], seen: new Uint8Array() };
			known.updates.push(update);
			known.seen = seen ?? known.seen;
			rooms.set(room, known);
		}
		return [...rooms.values()];
	}

	/** Answers whether the browser kept it. */
	async keep(room: string, update: Uint8Array, seen: Uint8Array): Promise<boolean> {
		const key = await this.#act((database) => database.add('unsent', { owner: this.owner, room, update, seen }));
		return key !== null;
	}

	/** All of a room is acknowledged, or may not lie here any more; of every room where none is named. */
	drop(room?: string): void {
		void this.#act(async (database) => {
			const transaction = database.transaction('unsent', 'readwrite');
			const range =
				room === undefined ? IDBKeyRange.bound([this.owner], [this.owner, []]) : IDBKeyRange.only([this.owner, room]);
			for (const key of await transaction.store.index('by-room').getAllKeys(range)) {
				void transaction.store.delete(key);
			}
			await transaction.done;
		});
	}
}
