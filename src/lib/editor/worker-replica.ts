/** The worker's side of a replica: its own document, kept up by updates from the page. */
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import { readGlimpse } from '$models/architecture/glimpse';
import type { Pack } from '$models/framework/pack';
import { LiveDocument } from '$models/sync/document';
import type { GlimpseMessage, ToReplica } from './worker-protocol';

export class WorkerReplica {
	readonly #doc = new Y.Doc();
	readonly #live = new LiveDocument(this.#doc);
	readonly #changed: (isOwn: boolean) => void;
	#pack: Pack | null = null;
	/** Stands for the document until that is here. */
	#glimpse: Architecture | null = null;

	/** `changed` hears of every message, and whether this page's own person did it, who waits for what comes of it. */
	constructor(changed: (isOwn: boolean) => void) {
		this.#changed = changed;
	}

	get architecture(): Architecture {
		return this.#glimpse ?? this.#live.current.architecture;
	}

	get pack(): Pack | null {
		return this.#pack;
	}

	look({ pack, text }: GlimpseMessage): void {
		this.#pack = pack;
		this.#glimpse = readGlimpse(text);
	}

	take(message: ToReplica): void {
		if (message.kind === 'update') Y.applyUpdate(this.#doc, message.update);
		else {
			this.#pack = message.pack;
			this.#glimpse = null;
			this.#doc.transact(() => {
				for (const update of message.updates) Y.applyUpdate(this.#doc, update);
			});
		}
		this.#changed(message.kind === 'start' || message.isOwn);
	}
}

const TURN_MS = 16;

/**
 * Work that is asked for more often than it can be done: once for all that asked meanwhile. What others changed is worked
 * on at leisure, with a rest as long as the last time took, so that a large architecture leaves the machine to the page.
 */
export class Repeated {
	readonly #work: () => void | Promise<void>;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isAsked = false;
	#isRunning = false;
	/** Somebody waits. */
	#isUrgent = false;
	/** Not before this time of the worker's clock, in milliseconds. */
	#earliest = 0;

	constructor(work: () => void | Promise<void>) {
		this.#work = work;
	}

	/** Somebody waits for it: with the next turn, or as soon as what runs is done. */
	now(): void {
		this.#isUrgent = true;
		this.#ask();
	}

	soon(): void {
		if (!this.#isAsked) this.#ask();
	}

	#ask(): void {
		this.#isAsked = true;
		if (!this.#isRunning) this.#wait();
	}

	#wait(): void {
		clearTimeout(this.#timer);
		const rest = this.#isUrgent ? 0 : this.#earliest - performance.now();
		this.#timer = setTimeout(() => void this.#run(), Math.max(TURN_MS, rest));
	}

	async #run(): Promise<void> {
		this.#isAsked = false;
		this.#isUrgent = false;
		this.#isRunning = true;
		const begun = performance.now();
		try {
			await this.#work();
		} finally {
			const ended = performance.now();
			this.#isRunning = false;
			this.#earliest = ended + (ended - begun);
			if (this.#isAsked) this.#wait();
		}
	}
}
