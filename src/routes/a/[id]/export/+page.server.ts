import { vietnamDay } from '$models/text/vietnam-day';
import { exportFormats, exportUses } from '$exporters/registry';
import { allows } from '$lib/editor/rights';
import { ownExports } from '$lib/jobs/own-exports';
import { endWith, summaryOf } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	const dossier = await runtime().dossier(locals.token, params.id);
	if (!dossier.ok) endWith(dossier.error);
	const versions = await runtime().versions(locals.token, params.id);
	if (!versions.ok) endWith(versions.error);
	const issued = await runtime().issuedVersions(locals.token);
	if (!issued.ok) endWith(issued.error);
	const jobs = await runtime().jobs(locals.token, params.id);
	if (!jobs.ok) endWith(jobs.error);
	const today = vietnamDay(new Date());
	return {
		summary: {
			id: summary.id,
			name: summary.name,
			isSample: summary.sample,
			changedAt: summary.changedAt,
			frame: summary.frame,
			mayDecide: allows(summary.role, 'dossier.decide')
		},
		dossier: dossier.value,
		issued: issued.value.find(({ architecture }) => architecture === summary.id) ?? null,
		versions: versions.value
			.map(({ name, at, dossier, submission }) => ({ name, at, dossier, submission }))
			.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
		exports: ownExports(jobs.value),
		today,
		formats: Object.entries(exportFormats).map(([id, { label, use }]) => ({ id, label, use })),
		uses: exportUses
	};
};
