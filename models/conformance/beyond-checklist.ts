/**
 * What a pack requires that no item of its checklist asks for: whoever appraises a dossier by the items alone would never
 * see it.
 */
import type { GroundDoubt } from '$models/framework/ground';
import type { Words } from '$models/framework/provenance';
import type { ChecklistItem, Pack } from '$models/framework/pack';
import type { CheckReport } from './report';
import { openOf } from './rule-standing';

/** A required rule outside the checklist that something does not meet, or that nobody can say of. */
export interface RuleBeyond {
	readonly rule: string;
	readonly title: Words;
	/** Instrument and article, such as `Quyết định 1425/QĐ-TTg, Điều 2.1d`. */
	readonly basis: string;
	/** Why that is no firm ground; only where it is none. */
	readonly doubt?: GroundDoubt;
	/** What the instrument says, in our words. */
	readonly paraphrase: Words;
	readonly findings: number;
	/** Of them those with a waiver that holds. */
	readonly waived: number;
	/** Those without a waiver that nobody can say of yet: nothing was refused there, it waits for what is not known. */
	readonly unsettled: number;
}

/** In the order of the report; what is answered only after issue waits for nobody before. */
export function rulesBeyond(
	checklist: readonly Pick<ChecklistItem, 'rules'>[],
	{ findings }: Pick<CheckReport, 'findings'>,
	isWaived: (finding: string) => boolean
): readonly RuleBeyond[] {
	const inside = new Set(checklist.flatMap(({ rules }) => rules));
	const found = new Map<string, RuleBeyond>();
	for (const { id, rule, ruleTitle, verdict, severity, basis, doubt, paraphrase, answeredAfter } of findings) {
		if (severity !== 'required' || inside.has(rule) || answeredAfter === 'issue') continue;
		const none = { findings: 0, waived: 0, unsettled: 0 };
		const ground = { basis, ...(doubt === undefined ? {} : { doubt }) };
		const known = found.get(rule) ?? { rule, title: ruleTitle, ...ground, paraphrase, ...none };
		found.set(rule, {
			...known,
			findings: known.findings + 1,
			waived: known.waived + (isWaived(id) ? 1 : 0),
			unsettled: known.unsettled + (verdict !== 'fail' && !isWaived(id) ? 1 : 0)
		});
	}
	return [...found.values()];
}

/** What stands in place of an item's number where a reviewer accepts at once all that the check passed beyond the items. */
export const PASSED_BEYOND = 'passed-beyond';

export interface RulePassed {
	readonly rule: string;
	readonly title: Words;
}

/**
 * Required rules beyond the items that the check by itself finds met wherever they apply, so that no finding tells of them.
 * One that is open anywhere, could not be run or asks people is none of them.
 */
export function passedBeyond(
	{ forms, rules }: Pick<Pack, 'forms' | 'rules'>,
	{ outcomes }: Pick<CheckReport, 'outcomes'>
): readonly RulePassed[] {
	const inside = new Set(forms.form01.checklist.flatMap((item) => item.rules));
	const passed = new Set(
		outcomes
			.filter(({ counts, error }) => error === '' && counts.pass > 0 && openOf(counts) === 0)
			.map(({ rule }) => rule)
	);
	return rules
		.filter(({ id, severity, asked }) => severity === 'required' && asked === null && !inside.has(id) && passed.has(id))
		.map(({ id, title }) => ({ rule: id, title }));
}
