/** The paragraphs of one chapter in an edited document against those that it was made from. */
import type { Change } from '$models/compare/change';
import { passageKey } from '$models/compare/passage';
import type { Paragraph } from '$models/text/paragraphs';
import { comparableWords, wordsHash, type ReadMark } from '$exporters/document/marks';
import type { ReadBackCode } from './ledger';
import type { WordPart } from './word-paragraphs';
import { markdownOf, tableMarkdown } from './words-markdown';

/** A paragraph of the file that belongs to a chapter. */
export interface FoundWords {
	readonly part: WordPart;
	readonly text: string;
	/** What its bookmarks say; none for a new one. */
	readonly marks: readonly WordsMark[];
}

type WordsMark = Extract<ReadMark, { kind: 'words' }>;

/** Texts that say the same. */
export const sameWords = (a: string, b: string): boolean => comparableWords(a) === comparableWords(b);

/** The longest run of paragraphs whose places grow; the others were moved. */
function inOrder(places: readonly (number | null)[]): ReadonlySet<number> {
	const ends: number[] = [];
	const before: number[] = [];
	for (const [index, place] of places.entries()) {
		if (place === null) continue;
		let [slot, beyond] = [0, ends.length];
		while (slot < beyond) {
			const middle = (slot + beyond) >> 1;
			if ((places[ends[middle] ?? 0] ?? 0) < place) slot = middle + 1;
			else beyond = middle;
		}
		before[index] = slot === 0 ? -1 : (ends[slot - 1] ?? -1);
		ends[slot] = index;
	}
	const kept = new Set<number>();
	for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] ?? -1) kept.add(index);
	return kept;
}

export class ChapterWords {
	readonly #changes: Change[] = [];
	#hashes: ReadonlyMap<string, readonly number[]> | undefined;

	constructor(
		private readonly base: readonly Paragraph[],
		/** What those of people say in the document, by their places. */
		private readonly words: ReadonlyMap<number, string>,
		private readonly key: string,
		private readonly isKnown: boolean,
		private readonly say: (code: ReadBackCode, before: string, after: string) => void
	) {}

	#says(at: number, text: string): boolean {
		return sameWords(this.words.get(at) ?? '', text);
	}

	/** Places by the hash of what stands there. */
	#byHash(): ReadonlyMap<string, readonly number[]> {
		if (this.#hashes !== undefined) return this.#hashes;
		const hashes = new Map<string, number[]>();
		for (const [at, words] of this.words) {
			const hash = wordsHash(words);
			const places = hashes.get(hash);
			if (places === undefined) hashes.set(hash, [at]);
			else places.push(at);
		}
		this.#hashes = hashes;
		return hashes;
	}

	/** Of the places that bookmarks name the one that it is; null for words without a place. */
	#placeOf({ marks, text }: FoundWords): number | null {
		// Not known from what it was made, a paragraph is the one that says what the bookmark says that it said.
		const there = this.isKnown
			? marks.map(({ at }) => at).filter((at) => this.words.has(at))
			: marks.flatMap(
					({ at, hash }) =>
						this.#byHash()
							.get(hash)
							?.toSorted((a, b) => Math.abs(a - at) - Math.abs(b - at))[0] ?? []
				);
		return there.find((at) => this.#says(at, text)) ?? there[0] ?? null;
	}

	#change(at: number, nth: number | undefined, before: string | null, after: string | null): void {
		const [above, below] = nth === undefined ? [at - 1, at + 1] : [at, at + 1];
		this.#changes.push({
			root: 'chapters',
			id: this.key,
			key: passageKey(at, nth),
			before,
			after,
			near: { above: this.base[above]?.source ?? '', below: this.base[below]?.source ?? '' }
		});
	}

	#rewrite(at: number, { part, text }: FoundWords): void {
		const paragraph = this.base[at];
		if (paragraph === undefined || this.#says(at, text)) return;
		const after =
			part.kind === 'table'
				? tableMarkdown(part.rows, paragraph.source)
				: markdownOf(part.spans, paragraph.source, paragraph.kind);
		if (after === null) this.say('unsayable', this.words.get(at) ?? '', text);
		else this.#change(at, undefined, paragraph.source, after);
	}

	#add(behind: number, nth: number, { part, text }: FoundWords): void {
		if (part.kind === 'table') return;
		const neighbour = this.base[behind]?.kind === 'item' ? this.base[behind]?.source : undefined;
		const after = markdownOf(part.spans, part.isItem ? (neighbour ?? '- ') : '', part.isItem ? 'item' : 'words');
		if (after === null) this.say('unsayable', '', text);
		else this.#change(behind, nth, null, after);
	}

	/** What stands between two known paragraphs, against what stood there. */
	#between(from: number, to: number, fresh: readonly FoundWords[]): void {
		const left = new Set<number>();
		const lost = new Map<string, number[]>();
		for (let at = from + 1; at < to; at += 1) {
			const words = this.words.get(at);
			if (words === undefined) continue;
			left.add(at);
			const same = lost.get(comparableWords(words));
			if (same === undefined) lost.set(comparableWords(words), [at]);
			else same.push(at);
		}
		const waiting = fresh.filter((found) => {
			const same = lost.get(comparableWords(found.text))?.shift();
			if (same !== undefined) left.delete(same);
			return same === undefined;
		});
		let behind = from;
		let nth = 0;
		const places = [...left];
		for (const found of waiting) {
			// Not known from what it was made, a paragraph of now may be somebody else's.
			const at = this.isKnown && found.marks.length === 0 ? places.shift() : undefined;
			if (at !== undefined) {
				this.#rewrite(at, found);
				[behind, nth] = [at, 0];
			} else if (!this.isKnown && found.marks.length > 0) this.say('gone-words', '', found.text);
			else this.#add(behind, nth++, found);
		}
		if (this.isKnown) for (const at of places) this.#change(at, undefined, this.base[at]?.source ?? '', null);
	}

	changes(found: readonly FoundWords[]): readonly Change[] {
		const places = found.map((one) => this.#placeOf(one));
		const seen = new Set<number | null>();
		const first = (place: number | null): number | null => (seen.has(place) ? null : (seen.add(place), place));
		const kept = inOrder(places.map(first));
		let from = -1;
		let fresh: FoundWords[] = [];
		for (const [index, one] of found.entries()) {
			const place = kept.has(index) ? (places[index] ?? null) : null;
			if (place === null) {
				fresh.push(one);
				continue;
			}
			this.#between(from, place, fresh);
			this.#rewrite(place, one);
			[from, fresh] = [place, []];
		}
		this.#between(from, this.base.length, fresh);
		return this.#changes;
	}
}
