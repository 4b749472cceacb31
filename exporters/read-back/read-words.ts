/**
 * The words of chapters in an edited document, as changes of single paragraphs. A paragraph is known by its bookmark; what
 * somebody wrote anew, or retyped so that its bookmark is gone, by what stands around it.
 */
import type { Change } from '$models/compare/change';
import { passageKey } from '$models/compare/passage';
import { chapterKey, writtenDocuments } from '$models/framework/sections';
import type { OutlineSection } from '$models/framework/pack';
import { paragraphsOf, type Paragraph } from '$models/text/paragraphs';
import { headingText } from '$exporters/document/heading-text';
import { comparableWords, readMark, sectionMark, wordsHash, type ReadMark } from '$exporters/document/marks';
import { textOfRows, textOfSpans, writtenWords } from '$exporters/document/written-words';
import { readBackEntry, type EntryPlace, type ReadBackCode, type ReadBackEntry } from './ledger';
import type { OpenedForm01 } from './open-form01';
import type { Ground } from './proposed-edits';
import type { WordPart } from './word-paragraphs';
import { markdownOf, tableMarkdown } from './words-markdown';

export interface ReadWords {
	readonly changes: readonly Change[];
	readonly ledger: readonly ReadBackEntry[];
}

/** A paragraph of the file that belongs to a chapter. */
interface Found {
	readonly part: WordPart;
	readonly text: string;
	/** What its bookmarks say; none for a new one. */
	readonly marks: readonly WordsMark[];
}

type WordsMark = Extract<ReadMark, { kind: 'words' }>;

interface Chapter {
	readonly section: OutlineSection;
	readonly key: string;
	readonly found: Found[];
	isThere: boolean;
}

const textOf = (part: WordPart): string => (part.kind === 'table' ? textOfRows(part.rows) : textOfSpans(part.spans));
const sameWords = (a: string, b: string): boolean => comparableWords(a) === comparableWords(b);
const isContents = ({ style }: { readonly style: string }): boolean => /toc|contents|m.?c ?l.?c/iu.test(style);

class WordsReader {
	readonly ledger: ReadBackEntry[] = [];
	readonly #ground: Ground;
	readonly #isKnown: boolean;
	readonly #chapters: ReadonlyMap<string, Chapter>;

