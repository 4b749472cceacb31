/** Which findings mark which cells: one without a field, or with a field that is no column, marks the name of its record. */
import type { Finding } from '$models/conformance/report';
import type { Severity } from '$models/framework/rule';

export interface MarkedCells {
	/** Findings by record and field; the record's own stand under ''. */
	readonly byRecord: ReadonlyMap<string, ReadonlyMap<string, readonly Finding[]>>;
}

const weight: Readonly<Record<Severity, number>> = { required: 0, recommended: 1, information: 2 };

export function marksOf(findings: readonly Finding[], isWaived: (finding: string) => boolean): MarkedCells {
	const byRecord = new Map<string, Map<string, Finding[]>>();
	for (const finding of findings) {
		if (isWaived(finding.id)) continue;
		const cells = byRecord.get(finding.subject.id) ?? new Map<string, Finding[]>();
		byRecord.set(finding.subject.id, cells);
		for (const field of finding.fields.length === 0 ? [''] : finding.fields) {
			cells.set(field, [...(cells.get(field) ?? []), finding]);
		}
	}
	return { byRecord };
}

/** Findings of a cell, the heaviest first. `columns` are all that the table has, shown or not. */
export function findingsAt(
	{ byRecord }: MarkedCells,
	record: string,
	column: string,
	heading: string,
	columns: { has(column: string): boolean }
): readonly Finding[] {
	const cells = byRecord.get(record);
	if (cells === undefined) return [];
	const own = new Set(cells.get(column) ?? []);
	if (column === heading) {
		for (const [field, findings] of cells) if (!columns.has(field)) for (const finding of findings) own.add(finding);
	}
	return [...own].sort((a, b) => weight[a.severity] - weight[b.severity]);
}
