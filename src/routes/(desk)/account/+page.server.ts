import { knownAgencies } from '$lib/server/agencies';
import { runtime } from '$lib/server/runtime';
import { signedIn } from '$lib/server/signed-in';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const agencies = signedIn(locals).agencies.map(({ agency, role }) => ({
		id: agency,
		name: knownAgencies.find(({ id }) => id === agency)?.name ?? agency,
		role
	}));
	// Refused while a one-time password is to be replaced, which ends all other sign-ins anyway.
	const signIns = await runtime().signIns(locals.token);
	const mail = await runtime().mailSettings(locals.token);
	return {
		agencies,
		mail: mail.ok ? mail.value : null,
		signIns: signIns.ok ? signIns.value : [],
		now: new Date().toISOString()
	};
};
