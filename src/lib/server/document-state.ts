/** A document's updates as an answer of the HTTP interface. */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Answer, DocumentState } from '$collab/runtime/runtime';
import { encodeUpdates } from '$lib/api/update-list';
import { acceptsGzip } from './accepts-gzip';
import { refuseWith } from './answer';

const gzipped = promisify(gzip);

/** Less travels faster than it is compressed. */
const LEAST_BYTES = 4_096;

/** `X-Room` names the room as a ticket does, `X-Bytes` how many bytes there are before they are compressed. */
export async function stateAnswer(state: Answer<DocumentState>, request: Request): Promise<Response> {
	if (!state.ok) return refuseWith(state.error);
	const { room, updates } = state.value;
	const bytes = encodeUpdates(updates);
	const headers = new Headers({
		'Content-Type': 'application/octet-stream',
		'X-Room': room,
		'X-Bytes': String(bytes.length)
	});
	if (!acceptsGzip(request) || bytes.length < LEAST_BYTES) return new Response(bytes, { headers });
	headers.set('Content-Encoding', 'gzip');
	// In a thread of its own; a document is mostly words, which shrink to a third at the fastest level already.
	return new Response(new Uint8Array(await gzipped(bytes, { level: constants.Z_BEST_SPEED })), { headers });
}
