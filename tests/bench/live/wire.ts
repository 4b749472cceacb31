/** The frames that the servers speak: plain y-websocket, and Hocuspocus, which puts the document's name before each. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export type Dialect = 'plain' | 'hocuspocus';

/** Where one client joins one document. */
export interface Door {
	readonly url: string;
	readonly document: string;
	readonly dialect: Dialect;
}

const SYNC = 0;
const AUTH = 2;
/** Hocuspocus answers with a type of its own. */
const SYNC_REPLY = 4;
const ACK = 100;

export const STEP_1 = 0;
export const STEP_2 = 1;
export const UPDATE = 2;

export function syncFrame({ dialect, document }: Door, step: number, content: Uint8Array): Uint8Array {
	const encoder = encoding.createEncoder();
	if (dialect === 'hocuspocus') encoding.writeVarString(encoder, document);
	encoding.writeVarUint(encoder, SYNC);
	encoding.writeVarUint(encoder, step);
	encoding.writeVarUint8Array(encoder, content);
	return encoding.toUint8Array(encoder);
}

/** What has to be said before anything else; null for nothing. */
export function greeting({ dialect, document }: Door): Uint8Array | null {
	if (dialect === 'plain') return null;
	const encoder = encoding.createEncoder();
	encoding.writeVarString(encoder, document);
	encoding.writeVarUint(encoder, AUTH);
	encoding.writeVarUint(encoder, 0);
	encoding.writeVarString(encoder, 'token');
	return encoding.toUint8Array(encoder);
}

export type Heard =
	| { readonly kind: 'sync'; readonly step: number; readonly content: Uint8Array }
	| { readonly kind: 'ack'; readonly count: number }
	| { readonly kind: 'other' };

export function readFrame({ dialect }: Door, bytes: Uint8Array): Heard {
	const decoder = decoding.createDecoder(bytes);
	if (dialect === 'hocuspocus') decoding.readVarString(decoder);
	const type = decoding.readVarUint(decoder);
	if (type === ACK && dialect === 'plain') return { kind: 'ack', count: decoding.readVarUint(decoder) };
	if (type !== SYNC && type !== SYNC_REPLY) return { kind: 'other' };
	const step = decoding.readVarUint(decoder);
	return { kind: 'sync', step, content: decoding.readVarUint8Array(decoder) };
}
