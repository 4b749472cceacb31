import { builtInPack } from '$models/framework/packs';
import { packOf } from '$lib/conformance/pack-of';
import { summaryOf } from '$lib/server/architecture';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	const pack = builtInPack(summary.pack) ?? (await packOf(summary.pack, null, fetch));
	return {
		summary: { id: summary.id, name: summary.name },
		kinds: (pack?.kinds ?? []).map(({ id, label, form03 }) => ({ id, label, form03 })),
		relationKinds: (pack?.relationKinds ?? []).map(({ id, label }) => ({ id, label })),
		/** Those on which people arrange things themselves. */
		diagramTypes: (pack?.diagramTypes ?? [])
			.filter(({ figure }) => figure === '')
			.map(({ id, title }) => ({ id, label: title })),
		fields: (pack?.fields ?? [])
			.filter(({ subject, type }) => subject === 'object' && !type.endsWith('reference') && type !== 'slot')
			.map(({ id, label, facet }) => ({ id, label, facet }))
	};
};
