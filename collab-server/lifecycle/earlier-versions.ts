/** Versions that a submitted one is compared with: those in which its remarks were made, and the one that was submitted last before it. */
import type { Approval } from '$exporters/exporter';
import type { ExportFormatId } from '$exporters/registry';
import type { DossierClaims } from '$models/architecture/architecture';
import type { EditionLevel } from '$models/architecture/edition';
import type { EvidenceChange } from '$models/conformance/evidence-since';
import type { Pack } from '$models/framework/pack';
import type { StoredSubmission } from '$collab/storage/lifecycle-store';
import type { Store } from '$collab/storage/store';
import { evidenceOf } from './evidence-since';
import type { FrozenSource } from './frozen-version';
import { wasIssued } from './moves';

const withAppraisal: readonly ExportFormatId[] = ['form01-docx', 'form01-pdf', 'dossier', 'html', 'markdown'];

/** Whether a file tells how its version was appraised and what changed since one before: none for the public does. */
export const tellsAppraisal = (format: ExportFormatId, level: EditionLevel): boolean =>
	level !== 'public' && withAppraisal.includes(format);

/** As it can be cloned into another thread. */
export interface EarlierFile {
	readonly version: string;
	/** Whether it is the one that was submitted last before. */
	readonly isLast: boolean;
	readonly ended: 'returned' | 'issued';
	readonly dossier: DossierClaims;
	readonly submittedAt: string;
	/** Its canonical file. */
	readonly canonical: Uint8Array;
	readonly pack: Pack;
	readonly pinnedTo: string;
	/** Of the last one the evidence that was attached or taken away since; people as accounts. */
	readonly evidence: readonly EvidenceChange[];
}

/** What came to an end before it, the newest first; submissions come so. */
function endedBefore(submissions: readonly StoredSubmission[], version: string): readonly StoredSubmission[] {
	const at = submissions.findIndex((one) => one.version === version);
	return at < 0 ? [] : submissions.slice(at + 1).filter(({ state }) => state === 'returned' || wasIssued(state));
}

/** The oldest first; one whose file or pack is not here any more is left out. */
export async function earlierVersions(
	{ store, exactPack }: FrozenSource & { readonly store: Pick<Store, 'decisions'> },
	architecture: string,
	{ version, remarks = [] }: Pick<Approval, 'version' | 'remarks'>
): Promise<readonly EarlierFile[]> {
	const submissions = await store.submissions(architecture);
	const ended = endedBefore(submissions, version);
	const named = new Set(remarks.map(({ told }) => told?.version ?? ''));
	const asked = ended.filter((one, at) => at === 0 || named.has(one.version)).toReversed();
	const files: EarlierFile[] = [];
	const of = await store.version(architecture, version);
	const { evidence } = await store.decisions(architecture);
	for (const submission of asked) {
		const kept = await store.version(architecture, submission.version);
		const [canonical, pack] =
			kept === null ? [null, undefined] : [await store.blob(kept.blob), await exactPack(kept.pack, kept.packHash)];
		if (kept === null || canonical === null || pack === undefined) continue;
		const isLast = submission === ended[0];
		files.push({
			version: kept.name,
			isLast,
			evidence: isLast && of !== null ? evidenceOf(evidence, submissions, [kept, of]) : [],
			ended: submission.state === 'returned' ? 'returned' : 'issued',
			dossier: kept.dossier,
			submittedAt: submission.moves[0]?.at ?? kept.at,
			canonical,
			pack,
			pinnedTo: kept.pack
		});
	}
	return files;
}
