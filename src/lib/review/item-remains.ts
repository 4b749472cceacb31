/** What of an item of the checklist neither the machine nor the agency has settled, so that it remains for the reviewer. */
import type { ChecklistVerdict } from '$models/conformance/checklist';
import type { PersonAnswer } from '$models/framework/rule';

export interface Remaining {
	/** What the machine looked at and could not decide. */
	readonly unsure: number;
	/** Questions of its rules that nobody of the agency answered. */
	readonly unanswered: number;
	/**
	 * What the machine does not see and nobody of the agency said anything of: the whole item, a part of it, or a part
	 * beside the questions of its rules that were answered; null where nothing is.
	 */
	readonly unsaid: 'all' | 'rest' | 'beside' | null;
	/** Something rests on the word of the agency alone. */
	readonly restsOnWords: boolean;
}

export function itemRemains({
	computed,
	asked,
	person,
	answer,
	hasAnswers
}: Pick<ChecklistVerdict, 'computed' | 'asked' | 'person'> & {
	readonly answer: { readonly answer: PersonAnswer } | null;
	/** Whether somebody answered questions of its rules. */
	readonly hasAnswers: boolean;
}): Remaining {
	return {
		unsure: computed.undetermined + computed['not-enough-basis'],
		unanswered: asked.undetermined + asked['not-enough-basis'],
		unsaid:
			answer !== null ? null : person === 'all' ? 'all' : person !== 'rest' ? null : hasAnswers ? 'beside' : 'rest',
		restsOnWords: answer !== null || asked.pass + asked.fail > 0
	};
}
