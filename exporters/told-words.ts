/** What people said of an architecture, as far as the readers of an edition may have it. */
import type { Edition } from '$models/architecture/edition';
import { itemAnswers, type ItemAnswers } from '$models/conformance/checklist-answers';
import type { Answer } from '$models/conformance/decisions';
import type { Pack } from '$models/framework/pack';

/** Whether the words of people may be told: not to the public, and nowhere where they might name what was left out. */
export const mayTellWords = ({ level, omissions }: Pick<Edition, 'level' | 'omissions'>): boolean =>
	level !== 'public' && omissions.length === 0;

/** Answers to items of the checklist; bare where words may not be told. */
export function toldItemAnswers(
	pack: Pick<Pack, 'id' | 'base'>,
	answers: readonly Answer[],
	edition: Pick<Edition, 'level' | 'omissions'>
): ItemAnswers {
	const told = mayTellWords(edition) ? answers : answers.map((answer) => ({ ...answer, reason: '', account: '' }));
	return itemAnswers(pack, told);
}
