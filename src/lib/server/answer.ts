/** Answers of the HTTP interface: errors as `{ error: { code, message, place?, reason? } }` with the right status, never a stack. */
import { isHttpError, json, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import type { Answer, RuntimeError, RuntimeErrorCode } from '$collab/runtime/runtime';

/** Codes of the server, and those that only this side can meet. */
export type ApiErrorCode = RuntimeErrorCode | 'cross-site' | 'method-not-allowed' | 'internal';

const statuses: Readonly<Record<ApiErrorCode, number>> = {
	'not-signed-in': 401,
	'wrong-password': 401,
	'too-many-attempts': 429,
	'not-allowed': 403,
	'same-person': 403,
	'cross-site': 403,
	'not-found': 404,
	'method-not-allowed': 405,
	conflict: 409,
	invalid: 422,
	'too-large': 413,
	'identity-stale': 403,
	'identity-refused': 403,
	'identity-clock': 403,
	'no-account': 403,
	'account-disabled': 403,
	'identity-unreachable': 503,
	'unsupported-type': 415,
	'unsupported-version': 422,
	'pack-missing': 422,
	busy: 503,
	internal: 500
};

/** HTTP status of an error code. */
export const statusOf = (code: ApiErrorCode): number => statuses[code];

/** An error as the caller sees it. */
export function refuse(code: ApiErrorCode, message: string, place?: string): Response {
	const error = place === undefined ? { code, message } : { code, message, place };
	return json({ error }, { status: statusOf(code) });
}

export const refuseWith = (error: RuntimeError): Response => json({ error }, { status: statusOf(error.code) });

/** The value as JSON, or the error with its status. */
export function answer<T>(result: Answer<T>, status = 200): Response {
	return result.ok ? json(result.value, { status }) : refuseWith(result.error);
}

/** Runs a handler; a fault of our own is logged under a reference and told without its insides. */
export function endpoint<Event extends RequestEvent>(
	handler: (event: Event) => Promise<Response>
): (event: Event) => Promise<Response> {
	return async (event) => {
		try {
			return await handler(event);
		} catch (fault) {
			if (isHttpError(fault, 503)) return refuse('busy', 'The server is starting or stopping; try again shortly');
			const reference = randomUUID();
			console.error(JSON.stringify({ level: 'error', reference, route: event.route.id, fault: describe(fault) }));
			return refuse('internal', `The server met a fault; quote ${reference} to the administrator`);
		}
	};
}

const describe = (fault: unknown): string => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault));
