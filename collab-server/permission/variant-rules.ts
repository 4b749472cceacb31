/** What nobody does with a variant, whatever his role: it is a proposal, and an ended one is kept as it is. */
import type { VariantOf } from '$collab/storage/variant-store';
import type { Action } from './table';

/** Of the main line alone. */
const ofMain: ReadonlySet<Action> = new Set<Action>([
	'dossier.decide',
	'dossier.approve',
	'dossier.submit',
	'dossier.review',
	'dossier.answer',
	'dossier.issue'
]);
/** Change its document. */
const writing: ReadonlySet<Action> = new Set<Action>([
	'architecture.write',
	'architecture.restore',
	'import.run',
	'proposal.decide',
	'pack.switch'
]);

/** Why nothing is written into an architecture any more, on whatever his right to it rests; null where it may be. */
export const refusedWhenEnded = (variant: VariantOf | undefined): string | null =>
	variant === undefined || variant.state === 'open'
		? null
		: 'This variant was merged or closed; open it again to change it';

/** Why an act is refused for a variant; null where it is not. */
export function refusedForVariant(variant: VariantOf, action: Action): string | null {
	if (ofMain.has(action)) return 'A variant is a proposal; only its main line is decided upon, submitted and issued';
	return writing.has(action) ? refusedWhenEnded(variant) : null;
}
