/** Answers of the runtime: values, or refusals with a code and a place. */
import type { Problem } from '$models/architecture/result';
import type { Answer, RuntimeError } from './runtime';

export type Failed = { readonly ok: false; readonly error: RuntimeError };

export const refusal = (code: RuntimeError['code'], message: string, place?: string): Failed => ({
	ok: false,
	error: place === undefined ? { code, message } : { code, message, place }
});

/** A file that cannot be read, with the fault that was found in it. */
export const unreadable = (code: RuntimeError['code'], { code: reason, message, place }: Problem): Failed => ({
	ok: false,
	error: { code, message, reason, ...(place === undefined ? {} : { place }) }
});

export const done = <T>(value: T): Answer<T> => ({ ok: true, value });

/** Also of what is there, but not for who asks. */
export const notFound = refusal('not-found', 'There is nothing here that you may see');

/** True for a day that is in the calendar, written 2027-01-29. */
export const isDate = (text: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/u.test(text) &&
	!Number.isNaN(Date.parse(text)) &&
	new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
