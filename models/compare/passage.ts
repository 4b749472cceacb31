/**
 * Changes of single paragraphs of a chapter. Who reads a document beside the chapter knows its words and what stood around
 * them, not where they are by now; so a paragraph is found by what it said, else between its neighbours.
 */
import { normalise } from '$models/text/normalise';
import { paragraphsOf, type Paragraph } from '$models/text/paragraphs';
import { EXISTENCE, type Change } from './change';

const PASSAGE = 'passage/';

/** Key of a paragraph by its place among those of the chapter when it was read; with `nth` a new one behind that place. */
export const passageKey = (at: number, nth?: number): string =>
	`${PASSAGE}${String(at)}${nth === undefined ? '' : `/${String(nth)}`}`;

export const isPassage = ({ root, key }: Pick<Change, 'root' | 'key'>): boolean =>
	root === 'chapters' && key.startsWith(PASSAGE);

const placeOf = ({ key }: Change): number => Number(key.slice(PASSAGE.length).split('/')[0]);

export type PassageStanding = 'clean' | 'already' | 'conflict' | 'gone';

export interface FoundPassage {
	readonly standing: PassageStanding;
	/** What stands in its place; null for nothing. */
	readonly now: string | null;
	/** Paragraphs of the chapter whose place it takes: from the first up to, and without, the second. */
	readonly from: number;
	readonly to: number;
}

/** What a paragraph says, or that together with what stands above and below it; null for a neighbour that is not looked at. */
type Known = readonly (string | null)[];

const nearer = (a: number, b: number, at: number): number => {
	const [left, right] = a < b ? [a, b] : [b, a];
	return Math.abs(right - at) < Math.abs(left - at) ? right : left;
};

/** Where paragraphs stand by what is known of them: a chapter of one line a thousand times over is looked up, not searched. */
class Places {
	readonly #numbers = new Map<string | null, number>();
	readonly #places = new Map<string, number[]>();

