import { exportFormats } from '$exporters/registry';
import { allows } from '$lib/editor/rights';
import { endWith, summaryOf } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	const jobs = await runtime().jobs(locals.token, params.id);
	if (!jobs.ok) endWith(jobs.error);
	return {
		summary: { id: summary.id, name: summary.name, mayImport: allows(summary.role, 'import.run') },
		jobs: jobs.value,
		formats: Object.entries(exportFormats).map(([id, { label }]) => ({ id, label }))
	};
};
