/** Edits whose text tells when they were made, so that whoever receives their bytes knows how long they took. */
import * as Y from 'yjs';
import type { Line } from './line';

const MARK = '@@';

const now = (): number => performance.timeOrigin + performance.now();

/** Sets one field of one object again and again, as somebody who types in a table does. */
export class Writer {
	readonly #doc = new Y.Doc();
	readonly #object: Y.Map<unknown>;
	#update: Uint8Array = new Uint8Array();
	written = 0;

	constructor(
		readonly line: Line,
		state: Uint8Array,
		private readonly index: number
	) {
		Y.applyUpdate(this.#doc, state);
		const objects = [...this.#doc.getMap<Y.Map<unknown>>('objects').values()];
		const object = objects[index % objects.length];
		if (object === undefined) throw new Error('The document has no objects');
		this.#object = object;
		this.#doc.on('update', (update: Uint8Array) => {
			this.#update = update;
		});
	}

	/** The next update, made now. */
	next(): Uint8Array {
		this.written += 1;
		this.#object.set('note', `${MARK}${this.index} ${now().toFixed(3)}${MARK}`);
		return this.#update;
	}

	write(): void {
		this.line.update(this.next());
	}
}

/** Who made the edit in a frame and how long ago; null for a frame without one. */
export function editIn(bytes: Buffer): { readonly writer: number; readonly took: number } | null {
	const from = bytes.indexOf(MARK);
	if (from < 0) return null;
	const [writer, at] = bytes.toString('latin1', from + MARK.length, bytes.indexOf(MARK, from + 2)).split(' ');
	return { writer: Number(writer), took: now() - Number(at) };
}
