/** What is not met, by what it means: required or only advised, and how many of either the agency lets pass. */
import type { Finding } from './report';
import { requiredStanding } from './required-standing';

export interface UnmetCount {
	readonly all: number;
	/** Of them those that a waiver holds for. */
	readonly waived: number;
}

export interface UnmetCases {
	readonly required: UnmetCount;
	/** By rules that only recommend or inform. */
	readonly advised: UnmetCount;
}

/** The one count that certificate, report and pages tell. */
export function unmetCases(
	findings: readonly Pick<Finding, 'id' | 'severity' | 'verdict'>[],
	isWaived: (finding: string) => boolean
): UnmetCases {
	const { unmet, waived } = requiredStanding(findings, isWaived);
	const advised = findings.filter(({ severity, verdict }) => severity !== 'required' && verdict === 'fail');
	return {
		required: { all: unmet.length + waived.length, waived: waived.length },
		advised: { all: advised.length, waived: advised.filter(({ id }) => isWaived(id)).length }
	};
}
