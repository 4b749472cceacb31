/** Whose Form 03 a workbook is that does not say so by its mark, told from its sheets, its headings and its guide sheet. */
import type { Architecture } from '$models/architecture/architecture';
import type { OpenedForm03 } from './open-form03';
import { folded } from './read-cell';

export interface ForeignForm03 {
	/** `none`: the mark was lost, as programs do that keep no document properties. `other`: of another architecture. */
	readonly mark: 'none' | 'other';
	/** Of the guide sheet; '' where it says none. */
	readonly agency: string;
	readonly code: string;
	/** Whether it may be read as a form of this architecture: nothing says that it is of another agency. */
	readonly mayRead: boolean;
}

/** null for a workbook that is this architecture's own form, or no Form 03 at all. */
export function foreignForm03(
	{ stamp, about, isComplete }: OpenedForm03,
	{ meta }: Architecture
): ForeignForm03 | null {
	if (stamp?.architecture === meta.id) return null;
	if (stamp === null && !isComplete) return null;
	const mayRead = about.agency === '' ? stamp === null : folded(about.agency) === folded(meta.agencyName);
	const isOther = stamp !== null || !mayRead;
	return { mark: isOther ? 'other' : 'none', ...about, mayRead };
}
