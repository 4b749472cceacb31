import { allows } from '$lib/editor/rights';
import { endWith, summaryOf } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	const dossier = await runtime().dossier(locals.token, params.id);
	if (!dossier.ok) endWith(dossier.error);
	return {
		summary: { id: summary.id, name: summary.name },
		mayPublish: allows(summary.role, 'dossier.publish'),
		mayAudit: allows(summary.role, 'audit.read'),
		account: locals.session?.account ?? '',
		version: dossier.value.version
	};
};
