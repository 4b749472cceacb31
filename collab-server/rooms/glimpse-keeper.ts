/**
 * Keeps a glimpse of a large document beside its log, for whoever opens it later: a little after the last change, and at
 * leisure while people go on changing it. Small documents open at once and need none.
 */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { constants, createGzip } from 'node:zlib';
import type { Architecture } from '$models/architecture/architecture';
import { glimpsePieces } from '$models/architecture/glimpse';
import type { KeptGlimpse } from '$collab/storage/store';

/** A document with fewer records is read faster than it is asked for. */
const LEAST_RECORDS = 1_000;
/** Quiet for so long, it is written. */
const QUIET_MS = 3_000;
/** While people go on changing it, it is written about so often. */
const EVERY_MS = 60_000;

export interface GlimpseParts {
	/** The state of now, once all of it is committed. */
	frozen(): Promise<{ readonly architecture: Architecture; readonly sequence: number }>;
	keep(glimpse: KeptGlimpse): Promise<void>;
	readonly clock: () => Date;
	readonly onFailed: (reason: unknown) => void;
}

/** A piece at a time, as fast as they are compressed: others have the thread in between. */
export const compressed = async (architecture: Architecture): Promise<Uint8Array> =>
	new Uint8Array(
		await buffer(
			Readable.from(glimpsePieces(architecture), { objectMode: true }).pipe(
				createGzip({ level: constants.Z_BEST_SPEED })
			)
		)
	);

export class GlimpseKeeper {
	#timer: NodeJS.Timeout | null = null;
	/** Since when what is kept is not of the state of now, in milliseconds; null where it is. */
	#staleSince: number | null = null;
	#writing: Promise<void> = Promise.resolve();

	constructor(private readonly parts: GlimpseParts) {}

	/** The document is another one now, or may be another one than what is kept is of. */
	changed(): void {
		this.#staleSince ??= Date.now();
		// Whoever never rests is not waited for.
		if (this.#timer !== null && Date.now() - this.#staleSince > EVERY_MS) return;
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#timer = null;
			void this.settled();
		}, QUIET_MS).unref();
	}

	/** Resolves when what is kept is of the state of now. */
	async settled(): Promise<void> {
		if (this.#staleSince !== null) {
			this.#staleSince = null;
			this.#writing = this.#writing.then(() => this.#write()).catch((reason: unknown) => this.parts.onFailed(reason));
		}
		await this.#writing;
	}

	async #write(): Promise<void> {
		const { architecture, sequence } = await this.parts.frozen();
		if (architecture.objects.size + architecture.relations.size < LEAST_RECORDS) return;
		const at = this.parts.clock().toISOString();
		await this.parts.keep({ sequence, at, data: await compressed(architecture) });
	}

	stop(): void {
		if (this.#timer !== null) clearTimeout(this.#timer);
		this.#timer = null;
	}
}
