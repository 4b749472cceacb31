import { knownAgencies } from '$lib/server/agencies';
import { endWith } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const accounts = await runtime().accounts(locals.token);
	if (!accounts.ok) endWith(accounts.error);
	const site = await runtime().siteSettings(locals.token);
	if (!site.ok) endWith(site.error);
	return { site: site.value, accounts: accounts.value, agencies: knownAgencies.map(({ id, name }) => ({ id, name })) };
};
