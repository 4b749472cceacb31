/** The words of a frozen document, heading by heading, as the preview shows them to whoever writes. */
import type { Architecture } from '$models/architecture/architecture';
import { problemWords } from '$models/documents/problem-words';
import type { Pack, Words } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import { headingTitles } from '$models/framework/heading-names';
import { annexTitle, writtenDocuments } from '$models/framework/sections';
import { headingText } from '$exporters/document/heading-text';
import { annexMark, sectionMark } from '$exporters/document/marks';
import { escapeXml } from '$exporters/svg/escape-xml';
import { ChapterPreview, type Preview } from '$lib/editor/document/chapter-preview';
import { chapterEntries } from '$lib/editor/document/chapters';
import { ObligationShelf } from '$lib/editor/document/obligation-shelf';
import type { FrozenHeading } from './desk-shapes';
import { markedOpen } from './marked-open';

export interface TextReading {
	/** ISO date that the live blocks are reckoned by. */
	readonly asOf: string;
	readonly locale: keyof Words;
}

/** Levels of the page above the chapters: its own title, and that of the part they stand in. */
const ABOVE = 2;
const LOWEST = 6;

/** What somebody typed as headings stands right under the heading of its chapter, however he began. */
function lowered(html: string, level: number): string {
	const heading = /<(\/?)h([1-6])>/gu;
	const highest = Math.min(...[...html.matchAll(heading)].map(([, , own]) => Number(own)));
	return html.replace(
		heading,
		(_, slash: string, own: string) => `<${slash}h${String(Math.min(LOWEST, level + 1 + Number(own) - highest))}>`
	);
}

/** Pictures that are not there, or do not fit, which the editor tells beside the words. */
function pictureNotes(drawn: Preview['drawn'], locale: keyof Words): string {
	const told = drawn.flatMap(({ problems }) => problems.map((problem) => problemWords(problem)[locale]));
	if (told.length === 0) return '';
	return `<ul class="problems">${told.map((text) => `<li>${escapeXml(text)}</li>`).join('')}</ul>`;
}

/** Form 01 of the frame of the architecture, in its order; headings that only hold others and annexes among them. */
export async function frozenText(
	architecture: Architecture,
	pack: Pack,
	{ asOf, locale }: TextReading
): Promise<readonly FrozenHeading[]> {
	const [document] = writtenDocuments(pack);
	if (document === undefined) return [];
	const obligations = new ObligationShelf((id) => {
		const own = builtInPack(id);
		return own === undefined ? Promise.reject(new Error(`No pack ${id}`)) : Promise.resolve(own);
	});
	const preview = new ChapterPreview(pack, asOf, obligations);
	const headings: FrozenHeading[] = [];
	const titles = headingTitles(pack, architecture.meta.frame);
	for (const { key, section, level, state } of chapterEntries(
		document,
		architecture.meta.frame,
		architecture.chapters
	)) {
		const title = locale === 'en' ? (section.english ?? section.title) : section.title;
		const text = architecture.chapters.get(key) ?? '';
		await preview.prepare(text);
		const shown = preview.of(text, architecture, locale);
		const pageLevel = Math.min(LOWEST, ABOVE + level);
		const { html, count } = markedOpen(lowered(shown.html, pageLevel) + pictureNotes(shown.drawn, locale));
		headings.push({
			key,
			mark: sectionMark(section.path),
			heading: headingText({ number: section.number, title }),
			called: titles.get(key)?.[locale] ?? title,
			isTop: level === 1,
			level: pageLevel,
			standing: key === '' ? 'heading' : state === 'open' ? 'unwritten' : 'written',
			html,
			undetermined: count
		});
	}
	for (const annex of document.annexes) {
		const heading = headingText({
			number: `Phụ lục ${annex.number}`,
			title: annexTitle(annex, architecture.meta.frame)
		});
		headings.push({
			...{ key: '', mark: annexMark(annex.number), heading, called: heading },
			isTop: true,
			level: ABOVE + 1,
			standing: 'heading',
			html: '',
			undetermined: 0
		});
	}
	return headings;
}
