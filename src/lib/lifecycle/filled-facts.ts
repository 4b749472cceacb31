import { factKeys, type DecisionFacts, type FactKey } from '$models/architecture/decision-facts';

/** Every field of a decision for a form: as the last of these says it, '' where none does. */
export const filledFacts = (...said: readonly (DecisionFacts | null)[]): Record<FactKey, string> =>
	Object.fromEntries(
		factKeys.map((key) => [key, said.findLast((facts) => (facts?.[key] ?? '') !== '')?.[key] ?? ''])
	) as Record<FactKey, string>;
