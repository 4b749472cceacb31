/** What may be done about a finding, the most promising first. */
import type { Outcome } from '$models/conformance/what-if';

/** Edit the owner, edit the fields that the finding names, say that the owner is a unit of the agency, the quick fix. */
export type Remedy = 'owner' | 'fields' | 'unit' | 'fix';

/** A fix that begets more findings than it ends is no way out of one. */
export const isWorse = (outcome: Outcome | null): boolean =>
	outcome !== null && outcome.came.length > outcome.went.length;

interface Offered {
	/** The finding hangs on who the owner is. */
	readonly isAboutOwner: boolean;
	/** The owner may be a unit of the agency that nobody named as one. */
	readonly hasUnit: boolean;
	readonly hasFix: boolean;
	/** What the fix would come to; null until that is known. */
	readonly outcome: Outcome | null;
}

/** Where the owner may be wrong, he is looked at first: a fix takes him as he stands. A fix that does harm comes last. */
export function remediesOf({ isAboutOwner, hasUnit, hasFix, outcome }: Offered): readonly Remedy[] {
	const harms = hasFix && isWorse(outcome);
	const byHand: readonly Remedy[] = isAboutOwner ? ['owner'] : harms ? ['fields'] : [];
	const unit: readonly Remedy[] = hasUnit ? ['unit'] : [];
	const fix: readonly Remedy[] = hasFix ? ['fix'] : [];
	return harms ? [...byHand, ...unit, ...fix] : [...byHand, ...fix, ...unit];
}
