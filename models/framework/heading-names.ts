/** What headings are called where they stand alone: with the chapter that their number counts in. */
import type { OutlineSection, Pack, Words } from './pack';
import { chapterKey, sectionsOf, writtenDocuments } from './sections';

/** Such as `III.1 Bối cảnh và căn cứ`, by key, for documents of this frame; those of another document than Form 01 name it. */
export function headingTitles(pack: Pick<Pack, 'forms'>, frame: string): ReadonlyMap<string, Words> {
	const titles = new Map<string, Words>();
	for (const { id, title: document, sections } of writtenDocuments(pack)) {
		const isNamed = id !== 'form01';
		const called = (number: string, title: string, name: string): string =>
			`${isNamed ? `${name} · ` : ''}${`${number} ${title}`.trim()}`;
		const walk = (those: readonly OutlineSection[], above: string, own: string): void => {
			for (const { path, number, title, english, children } of those) {
				// A number may begin with that of the heading above: `1.1` below `1`.
				const local = own !== '' && number.startsWith(`${own}.`) ? number.slice(own.length + 1) : number;
				const whole = above === '' ? local : `${above}.${local}`;
				titles.set(chapterKey(id, path), {
					vi: called(whole, title, document.vi),
					en: called(whole, english ?? title, document.en)
				});
				walk(children, whole, number);
			}
		};
		walk(sectionsOf(sections, frame), '', '');
	}
	return titles;
}

/** The same in Vietnamese alone. */
export const headingNames = (pack: Pick<Pack, 'forms'>, frame: string): ReadonlyMap<string, string> =>
	new Map([...headingTitles(pack, frame)].map(([key, { vi }]) => [key, vi]));
