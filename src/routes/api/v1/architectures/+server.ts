import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { limits, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { createBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = endpoint(async ({ locals }) =>
	answer(await runtime().listArchitectures(locals.token))
);

export const POST: RequestHandler = endpoint(async ({ locals, request }) => {
	const body = await readJson(request, createBody, limits.canonical);
	if (!body.ok) return refuseWith(body.error);
	const input =
		'canonical' in body.value
			? {
					canonical: body.value.canonical,
					...(body.value.opened === undefined ? {} : { opened: body.value.opened })
				}
			: {
					frame: body.value.frame,
					agency: body.value.agency,
					...(body.value.name === undefined ? {} : { name: body.value.name })
				};
	return answer(await runtime().createArchitecture(locals.token, input), 201);
});
