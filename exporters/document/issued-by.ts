/** What issued the very version that a dossier is of. */
import type { DossierClaims, IssuingDecision } from '$models/architecture/architecture';
import type { DecisionFacts } from '$models/architecture/decision-facts';

export interface IssuedBy extends IssuingDecision {
	/** ISO date; null where it is not known. */
	readonly effective: string | null;
}

/** By the history's own row of the version, and by no other: a look at it later is told in a row without a document. */
export function issuedBy({ version, history = [] }: DossierClaims): IssuedBy | null {
	const own = history.find((entry) => entry.version === version && entry.decision !== null);
	return own?.decision ? { ...own.decision, effective: own.effective } : null;
}

/** What the decision says that only the agency knows: as it was said for good when it was issued, else as the dossier says. */
export const decisionFacts = (dossier: DossierClaims): DecisionFacts => issuedBy(dossier) ?? dossier.decision ?? {};
