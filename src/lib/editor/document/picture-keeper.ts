/** Sees to it that the document has the picture of whatever its chapters have drawn, while somebody who may write looks. */
import type { Architecture } from '$models/architecture/architecture';
import { pictureKey, shownPictures } from '$models/architecture/drawn-blocks';
import { chapterPieces } from '$models/documents/chapter-pieces';
import { drawnBlock, keptPicture } from '$models/documents/picture';
import type { Drawn, DrawingFault } from './mermaid-drawing';

/** Who is still typing would have every letter drawn, in milliseconds. */
const PAUSE = 700;

export interface KeeperParts {
	/** The state as it is now; null where nothing may be written. */
	readonly writable: () => Architecture | null;
	readonly draw: (source: string) => Promise<Drawn>;
	readonly keep: (pictures: Readonly<Record<string, string>>) => void;
	/** What could not be drawn so far, by the keys of the pictures. */
	readonly tell: (faults: ReadonlyMap<string, DrawingFault>) => void;
}

/** What chapters have drawn and the document has no picture of, by the keys of the pictures. */
function missingIn({ chapters, pictures }: Architecture): ReadonlyMap<string, string> {
	const missing = new Map<string, string>();
	for (const chapter of chapters.values()) {
		for (const piece of chapterPieces(chapter)) {
			if (piece.kind !== 'drawn') continue;
			const block = drawnBlock(piece);
			const kept = keptPicture(pictures, block);
			if (!kept.ok && (kept.code === 'picture-missing' || kept.code === 'picture-unfit'))
				missing.set(pictureKey(block.source), block.source);
		}
	}
	return missing;
}

export class PictureKeeper {
	#faults: ReadonlyMap<string, DrawingFault> = new Map();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isDrawing = false;
	#isDestroyed = false;

	constructor(private readonly parts: KeeperParts) {}

	/** Something changed: draws once it has been quiet for a moment. */
	changed(): void {
		clearTimeout(this.#timer);
		if (!this.#isDestroyed) this.#timer = setTimeout(() => void this.#draw(), PAUSE);
	}

	destroy(): void {
		this.#isDestroyed = true;
		clearTimeout(this.#timer);
	}

	async #draw(): Promise<void> {
		const before = this.parts.writable();
		if (before === null || this.#isDrawing) return;
		this.#isDrawing = true;
		try {
			const missing = missingIn(before);
			const drawn: Record<string, string> = {};
			for (const [key, source] of missing) {
				if (this.#faults.has(key)) continue;
				const made = await this.parts.draw(source);
				if (made.ok) drawn[key] = made.svg;
				else {
					this.#faults = new Map([...this.#faults, [key, made.fault]]);
					this.parts.tell(this.#faults);
				}
			}
			const now = this.parts.writable();
			if (now === null || this.#isDestroyed) return;
			const shown = shownPictures(now);
			const isLeft = [...now.pictures.keys()].some((key) => !shown.has(key));
			if (isLeft || Object.keys(drawn).length > 0) this.parts.keep(drawn);
			// What was written meanwhile has its turn.
			if ([...missingIn(now).keys()].some((key) => drawn[key] === undefined && !this.#faults.has(key))) this.changed();
		} catch {
			// The program that draws did not arrive; the next change tries again.
		} finally {
			this.#isDrawing = false;
		}
	}
}
