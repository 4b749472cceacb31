/** The frames of the y-websocket protocol, read and written; close codes as the stock client understands them. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { parseUpdateMeta } from 'yjs';

export const SYNC = 0;
export const AWARENESS = 1;
export const ACK = 100;

export const STEP_1 = 0;
export const STEP_2 = 1;
export const UPDATE = 2;

/** 4400 to 4499 stop the client from reconnecting by itself; the others make it try again. */
export const close = {
	malformed: [4400, 'malformed frame'],
	session: [4401, 'sign-in or role changed'],
	readOnly: [4403, 'no write access'],
	deleted: [4404, 'deleted'],
	epoch: [4409, 'document was replaced'],
	tooLarge: [4413, 'too large'],
	overload: [1013, 'too much at once, try again'],
	unsaved: [1013, 'cannot be saved now, try again'],
	restart: [1012, 'restarting'],
	failed: [1011, 'cannot load the document']
} as const satisfies Record<string, readonly [number, string]>;

export type Frame =
	| { readonly kind: 'step-1'; readonly vector: Uint8Array }
	| { readonly kind: 'step-2' | 'update'; readonly update: Uint8Array }
	| { readonly kind: 'awareness'; readonly update: Uint8Array }
	| { readonly kind: 'unknown' };

/** Reads a frame; throws where its bytes end early, which the caller takes for malformed. */
export function readFrame(bytes: Uint8Array): Frame {
	const decoder = decoding.createDecoder(bytes);
	const type = decoding.readVarUint(decoder);
	if (type === AWARENESS) return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) };
	if (type !== SYNC) return { kind: 'unknown' };
	const step = decoding.readVarUint(decoder);
	const content = decoding.readVarUint8Array(decoder);
	if (step === STEP_1) return { kind: 'step-1', vector: content };
	if (step === STEP_2) return { kind: 'step-2', update: content };
	if (step === UPDATE) return { kind: 'update', update: content };
	throw new Error('unknown step');
}

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
	const encoder = encoding.createEncoder();
	encoding.writeVarUint(encoder, type);
	write(encoder);
	return encoding.toUint8Array(encoder);
}

export const syncFrame = (step: number, content: Uint8Array): Uint8Array =>
	frame(SYNC, (encoder) => {
		encoding.writeVarUint(encoder, step);
		encoding.writeVarUint8Array(encoder, content);
	});

export const awarenessFrame = (content: Uint8Array): Uint8Array =>
	frame(AWARENESS, (encoder) => encoding.writeVarUint8Array(encoder, content));

export const ackFrame = (count: number): Uint8Array => frame(ACK, (encoder) => encoding.writeVarUint(encoder, count));

/** Keeps the stock client from giving up on a quiet line; holds nothing. */
export const keepAliveFrame = awarenessFrame(new Uint8Array([0]));

/**
 * Whether an update's structs can all be read. A count that is larger than the bytes behind it would make Yjs allocate
 * for all of them first (twelve bytes can ask for 256 MB), so each client's are walked through one by one before.
 */
export function isReadable(update: Uint8Array): boolean {
	try {
		parseUpdateMeta(update);
		return true;
	} catch {
		return false;
	}
}
