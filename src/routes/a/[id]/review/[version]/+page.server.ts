import { error } from '@sveltejs/kit';
import { ENGINE } from '$collab/engine';
import { vietnamDay } from '$models/text/vietnam-day';
import { endWith, summaryOf } from '$lib/server/architecture';
import { packAddress } from '$lib/server/built-in-packs';
import { runtime } from '$lib/server/runtime';
import { frozenLead } from '$lib/review/frozen-lead';
import type { PageServerLoad } from './$types';

/** Came to an end as a submission, so that what is answered since is answered of the next one. */
const ended: ReadonlySet<string> = new Set(['returned', 'issued', 'superseded']);

export const load: PageServerLoad = async ({ locals, params }) => {
	const { id, name, role } = await summaryOf(locals.token, params.id);
	const [versions, packs] = await Promise.all([runtime().versions(locals.token, id), runtime().packs(locals.token)]);
	if (!versions.ok) endWith(versions.error);
	if (!packs.ok) endWith(packs.error);
	const version = versions.value.find((one) => one.name === params.version) ?? error(404, 'No such version');
	const pack = packs.value.find((one) => `${one.id}@${one.version}` === version.pack);
	const { cutoffDate } = version.dossier;
	const [before] = versions.value
		.filter(({ at, submission }) => at < version.at && ended.has(submission?.state ?? ''))
		.toSorted((a, b) => (a.at < b.at ? 1 : -1));
	return {
		frozen: {
			at: version.at,
			by: version.account,
			title: version.title,
			pack: version.pack,
			packTitle: pack?.title ?? null,
			lead: frozenLead(cutoffDate, version.at)
		},
		pack: { reference: version.pack, address: packAddress(version.pack) },
		today: vietnamDay(new Date()),
		role,
		settings: {
			id,
			name,
			version: version.name,
			...(before === undefined ? {} : { before: { version: before.name, at: before.at } }),
			isPackKept: pack?.hash !== version.packHash,
			pack: version.pack,
			asOf: cutoffDate === '' ? vietnamDay(new Date(version.at)) : cutoffDate,
			// What is frozen is looked at; whatever is decided about it is decided beside it.
			mayMakeVersion: false,
			maySwitchPack: false,
			mayAttach: false,
			mayAnswer: false,
			mayInstall: false,
			mayDecideWaivers: false,
			account: locals.session?.account ?? '',
			engine: ENGINE
		}
	};
};
