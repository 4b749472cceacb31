import type { DossierClaims } from '$models/architecture/architecture';

/** What a file of a dossier that nobody issued says first; null of one that was issued, or of which nobody knows. */
export function draftNotice({ draft, version }: DossierClaims): string | null {
	if (draft === undefined) return null;
	const standing = draft === 'drawn-up' || version === '' ? 'bản đang soạn' : `phiên bản ${version} đã trình`;
	return `DỰ THẢO – ${standing}, chưa ban hành; không thay cho văn bản đã ban hành`;
}

/** A title with what a reader must know of it behind. */
export const titleWithNotice = (title: string, notice: string | null): string =>
	notice === null ? title : `${title} (${notice})`;
