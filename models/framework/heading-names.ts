/** What headings of Form 01 are called where they stand alone: with the chapter that their number counts in. */
import type { OutlineSection, Pack } from './pack';
import { chapterKey, sectionsOf } from './sections';

/** Such as `III.1 Bối cảnh và căn cứ`, by key, for a document of this frame. */
export function headingNames({ forms }: Pick<Pack, 'forms'>, frame: string): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	const walk = (sections: readonly OutlineSection[], above: string, own: string): void => {
		for (const { path, number, title, children } of sections) {
			// A number may begin with that of the heading above: `1.1` below `1`.
			const local = own !== '' && number.startsWith(`${own}.`) ? number.slice(own.length + 1) : number;
			const whole = above === '' ? local : `${above}.${local}`;
			names.set(chapterKey('form01', path), `${whole} ${title}`.trim());
			walk(children, whole, number);
		}
	};
	walk(sectionsOf(forms.form01.sections, frame), '', '');
	return names;
}
