import type { DossierClaims, Meta } from '$models/architecture/architecture';
import { fileWord } from '$models/views/title-block';

/** Tail of a file name such as `_v1.0`; nothing where the dossier has no version yet. ASCII, since archives travel. */
function fileNameVersion({ version }: DossierClaims): string {
	const safe = version.replace(/[^0-9A-Za-z.-]+/gu, '-').replace(/^[-.]+|[-.]+$/gu, '');
	return safe === '' ? '' : `_v${safe.replace(/^v/iu, '')}`;
}

/**
 * Tail of the name of a file that travels alone: whose it is, by the code of its dossier and where it has none by the
 * agency, its version, and that it is a draft where nobody issued it. Files of two agencies never bear one
 * name.
 */
export function fileNameTail(dossier: DossierClaims, { agencyName }: Pick<Meta, 'agencyName'>): string {
	const whose = fileWord(dossier.code === '' ? agencyName : dossier.code);
	return `${whose === '' ? '' : `_${whose}`}${fileNameVersion(dossier)}${dossier.draft !== undefined ? '_du-thao' : ''}`;
}

/** Start of the name of a whole dossier. */
export const dossierFileName = (dossier: DossierClaims, meta: Pick<Meta, 'agencyName'>): string =>
	`Ho-so${fileNameTail(dossier, meta)}`;
