/** What of an item of the checklist neither the machine nor the agency has settled, so that it remains for the reviewer. */
import type { ChecklistVerdict } from '$models/conformance/checklist';
import type { PersonAnswer } from '$models/framework/rule';

export interface Remaining {
	/** What the machine looked at and could not decide. */
	readonly unsure: number;
	/** Questions of its rules that nobody of the agency answered. */
	readonly unanswered: number;
	/** A part that the machine does not see, of which nobody of the agency said anything. */
	readonly isUnsaid: boolean;
	/** Something rests on the word of the agency alone. */
	readonly restsOnWords: boolean;
}

export function itemRemains({
	computed,
	asked,
	person,
	answer
}: Pick<ChecklistVerdict, 'computed' | 'asked' | 'person'> & {
	readonly answer: { readonly answer: PersonAnswer } | null;
}): Remaining {
	return {
		unsure: computed.undetermined + computed['not-enough-basis'],
		unanswered: asked.undetermined + asked['not-enough-basis'],
		isUnsaid: (person === 'rest' || person === 'all') && answer === null,
		restsOnWords: answer !== null || asked.pass + asked.fail > 0
	};
}
