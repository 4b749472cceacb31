import { proposalDecisionInput } from '$collab/runtime/proposal-inputs';
import { answer, endpoint, refuseWith } from '$lib/server/answer';
import { limits, readJson } from '$lib/server/body';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = endpoint(async ({ locals, params, request }) => {
	const body = await readJson(request, proposalDecisionInput, limits.edits);
	if (!body.ok) return refuseWith(body.error);
	return answer(await runtime().decideProposal(locals.token, params.id, params.proposal, body.value));
});
