/** What readers of an edition see of the history of versions: nothing about objects that they may not see. */
import type { Architecture, ArchitectureObject, VersionEntry } from './architecture';
import { isBeyond, type Edition } from './edition';
import { namesOneOf } from './passages';
import { stateAt } from './state-at';

/** As it will be once all that is planned for it is done. */
const asPlanned = (object: ArchitectureObject): ArchitectureObject => ({
	...object,
	fields: { ...object.fields, ...object.targets }
});

/**
 * The rows as readers of an edition may see them. They tell of days before it: of how far an object may circulate as it is
 * noted and as the edition's day has it, the stricter counts. How far a purged one may nobody knows any more, so that only
 * the widest edition names it; words that name an object left out, by whichever of its names, leave as a whole.
 */
export function editionHistory(
	history: readonly VersionEntry[],
	architecture: Architecture,
	{ level, asOf }: Pick<Edition, 'level' | 'asOf'>
): readonly VersionEntry[] {
	if (level === 'restricted') return history;
	const onTheDay = stateAt(architecture, asOf).objects;
	const isLeftOut = (object: ArchitectureObject): boolean =>
		isBeyond(object, level) || isBeyond(onTheDay.get(object.id) ?? object, level);
	const objects = [...architecture.objects.values()];
	const leftOut = objects.filter(isLeftOut);
	const names = namesOneOf([...leftOut, ...leftOut.map(asPlanned)]);
	const shown = new Set(objects.filter((object) => !isLeftOut(object)).map(({ code }) => code));
	return history.map((entry) => ({
		...entry,
		change: names(entry.change) ? '' : entry.change,
		basis: names(entry.basis) ? '' : entry.basis,
		objects: entry.objects === 'all' ? 'all' : entry.objects.filter((code) => shown.has(code))
	}));
}
