import { allows } from '$lib/editor/rights';
import { summaryOf } from '$lib/server/architecture';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	return {
		summary: { id: summary.id, name: summary.name, isSample: summary.sample },
		mayPublish: allows(summary.role, 'dossier.publish'),
		mayMend: allows(summary.role, 'architecture.write'),
		isAdministrator: summary.role === 'administrator',
		mayAudit: allows(summary.role, 'audit.read'),
		mayGiveRoles: locals.session?.administrator ?? false,
		account: locals.session?.account ?? ''
	};
};
