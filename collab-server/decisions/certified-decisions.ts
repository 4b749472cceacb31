import type { CertifiedDecisions } from '$models/conformance/certificate';
import type { Pack } from '$models/framework/pack';
import type { StoredDecisions } from '$collab/storage/decision-store';

/** What was decided under a pack, as certificates repeat it: without evidence that was taken back. */
export const certifiedDecisions = (
	{ waivers, answers, evidence }: Pick<StoredDecisions, 'waivers' | 'answers' | 'evidence'>,
	{ id }: Pick<Pack, 'id'>
): CertifiedDecisions => ({
	waivers,
	answers: answers.filter(({ pack }) => pack === id),
	evidence: evidence
		.filter(({ removedAt }) => removedAt === null)
		.map(({ about, name, blob }) => ({ about, name, sha256: blob }))
});
