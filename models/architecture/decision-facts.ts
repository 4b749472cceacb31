/** What the decision that issues a dossier says and only the agency knows. Nobody else makes any of it up. */
/** In the order in which the decision has them. */
export const factKeys = [
	'place',
	'grounds',
	'proposer',
	'authorityLine',
	'signerTitle',
	'signerName',
	'recipients',
	'archive'
] as const;
export type FactKey = (typeof factKeys)[number];

/** Those of which a decision has several, a line each. */
export const factLines: readonly FactKey[] = ['grounds', 'recipients'];

/** Each as the decision has it; absent where nobody said. */
export type DecisionFacts = Readonly<Partial<Record<FactKey, string | undefined>>>;

/** What is said of them, without what is empty, in their order. */
export const saidFacts = (facts: DecisionFacts): DecisionFacts =>
	Object.fromEntries(
		factKeys.flatMap((key) => {
			const text = facts[key]?.trim() ?? '';
			return text === '' ? [] : [[key, text]];
		})
	);

/** All of them: as the last of these says it, '' where none does. What one leaves open the one before it fills. */
export const filledFacts = (...said: readonly (DecisionFacts | null | undefined)[]): Record<FactKey, string> =>
	Object.fromEntries(
		factKeys.map((key) => [key, said.findLast((facts) => (facts?.[key] ?? '') !== '')?.[key] ?? ''])
	) as Record<FactKey, string>;

/** Those that are said as an earlier decision said them: whoever did not write them is told where they come from. */
export const takenOver = (facts: DecisionFacts, earlier: DecisionFacts | null): readonly FactKey[] =>
	factKeys.filter((key) => (facts[key] ?? '') !== '' && facts[key] === earlier?.[key]);

/** What is printed as a blank in square brackets: a province is signed for by its chairman unless somebody says otherwise. */
export function blankFacts(facts: DecisionFacts, frame: string): readonly FactKey[] {
	const said = saidFacts(facts);
	const isOptional = (key: FactKey): boolean =>
		key === 'authorityLine' || (key === 'signerTitle' && frame === 'province' && said.authorityLine === undefined);
	return factKeys.filter((key) => said[key] === undefined && !isOptional(key));
}
