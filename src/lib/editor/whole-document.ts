/**
 * The document as it lies on the server's disk, fetched before the line is up: by far the most of what is waited for,
 * compressed on its way, and with a measure of how far it is. What came later comes over the line.
 */
import { decodeUpdates } from '$lib/api/update-list';

export interface WholeDocument {
	/** Room that it is of. */
	readonly room: string;
	/** In their order; none for a document in which nothing was ever written. */
	readonly updates: readonly Uint8Array[];
}

/** The body's bytes; tells the share that is here, 0 to 1. */
async function read(response: Response, told: (share: number) => void): Promise<Uint8Array> {
	const size = Number(response.headers.get('X-Bytes') ?? 0);
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = response.body?.getReader();
	for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
		parts.push(next.value);
		length += next.value.length;
		if (size > 0) told(Math.min(length / size, 1));
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** null where it could not be had: the line brings all of it just as well, only later. */
export async function fetchWhole(address: string, told: (share: number) => void): Promise<WholeDocument | null> {
	try {
		const response = await fetch(address);
		const room = response.headers.get('X-Room');
		if (!response.ok || room === null) return null;
		const updates = decodeUpdates(await read(response, told));
		return updates === null ? null : { room, updates };
	} catch {
		return null;
	}
}
