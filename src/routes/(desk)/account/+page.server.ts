import { knownAgencies } from '$lib/server/agencies';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const agencies = signedIn(locals).agencies.map(({ agency, role }) => ({
		id: agency,
		name: knownAgencies.find(({ id }) => id === agency)?.name ?? agency,
		role
	}));
	return { agencies };
};
