import { builtInPacks } from '$models/framework/packs';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const known = builtInPacks.flatMap((pack) => pack.agencies);
	const agencies = signedIn(locals).agencies.map(({ agency, role }) => ({
		id: agency,
		name: known.find(({ id }) => id === agency)?.name ?? agency,
		role
	}));
	return { agencies };
};
