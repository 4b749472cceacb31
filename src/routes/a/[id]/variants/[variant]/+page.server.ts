import { error } from '@sveltejs/kit';
import { vietnamDay } from '$models/text/vietnam-day';
import { allows } from '$lib/editor/rights';
import { endWith, summaryOf } from '$lib/server/architecture';
import { packAddress } from '$lib/server/built-in-packs';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const summary = await summaryOf(locals.token, params.id);
	const variants = await runtime().variants(locals.token, params.id);
	if (!variants.ok) endWith(variants.error);
	const variant = variants.value.find(({ id }) => id === params.variant);
	if (variant === undefined) error(404, 'No such variant');
	return {
		summary: { id: summary.id, name: summary.name },
		variant: { id: variant.id, name: variant.name },
		direction: url.searchParams.get('direction') === 'update' ? ('update' as const) : ('merge' as const),
		mayTake: allows(summary.role, 'variant.merge') && variant.state === 'open',
		pack: { reference: summary.pack, address: packAddress(summary.pack) },
		today: vietnamDay(new Date())
	};
};
