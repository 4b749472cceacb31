import { ENGINE } from '$collab/engine';
import { allows } from '$lib/editor/rights';
import { vietnamDay } from '$models/text/vietnam-day';
import { endWith, summaryOf } from '$lib/server/architecture';
import { runtime } from '$lib/server/runtime';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const summary = await summaryOf(locals.token, params.id);
	const dossier = await runtime().dossier(locals.token, params.id);
	if (!dossier.ok) endWith(dossier.error);
	const { cutoffDate } = dossier.value;
	return {
		settings: {
			id: summary.id,
			name: summary.name,
			version: '',
			changedAt: summary.changedAt,
			isPackKept: false,
			pack: summary.pack,
			asOf: cutoffDate === '' ? vietnamDay(new Date()) : cutoffDate,
			mayMakeVersion: allows(summary.role, 'version.make'),
			maySwitchPack: allows(summary.role, 'pack.switch'),
			mayAttach: allows(summary.role, 'evidence.attach'),
			mayAnswer: allows(summary.role, 'rule.answer'),
			mayInstall: locals.session?.administrator === true,
			mayDecideWaivers: allows(summary.role, 'waiver.decide'),
			account: locals.session?.account ?? '',
			engine: ENGINE
		}
	};
};
