import { vietnamDay } from '$models/text/vietnam-day';
import { allows } from '$lib/editor/rights';
import { endWith, summaryOf } from '$lib/server/architecture';
import { packAddress } from '$lib/server/built-in-packs';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	const versions = await runtime().versions(locals.token, params.id);
	if (!versions.ok) endWith(versions.error);
	const main = summary.variant?.main ?? summary.id;
	const variants = await runtime().variants(locals.token, main);
	if (!variants.ok) endWith(variants.error);
	return {
		summary: { id: summary.id, name: summary.name },
		/** What else this may be compared with: its variants, of a variant its main line and the others. */
		variants: [
			...(main === summary.id ? [] : [{ id: main, name: '' }]),
			...variants.value.map(({ id, name }) => ({ id, name })).filter(({ id }) => id !== summary.id)
		],
		pack: { reference: summary.pack, address: packAddress(summary.pack) },
		versions: versions.value.map(({ name, title, at, submission }) => ({
			name,
			title,
			at,
			state: submission?.state ?? null
		})),
		mayMakeVersion: allows(summary.role, 'version.make'),
		today: vietnamDay(new Date())
	};
};
