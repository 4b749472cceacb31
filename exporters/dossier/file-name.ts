import type { DossierClaims, Meta } from '$models/architecture/architecture';
import { fileWord } from '$models/views/title-block';

/** Tail of a file name such as `_v1.0`; nothing where the dossier has no version yet. ASCII, since archives travel. */
export function fileNameVersion({ version }: DossierClaims): string {
	const safe = version.replace(/[^0-9A-Za-z.-]+/gu, '-').replace(/^[-.]+|[-.]+$/gu, '');
	return safe === '' ? '' : `_v${safe.replace(/^v/iu, '')}`;
}

/** Start of the name of a whole dossier: whose it is by its code, and where it has none by the agency. */
export function dossierFileName(dossier: DossierClaims, { agencyName }: Pick<Meta, 'agencyName'>): string {
	const whose = fileWord(dossier.code === '' ? agencyName : dossier.code);
	return `Ho-so${whose === '' ? '' : `_${whose}`}${fileNameVersion(dossier)}`;
}
