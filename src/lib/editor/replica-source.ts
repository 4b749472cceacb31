/**
 * What a replica of the document is made from: the bytes that the document itself was read from, with what was added
 * since. Encoding a large document takes as long as reading it, and the page would stand still for it.
 */
import * as Y from 'yjs';

/** So many updates may have been added before it is encoded anew: each costs a replica a transaction of its own. */
const MOST_ADDED = 500;

interface Follower {
	/** From nothing; called once, as soon as there is something to begin with. */
	start(updates: readonly Uint8Array[]): void;
	/** One more; `isOwn` where this page made it. */
	add(update: Uint8Array, isOwn: boolean): void;
}

export class ReplicaSource {
	readonly #doc: Y.Doc;
	/** null where they have to be encoded. */
	#updates: Uint8Array[] | null = null;
	#most = MOST_ADDED;
	/** Whether anything may be read from the document by now. */
	#isReady = false;
	readonly #waiting = new Set<Follower>();
	readonly #followers = new Set<Follower>();

	constructor(doc: Y.Doc) {
		this.#doc = doc;
	}

	/** The document is about to be read from these updates. */
	begin(updates: readonly Uint8Array[]): void {
		this.#updates = [...updates];
		this.#most = updates.length + MOST_ADDED;
		this.ready();
	}

	/** The document is here, whatever it was read from. */
	ready(): void {
		this.#isReady = true;
		for (const follower of this.#waiting) this.#start(follower);
		this.#waiting.clear();
	}

	/** The document emitted an update. */
	add(update: Uint8Array, isOwn: boolean): void {
		this.#updates?.push(update);
		if (this.#updates !== null && this.#updates.length > this.#most) this.#updates = null;
		for (const follower of this.#followers) follower.add(update, isOwn);
	}

	/** Tells of the document as it is and of every update from then on; answers how to stop. */
	follow(follower: Follower): () => void {
		if (this.#isReady) this.#start(follower);
		else this.#waiting.add(follower);
		return () => {
			this.#waiting.delete(follower);
			this.#followers.delete(follower);
		};
	}

	#start(follower: Follower): void {
		if (this.#updates === null) {
			this.#updates = [Y.encodeStateAsUpdate(this.#doc)];
			this.#most = 1 + MOST_ADDED;
		}
		follower.start([...this.#updates]);
		this.#followers.add(follower);
	}
}
