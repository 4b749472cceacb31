/**
 * One document while people work on it. What the document emits is logged (never the bytes received), and an update is
 * acknowledged only once the log has committed it.
 */
import * as Y from 'yjs';
import { Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import { noMeter, type Meter } from '$collab/metrics/meter';
import type { HistoryChange, IssueGuard, StoredUpdate, UpdateLog } from '$collab/storage/store';
import { awarenessFrame, close, isReadable, syncFrame, STEP_1, STEP_2, UPDATE } from './frames';
import { WholeState } from './whole-state';

/** Who made a transaction: a socket's account, or the server itself. */
export interface Author {
	readonly source: 'connection' | 'server' | 'command' | 'node';
	readonly account: string;
	/** The connection that need not hear its own update. */
	readonly connection: unknown;
	/** Of what is written only as long as no further version is issued. */
	readonly guard?: IssueGuard;
}

/** What another node logged; it is on disk already. */
export const otherNode = (account: string): Author => ({ source: 'node', account, connection: null });

/** Presence that another node told of. */
export const PRESENCE_OF_NODE = 'presence of another node';

export interface Listener {
	readonly author: Author;
	send(frame: Uint8Array): void;
	end(code: number, reason: string): void;
}

interface PresenceChange {
	readonly added: readonly number[];
	readonly updated: readonly number[];
	readonly removed: readonly number[];
}

/**
 * A snapshot is taken after so many logged updates, so that opening stays quick: to apply as many takes some tenths of a
 * second, while to encode a large document, which holds up everybody in it, takes as long each time.
 */
const SNAPSHOT_EVERY = 2_000;

/** A larger document opens for readers only. */
const MAX_BYTES = 64 * 1024 * 1024;

/** `hole`: it builds on something that this document does not have (yet). */
export type Rejection = 'malformed' | 'hole';

/** No structs, nothing deleted. */
const isEmpty = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0;

const updateOf = ({ data }: StoredUpdate): Uint8Array => data;

export class Room {
	readonly doc = new Y.Doc({ gc: true });
	readonly awareness = new Awareness(this.doc);
	readonly #listeners = new Set<Listener>();
	/** Resolves when everything emitted so far is committed; rejects for good when the log failed. */
	#committed: Promise<number> = Promise.resolve(0);
	readonly #whole = new WholeState(() => Y.encodeStateAsUpdate(this.doc));
	#sinceSnapshot = 0;
	/** Everything up to this number of the log is in the document. */
	#sequence = 0;
	/** Own updates whose numbers are further on: others' lie between. */
	readonly #ahead = new Set<number>();
	#uncommitted = 0;
	#catching: Promise<void> | null = null;
	#catchAgain = false;
	/** Clients whose presence another node told of. */
	readonly #elsewhere = new Set<number>();
	#changedAt: string | null = null;
	/** Never less than the document's bytes; set right where it seems to be too large. */
	#size = 0;
	/** What the transaction that was just emitted did, in words; committed with it. */
	describe: () => readonly HistoryChange[] = () => [];
	/** Called after a commit, with the room's new sequence. */
	onCommitted: (sequence: number, author: Author) => void = () => undefined;
	onFailed: (reason: unknown) => void = () => undefined;
	/** Called when an update of this node is in the log. */
	onLogged: () => void = () => undefined;
	/** Called when others' updates were taken over. */
	onCaughtUp: (author: Author) => void = () => undefined;
	/** Called with this node's clients whose presence changed. */
	onPresence: (clients: readonly number[]) => void = () => undefined;

	private constructor(
		readonly name: string,
		private readonly log: UpdateLog,
		private readonly clock: () => Date,
		private readonly maxBytes: number,
		private readonly meter: Meter
	) {
		this.awareness.setLocalState(null);
	}

	/** Reads the document from its snapshot and log before anyone may join. */
	static async load(
		name: string,
		log: UpdateLog,
		clock: () => Date,
		maxBytes = MAX_BYTES,
		meter = noMeter
	): Promise<Room> {
		const room = new Room(name, log, clock, maxBytes, meter);
		const snapshot = await log.snapshot(name);
		const updates = await log.read(name, snapshot?.sequence ?? 0);
		room.doc.transact(() => {
			if (snapshot !== null) Y.applyUpdate(room.doc, snapshot.data, 'load');
			for (const { data } of updates) Y.applyUpdate(room.doc, data, 'load');
		}, 'load');
		if (snapshot !== null) room.#whole.begin(snapshot.data, updates.map(updateOf));
		room.#sequence = updates.at(-1)?.sequence ?? snapshot?.sequence ?? 0;
		room.#sinceSnapshot = updates.length;
		room.#changedAt = updates.at(-1)?.at ?? null;
		room.#size = updates.reduce((sum, { data }) => sum + data.length, snapshot?.data.length ?? 0);
		room.doc.on('update', (update: Uint8Array, origin: unknown) => room.#emitted(update, origin as Author));
		room.awareness.on('update', (changed: PresenceChange, origin: unknown) => room.#presenceChanged(changed, origin));
		return room;
	}

	/** Everything up to this number of the log is in the document. */
	get sequence(): number {
		return this.#sequence;
	}

	/** How many updates of this node wait for the log. */
	get uncommitted(): number {
		return this.#uncommitted;
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

	#presenceChanged({ added, updated, removed }: PresenceChange, origin: unknown): void {
		const clients = [...added, ...updated, ...removed];
		const update = encodeAwarenessUpdate(this.awareness, clients);
		for (const client of removed) this.#elsewhere.delete(client);
		if (origin === PRESENCE_OF_NODE) for (const client of [...added, ...updated]) this.#elsewhere.add(client);
		else {
			for (const client of clients) this.#elsewhere.delete(client);
			this.onPresence(clients);
		}
		this.#broadcast(awarenessFrame(update), null);
	}

	/** Whether somebody on this node is present under this client id. */
	isPresentHere(client: number): boolean {
		return this.awareness.getStates().has(client) && !this.#elsewhere.has(client);
	}

	/** Clients of this node that are present. */
	get presentHere(): readonly number[] {
		return [...this.awareness.getStates().keys()].filter((client) => !this.#elsewhere.has(client));
	}

	/** Takes over what other nodes logged; resolves when all that was in the log by now is in the document. */
	catchUp(): Promise<void> {
		this.#catchAgain = true;
		this.#catching ??= this.#catchAll().finally(() => {
			this.#catching = null;
		});
		return this.#catching;
	}

	async #catchAll(): Promise<void> {
		while (this.#catchAgain) {
			this.#catchAgain = false;
			const rows = await this.log.read(this.name, this.#sequence);
			let account: string | null = null;
			for (const { sequence, data, account: by } of rows) {
				if (!this.#ahead.delete(sequence)) {
					Y.applyUpdate(this.doc, data, otherNode(by));
					account = by;
				}
				this.#sequence = Math.max(this.#sequence, sequence);
			}
			if (account !== null) this.onCaughtUp(otherNode(account));
		}
	}

	/** Notes the number that an own update got. */
	#numbered(sequence: number): void {
		if (sequence <= this.#sequence) return;
		this.#ahead.add(sequence);
		while (this.#ahead.delete(this.#sequence + 1)) this.#sequence += 1;
		// Somebody else's lie between.
		if (this.#ahead.size > 0) void this.catchUp().catch((reason: unknown) => this.onFailed(reason));
	}

	join(listener: Listener): void {
		this.#listeners.add(listener);
	}

	leave(listener: Listener, clients: Iterable<number>): void {
		this.#listeners.delete(listener);
		removeAwarenessStates(this.awareness, [...clients], listener.author);
	}

	/** The whole document as one update, for whoever reads it elsewhere. */
	state(): Uint8Array {
		return Y.encodeStateAsUpdate(this.doc);
	}

	/** The frame that asks a writer for what the server does not have. */
	step1(): Uint8Array {
		return syncFrame(STEP_1, Y.encodeStateVector(this.doc));
	}

	/** What a client with this state vector lacks; the whole state is encoded once for all who join empty. */
	answer(vector: Uint8Array): readonly Uint8Array[] {
		if (vector.length > 1) return [syncFrame(STEP_2, Y.encodeStateAsUpdate(this.doc, vector))];
		return this.#whole.frames();
	}

	awarenessNow(): Uint8Array | null {
		const clients = [...this.awareness.getStates().keys()];
		return clients.length === 0 ? null : awarenessFrame(encodeAwarenessUpdate(this.awareness, clients));
	}

	/** Applies what a client sent; answers why not, where it could not be applied. */
	apply(update: Uint8Array, author: Author): Rejection | null {
		// How everybody answers who joins with nothing: the document need not even be read for it.
		if (isEmpty(update)) return null;
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
		this.#whole.add(update);
		this.#size += update.length;
		if (author.source === 'node') {
			this.describe();
			this.#sinceSnapshot += 1;
			this.#broadcast(syncFrame(UPDATE, update), null);
			return;
		}
		this.#uncommitted += 1;
		const at = this.clock().toISOString();
		const appended = this.log.append(this.name, {
			data: update,
			account: author.account,
			at,
			history: this.describe(),
			...(author.guard === undefined ? {} : { guard: author.guard })
		});
		const before = this.#committed;
		this.#committed = Promise.all([before, appended]).then(([, sequence]) => sequence);
		this.#committed.then(
			(sequence) => {
				this.#uncommitted -= 1;
				this.meter.committed();
				this.#numbered(sequence);
				this.onLogged();
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
		for (const listener of this.#listeners) {
			if (listener.author.connection === except && except !== null) continue;
			listener.send(frame);
			this.meter.fannedOut(frame.length);
		}
	}

	/** The log refused an update: what is in memory is more than what is kept, so everyone has to load again. */
	abandon(): void {
		for (const listener of [...this.#listeners]) listener.end(...close.unsaved);
		this.awareness.destroy();
		this.doc.destroy();
	}

	/** Writes the committed state beside the log, which stays for history. */
	async snapshot(): Promise<void> {
		await this.#committed;
		// It would be what is there already.
		if (this.#sinceSnapshot === 0) return;
		this.#sinceSnapshot = 0;
		const sequence = this.#sequence;
		const state = Y.encodeStateAsUpdate(this.doc);
		// It may hold what was emitted meanwhile. Kept before the log has that, a crash would leave it in no log: whoever
		// loads the snapshot would take it for logged, and other nodes would wait for it for ever.
		await this.#committed;
		await this.log.putSnapshot(this.name, sequence, state, this.clock().toISOString());
	}

	async unload(): Promise<void> {
		await this.#committed;
		this.awareness.destroy();
		this.doc.destroy();
	}
}
