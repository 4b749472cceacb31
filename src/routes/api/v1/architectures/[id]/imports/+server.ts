import { z } from 'zod';
import { readBody, readLimited, refused, reply } from '$lib/server/reply';
import { runtime } from '$lib/server/runtime';
import type { RequestHandler } from './$types';

/** Largest workbook; the reader has limits of its own on what is inside. */
const WORKBOOK = 32 * 1024 * 1024;

const step = z.discriminatedUnion('step', [
	z.strictObject({ step: z.literal('plan'), source: z.string(), mapping: z.unknown() }),
	z.strictObject({ step: z.literal('apply'), source: z.string(), decisions: z.unknown() })
]);

async function workbook(request: Request): Promise<{ name: string; bytes: Uint8Array } | null | 'too-large'> {
	const bytes = await readLimited(request, WORKBOOK);
	if (bytes === null) return 'too-large';
	try {
		const form = await new Response(new Uint8Array(bytes), {
			headers: { 'Content-Type': request.headers.get('content-type') ?? '' }
		}).formData();
		const file = form.get('file');
		return file instanceof File ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } : null;
	} catch {
		return null;
	}
}

/** A workbook starts an analysis; what a person confirmed starts the plan, and the plan the import itself. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
		const file = await workbook(request);
		if (file === 'too-large')
			return refused({ code: 'too-large', message: `A workbook has at most ${WORKBOOK} bytes`, place: 'file' });
		if (file === null) return refused({ code: 'invalid', message: 'No file came along', place: 'file' });
		return reply(
			await runtime().startJob(locals.token, params.id, 'import-analysis', { fileName: file.name }, file),
			202
		);
	}
	const read = await readBody(request, step, WORKBOOK);
	if (!read.ok) return read.response;
	const { step: what, ...input } = read.value;
	return reply(
		await runtime().startJob(locals.token, params.id, what === 'plan' ? 'import-plan' : 'import-apply', input, null),
		202
	);
};
