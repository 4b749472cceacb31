import { fail, redirect } from '@sveltejs/kit';
import { statusOf } from '$lib/server/answer';
import { readFields } from '$lib/server/body';
import { callerOf } from '$lib/server/caller';
import { runtime } from '$lib/server/runtime';
import { signInBody } from '$lib/server/schemas';
import { writeSession } from '$lib/server/session-cookie';
import { isTold, pathOf, startOf } from '$lib/server/sign-in-paths';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = pathOf(url.searchParams.get('next'));
	if (locals.session !== null) redirect(303, next);
	const refused = url.searchParams.get('refused') ?? '';
	return {
		next,
		ways: await runtime().signInWays(),
		refused: isTold(refused) ? refused : null
	};
};

/** A form, so that signing in works before a script has run. */
export const actions: Actions = {
	default: async (event) => {
		const form = await readFields(event.request);
		const { name, password } = form.ok ? form.value : {};
		const body = signInBody.safeParse({ name, password });
		const typed = typeof name === 'string' ? name : '';
		if (!body.success) return fail(422, { name: typed, problem: { code: 'wrong-password', message: '', place: '' } });
		const signedIn = await runtime().signIn({ ...body.data, ...callerOf(event) });
		if (!signedIn.ok) {
			const { code, message } = signedIn.error;
			return fail(statusOf(code), { name: typed, problem: { code, message, place: '' } });
		}
		const { token, session } = signedIn.value;
		writeSession(event, token, session.expiresAt);
		redirect(303, session.mustChangePassword ? '/account' : startOf(pathOf(event.url.searchParams.get('next'))));
	}
};
