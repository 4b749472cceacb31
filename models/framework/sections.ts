/** Walking the outline of Form 01. */
import type { Form01Section, Pack } from './pack';

/** These sections and all under them, in the order of the document. */
export const flatSections = (sections: readonly Form01Section[]): readonly Form01Section[] =>
	sections.flatMap((section) => [section, ...flatSections(section.children)]);

/** Sections in which a dossier of this frame has words of its own. */
export const sectionsToWrite = (pack: Pack, frame: string): readonly Form01Section[] =>
	flatSections(pack.forms.form01.sections).filter(
		(section) =>
			(section.frame === 'all' || section.frame === frame) &&
			(section.asks.length > 0 || section.blocks.some(({ kind }) => kind === 'text'))
	);

/** Key under which an architecture keeps the words of a section. */
export const chapterKey = (path: string): string => `form01/${path}`;
