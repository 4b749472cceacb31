/** What comes of all that was found of a dossier: one verdict, the worst there is, so that no better one stands above it. */
import type { Recognised } from './recognise';
import type { StandingNow } from './standing-now';

/** The worst first. */
export const dossierVerdicts = [
	/** A file is not as the manifest says, is missing, or is none of the dossier. */
	'altered',
	/** A signature does not hold, or could not be read. */
	'signature-refused',
	'other-architecture',
	/** It bears the number of a frozen version and is not what was frozen. */
	'not-frozen',
	/** A draft with the number of a version that is frozen by now. */
	'draft',
	/** The model, or a fact of the dossier, is another by now. */
	'moved-on',
	/** Every file is as the manifest says; nothing was there to compare the model with. */
	'not-compared',
	/** The very state of a frozen version. */
	'frozen',
	/** The very state of now. */
	'same'
] as const;
export type DossierVerdict = (typeof dossierVerdicts)[number];

export interface Found extends Pick<Recognised, 'files' | 'signatures' | 'refused'> {
	readonly manifest: Pick<Recognised['manifest'], 'dossier'>;
	/** null where there is no model to compare with. */
	readonly now: StandingNow | null;
	/** null where no frozen version is known that has its number. */
	readonly frozen: { readonly isSame: boolean } | null;
}

/** A signature over nothing here, or one whose arithmetic does not bear it out; what could not be judged is no such. */
const isRefused = ({ signatures, refused }: Pick<Found, 'signatures' | 'refused'>): boolean =>
	refused.length > 0 ||
	signatures.some(({ signers }) => signers.some(({ verdict }) => verdict !== 'holds' && verdict !== 'unverifiable'));

export function dossierVerdict(found: Found): DossierVerdict {
	const { manifest, files, now, frozen } = found;
	if (files.some(({ standing }) => standing !== 'unchanged')) return 'altered';
	if (isRefused(found)) return 'signature-refused';
	if (now?.isOfThis === false) return 'other-architecture';
	if (frozen?.isSame === false) return 'not-frozen';
	if (manifest.dossier.draft === 'drawn-up' && frozen !== null) return 'draft';
	if (frozen?.isSame === true) return 'frozen';
	if (now === null || now.state === 'unknown') return 'not-compared';
	return now.state === 'same' && now.facts.length === 0 ? 'same' : 'moved-on';
}
