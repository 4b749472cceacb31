/** Pieces of evidence that were attached or taken away between two versions: they lie beside the model, whose comparison tells nothing of them. */

/** A piece as it is kept. */
interface Kept {
	/** `finding:<id>`, `checklist:<number>`, or a record such as `object:<id>`. */
	readonly about: string;
	readonly name: string;
	readonly account: string;
	/** ISO instants. */
	readonly at: string;
	readonly removedAt: string | null;
	readonly removedBy: string | null;
}

export interface EvidenceChange {
	readonly standing: 'added' | 'removed';
	readonly name: string;
	readonly about: string;
	/** Account of who did it, or the name that is shown. */
	readonly by: string;
	/** ISO instant. */
	readonly at: string;
}

/**
 * In the order in which it was done. What came and went between the two is in neither. `from` and `to`: ISO instants at which
 * what stands beside the versions was kept.
 */
export function evidenceBetween(
	evidence: readonly Kept[],
	{ from, to }: { readonly from: string; readonly to: string }
): readonly EvidenceChange[] {
	const isThere = ({ at, removedAt }: Kept, when: string): boolean =>
		at <= when && (removedAt === null || removedAt > when);
	return evidence
		.flatMap((piece): readonly EvidenceChange[] => {
			const { about, name, account, at, removedAt, removedBy } = piece;
			const [was, is] = [isThere(piece, from), isThere(piece, to)];
			if (was === is) return [];
			return is
				? [{ standing: 'added', name, about, by: account, at }]
				: [{ standing: 'removed', name, about, by: removedBy ?? '', at: removedAt ?? '' }];
		})
		.sort((a, b) => (a.at < b.at ? -1 : 1));
}
