import { redirect } from '@sveltejs/kit';
import { knownAgencies } from '$lib/server/agencies';
import { endWith } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const listed = await runtime().listArchitectures(locals.token);
	if (!listed.ok) endWith(listed.error);
	const invited = await runtime().invitedParts(locals.token);
	if (!invited.ok) endWith(invited.error);
	const reviews = await runtime().dueReviews(locals.token);
	if (!reviews.ok) endWith(reviews.error);
	const issued = await runtime().issuedVersions(locals.token);
	if (!issued.ok) endWith(issued.error);
	const [only, ...more] = listed.value.filter(({ variant }) => variant === null);
	if (url.searchParams.has('start') && only !== undefined && more.length === 0) redirect(303, `/a/${only.id}`);
	const agencies = knownAgencies.map(({ id, name, frame }) => ({ id, name, frame }));
	return {
		reviews: reviews.value.map(({ architecture, due, standing }) => ({ architecture, due, standing })),
		issued: issued.value,
		architectures: listed.value,
		parts: invited.value,
		agencies,
		now: new Date().toISOString()
	};
};
