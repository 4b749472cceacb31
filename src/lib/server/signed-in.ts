import { redirect } from '@sveltejs/kit';
import type { Session } from '$collab/runtime/session';

/** The session of a page that the hook lets nobody see without one. */
export function signedIn(locals: App.Locals): Session {
	if (locals.session === null) redirect(303, '/sign-in');
	return locals.session;
}
