/** The rooms that are open: loaded once however many join, kept while someone is in them, unloaded when all is on disk. */
import { applyUpdate, type Doc } from 'yjs';
import { seedDocument } from '$models/sync/document';
import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { Log } from '$collab/log';
import type { Meter } from '$collab/metrics/meter';
import type { IssueGuard, Store } from '$collab/storage/store';
import { OpenRoom, server } from './open-room';
import type { Author } from './room';

const IDLE_MS = 30_000;

/** Who follows the rooms: what they hold is read there, and written nowhere but in the store. */
export interface RoomObserver {
	opened(open: OpenRoom): void;
	/** Resolves when the observer needs the room no more; it is asked before the room is unloaded. */
	settled(open: OpenRoom): Promise<void>;
	closed(open: OpenRoom): void;
}

export interface RoomOptions {
	readonly idleMs?: number;
	readonly maxBytes?: number;
	readonly packOf?: (reference: string) => Pack | undefined;
	readonly meter?: Meter;
}

export class Rooms {
	readonly #observers: RoomObserver[] = [];
	readonly #open = new Map<string, Promise<OpenRoom>>();
	readonly #loaded = new Map<string, OpenRoom>();
	readonly #idle = new Map<string, NodeJS.Timeout>();

	constructor(
		private readonly store: Store,
		private readonly clock: () => Date,
		private readonly log: Log,
		private readonly options: RoomOptions = {}
	) {}

	/** From now on this one, too, follows every room that opens. */
	observe(observer: RoomObserver): void {
		this.#observers.push(observer);
	}

	/** The room where it is in memory, ready. */
	find(name: string): OpenRoom | null {
		return this.#loaded.get(name) ?? null;
	}

	/** The rooms that are in memory, ready. */
	get loaded(): readonly OpenRoom[] {
		return [...this.#loaded.values()];
	}

	/** Names of the rooms that are in memory. */
	get names(): readonly string[] {
		return [...this.#open.keys()];
	}

	/**
	 * Two who join at once share one load; a failed load is forgotten, so that the next try starts anew. A room that
	 * nobody joins is unloaded again; whoever opens it uses it before waiting for anything else.
	 */
	open(name: string): Promise<OpenRoom> {
		this.left(name);
		const known = this.#open.get(name);
		if (known !== undefined) return known;
		const loading = this.#load(name);
		this.#open.set(name, loading);
		loading.catch(() => this.#open.delete(name));
		return loading;
	}

	/** Takes the room out, unless another has its name by now; answers whether it did. */
	#forget(name: string, open: OpenRoom): boolean {
		if (this.#loaded.get(name) !== open) return false;
		this.#loaded.delete(name);
		this.#open.delete(name);
		for (const observer of this.#observers) observer.closed(open);
		return true;
	}

	async #load(name: string): Promise<OpenRoom> {
		const { store, clock, log } = this;
		const { maxBytes, packOf, meter } = this.options;
		const open = await OpenRoom.load(name, { store, clock, log, maxBytes, packOf, meter });
		open.room.onFailed = (reason) => {
			this.log('error', 'log-failed', { room: name, reason: String(reason) });
			if (this.#forget(name, open)) open.abandon();
		};
		this.#loaded.set(name, open);
		for (const observer of this.#observers) observer.opened(open);
		return open;
	}

	/** Fills a new room, registers the codes that a file claims, and gives the missing ones. */
	async seed(name: string, architecture: Architecture, account: string): Promise<void> {
		const open = await this.open(name);
		await open.claimCodes(architecture);
		seedDocument(open.room.doc, architecture, { source: 'command', account, connection: null } satisfies Author);
		await open.settled();
		await open.room.snapshot();
	}

	/**
	 * Puts an edition where those who review it may propose changes: a document with its own log, whose edits never reach
	 * the model. Answers its room, or null where there is a copy already; that one is kept with its proposals.
	 */
	async seedCopy(name: string, edition: Architecture): Promise<string | null> {
		const { room } = await this.open(name);
		if (!room.isEmpty) return null;
		seedDocument(room.doc, edition, server);
		await room.committed();
		return name;
	}

	/** True where nothing was ever written to the room. */
	async isEmpty(name: string): Promise<boolean> {
		return (await this.open(name)).room.isEmpty;
	}

	/** Takes a whole document over into another room, such as the threads of an architecture into its next epoch. */
	async copy(from: string, to: string): Promise<void> {
		const state = (await this.open(from)).room.state();
		const { room } = await this.open(to);
		applyUpdate(room.doc, state, server);
		await room.committed();
	}

	/** Writes what only the server writes, such as a comment that somebody posted; resolves when it is on disk. */
	async write(name: string, change: (doc: Doc) => void, guard?: IssueGuard): Promise<void> {
		const { room } = await this.open(name);
		room.doc.transact(() => change(room.doc), guard === undefined ? server : { ...server, guard });
		await room.committed();
	}

	/** Resolves when all is committed and every record has its code. */
	async settled(name: string): Promise<void> {
		const open = await this.open(name);
		await open.settled();
	}

	/** Unloads a room that stays empty for a while. Joining or opening it anew begins the while again. */
	left(name: string): void {
		const timer = setTimeout(() => {
			this.#unload(name, timer).catch((reason: unknown) =>
				this.log('error', 'unload-failed', { room: name, reason: String(reason) })
			);
		}, this.options.idleMs ?? IDLE_MS);
		timer.unref();
		clearTimeout(this.#idle.get(name));
		this.#idle.set(name, timer);
	}

	async #observed(open: OpenRoom): Promise<void> {
		for (const observer of this.#observers) await observer.settled(open);
	}

	async #unload(name: string, timer: NodeJS.Timeout): Promise<void> {
		const opened = this.#open.get(name);
		if (opened === undefined) {
			this.#idle.delete(name);
			return;
		}
		const open = await opened;
		await open.settled();
		await this.#observed(open);
		if (open.room.connections > 0 || this.#idle.get(name) !== timer || !this.#forget(name, open)) return;
		this.#idle.delete(name);
		await open.unload();
	}

	async close(): Promise<void> {
		for (const timer of this.#idle.values()) clearTimeout(timer);
		for (const opened of this.#open.values()) {
			const open = await opened.catch(() => null);
			if (open === null) continue;
			await open
				.settled()
				.then(() => this.#observed(open))
				.then(() => open.unload())
				.catch((reason: unknown) =>
					this.log('error', 'unload-failed', { room: open.room.name, reason: String(reason) })
				);
		}
		for (const open of this.#loaded.values()) for (const observer of this.#observers) observer.closed(open);
		this.#open.clear();
		this.#loaded.clear();
	}
}
