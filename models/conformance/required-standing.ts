/** How what a pack requires came out: unmet, excused, or not settled, which is neither met nor excused. */
import type { Finding } from './report';

interface Told extends Pick<Finding, 'id' | 'severity' | 'verdict'>, Partial<Pick<Finding, 'asked'>> {
	readonly answeredAfter?: Finding['answeredAfter'] | undefined;
}

export interface RequiredStanding<Of> {
	/** Not met, and nobody is excused from it. */
	readonly unmet: readonly Of[];
	/** Not met, and a waiver holds for it. */
	readonly waived: readonly Of[];
	/**
	 * Undetermined, or without enough to judge by, also where nobody answered what only a person can: no one can say that it
	 * is met, and no waiver holds for it. What is answered only once a version is issued is waited for by nobody before.
	 */
	readonly unsettled: readonly Of[];
	/** Those of the unsettled that a person is asked. */
	readonly unanswered: readonly Of[];
	/** Undetermined, or without enough to judge by, and a waiver holds for it: let pass, and not met. */
	readonly letPass: readonly Of[];
}

/** Whether all that is required and asked before a version is issued is met: what a waiver holds for is not. */
export const isAllMet = ({
	unmet,
	waived,
	unsettled,
	letPass
}: Readonly<Record<'unmet' | 'waived' | 'unsettled' | 'letPass', readonly unknown[]>>): boolean =>
	unmet.length + waived.length + unsettled.length + letPass.length === 0;

export function requiredStanding<Of extends Told>(
	findings: readonly Of[],
	isWaived: (finding: string) => boolean
): RequiredStanding<Of> {
	const required = findings.filter(({ severity }) => severity === 'required');
	const failed = required.filter(({ verdict }) => verdict === 'fail');
	const undecided = required.filter(({ verdict, answeredAfter }) => verdict !== 'fail' && answeredAfter === undefined);
	const unsettled = undecided.filter(({ id }) => !isWaived(id));
	return {
		unmet: failed.filter(({ id }) => !isWaived(id)),
		waived: failed.filter(({ id }) => isWaived(id)),
		unsettled,
		unanswered: unsettled.filter(({ asked }) => asked === true),
		letPass: undecided.filter(({ id }) => isWaived(id))
	};
}
