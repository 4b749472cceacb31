import { builtInPacks } from '$models/framework/packs';
import { endWith } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const listed = await runtime().listArchitectures(locals.token);
	if (!listed.ok) endWith(listed.error);
	const agencies = builtInPacks.flatMap((pack) => pack.agencies).map(({ id, name, frame }) => ({ id, name, frame }));
	return { architectures: listed.value, agencies, now: new Date().toISOString() };
};
