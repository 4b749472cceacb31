/** Updates of a document on their way to a page: each after its length, as Yjs writes lengths. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export function encodeUpdates(updates: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const encoder = encoding.createEncoder();
	for (const update of updates) encoding.writeVarUint8Array(encoder, update);
	return new Uint8Array(encoding.toUint8Array(encoder));
}

/** null where the bytes end early. */
export function decodeUpdates(bytes: Uint8Array): readonly Uint8Array[] | null {
	const decoder = decoding.createDecoder(bytes);
	const updates: Uint8Array[] = [];
	try {
		while (decoding.hasContent(decoder)) updates.push(decoding.readVarUint8Array(decoder));
		return updates;
	} catch {
		return null;
	}
}
