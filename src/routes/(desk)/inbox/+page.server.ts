import { endWith } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const inbox = await runtime().inbox(locals.token);
	if (!inbox.ok) endWith(inbox.error);
	return { inbox: inbox.value };
};
