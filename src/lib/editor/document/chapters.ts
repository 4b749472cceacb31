/** The chapters that people write, as a list beside the text: where each stands, and whether anything is written. */
import type { Form01Section, Pack } from '$models/framework/pack';
import { chapterKey, flatSections, sectionsToWrite } from '$models/framework/sections';

export interface ChapterEntry {
	/** Key of the chapter; '' for a heading that only holds others. */
	readonly key: string;
	readonly section: Form01Section;
	/** From 1 for the top. */
	readonly level: number;
	readonly isWritten: boolean;
}

const levelOf = ({ path }: Form01Section): number => path.split('.').length;

/** Sections to write, and the headings above them, in the order of the document. */
export function chapterEntries(
	pack: Pack,
	frame: string,
	chapters: ReadonlyMap<string, string>
): readonly ChapterEntry[] {
	const asked = new Set(sectionsToWrite(pack, frame).map(({ path }) => path));
	const isShown = (section: Form01Section): boolean => asked.has(section.path) || section.children.some(isShown);
	return flatSections(pack.forms.form01.sections)
		.filter(isShown)
		.map((section) => {
			const key = asked.has(section.path) ? chapterKey(section.path) : '';
			return { key, section, level: levelOf(section), isWritten: (chapters.get(key) ?? '').trim() !== '' };
		});
}