	constructor(ground: Ground, document: string, isKnown: boolean) {
		this.#ground = ground;
		this.#isKnown = isKnown;
		const { frame } = ground.base.meta;
		const outline = writtenDocuments(ground.pack).find(({ id }) => id === document)?.sections ?? [];
		const shown = (sections: readonly OutlineSection[]): readonly OutlineSection[] =>
			sections
				.filter((section) => section.frame === 'all' || section.frame === frame)
				.flatMap((section) => [section, ...shown(section.children)]);
		this.#chapters = new Map(
			shown(outline).map((section) => [
				sectionMark(section.path),
				{ section, key: chapterKey(document, section.path), found: [], isThere: false }
			])
		);
	}

	#say(chapter: Chapter | undefined, code: ReadBackCode, before: string, after: string): void {
		const place: EntryPlace = {
			sheet: chapter === undefined ? '' : headingText(chapter.section),
			row: 0,
			column: '',
			cell: ''
		};
		this.ledger.push(readBackEntry(place, code, before, after));
	}

	/** Sorts the paragraphs of the file by chapter; what is of no chapter and was edited is told. */
	sort(parts: readonly WordPart[]): void {
		let current: Chapter | undefined;
		for (const part of parts) {
			const marks = part.marks.map(readMark).filter((mark) => mark !== null);
			const text = textOf(part);
			const head = marks.find(({ kind }) => kind === 'section' || kind === 'annex');
			if (head !== undefined) current = this.#headed(head, text);
			else if (text.trim() !== '') current = this.#sorted(part, text, marks, current);
		}
	}

	#headed(head: ReadMark, text: string): Chapter | undefined {
		const chapter = head.kind === 'section' ? this.#chapters.get(head.name) : undefined;
		if (chapter === undefined) return undefined;
		chapter.isThere = true;
		const title = headingText(chapter.section);
		if (text.trim() !== '' && !sameWords(text, title)) this.#say(chapter, 'heading-words', title, text);
		return chapter;
	}

	#sorted(part: WordPart, text: string, marks: readonly ReadMark[], current: Chapter | undefined): Chapter | undefined {
		const words = marks.filter((mark) => mark.kind === 'words');
		const [first] = words;
		const own = marks.find(({ kind }) => kind === 'own');
		if (first === undefined && own?.kind === 'own') {
			if (own.hash !== wordsHash(text)) this.#say(current, 'own-words', '', text);
			return current;
		}
		const home = first === undefined ? current : this.#chapters.get(first.section);
		if (home === undefined) {
			// Tables outside chapters are read as tables, and the contents are Word's own.
			const isRead = part.kind === 'table' || isContents(part);
			if (!isRead) this.#say(undefined, 'no-chapter', '', text);
			return current;
		}
		if (first === undefined && part.kind === 'table') {
			if (marks.length === 0) this.#say(home, 'new-table', '', part.rows[0]?.join(' | ') ?? '');
			return current;
		}
		home.isThere = true;
		home.found.push({
			part,
			text,
			marks: words.filter(({ section }) => this.#chapters.get(section) === home)
		});
		return home;
	}

	changes(): readonly Change[] {
		return [...this.#chapters.values()].flatMap((chapter) => this.#changesOf(chapter));
	}

	#changesOf(chapter: Chapter): readonly Change[] {
		const text = this.#ground.base.chapters.get(chapter.key) ?? '';
		const words = writtenWords(text);
		if (!chapter.isThere) {
			if (this.#isKnown && words.size > 0) this.#say(chapter, 'missing-chapter', '', '');
			return [];
		}
		return new ChapterWords(paragraphsOf(text), words, chapter.key, this.#isKnown, (code, before, after) =>
			this.#say(chapter, code, before, after)
		).changes(chapter.found);
	}
}

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

class ChapterWords {
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
	#placeOf({ marks, text }: Found): number | null {
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

	#rewrite(at: number, { part, text }: Found): void {
		const paragraph = this.base[at];
		if (paragraph === undefined || this.#says(at, text)) return;
		const after =
			part.kind === 'table'
				? tableMarkdown(part.rows, paragraph.source)
				: markdownOf(part.spans, paragraph.source, paragraph.kind);
		if (after === null) this.say('unsayable', this.words.get(at) ?? '', text);
		else this.#change(at, undefined, paragraph.source, after);
	}

	#add(behind: number, nth: number, { part, text }: Found): void {
		if (part.kind === 'table') return;
		const neighbour = this.base[behind]?.kind === 'item' ? this.base[behind]?.source : undefined;
		const after = markdownOf(part.spans, part.isItem ? (neighbour ?? '- ') : '', part.isItem ? 'item' : 'words');
		if (after === null) this.say('unsayable', '', text);
		else this.#change(behind, nth, null, after);
	}

	/** What stands between two known paragraphs, against what stood there. */
	#between(from: number, to: number, fresh: readonly Found[]): void {
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

	changes(found: readonly Found[]): readonly Change[] {
		const places = found.map((one) => this.#placeOf(one));
		const seen = new Set<number | null>();
		const first = (place: number | null): number | null => (seen.has(place) ? null : (seen.add(place), place));
		const kept = inOrder(places.map(first));
		let from = -1;
		let fresh: Found[] = [];
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

const isMarked = (part: WordPart): boolean =>
	part.marks.some((name) => ['words', 'own'].includes(readMark(name)?.kind ?? ''));

/** What the document says otherwise in its chapters; a file without our bookmarks says nothing that could be placed. */
export function readWords({ parts, stamp }: OpenedForm01, ground: Ground, isKnown: boolean): ReadWords {
	if (!parts.some(isMarked)) {
		const place = { sheet: '', row: 0, column: '', cell: '' };
		return { changes: [], ledger: [readBackEntry(place, 'chapters')] };
	}
	const reader = new WordsReader(ground, stamp?.document ?? 'form01', isKnown);
	reader.sort(parts);
	const changes = reader.changes();
	return { changes, ledger: reader.ledger };
}
