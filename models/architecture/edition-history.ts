/** What readers of an edition see of the history of versions: nothing about objects that they may not see. */
import type { Architecture, VersionEntry } from './architecture';
import { isBeyond, type EditionLevel } from './edition';
import { namesOneOf } from './passages';

/**
 * The rows as readers of an edition may see them. How far a purged object may circulate nobody knows any more, so that
 * only the widest edition names it; words that name an object left out leave as a whole.
 */
export function editionHistory(
	history: readonly VersionEntry[],
	level: EditionLevel,
	architecture: Architecture
): readonly VersionEntry[] {
	if (level === 'restricted') return history;
	const objects = [...architecture.objects.values()];
	const names = namesOneOf(objects.filter((object) => isBeyond(object, level)));
	const shown = new Set(objects.filter((object) => !isBeyond(object, level)).map(({ code }) => code));
	return history.map((entry) => ({
		...entry,
		change: names(entry.change) ? '' : entry.change,
		basis: names(entry.basis) ? '' : entry.basis,
		objects: entry.objects === 'all' ? 'all' : entry.objects.filter((code) => shown.has(code))
	}));
}
