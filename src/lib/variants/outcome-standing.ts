/** What is known of the conformance that a choice would lead to, and whether it is asked about before it is carried out. Pure. */
import type { VariantDirection } from '$collab/runtime/variant-inputs';

/** `unknown`: it was asked for and cannot be told. */
export type OutcomeStanding = 'checking' | 'shown' | 'unknown';

/** `problem`: why it was not answered, such as a line that was lost; `unchecked`: why the answer has no findings, '' where it has. */
export function outcomeStanding(problem: unknown, told: { readonly unchecked: string } | null): OutcomeStanding {
	if (problem !== null) return 'unknown';
	if (told === null) return 'checking';
	return told.unchecked === '' ? 'shown' : 'unknown';
}

/** Taking into the main line is asked about always, into the variant where nobody can tell what comes of it. */
export const asksFirst = (direction: VariantDirection, standing: OutcomeStanding): boolean =>
	direction === 'merge' || standing === 'unknown';
