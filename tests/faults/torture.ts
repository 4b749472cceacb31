/** Short by default, long and with a seed of its own under TORTURE=1; SEED repeats a run. */
export const isTorture = process.env['TORTURE'] === '1';
export const seed = Number(process.env['SEED'] ?? (isTorture ? Date.now() % 1_000_000 : 1425));

/** How often and how long: few in the short run. */
export const rounds = (short: number, long: number): number => (isTorture ? long : short);

/** What a long run says of itself, for the report. */
export function report(fault: string, facts: Readonly<Record<string, number | string>>): void {
	if (!isTorture) return;
	const said = Object.entries(facts).map(([name, fact]) => `${name} ${fact}`);
	console.log(`${fault}: SEED=${seed}, ${said.join(', ')}`);
}
