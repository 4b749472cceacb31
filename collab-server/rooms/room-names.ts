/** Names of rooms: what kind of document of which architecture, in which epoch. */

/** `m`: the model people edit. `b`: a copy for those who review, with its own log. `c`: threads, written by the server. */
export type RoomKind = 'm' | 'b' | 'c';

const ROOM = /^([mbc]):([a-z0-9-]{1,64})@(\d+)$/u;

export function parseRoom(name: string): { kind: RoomKind; architecture: string; epoch: number } | null {
	const match = ROOM.exec(name);
	if (match === null) return null;
	const [, kind, architecture, epoch] = match;
	if ((kind !== 'm' && kind !== 'b' && kind !== 'c') || architecture === undefined) return null;
	return { kind, architecture, epoch: Number(epoch) };
}

export const roomOf = (architecture: string, epoch: number, kind: RoomKind = 'm'): string =>
	`${kind}:${architecture}@${epoch}`;
