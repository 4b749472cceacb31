/** Which types of a model somebody has yet to look at, before it is taken in. */
import type { TypeMatch } from '$exporters/archimate/type-matches';
import type { ReadModel } from './model-file';

export const matchId = ({ of, type }: Pick<TypeMatch, 'of' | 'type'>): string => `${of}/${type}`;

/** Those that say something else than their type and were not confirmed; what says the same is no question. */
export const waitingOf = (
	{ matches }: Pick<ReadModel, 'matches'>,
	confirmed: ReadonlySet<string>
): readonly TypeMatch[] => matches.filter((match) => match.loses !== null && !confirmed.has(matchId(match)));
