import { knownAgencies } from '$lib/server/agencies';
import { endWith } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const accounts = await runtime().accounts(locals.token);
	if (!accounts.ok) endWith(accounts.error);
	return { accounts: accounts.value, agencies: knownAgencies.map(({ id, name }) => ({ id, name })) };
};
