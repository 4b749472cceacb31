/** Which pieces of evidence the table shows, and where each leads. */
import type { EvidenceTableRow } from '$lib/api/decision-shapes';
import { fold } from '$models/text/fold';

export const evidenceKinds = ['all', 'files', 'links', 'ofGone'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

const isOf = (row: EvidenceTableRow, kind: EvidenceKind): boolean => {
	if (kind === 'ofGone') return row.subject.isGone;
	return kind === 'all' || (kind === 'links') === (row.link !== null);
};

/** Rows of a kind that have every word somewhere, without regard to diacritics. */
export function evidenceRows(
	rows: readonly EvidenceTableRow[],
	kind: EvidenceKind,
	sought: string
): readonly EvidenceTableRow[] {
	const words = fold(sought).split(' ').filter(Boolean);
	return rows.filter((row) => {
		if (!isOf(row, kind)) return false;
		const { name, note, subject, link, accountName, blob } = row;
		const cited = link === null ? [] : [link.symbol, link.issuer];
		const text = fold([name, note, subject.code, subject.name, accountName, ...cited, blob].join(' '));
		return words.every((word) => text.includes(word));
	});
}

/** What the kind before the colon is called, and how the workbench is asked to show it; null where nothing leads there. */
export function subjectOf({ about }: Pick<EvidenceTableRow, 'about'>): {
	readonly kind: string;
	readonly query: string | null;
} {
	const at = about.indexOf(':');
	const [kind, id] = [about.slice(0, at), about.slice(at + 1)];
	if (kind === 'finding') return { kind, query: `finding=${encodeURIComponent(id)}` };
	const isDecided = kind === 'waiver' || kind === 'obligation' || kind === 'checklist';
	return { kind, query: isDecided ? null : `choose=${encodeURIComponent(about)}` };
}
