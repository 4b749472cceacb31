import type { CertifiedDecisions } from '$models/conformance/certificate';
import type { Pack } from '$models/framework/pack';
import type { StoredDecisions } from '$collab/storage/decision-store';

/** What was decided under a pack, as certificates repeat it: without evidence that was taken back. */
export const certifiedDecisions = (
	{ waivers, answers, evidence }: Pick<StoredDecisions, 'waivers' | 'answers' | 'evidence'>,
	{ id }: Pick<Pack, 'id'>,
	/** What documents call whoever attached something; without it they tell only what a certificate does. */
	nameOf?: (account: string, at: string) => string
): CertifiedDecisions => ({
	waivers,
	answers: answers.filter(({ pack }) => pack === id),
	evidence: evidence
		.filter(({ removedAt }) => removedAt === null)
		.map(({ about, name, blob, size, account, at }) => ({
			about,
			name,
			sha256: blob,
			...(nameOf === undefined ? {} : { attached: { size, by: nameOf(account, at), at } })
		}))
});
