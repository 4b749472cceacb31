/** The page's way to `/api/v1`: checked answers, and errors as values that the catalogue can tell. */
import { z } from 'zod';
import { isMessageKey, type MessageKey } from '$lib/i18n/catalogue';
import type { MessageValues } from '$lib/i18n/i18n.svelte';
import { fileProblemKey } from './file-problems';

export interface ApiProblem {
	readonly code: string;
	readonly message: string;
	readonly place: string;
	/** Which fault of a file it is. */
	readonly reason?: string;
}

export type ApiResult<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: ApiProblem };

export interface ApiCall<T> {
	readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	readonly body?: unknown;
	/** Sent as multipart under the name `file`, instead of a body. */
	readonly file?: File;
	/** Said beside the file. */
	readonly fields?: Readonly<Record<string, string>>;
	readonly answer: z.ZodType<T>;
	readonly signal?: AbortSignal;
}

const errorSchema = z.object({
	error: z.object({
		code: z.string(),
		message: z.string(),
		place: z.string().default(''),
		reason: z.exactOptional(z.string())
	})
});

const problem = (code: string, message = '', place = ''): ApiResult<never> => ({
	ok: false,
	problem: { code, message, place }
});

function init({ method, body, file, fields, signal }: ApiCall<unknown>): RequestInit {
	const common: RequestInit = { method: method ?? 'GET', ...(signal === undefined ? {} : { signal }) };
	if (file !== undefined) {
		const form = new FormData();
		form.set('file', file);
		for (const [name, value] of Object.entries(fields ?? {})) form.set(name, value);
		return { ...common, body: form };
	}
	if (body === undefined) return common;
	return { ...common, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

async function json(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		return null;
	}
}

/** Calls a path of the interface, such as `/api/v1/me`. */
export async function callApi<T>(path: string, call: ApiCall<T>): Promise<ApiResult<T>> {
	let response: Response;
	try {
		response = await fetch(path, init(call));
	} catch {
		return problem('offline');
	}
	const body = response.status === 204 ? null : await json(response);
	if (!response.ok) {
		const told = errorSchema.safeParse(body);
		if (told.success) return { ok: false, problem: told.data.error };
		return problem(response.status === 413 ? 'too-large' : 'internal');
	}
	const read = call.answer.safeParse(body);
	return read.success ? { ok: true, value: read.data } : problem('internal', 'The answer has an unknown shape');
}

const keyOf = (code: string): MessageKey => {
	const key = `errors.${code}`;
	return isMessageKey(key) ? key : 'errors.internal';
};

/** The fault of a file of our own and where it is; undefined where no fault is named. */
export function fileFaultText(
	t: (key: MessageKey, values?: MessageValues) => string,
	{ reason = '', place }: Pick<ApiProblem, 'reason' | 'place'>
): string | undefined {
	const key = `errors.${reason}`;
	if (!isMessageKey(key)) return undefined;
	// A file that is no JSON at all has no places.
	return place === '' || place === 'canonical' ? t(key) : `${t(key)}\n${t('errors.place', { place })}`;
}

/** What a person reads: what happened by code, then where. */
export function problemText(
	t: (key: MessageKey, values?: MessageValues) => string,
	{ code, message, place, reason }: ApiProblem
): string {
	const fault = reason === undefined ? undefined : fileFaultText(t, { reason, place });
	if (fault !== undefined) return `${t(keyOf(code))}\n${fault}`;
	const ofFile = code === 'invalid' || code === 'too-large' ? fileProblemKey(place) : undefined;
	if (ofFile !== undefined) return t(ofFile);
	const parts = [t(keyOf(code))];
	if (place !== '') parts.push(t('errors.place', { place }));
	if (['invalid', 'unsupported-version', 'pack-missing', 'conflict'].includes(code) && message !== '') {
		parts.push(t('errors.detail', { message }));
	}
	return parts.join('\n');
}
