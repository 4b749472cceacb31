import type { DossierClaims } from '$models/architecture/architecture';

/** Tail of a file name such as `_v1.0`; nothing where the dossier has no version yet. ASCII, since archives travel. */
export function fileNameVersion({ version }: DossierClaims): string {
	const safe = version.replace(/[^0-9A-Za-z.-]+/gu, '-').replace(/^[-.]+|[-.]+$/gu, '');
	return safe === '' ? '' : `_v${safe.replace(/^v/iu, '')}`;
}
