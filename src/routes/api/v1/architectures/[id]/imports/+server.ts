import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { isMultipart, limits, readFile, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import { importBody } from '$lib/server/schemas';
import type { RequestHandler } from './$types';

const kinds = {
	form: 'import-analysis',
	plan: 'import-plan',
	apply: 'import-apply',
	'undo-plan': 'import-undo-plan',
	undo: 'import-undo'
} as const;

/** A workbook or a drawing starts the analysis; JSON reads it as a form whose mark was lost, goes on with its plan, applies the plan, tells what taking that back would do, and takes it back. */
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
	const body = await readJson(request, importBody, limits.mapping);
	if (!body.ok) return refuseWith(body.error);
	const { step, ...input } = body.value;
	return answer(await runtime().startJob(locals.token, params.id, kinds[step], input, null), 202);
});
