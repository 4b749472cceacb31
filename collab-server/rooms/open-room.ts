/** A loaded document with what follows from its changes: history, the list's facts, codes. */
import type { Architecture } from '$models/architecture/architecture';
import { liveObjects } from '$models/architecture/live';
import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { LiveDocument } from '$models/sync/document';
import type { Log } from '$collab/log';
import type { Meter } from '$collab/metrics/meter';
import type { Store } from '$collab/storage/store';
import { FirstStates, Touched, touchedRecords, type CodedRecords } from './changed-records';
import { CodeRegistry } from './codes';
import { GlimpseKeeper } from './glimpse-keeper';
import { historyRows } from './history';
import { ListFacts } from './list-facts';
import { Room, type Author } from './room';
import { parseRoom } from './room-names';

export const server: Author = { source: 'server', account: 'server', connection: null };

export interface OpenRoomParts {
	readonly store: Store;
	readonly clock: () => Date;
	readonly log: Log;
	/** Largest document that is written to; the usual one where absent. */
	readonly maxBytes?: number | undefined;
	/** The packs there are; those that come with the program where absent. */
	readonly packOf?: ((reference: string) => Pack | undefined) | undefined;
	readonly meter?: Meter | undefined;
}

/** A state with the number of the update up to which it holds everything. */
export interface Frozen {
	readonly architecture: Architecture;
	readonly sequence: number;
}

