import { redirect } from '@sveltejs/kit';
import { allows } from '$lib/editor/rights';
import { endWith, summaryOf } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	if (summary.variant !== null) redirect(303, `/a/${summary.variant.main}/variants`);
	const [variants, versions] = await Promise.all([
		runtime().variants(locals.token, params.id),
		runtime().versions(locals.token, params.id)
	]);
	if (!variants.ok) endWith(variants.error);
	if (!versions.ok) endWith(versions.error);
	return {
		summary: { id: summary.id, name: summary.name },
		mayMake: allows(summary.role, 'variant.make'),
		variants: variants.value,
		versions: versions.value.map(({ name, title }) => ({ name, title }))
	};
};
