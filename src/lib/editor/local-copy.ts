/**
 * Edits that the server has not acknowledged yet, kept in the browser so that closing the page, a crash or a reload loses
 * none of them. Kept by account and room, whose name holds the epoch; only what is unsent lies there, and only until it is
 * acknowledged. Where the browser keeps nothing (private windows, no space) work goes on without.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

interface Kept extends DBSchema {
	unsent: {
		key: number;
		value: { readonly owner: string; readonly room: string; readonly update: Uint8Array };
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

export class LocalCopy {
	#database: Promise<IDBPDatabase<Kept> | null> | null = null;
	/** One act after the other: what is dropped must not come back by a write that was under way. */
	#last: Promise<unknown> = Promise.resolve();

	constructor(
		/** Account id: another person on the same browser sees and sends none of it. */
		private readonly owner: string,
		private readonly room: string
	) {}

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

	/** In the order in which they were made. */
	async unsent(): Promise<readonly Uint8Array[]> {
		const rows = await this.#act((database) =>
			database.getAllFromIndex('unsent', 'by-room', IDBKeyRange.only([this.owner, this.room]))
		);
		return (rows ?? []).map(({ update }) => update);
	}

	keep(update: Uint8Array): void {
		void this.#act((database) => database.add('unsent', { owner: this.owner, room: this.room, update }));
	}

	/** All of it is acknowledged, or may not lie here any more. */
	drop(): void {
		void this.#act(async (database) => {
			const transaction = database.transaction('unsent', 'readwrite');
			const range = IDBKeyRange.only([this.owner, this.room]);
			for (const key of await transaction.store.index('by-room').getAllKeys(range)) {
				void transaction.store.delete(key);
			}
			await transaction.done;
		});
	}
}
