/** What was measured, side by side, and whether it is enough. */

export interface LiveRow {
	readonly what: string;
	readonly ours: string;
	readonly peer: string;
	readonly ratio: string;
	readonly goal: string;
	/** null where there is nothing to reach. */
	readonly isReached: boolean | null;
}

export interface Figure {
	readonly name: string;
	readonly isOurs: boolean;
	/** One a round. */
	readonly values: readonly number[];
}

export const median = (values: readonly number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export interface Comparison {
	readonly what: string;
	readonly figures: readonly Figure[];
	readonly better: 'less' | 'more';
	readonly write: (value: number) => string;
	readonly goal: string;
	/** Which of ours has to reach it; the others are shown. */
	readonly judged?: string;
	readonly isReached: (ours: number, best: number) => boolean;
}

/** A row for each of ours beside the best of the peers. */
export function compared({ what, figures, better, write, goal, judged, isReached }: Comparison): LiveRow[] {
	const peers = figures
		.filter(({ isOurs }) => !isOurs)
		.map(({ name, values }) => ({ name, value: median(values) }))
		.sort((a, b) => (better === 'less' ? a.value - b.value : b.value - a.value));
	const [best] = peers;
	if (best === undefined) throw new Error(`${what}: there are no peers`);
	const told = peers.map(({ name, value }) => `${write(value)} (${name})`).join('; ');
	return figures
		.filter(({ isOurs }) => isOurs)
		.map(({ name, values }) => {
			const value = median(values);
			const isJudged = judged === undefined || judged === name;
			return {
				what: `${what}: ${name}`,
				ours: write(value),
				peer: told,
				ratio: (value / best.value).toFixed(2),
				goal: isJudged ? goal : '',
				isReached: isJudged ? isReached(value, best.value) : null
			};
		});
}

const verdict = (isReached: boolean | null): string => (isReached === null ? '' : isReached ? 'reached' : '**missed**');

export function writeTable(rows: readonly LiveRow[]): string {
	const lines = rows.map(
		({ what, ours, peer, ratio, goal, isReached }) =>
			`| ${what} | ${ours} | ${peer} | ${ratio} | ${goal} | ${verdict(isReached)} |`
	);
	return ['| work | ours | peers, the best first | ratio | to reach | |', '|---|---|---|---|---|---|', ...lines].join(
		'\n'
	);
}

export const ms = (value: number): string => `${value < 100 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const megabytes = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} MB`;
export const perSecond = (value: number): string => `${value.toFixed(0)}/s`;
