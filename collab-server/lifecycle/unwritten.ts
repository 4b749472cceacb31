/**
 * Headings of the document that a dossier still has no words for. No instrument says that each needs some, so they hold up
 * nothing: who approves sees them, and his approval keeps which they were.
 */
import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import {
	chapterKey,
	chapterState,
	chapterTitles,
	sectionsToWrite,
	writtenDocuments,
	type ChapterState
} from '$models/framework/sections';

export interface UnwrittenChapter {
	/** Such as `form01/V.1`. */
	readonly chapter: string;
	readonly title: Words;
}

/** In the order of Form 01: chapters without words of their own, and those that say that something is undetermined. */
export function unwrittenChapters(
	{ meta, chapters }: Pick<Architecture, 'meta' | 'chapters'>,
	pack: Pick<Pack, 'forms'>
): { readonly unwritten: readonly UnwrittenChapter[]; readonly undetermined: readonly UnwrittenChapter[] } {
	const [form01] = writtenDocuments(pack);
	if (form01 === undefined) return { unwritten: [], undetermined: [] };
	const titles = chapterTitles(pack);
	const keys = sectionsToWrite(form01, meta.frame).map(({ path }) => chapterKey(form01.id, path));
	const those = (state: ChapterState): readonly UnwrittenChapter[] =>
		keys
			.filter((key) => chapterState(chapters, key) === state)
			.map((key) => ({ chapter: key, title: titles.get(key) ?? { vi: key, en: key } }));
	return { unwritten: those('open'), undetermined: those('undetermined') };
}
