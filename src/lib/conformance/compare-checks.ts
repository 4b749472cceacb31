/** Checks of several states side by side, each against the first. */
import { verdicts, type Counts, type Verdict } from '$models/conformance/report';
import type { CheckedCounts } from './shapes';

/** One state that was checked: what was asked and what came of it. */
export interface CheckColumn extends CheckedCounts {
	/** Name of the version, '' for the live state. */
	readonly version: string;
}

export interface CompareRow {
	readonly verdict: Verdict;
	readonly cells: readonly { readonly count: number; readonly change: number | null }[];
}

/** A column that asks the same takes the place of the one before. */
export function withColumn(columns: readonly CheckColumn[], next: CheckColumn): readonly CheckColumn[] {
	const isSame = (one: CheckColumn): boolean => one.version === next.version && one.pack === next.pack;
	return columns.some(isSame) ? columns.map((one) => (isSame(one) ? next : one)) : [...columns, next];
}

export const compareRows = (columns: readonly { readonly counts: Counts }[]): readonly CompareRow[] =>
	verdicts.map((verdict) => ({
		verdict,
		cells: columns.map(({ counts }, index) => ({
			count: counts[verdict],
			change: index === 0 ? null : counts[verdict] - (columns[0]?.counts[verdict] ?? 0)
		}))
	}));
