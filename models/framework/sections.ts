/** Walking the outlines of the documents that people write, and the chapters in which an architecture keeps their words. */
import { hasOwnWords } from '$models/text/own-words';
import { undeterminedTexts } from '$models/text/undetermined-text';
import type { FrameId } from '$models/architecture/architecture';
import type { OutlineAnnex } from './forms';
import type { Outline, OutlineSection, Pack, Words } from './pack';

/** These sections and all under them, in the order of the document. */
export const flatSections = (sections: readonly OutlineSection[]): readonly OutlineSection[] =>
	sections.flatMap((section) => [section, ...flatSections(section.children)]);

/** The same section under another number, which those below it may start with. */
const renumbered = (section: OutlineSection, number: string): OutlineSection =>
	number === section.number
		? section
		: {
				...section,
				number,
				children: section.children.map((child) =>
					child.number.startsWith(`${section.number}.`)
						? renumbered(child, number + child.number.slice(section.number.length))
						: child
				)
			};

/**
 * The sections that a document of this frame has. The guidance has an agency choose the parts of its own frame and issue
 * them as a text of its own, so they are numbered one after the other: what is only of other frames leaves no hole.
 */
export const sectionsOf = (sections: readonly OutlineSection[], frame: string): readonly OutlineSection[] =>
	sections
		.filter((section) => section.frame === 'all' || section.frame === frame)
		.map((section, at) => renumbered(section, sections[at]?.number ?? section.number))
		.map((section) => ({ ...section, children: sectionsOf(section.children, frame) }));

/** A document that people write chapter by chapter. */
export interface WrittenDocument extends Outline {
	/** First part of the keys of its chapters. */
	readonly id: string;
	readonly title: Words;
	/** Why its outline is no official one; absent for an official one. */
	readonly proposal?: Words;
}

/** The documents of a pack, Form 01 first. */
export const writtenDocuments = ({ forms }: Pick<Pack, 'forms'>): readonly WrittenDocument[] => [
	{ ...forms.form01, id: 'form01', title: { vi: 'Mẫu số 01', en: 'Form 01' } },
	...(forms.strategies ?? [])
];

/** What an annex is called in documents of a frame. */
export const annexTitle = ({ title, titles }: Pick<OutlineAnnex, 'title' | 'titles'>, frame: FrameId): string =>
	titles?.[frame] ?? title;

/** Whether an agency has words of its own under a heading. */
export const asksForWords = ({ asks, blocks }: OutlineSection): boolean =>
	asks.length > 0 || blocks.some(({ kind }) => kind === 'text');

/** Sections of an outline in which an agency of this frame has words of its own. */
export const sectionsToWrite = ({ sections }: Pick<Outline, 'sections'>, frame: string): readonly OutlineSection[] =>
	flatSections(sectionsOf(sections, frame)).filter(asksForWords);

/** Key under which an architecture keeps the words of a section, such as `form01/III.1`. */
export const chapterKey = (document: string, path: string): string => `${document}/${path}`;

/** All sections of an outline, each with the number that it has in documents of its own frame. */
const numberedSections = (sections: readonly OutlineSection[]): readonly OutlineSection[] => {
	const numbers = new Map<string, ReadonlyMap<string, string>>();
	const numbersOf = (frame: string): ReadonlyMap<string, string> => {
		const known =
			numbers.get(frame) ??
			new Map(flatSections(sectionsOf(sections, frame)).map(({ path, number }) => [path, number]));
		numbers.set(frame, known);
		return known;
	};
	return flatSections(sections).map((section) =>
		section.frame === 'all'
			? section
			: { ...section, number: numbersOf(section.frame).get(section.path) ?? section.number }
	);
};

/**
 * How far a chapter is: `undetermined` where it says so with reason, contact and day; `open` where any of these lacks, or
 * where nobody wrote a word of his own.
 */
export type ChapterState = 'open' | 'written' | 'undetermined';

export function chapterState(chapters: ReadonlyMap<string, string>, key: string): ChapterState {
	const text = chapters.get(key) ?? '';
	if (!hasOwnWords(text)) return 'open';
	const said = undeterminedTexts(text);
	if (said.some(({ lacks }) => lacks.length > 0)) return 'open';
	return said.length === 0 ? 'written' : 'undetermined';
}

/** Whether a chapter has words of its own, and no “Chưa xác định” left to be filled in. */
export const isWritten = (chapters: ReadonlyMap<string, string>, key: string): boolean =>
	chapterState(chapters, key) !== 'open';

/** `generated`: only what is made from the model stands there. `blank`: nothing does, or a judgement is asked for and lacks. */
export type SectionStanding = Exclude<ChapterState, 'open'> | 'generated' | 'blank';

/** How a heading stands by its words, and by whether the model or headings under it tell something there. */
export function sectionStanding(
	{ judgement }: Pick<OutlineSection, 'judgement'>,
	state: ChapterState,
	isTold: boolean
): SectionStanding {
	if (state !== 'open') return state;
	return isTold && judgement === undefined ? 'generated' : 'blank';
}

const titlesOf = ({ forms }: Pick<Pack, 'forms'>): ReadonlyMap<string, Words> =>
	new Map(
		writtenDocuments({ forms }).flatMap(({ id, title: document, sections }) =>
			numberedSections(sections).map(({ path, number, title, english }): [string, Words] => {
				const named = { vi: `${number} ${title}`.trim(), en: `${number} ${english ?? title}`.trim() };
				const whole = { vi: `${document.vi} · ${named.vi}`, en: `${document.en} · ${named.en}` };
				return [chapterKey(id, path), id === 'form01' ? named : whole];
			})
		)
	);

/** Each rule about chapters asks for them, in each architecture that is opened. */
const titlesKnown = new WeakMap<Pack['forms'], ReadonlyMap<string, Words>>();

/** Titles of all chapters that there are, by key; those of another document than Form 01 name it. */
export function chapterTitles(pack: Pick<Pack, 'forms'>): ReadonlyMap<string, Words> {
	const titles = titlesKnown.get(pack.forms) ?? titlesOf(pack);
	titlesKnown.set(pack.forms, titles);
	return titles;
}
