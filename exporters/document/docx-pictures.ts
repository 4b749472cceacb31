/**
 * Pictures of a Word file. The library would compress each, and what is packed again with fixed dates would be taken out
 * and compressed a second time; so it is given a mark in place of each picture, which is put in when all else is packed.
 */
import type JSZip from 'jszip';

const FOLDER = 'word/media/';
const PREFIX = 'khuevan-picture-';

/** As text, or painted when it is asked for. */
type Picture = string | (() => Promise<Uint8Array>);

function begun(paint: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const painting = paint();
	// Its failure is told where the picture is put in.
	painting.catch(() => undefined);
	return painting;
}

/** The pictures of one document. */
export class LaterPictures {
	readonly #marks = new Map<Picture, Uint8Array>();
	readonly #pictures: (string | Promise<Uint8Array>)[] = [];
	#placed = 0;

	/** The next drawing's id. The library counts on from one document to the next, which would make equal ones differ. */
	id(): string {
		this.#placed += 1;
		return String(this.#placed);
	}

	/** The mark that stands for a picture, the same for the same one. It is painted beside while the text is written. */
	mark(picture: Picture): Uint8Array {
		const known = this.#marks.get(picture);
		if (known !== undefined) return known;
		const made = new TextEncoder().encode(`${PREFIX}${String(this.#pictures.length)}`);
		this.#pictures.push(typeof picture === 'string' ? picture : begun(picture));
		this.#marks.set(picture, made);
		return made;
	}

	/** Puts the pictures in place of their marks. */
	async putInto(zip: JSZip): Promise<void> {
		for (const { name } of zip.file(/./u)) {
			if (!name.startsWith(FOLDER)) continue;
			const mark = (await zip.file(name)?.async('string')) ?? '';
			const picture = mark.startsWith(PREFIX) ? this.#pictures[Number(mark.slice(PREFIX.length))] : undefined;
			if (picture === undefined) throw new Error(`${name} is no picture of the document`);
			zip.file(name, await picture);
		}
	}
}
