import { auditQuery } from '$collab/runtime/audit-runtime';
import { endWith, summaryOf } from '$lib/server/architecture';
import { englishOf, mentionedIn, namesOfMentioned } from '$lib/server/audit-subjects';
import { readQuery } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { builtInPack } from '$models/framework/packs';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const summary = await summaryOf(locals.token, params.id);
	// An address that somebody wrote by hand shows all rather than nothing.
	const read = readQuery(url, auditQuery);
	const query = read.ok ? read.value : {};
	const trail = await runtime().audit(locals.token, params.id, query);
	if (!trail.ok) endWith(trail.error);
	const details = trail.value.entries.map(({ detail }) => detail);
	const mentioned = mentionedIn(details);
	const now = mentioned.length === 0 ? null : await runtime().readArchitecture(locals.token, params.id);
	const subjects = now?.ok === true ? namesOfMentioned(now.value, mentioned) : {};
	const english = englishOf(builtInPack(summary.pack), summary.frame, details);
	return { subjects, english, summary: { id: summary.id, name: summary.name }, query, trail: trail.value };
};
