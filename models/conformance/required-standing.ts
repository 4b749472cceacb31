/** How what a pack requires came out: unmet, excused, or not settled, which is neither met nor excused. */
import type { Finding } from './report';

type Told = Pick<Finding, 'id' | 'severity' | 'verdict'> & Partial<Pick<Finding, 'asked'>>;

export interface RequiredStanding<Of> {
	/** Not met, and nobody is excused from it. */
	readonly unmet: readonly Of[];
	/** Not met, and a waiver holds for it. */
	readonly waived: readonly Of[];
	/** Undetermined, or without enough to judge by: no one can say that it is met, and no waiver holds for it. */
	readonly unsettled: readonly Of[];
	/** Of a rule that only a person can answer, and nobody did. */
	readonly unanswered: readonly Of[];
}

export function requiredStanding<Of extends Told>(
	findings: readonly Of[],
	isWaived: (finding: string) => boolean
): RequiredStanding<Of> {
	const required = findings.filter(({ severity }) => severity === 'required');
	const failed = required.filter(({ verdict }) => verdict === 'fail');
	const open = required.filter(({ id, verdict }) => verdict !== 'fail' && !isWaived(id));
	return {
		unmet: failed.filter(({ id }) => !isWaived(id)),
		waived: failed.filter(({ id }) => isWaived(id)),
		unsettled: open.filter(({ asked }) => asked !== true),
		unanswered: open.filter(({ asked }) => asked === true)
	};
}
