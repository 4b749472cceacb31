/** How much of the diagrams, the text and the dossier's own facts is otherwise: counted alike wherever it is told. */
import type { DossierClaims } from '$models/architecture/architecture';
import { factKeys } from '$models/architecture/decision-facts';
import type { ReadFile } from '$models/architecture/canonical';
import type { Subject } from '$models/framework/pack';
import { differingChapters } from './chapter-differences';
import { diagramDifferences } from './diagram-differences';
import { fieldDifferences, type Differences } from './differences';
import { recordChanges, type RecordChanges } from './record-changes';

/** Diagrams of which anything differs, each once: its own fields, what stands on it, or where. */
export function differingDiagrams(
	records: Iterable<{ readonly subject: Subject | 'meta'; readonly id: string }>,
	diagrams: readonly { readonly id: string }[]
): ReadonlySet<string> {
	const differing = new Set(diagrams.map(({ id }) => id));
	for (const { subject, id } of records) if (subject === 'diagram') differing.add(id);
	return differing;
}

/** A new version of the dossier is written into every title block, which changes no diagram. */
export function raisedDiagrams({ records, diagrams }: Pick<Differences, 'records' | 'diagrams'>): readonly string[] {
	const shown = new Set(diagrams.map(({ id }) => id));
	return records
		.filter(({ subject, id, standing }) => subject === 'diagram' && standing === 'changed' && !shown.has(id))
		.filter(({ fields }) => fields.every(({ key }) => key === 'version'))
		.map(({ id }) => id);
}

/** Facts of a dossier that every version has anew say nothing of what changed. */
export const dossierFacts = ['code', 'cutoffDate', 'decision'] as const;
export type DossierFact = (typeof dossierFacts)[number];

function differingFacts(before: DossierClaims, after: DossierClaims): readonly DossierFact[] {
	const isDecided = factKeys.some((key) => before.decision?.[key] !== after.decision?.[key]);
	return dossierFacts.filter((fact) => (fact === 'decision' ? isDecided : before[fact] !== after[fact]));
}

export interface VersionChanges extends RecordChanges {
	/** Keys of chapters whose text is another. */
	readonly chapters: readonly string[];
	/** How many differ in anything, and how many of these in the number of their version alone. */
	readonly diagrams: number;
	readonly raised: number;
	readonly dossier: readonly DossierFact[];
}

/** What one file has otherwise than another one, counted. */
export function versionChanges(before: ReadFile, after: ReadFile): VersionChanges {
	const states = [before.architecture, after.architecture] as const;
	const fields = fieldDifferences(...states);
	const diagrams = diagramDifferences(...states);
	return {
		...recordChanges(states, fields),
		chapters: differingChapters(...states),
		diagrams: differingDiagrams(fields.records, diagrams).size,
		raised: raisedDiagrams({ records: fields.records, diagrams }).length,
		dossier: differingFacts(before.dossier, after.dossier)
	};
}
