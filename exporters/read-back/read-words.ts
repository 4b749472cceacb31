/**
 * The words of chapters in an edited document, as changes of single paragraphs. A paragraph is known by its bookmark; what
 * somebody wrote anew, or retyped so that its bookmark is gone, by what stands around it.
 */
import type { Change } from '$models/compare/change';
import { chapterKey, flatSections, sectionsOf, writtenDocuments } from '$models/framework/sections';
import type { OutlineSection } from '$models/framework/pack';
import { paragraphsOf } from '$models/text/paragraphs';
import { headingText } from '$exporters/document/heading-text';
import { readMark, sectionMark, unwrittenText, wordsHash, type ReadMark } from '$exporters/document/marks';
import { textOfRows, textOfSpans, writtenWords } from '$exporters/document/written-words';
import { ChapterWords, sameWords, type FoundWords } from './chapter-words';
import { readBackEntry, type EntryPlace, type ReadBackCode, type ReadBackEntry } from './ledger';
import type { OpenedForm01 } from './open-form01';
import type { Ground } from './proposed-edits';
import type { WordParagraph, WordPart } from './word-paragraphs';

export interface ReadWords {
	readonly changes: readonly Change[];
	readonly ledger: readonly ReadBackEntry[];
}

interface Chapter {
	readonly section: OutlineSection;
	readonly key: string;
	readonly found: FoundWords[];
	isThere: boolean;
}

const textOf = (part: WordPart): string => (part.kind === 'table' ? textOfRows(part.rows) : textOfSpans(part.spans));
/** A heading is known by its bookmark; a file made by another release may number it otherwise. */
const withoutNumber = (heading: string): string => heading.replace(/^(?:[IVX]+|\d+(?:\.\d+)*|\p{Ll})[.)]\s+/u, '');
const isContents = ({ style }: { readonly style: string }): boolean => /toc|contents|m.?c ?l.?c/iu.test(style);

const unwrittenHash = wordsHash(unwrittenText);
/** Words written over the remark that a section is unwritten, or behind it: the remark and its slant are the product's. */
function withoutRemark({ spans, ...part }: WordParagraph): WordParagraph {
	const text = textOfSpans(spans).trim();
	if (text.startsWith(unwrittenText)) return { ...part, spans: [{ text: text.slice(unwrittenText.length).trim() }] };
	return { ...part, spans: spans.map(({ text, bold }) => ({ text, ...(bold === true ? { bold } : {}) })) };
}

/** In an unwritten section whoever types over the remark gets its slant, also in the paragraphs that follow. */
function overRemark(found: FoundWords): FoundWords {
	if (found.part.kind === 'table') return found;
	const isSlanted = found.part.spans.every(({ text, italic }) => italic === true || text.trim() === '');
	const isBehind = found.text.trim().startsWith(unwrittenText);
	if (!isSlanted && !isBehind) return found;
	const part = withoutRemark(found.part);
	return { ...found, part, text: textOf(part) };
}

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
		this.#chapters = new Map(
			flatSections(sectionsOf(outline, frame)).map((section) => [
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
		const { title } = chapter.section;
		if (text.trim() !== '' && !sameWords(withoutNumber(text), title))
			this.#say(chapter, 'heading-words', headingText(chapter.section), text);
		return chapter;
	}

	#sorted(part: WordPart, text: string, marks: readonly ReadMark[], current: Chapter | undefined): Chapter | undefined {
		const words = marks.filter((mark) => mark.kind === 'words');
		const [first] = words;
		const own = marks.find(({ kind }) => kind === 'own');
		if (first === undefined && own?.kind === 'own') {
			if (own.hash === wordsHash(text)) return current;
			if (part.kind === 'paragraph' && own.hash === unwrittenHash && current !== undefined) {
				current.found.push({ part, text, marks: [] });
			} else this.#say(current, 'own-words', '', text);
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
		).changes(text === '' ? chapter.found.map(overRemark) : chapter.found);
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
