/** The chapters that people write, as a list beside the text: where each stands, and whether anything is written. */
import type { OutlineSection, Pack } from '$models/framework/pack';
import {
	chapterKey,
	chapterState,
	sectionsOf,
	sectionsToWrite,
	writtenDocuments,
	type ChapterState,
	type WrittenDocument
} from '$models/framework/sections';

export interface ChapterEntry {
	/** Key of the chapter; '' for a heading that only holds others. */
	readonly key: string;
	readonly section: OutlineSection;
	/** From 1 for the top. */
	readonly level: number;
	readonly state: ChapterState;
}

interface Standing {
	readonly section: OutlineSection;
	readonly level: number;
}

const standing = (sections: readonly OutlineSection[], level = 1): readonly Standing[] =>
	sections.flatMap((section) => [{ section, level }, ...standing(section.children, level + 1)]);

/** The document that a chapter belongs to; the first one for a key of none. */
export const documentOf = (pack: Pack, chapter: string): WrittenDocument | undefined => {
	const documents = writtenDocuments(pack);
	return documents.find(({ id }) => chapter.startsWith(`${id}/`)) ?? documents[0];
};

/** Sections of a document to write, and the headings above them, in its order. */
export function chapterEntries(
	document: WrittenDocument,
	frame: string,
	chapters: ReadonlyMap<string, string>
): readonly ChapterEntry[] {
	const asked = new Set(sectionsToWrite(document, frame).map(({ path }) => path));
	const isShown = (section: OutlineSection): boolean => asked.has(section.path) || section.children.some(isShown);
	return standing(sectionsOf(document.sections, frame))
		.filter(({ section }) => isShown(section))
		.map(({ section, level }) => {
			const key = asked.has(section.path) ? chapterKey(document.id, section.path) : '';
			return { key, section, level, state: chapterState(chapters, key) };
		});
}
