/**
 * Pages that are rendered in the browser alone, which finds out by itself that there is nothing for this account: by their
 * route, whether there is something. The status must not say before that there is.
 */
import type { Answer } from '$collab/runtime/runtime';
import { runtime } from './runtime';

type Params = Readonly<Partial<Record<string, string>>>;
type IsThere = (token: string, params: Params) => Promise<boolean>;

const hasOne = <T>(answer: Answer<readonly T[]>, isIt: (one: T) => boolean): boolean =>
	answer.ok && answer.value.some(isIt);

export const browserPages: Readonly<Partial<Record<string, IsThere>>> = {
	'/a/[id]': async (token, { id }) => hasOne(await runtime().listArchitectures(token), (one) => one.id === id),
	'/a/[id]/variants/[variant]': async (token, { id = '', variant }) =>
		hasOne(await runtime().variants(token, id), (one) => one.id === variant),
	'/a/[id]/part/[part]': async (token, { id, part }) =>
		hasOne(await runtime().invitedParts(token), (one) => one.id === part && one.architecture === id)
};
