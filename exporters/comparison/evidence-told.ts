/** Evidence that was attached or taken away between two states, in words: it lies beside the model, whose comparison tells nothing of it. */
import type { Architecture } from '$models/architecture/architecture';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import type { Obligation, Pack, Words } from '$models/framework/pack';
import { dayInWords } from '$models/text/day-in-words';
import { vietnamDay } from '$models/text/vietnam-day';
import { aboutWords } from '$exporters/about-words';
import { signedAt } from '$exporters/form01/said-when';

export interface ToldEvidence {
	readonly standing: EvidenceChange['standing'];
	readonly line: string;
}

type Locale = keyof Words;

interface Compared {
	readonly states: readonly [before: Architecture, after: Architecture];
	/** Of the later state. */
	readonly pack: Pack;
	readonly obligations?: readonly Obligation[];
}

const itemWords: Readonly<Record<Locale, (item: string) => string>> = {
	vi: (item) => `mục ${item} của danh mục kiểm tra`,
	en: (item) => `item ${item} of the checklist`
};

/** What a piece is about, as it is called in the later of the states that has it. */
function placeOf(about: string, { states, ...words }: Compared, locale: Locale): string {
	const [, item = ''] = /^checklist:(.+)$/su.exec(about) ?? [];
	if (item !== '') return itemWords[locale](item);
	const called = states.map((architecture) => aboutWords(about, { architecture, ...words }, locale));
	const name = called.findLast((one) => one.name !== '')?.name ?? '';
	return [called[1]?.rule ?? '', name].filter((part) => part !== '').join(' ');
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
	compared: Compared,
	locale: Locale
): readonly ToldEvidence[] {
	return changes.map((change) => {
		const place = placeOf(change.about, compared, locale);
		const who = doneBy(change, locale);
		const line = [change.name, place].filter((part) => part !== '').join(', ');
		return { standing: change.standing, line: who === '' ? line : `${line} (${who})` };
	});
}
