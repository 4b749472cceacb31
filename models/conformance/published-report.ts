/** A check report as other programs read it. */
import type { CheckReport, Finding } from './report';

export interface PublishedReport extends CheckReport {
	/** What a rule found: `fail`, or open for want of data. */
	readonly findings: readonly Finding[];
	/** What only a person can decide and nobody did: no fault, but work that waits. */
	readonly questions: readonly Finding[];
}

/** Questions apart from findings, so that counting the findings counts what is wrong. */
export function publishedReport({ pack, asOf, outcomes, findings, counts }: CheckReport): PublishedReport {
	return {
		pack,
		asOf,
		outcomes,
		findings: findings.filter(({ asked }) => !asked),
		questions: findings.filter(({ asked }) => asked),
		counts
	};
}
