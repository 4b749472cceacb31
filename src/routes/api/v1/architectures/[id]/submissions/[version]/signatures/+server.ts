import { LARGEST_SIGNATURE } from '$exporters/dossier/signatures/read-signature';
import { answer, endpoint, refuse, refuseWith } from '$lib/server/answer';
import { isMultipart, readFile } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

/** Multipart: `file`, a detached signature. */
export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	if (!isMultipart(request)) return refuse('invalid', 'A signature comes as multipart under the name "file"', 'body');
	const file = await readFile(request, LARGEST_SIGNATURE);
	if (!file.ok) return refuseWith(file.error);
	return answer(await runtime().attachSignature(locals.token, params.id, params.version, file.value), 201);
});
