import type { Finding } from '$models/conformance/report';
import type { FindingEvent, OpenFinding } from '$collab/storage/check-store';

export interface Difference extends Pick<Finding, 'id' | 'rule' | 'severity' | 'verdict'> {
	readonly event: FindingEvent['event'];
}

/** What a finding is now; null where it is not there (any more). */
export type Changes = ReadonlyMap<string, Finding | null>;

function differenceOf(id: string, now: Finding | null, known: OpenFinding | undefined): Difference | null {
	if (now === null) {
		return known === undefined
			? null
			: { id, rule: known.rule, severity: known.severity, verdict: known.verdict, event: 'closed' };
	}
	const { rule, severity, verdict } = now;
	if (known === undefined) return { id, rule, severity, verdict, event: 'opened' };
	const isSame = known.verdict === verdict && known.severity === severity;
	return isSame ? null : { id, rule, severity, verdict, event: 'changed' };
}

/** What came, went, or has another verdict or severity, of what may have changed. */
export function differing(open: ReadonlyMap<string, OpenFinding>, changes: Changes): readonly Difference[] {
	const differences: Difference[] = [];
	for (const [id, now] of changes) {
		const difference = differenceOf(id, now, open.get(id));
		if (difference !== null) differences.push(difference);
	}
	return differences;
}

/** All findings of a report, and with null all that were open and are not among them. */
export function wholeOf(open: ReadonlyMap<string, OpenFinding>, findings: readonly Finding[]): Changes {
	const changes = new Map<string, Finding | null>(findings.map((finding) => [finding.id, finding]));
	for (const id of open.keys()) if (!changes.has(id)) changes.set(id, null);
	return changes;
}
