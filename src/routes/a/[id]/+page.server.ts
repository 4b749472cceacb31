import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { roles } from '$collab/runtime/session';
import { architectureSchema } from '$lib/api/shapes';
import { packAddress } from '$lib/server/built-in-packs';
import type { PageServerLoad } from './$types';

const summarySchema = z.object({
	id: z.string(),
	name: z.string(),
	pack: z.string(),
	role: z.enum(roles),
	variant: architectureSchema.shape.variant
});
const listSchema = z.union([z.array(summarySchema), z.object({ architectures: z.array(summarySchema) })]);

/** The summary and the framework pack's reference; the document itself comes over the live line. */
export const load: PageServerLoad = async ({ fetch, params, locals }) => {
	const answer = await fetch('/api/v1/architectures');
	if (!answer.ok) error(answer.status, 'The list of architectures could not be read');
	const list = listSchema.parse(await answer.json());
	const summary = (Array.isArray(list) ? list : list.architectures).find(({ id }) => id === params.id);
	if (summary === undefined) error(404, 'No such architecture');
	const { displayName = '', account = '' } = locals.session ?? {};
	return { summary, packAddress: packAddress(summary.pack), userName: displayName, account };
};
