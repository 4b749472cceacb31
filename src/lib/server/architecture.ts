import { error, redirect } from '@sveltejs/kit';
import type { ArchitectureSummary, RuntimeError } from '$collab/runtime/runtime';
import { statusOf } from './answer';
import { runtime } from './runtime';

/** Ends a load with the page for an error: sign-in, not found and so on. */
export function endWith({ code, message }: RuntimeError): never {
	if (code === 'not-signed-in') redirect(303, '/sign-in');
	error(statusOf(code), message);
}

/** The summary of an architecture that the account may read; whoever may not finds none. */
export async function summaryOf(token: string, id: string): Promise<ArchitectureSummary> {
	const listed = await runtime().listArchitectures(token);
	if (!listed.ok) endWith(listed.error);
	return listed.value.find((architecture) => architecture.id === id) ?? error(404, 'No such architecture');
}