	/** Texts by their number: a key holds no text four times over. */
	#keyOf(known: Known): string {
		return known
			.map((text) => {
				const number = this.#numbers.get(text) ?? this.#numbers.size;
				this.#numbers.set(text, number);
				return number;
			})
			.join(' ');
	}

	/** In the order in which they stand. */
	add(known: Known, at: number): void {
		const key = this.#keyOf(known);
		const places = this.#places.get(key);
		if (places === undefined) this.#places.set(key, [at]);
		else places.push(at);
	}

	/** Of the places, how many are before one. */
	#before(places: readonly number[], at: number): number {
		let [low, high] = [0, places.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((places[middle] ?? 0) < at) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The first that is not before a place. */
	from(known: Known, at: number): number | undefined {
		const places = this.#places.get(this.#keyOf(known)) ?? [];
		return places[this.#before(places, at)];
	}

	/** The nearest to a place; of two as near the one above. */
	nearest(known: Known, at: number): number | undefined {
		const places = this.#places.get(this.#keyOf(known)) ?? [];
		const next = this.#before(places, at);
		const [above, below] = [places[next - 1], places[next]];
		return above === undefined || below === undefined ? (above ?? below) : nearer(above, below, at);
	}
}

/** A chapter of now, in which changes of its paragraphs look for their places. */
class ChapterOfNow {
	readonly #text: string;
	readonly #paragraphs: readonly Paragraph[];
	/** What each says, as it is compared. */
	readonly #said: readonly string[];
	readonly #places = new Places();

	constructor(text: string) {
		this.#text = text;
		this.#paragraphs = paragraphsOf(text);
		this.#said = this.#paragraphs.map(({ source }) => normalise(source));
		for (const [at, said] of this.#said.entries()) {
			const [above, below] = [this.#said[at - 1] ?? '', this.#said[at + 1] ?? ''];
			for (const known of [[said], [said, above, null], [said, null, below], [said, above, below]])
				this.#places.add(known, at);
		}
	}

	/** The one that says this; of several the one between the same neighbours, else the nearest to where it was. */
	#saying(text: string, change: Change): number | null {
		const said = normalise(text);
		const above = normalise(change.near?.above ?? '');
		const below = normalise(change.near?.below ?? '');
		const at = placeOf(change);
		const near = (known: Known): number | undefined => this.#places.nearest(known, at);
		const between = near([said, above, below]);
		if (between !== undefined) return between;
		const [under, over] = [near([said, above, null]), near([said, null, below])];
		if (under !== undefined && over !== undefined) return nearer(under, over, at);
		return under ?? over ?? near([said]) ?? null;
	}

	/** Where its neighbours stand; null for one that is not there any more. */
	#between(change: Change): { readonly above: number | null; readonly below: number | null } {
		const { above, below } = change.near ?? { above: '', below: '' };
		const found = {
			above: above === '' ? -1 : this.#saying(above, change),
			below: below === '' ? this.#paragraphs.length : this.#saying(below, change)
		};
		// Turned round they say nothing of what stood between.
		return found.above !== null && found.below !== null && found.below <= found.above
			? { above: found.above, below: null }
			: found;
	}

	#found(standing: PassageStanding, from: number, to: number): FoundPassage {
		const said = this.#paragraphs.slice(from, to).map(({ source }) => source);
		return { standing, now: said.length === 0 ? null : said.join('\n\n'), from, to };
	}

	/** The first that says a text, from one place up to, and without, another. */
	#toldBetween(text: string, from: number, to: number): number | undefined {
		const first = this.#places.from([normalise(text)], from);
		return first !== undefined && first < to ? first : undefined;
	}

	find(change: Change): FoundPassage {
		const { before, after } = change;
		const { above, below } = this.#between(change);
		const [first, last] = [(above ?? -1) + 1, below ?? this.#paragraphs.length];
		const known = typeof before === 'string' ? this.#saying(before, change) : null;
		if (known !== null) return this.#found('clean', known, known + 1);
		const told = typeof after === 'string' ? this.#toldBetween(after, first, last) : undefined;
		if (told !== undefined) return this.#found('already', told, told + 1);
		if (above === null && below === null) return this.#found('gone', 0, 0);
		if (before === null) return this.#found('clean', above === null ? last : first, above === null ? last : first);
		const from = above === null ? Math.max(0, last - 1) : first;
		const to = below === null ? Math.min(from + 1, this.#paragraphs.length) : last;
		if (from >= to && after === null) return this.#found('already', from, from);
		// What the model fills or the page draws is nobody's words, and is never written over.
		const isWords = this.#paragraphs.slice(from, to).every(({ kind }) => kind !== 'fenced');
		return this.#found('conflict', from, isWords ? to : from);
	}

	/** The text with the changes in their places; those that have none are left out. */
	written(changes: readonly Change[]): string {
		const takes = changes
			.map((change, nth) => ({ ...this.find(change), change, nth }))
			.filter(({ standing }) => standing === 'clean' || standing === 'conflict')
			// From the end on, so that offsets before stay; of what is put at one place the last first.
			.sort((a, b) => b.from - a.from || b.to - a.to || b.nth - a.nth);
		let text = this.#text;
		let untouched = this.#paragraphs.length;
		for (const { from, to, change } of takes) {
			const after = typeof change.after === 'string' ? change.after : null;
			const end = Math.min(to, Math.max(from, untouched));
			text = end > from ? this.#replaced(text, from, end, after) : this.#put(text, from, after);
			untouched = from;
		}
		return text;
	}

	#replaced(text: string, from: number, to: number, after: string | null): string {
		const start = this.#paragraphs[from]?.start ?? 0;
		const end = this.#paragraphs[to - 1]?.end ?? start;
		if (after !== null) return text.slice(0, start) + after + text.slice(end);
		// What parted it from the one below goes with it; of the last one what parted it from the one above.
		const next = this.#paragraphs[to]?.start;
		if (next !== undefined) return text.slice(0, start) + text.slice(next);
		return text.slice(0, this.#paragraphs[from - 1]?.end ?? 0) + text.slice(end);
	}

	#put(text: string, at: number, after: string | null): string {
		if (after === null) return text;
		const above = this.#paragraphs[at - 1];
		const isItem = (paragraph: Paragraph | undefined): boolean => paragraph?.kind === 'item';
		const [own] = paragraphsOf(after);
		const gap = (near: Paragraph | undefined): string =>
			near === undefined ? '' : isItem(near) && isItem(own) ? '\n' : '\n\n';
		if (above !== undefined) return text.slice(0, above.end) + gap(above) + after + text.slice(above.end);
		// What was put here before stands in front already, also where nothing else does.
		const rest = text.replace(/^(?:[ \t]*\n)+/u, '');
		return rest.trim() === '' ? after : after + gap(paragraphsOf(rest)[0]) + rest;
	}
}

/** Finds the places of changed paragraphs in chapters as they are now; each chapter is read once. */
export class PassageFinder {
	readonly #chapters: ReadonlyMap<string, string>;
	readonly #read = new Map<string, ChapterOfNow>();

	constructor(chapters: ReadonlyMap<string, string>) {
		this.#chapters = chapters;
	}

	find(change: Change): FoundPassage {
		const read = this.#read.get(change.id) ?? new ChapterOfNow(this.#chapters.get(change.id) ?? '');
		this.#read.set(change.id, read);
		return read.find(change);
	}
}

/** Changes of paragraphs put together to one of each chapter, upon what the chapter says now; all others as they are. */
export function wholeChapters(chapters: ReadonlyMap<string, string>, changes: readonly Change[]): Change[] {
	const byChapter = new Map<string, Change[]>();
	for (const change of changes) {
		if (!isPassage(change)) continue;
		const passages = byChapter.get(change.id);
		if (passages === undefined) byChapter.set(change.id, [change]);
		else passages.push(change);
	}
	const written = [...byChapter].map(([id, passages]): Change => {
		const text = chapters.get(id) ?? '';
		const after = new ChapterOfNow(text).written(passages);
		return {
			root: 'chapters',
			id,
			key: EXISTENCE,
			before: text === '' ? null : text,
			after: after === '' ? null : after
		};
	});
	return [...changes.filter((change) => !isPassage(change)), ...written];
}
