/** What whoever answers for a dossier is told of its check in a line: what is excused, what people said, what nobody can say. */
import type { Pack } from '$models/framework/pack';
import { ruleOfFinding } from './checklist-answers';
import type { Answer } from './decisions';
import type { CheckReport } from './report';
import { requiredStanding } from './required-standing';
import { summed } from './rule-standing';

export interface DossierCounts {
	/** Required and not met, with a waiver that holds. */
	readonly waived: number;
	/** Questions of rules that people answered, whatever they said. */
	readonly answered: number;
	/** Required, and undetermined or without enough to judge by. */
	readonly unsettled: number;
}

/** `answers` are those to rules of any pack. */
export function dossierCounts(
	pack: Pick<Pack, 'id' | 'rules'>,
	report: Pick<CheckReport, 'findings' | 'outcomes'>,
	answers: readonly Pick<Answer, 'pack' | 'finding' | 'answer'>[],
	isWaived: (finding: string) => boolean
): DossierCounts {
	const { waived, unsettled } = requiredStanding(report.findings, isWaived);
	const asking = new Set(pack.rules.flatMap(({ id, asked }) => (asked === null ? [] : [id])));
	const asked = summed(report.outcomes.filter(({ rule }) => asking.has(rule)).map(({ counts }) => counts));
	// A rule may find by itself that a record is none of its own, and an answer outlives its record: only both say it.
	const notApplicable = answers.filter(
		({ pack: of, finding, answer }) =>
			of === pack.id && answer === 'not-applicable' && asking.has(ruleOfFinding(finding))
	).length;
	return {
		waived: waived.length,
		answered: asked.pass + asked.fail + Math.min(asked['not-applicable'], notApplicable),
		unsettled: unsettled.length
	};
}
