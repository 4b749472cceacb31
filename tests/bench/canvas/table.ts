/** Rows of the canvas table. */

export interface CanvasRow {
	readonly what: string;
	readonly ours: string;
	readonly bare: string;
	/** null where nothing stands beside it. */
	readonly ratio: number | null;
	readonly goal: string;
	readonly told: string;
}

export const ms = (value: number): string => `${value < 100 ? value.toFixed(1) : value.toFixed(0)} ms`;

const quantile = (values: readonly number[], part: number): number =>
	[...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);

export const ratioRow = (what: string, ours: number, bare: number, goal: string, told: string): CanvasRow => ({
	what,
	ours: ms(ours),
	bare: ms(bare),
	ratio: ours / bare,
	goal,
	told
});

export function writeTable(rows: readonly CanvasRow[]): string {
	const lines = rows.map(
		({ what, ours, bare, ratio, goal, told }) =>
			`| ${[what, ours, bare, ratio === null ? '' : ratio.toFixed(2), goal, told].join(' | ')} |`
	);
	return ['| work | ours | bare | ratio | to reach | |', '|---|---|---|---|---|---|', ...lines].join('\n');
}
