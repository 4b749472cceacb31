/** What issued the very version that a dossier is of. */
import type { DossierClaims, IssuingDecision } from '$models/architecture/architecture';

export interface IssuedBy extends IssuingDecision {
	/** ISO date; null where it is not known. */
	readonly effective: string | null;
}

/** By the history's own row of the version, and by no other: a look at it later is told in a row without a document. */
export function issuedBy({ version, history = [] }: DossierClaims): IssuedBy | null {
	const own = history.find((entry) => entry.version === version && entry.decision !== null);
	return own?.decision ? { ...own.decision, effective: own.effective } : null;
}
