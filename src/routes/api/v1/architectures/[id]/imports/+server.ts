import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { isMultipart, limits, readFile, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { importBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

/** A workbook starts the analysis; JSON goes on with its plan, then applies the plan. */
export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	if (isMultipart(request)) {
		const file = await readFile(request, limits.workbook);
		if (!file.ok) return refuseWith(file.error);
		const { name } = file.value;
		return answer(
			await runtime().startJob(locals.token, params.id, 'import-analysis', { fileName: name }, file.value),
			202
		);
	}
	const body = await readJson(request, importBody, 4 * limits.json);
	if (!body.ok) return refuseWith(body.error);
	const { step, ...input } = body.value;
	const kind = step === 'plan' ? 'import-plan' : 'import-apply';
	return answer(await runtime().startJob(locals.token, params.id, kind, input, null), 202);
});
