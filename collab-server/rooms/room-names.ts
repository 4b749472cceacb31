/** Names of rooms: what kind of document of which architecture, or of which part of it, in which epoch. */

/**
 * `m`: the model people edit. `b`: a copy with its own log, whose edits are proposals: of an edition for those who review,
 * or of one part for somebody invited to it. `c`: threads, written by the server.
 */
export type RoomKind = 'm' | 'b' | 'c';

const ROOM = /^([mbc]):([a-z0-9-]{1,64})(?:\.([a-z0-9-]{1,64}))?@(\d{1,9})$/u;

export interface RoomName {
	readonly kind: RoomKind;
	readonly architecture: string;
	/** Id of the part that a copy was cut to; null for a copy of the whole. */
	readonly part: string | null;
	readonly epoch: number;
}

export function parseRoom(name: string): RoomName | null {
	const match = ROOM.exec(name);
	if (match === null) return null;
	const [, kind, architecture, part = null, epoch] = match;
	if ((kind !== 'm' && kind !== 'b' && kind !== 'c') || architecture === undefined) return null;
	if (part !== null && kind !== 'b') return null;
	return { kind, architecture, part, epoch: Number(epoch) };
}

export const roomOf = (architecture: string, epoch: number, kind: RoomKind = 'm'): string =>
	`${kind}:${architecture}@${epoch}`;

export const partRoomOf = (architecture: string, part: string, epoch: number): string =>
	`b:${architecture}.${part}@${epoch}`;
