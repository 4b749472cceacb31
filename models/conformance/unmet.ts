/** What is not met, weighed: by rules that nobody has to follow alone, and whose word a reviewer goes against who accepts it. */
import type { ChecklistStanding, ChecklistVerdict } from './checklist';
import type { Answer } from './decisions';
import type { Finding } from './report';
import type { Rule } from '$models/framework/rule';
import type { RuleStanding } from './rule-standing';

/** Whose “not met” it is: found by the check, or answered by people of the agency. */
export type Contradicted = 'machine' | 'agency';

/** Against whom a reviewer decides who says that an item is met; null where nobody says that it is not. */
export function contradictedBy({
	machine,
	verdict
}: Pick<ChecklistVerdict, 'machine' | 'verdict'>): Contradicted | null {
	if (machine === 'fail') return 'machine';
	return verdict === 'fail' ? 'agency' : null;
}

/**
 * Whether the agency says of an item that it is met, or does not apply, where the check by itself finds it not met: its word
 * changes nothing of that, and stands nowhere without a reason.
 */
export const isAnsweredAgainst = ({
	machine,
	answer
}: Pick<ChecklistVerdict, 'machine'> & { readonly answer: Pick<Answer, 'answer'> | null }): boolean =>
	machine === 'fail' && answer !== null && answer.answer !== 'fail';

/** Of the items that are not met whose word that is, by number. */
export const contradictedItems = (rows: readonly ChecklistStanding[]): ReadonlyMap<string, Contradicted> =>
	new Map(
		rows.flatMap((row) => {
			const by = contradictedBy(row);
			return by === null ? [] : [[String(row.item.no), by] as const];
		})
	);

/** The same of a required rule, by those of its findings that no waiver holds for. */
export function contradictedIn(
	{ id, asked }: Pick<Rule, 'id' | 'asked'>,
	findings: readonly Pick<Finding, 'id' | 'rule' | 'verdict'>[],
	isWaived: (finding: string) => boolean
): Contradicted | null {
	const isUnmet = findings.some((one) => one.rule === id && one.verdict === 'fail' && !isWaived(one.id));
	if (!isUnmet) return null;
	return asked === null ? 'machine' : 'agency';
}

export interface UnmetOptional {
	/** Ids. */
	readonly rules: readonly string[];
	/** Some of them only inform, so that they are not called recommended. */
	readonly informs: boolean;
}

/** The computed rules that are not met, where nobody has to follow any of them; null where a required one is not met either. */
export function unmetOptional(rules: readonly RuleStanding[]): UnmetOptional | null {
	const unmet = rules.filter(({ asked, counts }) => asked === null && counts.fail > 0);
	if (unmet.length === 0 || unmet.some(({ severity }) => severity === 'required')) return null;
	return { rules: unmet.map(({ id }) => id), informs: unmet.some(({ severity }) => severity === 'information') };
}
