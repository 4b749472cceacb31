/** Calls of the pages to the server: a value, or an error with its code and place. Never a throw for a lost line. */
import { z } from 'zod';

const errorSchema = z.object({
	error: z.object({ code: z.string(), message: z.string(), place: z.string().optional() })
});

export interface CallError {
	readonly code: string;
	readonly message: string;
	/** '' where the code says it all. */
	readonly place: string;
}

export type Called<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

const failed = (code: string, message: string, place = ''): { ok: false; error: CallError } => ({
	ok: false,
	error: { code, message, place }
});

async function bodyOf(response: Response): Promise<unknown> {
	const text = await response.text();
	try {
		return text === '' ? null : JSON.parse(text);
	} catch {
		return null;
	}
}

/** Asks the server and reads its answer through a schema. */
export async function call<T>(url: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<Called<T>> {
	let response: Response;
	try {
		response = await fetch(url, init);
	} catch (fault) {
		return failed('offline', fault instanceof Error ? fault.message : 'The server cannot be reached');
	}
	const body = await bodyOf(response);
	if (!response.ok) {
		const told = errorSchema.safeParse(body);
		if (told.success) return failed(told.data.error.code, told.data.error.message, told.data.error.place);
		return failed('internal', `The server answered ${response.status}`);
	}
	const read = schema.safeParse(body);
	return read.success ? { ok: true, value: read.data } : failed('internal', 'The answer has another shape');
}

/** A request with a JSON body. */
export const withJson = (method: 'POST' | 'PATCH' | 'DELETE', body?: unknown): RequestInit => ({
	method,
	headers: { 'content-type': 'application/json' },
	...(body === undefined ? {} : { body: JSON.stringify(body) })
});
