/** Answers of the HTTP interface: a value, or an error with its code, words and place. */
import { json } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Answer, RuntimeError, RuntimeErrorCode } from '$collab/runtime/runtime';

const statuses: Readonly<Record<RuntimeErrorCode, number>> = {
	'not-signed-in': 401,
	'wrong-password': 401,
	'too-many-attempts': 429,
	'not-allowed': 403,
	'not-found': 404,
	conflict: 409,
	invalid: 422,
	'too-large': 413,
	'unsupported-version': 422,
	busy: 503
};

export const statusOf = (code: RuntimeErrorCode): number => statuses[code];

export const refused = (error: RuntimeError): Response => json({ error }, { status: statuses[error.code] });

export const reply = <T>(answer: Answer<T>, status = 200): Response =>
	answer.ok ? json(answer.value, { status }) : refused(answer.error);

/** The body as the schema wants it, or the answer that says what is wrong with it. */
export async function readBody<T>(
	request: Request,
	schema: z.ZodType<T>,
	limit = 1024 * 1024
): Promise<{ ok: true; value: T } | { ok: false; response: Response }> {
	const wrong = (error: RuntimeError): { ok: false; response: Response } => ({ ok: false, response: refused(error) });
	const bytes = await readLimited(request, limit);
	if (bytes === null) return wrong({ code: 'too-large', message: `The body is larger than ${limit} bytes` });
	let raw: unknown;
	try {
		raw = JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return wrong({ code: 'invalid', message: 'The body is not JSON' });
	}
	const read = schema.safeParse(raw);
	if (read.success) return { ok: true, value: read.data };
	const issue = read.error.issues[0];
	return wrong({
		code: 'invalid',
		message: issue?.message ?? 'The body has another shape',
		place: issue?.path.join('/') ?? ''
	});
}

/** The body's bytes, or null as soon as there are more than allowed. */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array | null> {
	if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
	const reader = request.body?.getReader();
	if (reader === undefined) return new Uint8Array();
	const chunks: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > limit) {
			await reader.cancel();
			return null;
		}
		chunks.push(value);
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
