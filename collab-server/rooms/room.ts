/**
 * One document while people work on it. What the document emits is logged (never the bytes received), and an update is
 * acknowledged only once the log has committed it.
 */
import * as Y from 'yjs';
import { Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import type { HistoryChange, UpdateLog } from '$collab/storage/store';
import { awarenessFrame, close, isReadable, syncFrame, STEP_1, STEP_2, UPDATE } from './frames';

/** Who made a transaction: a socket's account, or the server itself. */
export interface Author {
	readonly source: 'connection' | 'server' | 'command';
	readonly account: string;
	/** The connection that need not hear its own update. */
	readonly connection: unknown;
}

export interface Listener {
	readonly author: Author;
	send(frame: Uint8Array): void;
	end(code: number, reason: string): void;
}

/** A snapshot is taken after so many logged updates, so that opening stays quick. */
const SNAPSHOT_EVERY = 500;

/** A larger document opens for readers only. */
const MAX_BYTES = 64 * 1024 * 1024;

/** `hole`: it builds on something that this document does not have (yet). */
export type Rejection = 'malformed' | 'hole';

export class Room {
	readonly doc = new Y.Doc({ gc: true });
	readonly awareness = new Awareness(this.doc);
	readonly #listeners = new Set<Listener>();
	/** Resolves when everything emitted so far is committed; rejects for good when the log failed. */
	#committed: Promise<number> = Promise.resolve(0);
	#fullState: Uint8Array | null = null;
	#sinceSnapshot = 0;
	#sequence = 0;
	#changedAt: string | null = null;
	/** Never less than the document's bytes; set right where it seems to be too large. */
	#size = 0;
	/** What the transaction that was just emitted did, in words; committed with it. */
	describe: () => readonly HistoryChange[] = () => [];
	/** Called after a commit, with the room's new sequence. */
	onCommitted: (sequence: number, author: Author) => void = () => undefined;
	onFailed: (reason: unknown) => void = () => undefined;

	private constructor(
		readonly name: string,
		private readonly log: UpdateLog,
		private readonly clock: () => Date,
		private readonly maxBytes: number
	) {
		this.awareness.setLocalState(null);
	}

	/** Reads the document from its snapshot and log before anyone may join. */
	static async load(name: string, log: UpdateLog, clock: () => Date, maxBytes = MAX_BYTES): Promise<Room> {
		const room = new Room(name, log, clock, maxBytes);
		const snapshot = await log.snapshot(name);
		const updates = await log.read(name, snapshot?.sequence ?? 0);
		room.doc.transact(() => {
			if (snapshot !== null) Y.applyUpdate(room.doc, snapshot.data, 'load');
			for (const { data } of updates) Y.applyUpdate(room.doc, data, 'load');
		}, 'load');
		room.#sequence = updates.at(-1)?.sequence ?? snapshot?.sequence ?? 0;
		room.#sinceSnapshot = updates.length;
		room.#changedAt = updates.at(-1)?.at ?? null;
		room.#size = updates.reduce((sum, { data }) => sum + data.length, snapshot?.data.length ?? 0);
		room.doc.on('update', (update: Uint8Array, origin: unknown) => room.#emitted(update, origin as Author));
		room.awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
			room.#broadcast(awarenessFrame(encodeAwarenessUpdate(room.awareness, [...added, ...updated, ...removed])), null);
		});
		return room;
	}

	get sequence(): number {
		return this.#sequence;
	}

	/** Instant of the last committed change since the snapshot, null for none. */
	get changedAt(): string | null {
		return this.#changedAt;
	}

	/** True where nothing was ever written to it. */
	get isEmpty(): boolean {
		return this.doc.store.clients.size === 0;
	}

	get connections(): number {
		return this.#listeners.size;
	}

	join(listener: Listener): void {
		this.#listeners.add(listener);
	}

	leave(listener: Listener, clients: Iterable<number>): void {
		this.#listeners.delete(listener);
		removeAwarenessStates(this.awareness, [...clients], listener.author);
	}

	/** The frame that asks a writer for what the server does not have. */
	step1(): Uint8Array {
		return syncFrame(STEP_1, Y.encodeStateVector(this.doc));
	}

	/** What a client with this state vector lacks; the whole state is encoded once for all who join empty. */
	step2(vector: Uint8Array): Uint8Array {
		if (vector.length > 1) return syncFrame(STEP_2, Y.encodeStateAsUpdate(this.doc, vector));
		this.#fullState ??= syncFrame(STEP_2, Y.encodeStateAsUpdate(this.doc));
		return this.#fullState;
	}

	awarenessNow(): Uint8Array | null {
		const clients = [...this.awareness.getStates().keys()];
		return clients.length === 0 ? null : awarenessFrame(encodeAwarenessUpdate(this.awareness, clients));
	}

	/** Applies what a client sent; answers why not, where it could not be applied. */
	apply(update: Uint8Array, author: Author): Rejection | null {
		try {
			if (!isReadable(update)) return 'malformed';
			Y.applyUpdate(this.doc, update, author);
			return this.#forgetPending() ? 'hole' : null;
		} catch {
			this.#forgetPending();
			return 'malformed';
		}
	}

	/** What waits for structs that never came would hang in the document for everyone; the sender keeps it instead. */
	#forgetPending(): boolean {
		const { store } = this.doc;
		const hadHole = store.pendingStructs !== null || store.pendingDs !== null;
		store.pendingStructs = null;
		store.pendingDs = null;
		return hadHole;
	}

	/** False where so many bytes more would make the document too large to load. */
	hasSpaceFor(bytes: number): boolean {
		if (this.#size + bytes > this.maxBytes) this.#size = Y.encodeStateAsUpdate(this.doc).length;
		return this.#size + bytes <= this.maxBytes;
	}

	/** True where the update holds nothing that the document does not have. */
	holdsNoNews(update: Uint8Array): boolean {
		try {
			if (!isReadable(update)) return false;
			return Y.snapshotContainsUpdate(Y.snapshot(this.doc), update);
		} catch {
			return false;
		}
	}

	/** Resolves when all that was emitted so far is on disk. */
	committed(): Promise<number> {
		return this.#committed;
	}

	#emitted(update: Uint8Array, author: Author): void {
		this.#fullState = null;
		this.#size += update.length;
		const at = this.clock().toISOString();
		const appended = this.log.append(this.name, {
			data: update,
			account: author.account,
			at,
			history: this.describe()
		});
		const before = this.#committed;
		this.#committed = Promise.all([before, appended]).then(([, sequence]) => sequence);
		this.#committed.then(
			(sequence) => {
				this.#sequence = sequence;
				this.#changedAt = at;
				this.#sinceSnapshot += 1;
				this.onCommitted(sequence, author);
				if (this.#sinceSnapshot >= SNAPSHOT_EVERY)
					void this.snapshot().catch((reason: unknown) => this.onFailed(reason));
			},
			(reason: unknown) => this.onFailed(reason)
		);
		this.#broadcast(syncFrame(UPDATE, update), author.connection);
	}

	#broadcast(frame: Uint8Array, except: unknown): void {
		for (const listener of this.#listeners)
			if (listener.author.connection !== except || except === null) listener.send(frame);
	}

	/** The log refused an update: what is in memory is more than what is kept, so everyone has to load again. */
	abandon(): void {
		for (const listener of [...this.#listeners]) listener.end(...close.overload);
		this.awareness.destroy();
		this.doc.destroy();
	}

	/** Writes the committed state beside the log, which stays for history. */
	async snapshot(): Promise<void> {
		this.#sinceSnapshot = 0;
		const sequence = await this.#committed;
		await this.log.putSnapshot(
			this.name,
			Math.max(sequence, this.#sequence),
			Y.encodeStateAsUpdate(this.doc),
			this.clock().toISOString()
		);
	}

	async unload(): Promise<void> {
		await this.#committed;
		this.awareness.destroy();
		this.doc.destroy();
	}
}
