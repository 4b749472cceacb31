import type { RequestEvent } from '@sveltejs/kit';
import type { Caller } from '$collab/runtime/runtime';

/** Where a request comes from, as its owner will see it in the list of his sign-ins. */
export function callerOf({ getClientAddress, request }: RequestEvent): Caller {
	const browser = request.headers.get('user-agent');
	return { address: getClientAddress(), ...(browser === null ? {} : { browser }) };
}
