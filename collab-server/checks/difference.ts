import type { Finding } from '$models/conformance/report';
import type { FindingEvent } from '$collab/storage/check-store';

export interface Difference extends Pick<Finding, 'id' | 'rule' | 'severity' | 'verdict'> {
	readonly event: FindingEvent['event'];
}

/** What came, went, or has another verdict or severity, against the findings known to be open. */
export function differing(
	open: ReadonlyMap<string, Pick<FindingEvent, 'finding' | 'rule' | 'severity' | 'verdict'>>,
	findings: readonly Finding[]
): readonly Difference[] {
	const now = new Set(findings.map(({ id }) => id));
	const differences: Difference[] = [];
	for (const { id, rule, severity, verdict } of findings) {
		const known = open.get(id);
		if (known === undefined) differences.push({ id, rule, severity, verdict, event: 'opened' });
		else if (known.verdict !== verdict || known.severity !== severity)
			differences.push({ id, rule, severity, verdict, event: 'changed' });
	}
	for (const { finding, rule, severity, verdict } of open.values()) {
		if (!now.has(finding)) differences.push({ id: finding, rule, severity, verdict, event: 'closed' });
	}
	return differences;
}
