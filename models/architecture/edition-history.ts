/** What readers of an edition see of the history of versions and of decisions: nothing about objects that they may not see. */
import type { Architecture, ArchitectureObject, DossierClaims } from './architecture';
import { factLines, saidFacts, type DecisionFacts, type FactKey } from './decision-facts';
import { isBeyond, type Edition } from './edition';
import { namesOneOf } from './passages';
import { stateAt } from './state-at';

/** As it will be once all that is planned for it is done. */
const asPlanned = (object: ArchitectureObject): ArchitectureObject => ({
	...object,
	fields: { ...object.fields, ...object.targets }
});

type Names = (text: string) => boolean;

/** Without what names an object left out: the line of what is said in lines, else the whole of it. */
function decisionFor<T extends DecisionFacts>(said: T, names: Names): T {
	const facts = Object.entries(saidFacts(said)).map(([key, text = '']): [string, string] => {
		const parts = factLines.includes(key as FactKey) ? text.split('\n') : [text];
		return [key, parts.filter((part) => !names(part)).join('\n')];
	});
	return { ...said, ...Object.fromEntries(facts) };
}

/**
 * What is said of a dossier as readers of an edition may see it. The rows of its history tell of days before it: of how far
 * an object may circulate as it is noted and as the edition's day has it, the stricter counts. How far a purged one may
 * nobody knows any more, so that only the widest edition names it; words that name an object left out, by whichever of its
 * names, leave as a whole.
 */
export function editionClaims(
	claims: DossierClaims,
	architecture: Architecture,
	{ level, asOf }: Pick<Edition, 'level' | 'asOf'>
): DossierClaims {
	if (level === 'restricted') return claims;
	const onTheDay = stateAt(architecture, asOf).objects;
	const isLeftOut = (object: ArchitectureObject): boolean =>
		isBeyond(object, level) || isBeyond(onTheDay.get(object.id) ?? object, level);
	const objects = [...architecture.objects.values()];
	const leftOut = objects.filter(isLeftOut);
	const names = namesOneOf([...leftOut, ...leftOut.map(asPlanned)]);
	const shown = new Set(objects.filter((object) => !isLeftOut(object)).map(({ code }) => code));
	const { decision, history } = claims;
	return {
		...claims,
		...(decision === undefined ? {} : { decision: decisionFor(decision, names) }),
		...(history === undefined
			? {}
			: {
					history: history.map((entry) => ({
						...entry,
						change: names(entry.change) ? '' : entry.change,
						basis: names(entry.basis) ? '' : entry.basis,
						decision: entry.decision && decisionFor(entry.decision, names),
						objects: entry.objects === 'all' ? 'all' : entry.objects.filter((code) => shown.has(code))
					}))
				})
	};
}
