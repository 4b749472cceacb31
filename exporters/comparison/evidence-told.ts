/** Evidence that was attached or taken away between two states, in words: it lies beside the model, whose comparison tells nothing of it. */
import type { Architecture } from '$models/architecture/architecture';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import { partsOfFinding } from '$models/conformance/finding-id';
import type { Words } from '$models/framework/pack';
import { isSubject } from '$models/framework/subjects';
import { dayInWords } from '$models/text/day-in-words';
import { vietnamDay } from '$models/text/vietnam-day';
import { signedAt } from '$exporters/form01/said-when';
import { recordTitle } from '$exporters/record-title';

export interface ToldEvidence {
	readonly standing: EvidenceChange['standing'];
	readonly line: string;
}

type Locale = keyof Words;

const itemWords: Readonly<Record<Locale, (item: string) => string>> = {
	vi: (item) => `mục ${item} của danh mục kiểm tra`,
	en: (item) => `item ${item} of the checklist`
};

/** What a piece is about, as the record is called in the later of the states that has it. */
function aboutWords(about: string, states: readonly [Architecture, Architecture], locale: Locale): string {
	const [kind = '', id = ''] = about.split(/:(.*)/su);
	if (kind === 'checklist') return itemWords[locale](id);
	const { rule = '', kind: subject = kind, record = id } = (kind === 'finding' ? partsOfFinding(id) : null) ?? {};
	const names = isSubject(subject) ? states.map((state) => recordTitle(state, subject, record)) : [];
	const name = names.findLast((one) => one !== '') ?? '';
	return [rule, name].filter((part) => part !== '').join(' ');
}

/** Nobody took away what was attached only after the later of the states. */
function doneBy({ by, at }: EvidenceChange, locale: Locale): string {
	if (at === '') return by;
	if (locale === 'vi') return signedAt(by, at);
	return [by, dayInWords(locale, vietnamDay(new Date(at)))].filter((part) => part !== '').join(', ');
}

/** In the order of the changes; people as they are named there. */
export function evidenceTold(
	changes: readonly EvidenceChange[],
	states: readonly [Architecture, Architecture],
	locale: Locale
): readonly ToldEvidence[] {
	return changes.map((change) => {
		const place = aboutWords(change.about, states, locale);
		const who = doneBy(change, locale);
		const line = [change.name, place].filter((part) => part !== '').join(', ');
		return { standing: change.standing, line: who === '' ? line : `${line} (${who})` };
	});
}
