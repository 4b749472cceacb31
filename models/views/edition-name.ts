import type { EditionLevel } from '$models/architecture/edition';
import type { Words } from './words';

/** What an edition is called on what is handed out of it; '' for the internal one, which is the original. */
export function editionName(level: EditionLevel, { publicEdition, restrictedEdition }: Words): string {
	if (level === 'public') return publicEdition;
	return level === 'restricted' ? restrictedEdition : '';
}
