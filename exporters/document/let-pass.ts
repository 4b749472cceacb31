/** What the agency lets pass for a while, by the record that it is about: what tables say beside its row. */
import type { ExportInput } from '$exporters/exporter';
import { findingOutcome } from './finding-outcome';

const lowered = (text: string): string => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;

/** By the id of a record, a line for each of its findings that is let pass: what is asked, how it came out, until when. */
export function letPassBy({
	report,
	waived
}: Pick<ExportInput, 'report' | 'waived'>): ReadonlyMap<string, readonly string[]> {
	const lines = new Map<string, string[]>();
	if (waived === undefined || waived.size === 0) return lines;
	for (const finding of report.findings) {
		const { id } = finding.subject;
		if (id === '' || !waived.has(finding.id)) continue;
		lines.set(id, [
			...(lines.get(id) ?? []),
			`${finding.ruleTitle.vi}: ${lowered(findingOutcome(finding, { waived }))}`
		]);
	}
	return lines;
}
