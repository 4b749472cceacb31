import { evidenceInput, limits } from '$collab/runtime/decision-inputs';
import { answer, endpoint, refuse, refuseWith } from '$lib/server/answer';
import { isMultipart, readForm } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

/** Multipart: `file`, and beside it `about` and `note`. */
export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	if (!isMultipart(request)) return refuse('invalid', 'A file comes as multipart under the name "file"', 'body');
	const form = await readForm(request, limits.evidence, evidenceInput);
	if (!form.ok) return refuseWith(form.error);
	const { fields, file } = form.value;
	return answer(await runtime().addEvidence(locals.token, params.id, fields, file), 201);
});

/** All there is, with what each piece stands behind. */
export const GET: RequestHandler = endpoint(async ({ locals, params }) =>
	answer(await runtime().evidenceList(locals.token, params.id))
);
