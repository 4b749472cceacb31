/**
 * What everybody gets who joins with nothing: the document encoded once, or as it lay on disk, with what was added since.
 * Encoding a large one takes seconds, and while people edit it would be encoded anew for each who joins.
 */
import { mergeUpdates } from 'yjs';
import { STEP_2, syncFrame, UPDATE } from './frames';

/** So much may have been added before it is encoded anew: putting many updates together takes longer the more they are. */
const MAX_ADDED = 500;
const MAX_SHARE = 0.05;

export class WholeState {
	#base: Uint8Array | null = null;
	#added: Uint8Array[] = [];
	#addedBytes = 0;
	#frames: readonly Uint8Array[] | null = null;

	constructor(private readonly encode: () => Uint8Array) {}

	/** The state was read from these bytes, and these updates came upon it. */
	begin(base: Uint8Array, added: readonly Uint8Array[]): void {
		this.#base = syncFrame(STEP_2, base);
		for (const update of added) this.add(update);
	}

	/** The document emitted an update. */
	add(update: Uint8Array): void {
		this.#frames = null;
		if (this.#base === null) return;
		this.#added.push(update);
		this.#addedBytes += update.length;
		if (this.#added.length <= MAX_ADDED && this.#addedBytes <= this.#base.length * MAX_SHARE) return;
		this.#base = null;
		this.#added = [];
		this.#addedBytes = 0;
	}

	/**
	 * First what was added, which waits in the client's document for what it builds on, then the rest, after which the
	 * client takes itself for synced.
	 */
	frames(): readonly Uint8Array[] {
		this.#base ??= syncFrame(STEP_2, this.encode());
		this.#frames ??=
			this.#added.length === 0 ? [this.#base] : [syncFrame(UPDATE, mergeUpdates(this.#added)), this.#base];
		return this.#frames;
	}
}
