/** Short-lived secrets that open one socket: an address with a ticket in it may land in a log, so it must soon be worthless. */
import { randomBytes } from 'node:crypto';
import type { Session } from '$collab/runtime/session';

const LIFE_MS = 60_000;

export interface GrantedTicket {
	readonly room: string;
	readonly session: Session;
	/** Hash of the sign-in's token: the socket ends with the sign-in. */
	readonly signIn: string;
	readonly expiresAt: number;
}

export class Tickets {
	readonly #granted = new Map<string, GrantedTicket>();

	constructor(private readonly clock: () => Date) {}

	grant(room: string, session: Session, signIn: string): { ticket: string; expiresAt: string } {
		const now = this.clock().getTime();
		for (const [ticket, { expiresAt }] of this.#granted) if (expiresAt < now) this.#granted.delete(ticket);
		const ticket = randomBytes(24).toString('base64url');
		this.#granted.set(ticket, { room, session, signIn, expiresAt: now + LIFE_MS });
		return { ticket, expiresAt: new Date(now + LIFE_MS).toISOString() };
	}

	/** The grant of a ticket for this room, or null. It holds until it expires, since a client tries again with it. */
	redeem(ticket: string, room: string): GrantedTicket | null {
		const granted = this.#granted.get(ticket);
		if (granted === undefined || granted.room !== room || granted.expiresAt < this.clock().getTime()) return null;
		return granted;
	}
}
