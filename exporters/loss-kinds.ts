/** What kinds of lines a loss ledger has; each is counted apart, since only the first is a fault of the format. */

/** `lost` on the way into the format; `unwritten` in the model yet; `left-out` since the edition is not to tell it. */
export const lossKinds = ['lost', 'unwritten', 'left-out'] as const;
export type LossKind = (typeof lossKinds)[number];

export type LossCounts = Readonly<Record<LossKind, number>>;

/** A line that does not say is of something lost. */
export const kindOfLoss = ({ kind }: { readonly kind?: LossKind | undefined }): LossKind => kind ?? 'lost';

/** How many lines there are of each kind. */
export function lossCounts(losses: readonly { readonly kind?: LossKind | undefined }[]): LossCounts {
	const counts = { lost: 0, unwritten: 0, 'left-out': 0 };
	for (const loss of losses) counts[kindOfLoss(loss)] += 1;
	return counts;
}

const english: Readonly<Record<LossKind, (count: number) => string>> = {
	lost: (count) => `${count} ${count === 1 ? 'loss' : 'losses'}`,
	unwritten: (count) => `${count} not written yet`,
	'left-out': (count) => `${count} left out by the edition`
};

/** The counts in words, for command lines; '' where there is nothing. */
export const toldCounts = (counts: LossCounts): string =>
	lossKinds
		.filter((kind) => counts[kind] > 0)
		.map((kind) => english[kind](counts[kind]))
		.join(', ');
