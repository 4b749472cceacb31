/** What a piece of evidence or a remark is about, as its readers call it. */
import type { Architecture } from '$models/architecture/architecture';
import { DiagramId } from '$models/architecture/identifier';
import { partsOfFinding } from '$models/conformance/finding-id';
import { headingTitles } from '$models/framework/heading-names';
import type { Obligation, Pack, Subject, Words } from '$models/framework/pack';
import { chapterTitles } from '$models/framework/sections';
import { isSubject } from '$models/framework/subjects';
import { diagramTitle, recordTitle } from './record-title';

type Locale = keyof Words;

export interface AboutWords {
	/** Id of the rule whose finding it is; '' where it is about no finding, or about one of the written text. */
	readonly rule: string;
	/** '' where it has no name of its own, or is not in this state. */
	readonly name: string;
}

export interface NamingState {
	readonly architecture: Architecture;
	/** undefined where it is not here: headings have no names then. */
	readonly pack: Pack | undefined;
	/** Those of other packs, which are tracked beside whichever one an architecture is made by. */
	readonly obligations?: readonly Obligation[];
}

const obligationWords: Readonly<Record<Locale, (text: string) => string>> = {
	vi: (text) => `nghĩa vụ “${text}”`,
	en: (text) => `obligation “${text}”`
};

/** With the chapter that its number counts in; of another frame, which this one has no number for, as the outline has it. */
const headingIn = (pack: Pack, { meta }: Architecture, key: string): Words | undefined =>
	headingTitles(pack, meta.frame).get(key) ?? chapterTitles(pack).get(key);

/** By its code and its name, as it is listed everywhere: several of one kind may differ by their codes alone. */
function recordIn(architecture: Architecture, kind: Subject, id: string): string {
	const diagram = kind === 'diagram' ? architecture.diagrams.get(DiagramId(id)) : undefined;
	if (diagram !== undefined) return diagramTitle(diagram);
	const title = recordTitle(architecture, kind, id);
	return title === id ? '' : title;
}

function obligationIn({ pack, obligations = [] }: NamingState, id: string, locale: Locale): string {
	const found = [...(pack?.obligations ?? []), ...obligations].find((one) => one.id === id);
	return found === undefined ? '' : obligationWords[locale](found.text[locale].replace(/\.$/u, ''));
}

/** Of `about`, such as `object:<id>`, `finding:<id>`, `chapter:<key>` or `obligation:<id>`, in the words of a state and its pack. */
export function aboutWords(about: string, state: NamingState, locale: Locale): AboutWords {
	const { architecture, pack } = state;
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	const heading = (key: string): string =>
		pack === undefined ? '' : (headingIn(pack, architecture, key)?.[locale] ?? '');
	const named = (name: string, rule = ''): AboutWords => ({ rule, name });
	if (kind === 'finding') {
		const { rule, kind: subject, record } = partsOfFinding(id) ?? { rule: id, kind: '', record: '' };
		// Checks of the written text go by ids that only programs need.
		if (rule.startsWith('chapter-')) return named(heading(record));
		return named(isSubject(subject) ? recordIn(architecture, subject, record) : '', rule);
	}
	if (kind === 'chapter') return named(heading(id));
	if (kind === 'obligation') return named(obligationIn(state, id, locale));
	return named(isSubject(kind) ? recordIn(architecture, kind, id) : '');
}
