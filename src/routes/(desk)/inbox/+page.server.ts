import { inboxQuery } from '$collab/runtime/inbox-runtime';
import { endWith } from '$lib/server/architecture';
import { readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const before = readQuery(url, inboxQuery);
	if (!before.ok) endWith(before.error);
	const inbox = await runtime().inbox(locals.token, before.value);
	if (!inbox.ok) endWith(inbox.error);
	return { inbox: inbox.value, isOlder: before.value !== null };
};
