/**
 * Edits that can reach the document no more, since it was replaced or the role was lowered, go to the server as a
 * proposal. Only what arrived there may be dropped here.
 */
import { z } from 'zod';

/** `nothing`: the document holds all of it already. `refused`: what was sent is of no use to anybody. */
export type Stranding = 'proposed' | 'nothing' | 'refused' | 'failed';

export interface Unsent {
	readonly room: string;
	readonly updates: readonly Uint8Array[];
	/** State vector of the document that the last of them was made in. */
	readonly seen: Uint8Array;
}

const answerSchema = z.object({ id: z.string() }).nullable();

/** Without `btoa` over one long string of arguments, which has its limits. */
function base64(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}

export async function propose(architecture: string, { room, updates, seen }: Unsent): Promise<Stranding> {
	try {
		const answer = await fetch(`/api/v1/architectures/${architecture}/proposals`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ room, updates: updates.map(base64), seen: base64(seen) })
		});
		if (answer.status === 400 || answer.status === 422) return 'refused';
		if (!answer.ok) return 'failed';
		return answerSchema.parse(await answer.json()) === null ? 'nothing' : 'proposed';
	} catch {
		return 'failed';
	}
}
