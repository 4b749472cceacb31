/** What something is called in English where the pack names it in both languages; titles are kept in Vietnamese as they were by then. */
import { partsOfFinding } from '$models/conformance/finding-id';
import { headingTitles } from '$models/framework/heading-names';
import { fieldsOfSubject } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { chapterTitles } from '$models/framework/sections';
import { isSubject } from '$models/framework/subjects';

interface Called {
	/** Such as `chapter:<key>`. */
	readonly about: string;
	/** In Vietnamese: how it was called, perhaps with the field that is meant behind it. */
	readonly title: string;
	/** Id of the finding that is meant; '' for none. */
	readonly finding?: string;
}

/** Key of the chapter whose heading the title is; '' for none. */
function chapterOf(about: string, finding: string): string {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	const meant = kind === 'finding' ? id : finding;
	const parts = meant === '' ? null : partsOfFinding(meant);
	if (parts !== null) return parts.rule.startsWith('chapter-') ? parts.record : '';
	return kind === 'chapter' ? id : '';
}

/** '' where it is the same in both, or the pack is not here. What people named stays as they named it. */
export function englishTitle(pack: Pack | undefined, frame: string, { about, title, finding = '' }: Called): string {
	if (pack === undefined) return '';
	const chapter = chapterOf(about, finding);
	if (chapter !== '') {
		const heading = headingTitles(pack, frame).get(chapter) ?? chapterTitles(pack).get(chapter);
		return heading?.vi === title ? heading.en : '';
	}
	const [kind = ''] = about.split(':', 1);
	if (!isSubject(kind)) return '';
	const field = fieldsOfSubject(pack, kind).find(({ label }) => title.endsWith(`, ${label.vi}`));
	return field === undefined ? '' : `${title.slice(0, -field.label.vi.length)}${field.label.en}`;
}
