/** Which rules a pack lets nobody waive: what must not be in a dossier at all is in none, whoever agrees to it. */
import type { Pack } from '$models/framework/pack';

export const unwaivableRules = ({ rules }: Pick<Pack, 'rules'>): ReadonlySet<string> =>
	new Set(rules.filter(({ unwaivable }) => unwaivable !== undefined).map(({ id }) => id));

export const isWaivable = ({ rules }: Pick<Pack, 'rules'>, rule: string): boolean =>
	rules.find(({ id }) => id === rule)?.unwaivable === undefined;
