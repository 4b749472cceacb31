/** The rooms that are open: loaded once however many join, kept while someone is in them, unloaded when all is on disk. */
import { LiveDocument, seedDocument } from '$models/sync/document';
import type { Architecture } from '$models/architecture/architecture';
import { liveObjects } from '$models/architecture/live';
import { builtInPack } from '$models/framework/packs';
import type { Log } from '$collab/log';
import type { Store } from '$collab/storage/store';
import { codeEdits } from './codes';
import { historyRows } from './history';
import { Room, type Author } from './room';

export interface OpenRoom {
	readonly room: Room;
	readonly live: LiveDocument;
}

const ROOM = /^([mbc]):([a-z0-9-]{1,64})@(\d+)$/u;

export function parseRoom(name: string): { kind: 'm' | 'b' | 'c'; architecture: string; epoch: number } | null {
	const match = ROOM.exec(name);
	if (match === null) return null;
	const [, kind, architecture, epoch] = match;
	if ((kind !== 'm' && kind !== 'b' && kind !== 'c') || architecture === undefined) return null;
	return { kind, architecture, epoch: Number(epoch) };
}

export const roomOf = (architecture: string, epoch: number): string => `m:${architecture}@${epoch}`;

const server: Author = { source: 'server', account: 'server', connection: null };
const IDLE_MS = 30_000;

export class Rooms {
	readonly #open = new Map<string, Promise<OpenRoom>>();
	readonly #loaded = new Map<string, Room>();
	readonly #coding = new Map<string, Promise<void>>();
	readonly #idle = new Map<string, NodeJS.Timeout>();

	constructor(
		private readonly store: Store,
		private readonly clock: () => Date,
		private readonly log: Log
	) {}

	/** Two who join at once share one load; a failed load is forgotten, so that the next try starts anew. */
	open(name: string): Promise<OpenRoom> {
		// Whoever opens it stops an unloading that has begun but not yet taken the room out.
		clearTimeout(this.#idle.get(name));
		this.#idle.delete(name);
		const known = this.#open.get(name);
		if (known !== undefined) return known;
		const loading = this.#load(name);
		this.#open.set(name, loading);
		loading.catch(() => this.#open.delete(name));
		return loading;
	}

	/** Takes the room out, unless another has its name by now; answers whether it did. */
	#forget(name: string, room: Room): boolean {
		if (this.#loaded.get(name) !== room) return false;
		this.#loaded.delete(name);
		this.#open.delete(name);
		this.#coding.delete(name);
		return true;
	}

	async #load(name: string): Promise<OpenRoom> {
		const room = await Room.load(name, this.store, this.clock);
		const live = new LiveDocument(room.doc);
		let before = live.current.architecture;
		const seen: { readonly before: Architecture; readonly after: Architecture }[] = [];
		// Each update the document emits is one row of the log; the replica has read it by then.
		room.doc.on('update', () => {
			seen.push({ before, after: live.current.architecture });
			before = live.current.architecture;
		});
		room.onFailed = (reason) => {
			this.log('error', 'log-failed', { room: name, reason: String(reason) });
			if (!this.#forget(name, room)) return;
			live.destroy();
			room.abandon();
		};
		room.onCommitted = (sequence, author) => {
			const step = seen.shift();
			if (step !== undefined) this.#derive(name, sequence, author, step);
			void this.#giveCodes(name, { room, live });
		};
		this.#loaded.set(name, room);
		return { room, live };
	}

	/** History and the list's facts follow the commit; they can be derived again from the log. */
	#derive(name: string, sequence: number, author: Author, step: { before: Architecture; after: Architecture }): void {
		const at = this.clock().toISOString();
		const rows = historyRows(step.before, step.after).map((row) => ({
			...row,
			room: name,
			sequence,
			account: author.account,
			at
		}));
		const architecture = parseRoom(name)?.architecture;
		void Promise.all([
			this.store.appendHistory(rows),
			architecture === undefined
				? undefined
				: this.store.noteChange(architecture, {
						name: step.after.meta.name,
						objectCount: liveObjects(step.after).length,
						changedAt: at
					})
		]).catch((reason: unknown) => this.log('error', 'history-failed', { room: name, reason: String(reason) }));
	}

	/** One run at a time for a document, so that no two records race for a number. */
	#giveCodes(name: string, open: OpenRoom, takeClaims = false): Promise<void> {
		const parsed = parseRoom(name);
		if (parsed?.kind !== 'm') return Promise.resolve();
		const run = async (): Promise<void> => {
			const { architecture } = open.live.current;
			const pack = builtInPack(architecture.meta.pack);
			if (pack === undefined) return;
			const now = this.clock().toISOString();
			const edits = await codeEdits(this.store, parsed.architecture, architecture, pack, { now, takeClaims });
			if (edits.length > 0) open.live.apply(edits, server);
		};
		const next = (this.#coding.get(name) ?? Promise.resolve()).then(run).catch((reason: unknown) => {
			this.log('error', 'codes-failed', { room: name, reason: String(reason) });
		});
		this.#coding.set(name, next);
		return next;
	}

	/** Fills a new room, registers the codes that a file claims, and gives the missing ones. */
	async seed(name: string, architecture: Architecture, account: string): Promise<void> {
		const open = await this.open(name);
		const pack = builtInPack(architecture.meta.pack);
		const parsed = parseRoom(name);
		if (pack !== undefined && parsed !== null) {
			// Claims are registered before the first commit starts giving out numbers.
			await codeEdits(this.store, parsed.architecture, architecture, pack, {
				now: this.clock().toISOString(),
				takeClaims: true
			});
		}
		seedDocument(open.room.doc, architecture, { source: 'command', account, connection: null } satisfies Author);
		await this.settled(name);
		await open.room.snapshot();
	}

	/** Resolves when all is committed and every record has its code. */
	async settled(name: string): Promise<void> {
		const open = await this.open(name);
		await open.room.committed();
		await this.#giveCodes(name, open);
		await open.room.committed();
	}

	/** Unloads a room that stays empty for a while. */
	left(name: string): void {
		const timer = setTimeout(() => {
			this.#unload(name, timer).catch((reason: unknown) =>
				this.log('error', 'unload-failed', { room: name, reason: String(reason) })
			);
		}, IDLE_MS);
		timer.unref();
		clearTimeout(this.#idle.get(name));
		this.#idle.set(name, timer);
	}

	async #unload(name: string, timer: NodeJS.Timeout): Promise<void> {
		const opened = this.#open.get(name);
		if (opened === undefined) return;
		const { room, live } = await opened;
		await room.committed();
		if (room.connections > 0 || this.#idle.get(name) !== timer || !this.#forget(name, room)) return;
		this.#idle.delete(name);
		await room.snapshot();
		live.destroy();
		await room.unload();
	}

	async close(): Promise<void> {
		for (const timer of this.#idle.values()) clearTimeout(timer);
		for (const opened of this.#open.values()) {
			const open = await opened.catch(() => null);
			if (open === null) continue;
			await open.room
				.snapshot()
				.catch((reason: unknown) =>
					this.log('error', 'snapshot-failed', { room: open.room.name, reason: String(reason) })
				);
		}
	}
}
