/** What nobody does with a variant, whatever his role: it is a proposal, and an ended one is kept as it is. */
import type { VariantOf } from '$collab/storage/variant-store';
import type { Action } from './table';

/** Of the main line alone. */
const ofMain: ReadonlySet<Action> = new Set<Action>([
	'dossier.decide',
	'dossier.approve',
	'dossier.submit',
	'dossier.review',
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

/** Why an act is refused for a variant; null where it is not. */
export function refusedForVariant({ state }: VariantOf, action: Action): string | null {
	if (ofMain.has(action)) return 'A variant is a proposal; only its main line is decided upon, submitted and issued';
	if (state !== 'open' && writing.has(action)) return 'This variant was merged or closed; open it again to change it';
	return null;
}
