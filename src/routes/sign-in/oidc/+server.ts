import { redirect } from '@sveltejs/kit';
import { runtime } from '$lib/server/runtime';
import { writeFlow } from '$lib/server/session-cookie';
import { pathOf, refusedPath } from '$lib/server/sign-in-paths';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const begun = await runtime().beginIdentity({
		callback: `${event.url.origin}/sign-in/oidc/callback`,
		next: pathOf(event.url.searchParams.get('next'))
	});
	if (!begun.ok) redirect(303, refusedPath(begun.error.code));
	writeFlow(event, begun.value.flow, begun.value.expiresAt);
	redirect(303, begun.value.location);
};
