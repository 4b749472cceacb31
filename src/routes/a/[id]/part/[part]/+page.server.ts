import { endWith } from '$lib/server/architecture';
import { packAddress } from '$lib/server/built-in-packs';
import { runtime } from '$lib/server/runtime';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The one part that the reader was invited to; for everybody else there is no such page. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const parts = await runtime().invitedParts(locals.token);
	if (!parts.ok) endWith(parts.error);
	const part = parts.value.find(({ id, architecture }) => id === params.part && architecture === params.id);
	if (part === undefined) error(404, 'No such part');
	const { displayName = '', account = '' } = locals.session ?? {};
	const withheld = await runtime().withheld(locals.token, part.architecture, part.id);
	if (!withheld.ok) endWith(withheld.error);
	const { fields, sight } = withheld.value;
	return { part, withheld: fields, sight, packAddress: packAddress(part.pack), userName: displayName, account };
};