export class OpenRoom {
	/** Read when it is first needed: whoever joins does not wait for it. */
	#live: LiveDocument | null = null;
	readonly #emitted = new FirstStates();
	/** Only the model has codes and stands in the list; a copy of it has neither of its own. */
	readonly #model: string | null;
	readonly #registry: CodeRegistry;
	/** Records that may lack a code; at first nobody knows which, a crash may have come before theirs. */
	readonly #uncoded = new Touched();
	#allUncoded = true;
	readonly #facts = new ListFacts(
		() => this.#noteChange(),
		(reason) => this.#failed('list-failed', reason)
	);
	readonly #glimpse: GlimpseKeeper;
	#coding: Promise<void> = Promise.resolve();
	#codingWaits = false;
	readonly #watchers = new Set<(author: Author) => void>();

	private constructor(
		readonly room: Room,
		private readonly parts: OpenRoomParts
	) {
		const name = parseRoom(room.name);
		this.#model = name?.kind === 'm' ? name.architecture : null;
		this.#registry = new CodeRegistry(parts.store, name?.architecture ?? '', () => parts.clock().toISOString());
		// What a change did can be told only by whoever knew what was there before it.
		room.doc.once('beforeTransaction', this.#read);
		// The replica has read a transaction by the time the document emits it.
		room.describe = () => {
			try {
				return historyRows(this.#emitted.take(), (root, id) => this.live.recordOf(root, id));
			} catch (reason) {
				// The edit itself must be kept, whatever can be said of it.
				this.#failed('history-failed', reason);
				return [];
			}
		};
		room.onCommitted = (_, author) => {
			if (this.#model === null) return;
			this.#facts.changed();
			this.#glimpse.changed();
			void this.giveCodes();
			for (const watch of this.#watchers) watch(author);
		};
		// Whoever committed it gives codes and notes it in the list; here it only has to be read and checked.
		room.onCaughtUp = (author) => {
			if (this.#model !== null) for (const watch of this.#watchers) watch(author);
		};
		this.#glimpse = new GlimpseKeeper({
			frozen: () => this.frozen(),
			keep: (glimpse) => parts.store.putGlimpse(room.name, glimpse),
			clock: parts.clock,
			onFailed: (reason) => this.#failed('glimpse-failed', reason)
		});
		// A crash may have come between the last commit and the note of it.
		if (this.#model !== null) {
			this.#facts.mayHaveChanged();
			void this.#lookAtGlimpse();
		}
	}

	readonly #read = (): void => void this.live;

	get live(): LiveDocument {
		if (this.#live !== null) return this.#live;
		const live = new LiveDocument(this.room.doc);
		live.subscribe((_, changed, before) => {
			this.#emitted.add(before);
			this.#uncoded.add(changed);
		});
		this.#live = live;
		return live;
	}

	static async load(name: string, parts: OpenRoomParts): Promise<OpenRoom> {
		return new OpenRoom(await Room.load(name, parts.store, parts.clock, parts.maxBytes, parts.meter), parts);
	}

	get architecture(): Architecture {
		return this.live.current.architecture;
	}

	/** The architecture whose model this is; null for a copy or a thread. */
	get model(): string | null {
		return this.#model;
	}

	/** Tells of every committed change of the model, once it is acknowledged or about to be. */
	watch(committed: (author: Author) => void): void {
		this.#watchers.add(committed);
	}

	/** The state of this very moment, once all of it is committed. */
	async frozen(): Promise<Frozen> {
		const { architecture } = this;
		// What was emitted so far is what the state holds; later updates have later numbers.
		const { sequence: known, uncommitted } = this.room;
		const last = await this.room.committed();
		// Where other nodes wrote in between, the state is known to hold no more than it held before.
		return { architecture, sequence: last === known + uncommitted ? last : known };
	}

	async #noteChange(): Promise<void> {
		const { changedAt } = this.room;
		if (this.#model === null || changedAt === null) return;
		const { architecture } = this;
		const objectCount = liveObjects(architecture).length;
		await this.parts.store.noteChange(this.#model, { name: architecture.meta.name, objectCount, changedAt });
	}

	/** What is kept may be of before a crash, or not be there at all. */
	async #lookAtGlimpse(): Promise<void> {
		try {
			const kept = await this.parts.store.glimpse(this.room.name);
			if (kept?.sequence !== this.room.sequence) this.#glimpse.changed();
		} catch (reason) {
			this.#failed('glimpse-failed', reason);
		}
	}

	#failed(event: string, reason: unknown): void {
		this.parts.log('error', event, { room: this.room.name, reason: String(reason) });
	}

	/** One run at a time, so that no two records race for a number; one that has not begun will see later changes too. */
	giveCodes(): Promise<void> {
		if (this.#model === null || this.#codingWaits) return this.#coding;
		this.#codingWaits = true;
		this.#coding = this.#coding
			.then(async () => {
				this.#codingWaits = false;
				await this.#code();
			})
			.catch((reason: unknown) => {
				this.#allUncoded = true;
				this.#failed('codes-failed', reason);
			});
		return this.#coding;
	}

	#packOf({ meta }: Pick<Architecture, 'meta'>): Pack | undefined {
		return (this.parts.packOf ?? builtInPack)(meta.pack);
	}

	async #code(): Promise<void> {
		const pack = this.#packOf(this.live);
		if (pack === undefined) return;
		const touched = this.#uncoded.take();
		const records = this.#allUncoded ? this.architecture : touchedRecords(this.live, touched);
		this.#allUncoded = false;
		const edits = await this.#registry.edits(records, pack);
		if (edits.length > 0) this.live.apply(edits, server);
	}

	/**
	 * Registers the codes of records that are about to come, of a file before the first commit starts giving out numbers or
	 * of another document. Answers, by the codes that they claim, those that are others here.
	 */
	async claimCodes(records: CodedRecords & Pick<Architecture, 'meta'>): Promise<ReadonlyMap<string, string>> {
		const pack = this.#packOf(records);
		return pack === undefined ? new Map() : this.#registry.claim(records, pack);
	}

	/** Resolves when all is committed and every record has its code. */
	async settled(): Promise<void> {
		await this.room.committed();
		await this.giveCodes();
		await this.room.committed();
		await this.#facts.settled();
	}

	/** Everything is on disk and nobody is in it. */
	async unload(): Promise<void> {
		this.#facts.stop();
		await this.#glimpse.settled();
		this.#glimpse.stop();
		await this.room.snapshot();
		this.#live?.destroy();
		await this.room.unload();
	}

	abandon(): void {
		this.#facts.stop();
		this.#glimpse.stop();
		this.#live?.destroy();
		this.room.abandon();
	}
}
