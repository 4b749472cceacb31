/** How a dossier that was made once stands to the architecture as it is now. */
import type { Architecture, DossierClaims } from '$models/architecture/architecture';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import type { Pack } from '$models/framework/pack';
import type { Manifest } from '../manifest';
import { sha256Hex } from '../signatures/digest';

export interface StandingNow {
	/** Whether the dossier is of this architecture at all; null where it was made before manifests said so. */
	readonly isOfThis: boolean | null;
	/** `moved-on` where the same edition at the same date would show another state. */
	readonly state: 'same' | 'moved-on' | 'unknown';
	/** Facts of the dossier that are others now. */
	readonly facts: readonly {
		readonly fact: 'code' | 'version' | 'cutoffDate';
		readonly then: string;
		readonly now: string;
	}[];
}

/** Compares the state that the manifest holds with that of now, cut to the same edition at the same date. */
export async function standingNow(
	manifest: Manifest,
	now: { readonly architecture: Architecture; readonly dossier: DossierClaims; readonly pack: Pack }
): Promise<StandingNow> {
	const isOfThis = manifest.architecture === undefined ? null : manifest.architecture === now.architecture.meta.id;
	const facts = (['code', 'version', 'cutoffDate'] as const)
		.map((fact) => ({ fact, then: manifest.dossier[fact], now: now.dossier[fact] }))
		// A date that nobody set is that of each export.
		.filter((one) => one.then !== one.now && !(one.fact === 'cutoffDate' && one.now === ''));
	if (manifest.state === undefined || isOfThis === false) return { isOfThis, state: 'unknown', facts };
	const { edition: level, asOf } = manifest;
	const cut = edition(now.architecture, { level, asOf, pack: now.pack });
	const state = await sha256Hex(new TextEncoder().encode(writeCanonical(cut.architecture, noClaims)));
	return { isOfThis, state: state === manifest.state ? 'same' : 'moved-on', facts };
}
