/** What people said of an architecture, as far as the readers of an edition may have it. */
import type { Edition } from '$models/architecture/edition';
import { itemAnswers, type ItemAnswers } from '$models/conformance/checklist-answers';
import type { Answer } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';

/** Whether the words of people may be told: not to the public, and nowhere where they might name what was left out. */
export const mayTellWords = ({ level, omissions }: Pick<Edition, 'level' | 'omissions'>): boolean =>
	level !== 'public' && omissions.length === 0;

const toldAs = (answers: readonly Answer[], edition: Pick<Edition, 'level' | 'omissions'>): readonly Answer[] =>
	mayTellWords(edition) ? answers : answers.map((answer) => ({ ...answer, reason: '', account: '' }));

/** Answers to the questions of a pack's rules about records that the edition has; bare where words may not be told. */
export function toldRuleAnswers(
	pack: Pick<Pack, 'id' | 'rules'>,
	answers: readonly Answer[],
	edition: Pick<Edition, 'level' | 'omissions'>,
	isThere: (subject: string, id: string) => boolean
): readonly Answer[] {
	const asked = new Set(pack.rules.flatMap((rule) => (rule.asked === null ? [] : [rule.id])));
	const own = answers.filter((answer) => {
		const [rule = '', subject = '', ...id] = answer.finding.split(':');
		return answer.pack === pack.id && asked.has(rule) && isThere(subject, id.join(':'));
	});
	return toldAs(own, edition);
}

/** Answers to items of the checklist; bare where words may not be told. */
export function toldItemAnswers(
	pack: Pick<Pack, 'id' | 'base'>,
	answers: readonly Answer[],
	edition: Pick<Edition, 'level' | 'omissions'>
): ItemAnswers {
	return itemAnswers(pack, toldAs(answers, edition));
}
