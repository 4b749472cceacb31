/**
 * Short-lived secrets that open one room: an address with a ticket in it may land in a log, so it must soon be worthless.
 * A ticket says by itself what it is for, signed, so that any node may take it.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Store } from '$collab/storage/store';
import { APART_MS } from '$collab/storage/clocks-apart';

const LIFE_MS = 60_000;

const granted = z.object({
	room: z.string(),
	/** Hash of the sign-in's token: the socket ends with the sign-in. */
	signIn: z.string(),
	expiresAt: z.number()
});

export type GrantedTicket = z.infer<typeof granted>;

export class Tickets {
	constructor(
		private readonly clock: () => Date,
		/** Known to all nodes and to nobody else. */
		private readonly secret: string
	) {}

	#signature(body: string): Buffer {
		return createHmac('sha256', this.secret).update(body).digest();
	}

	grant(room: string, signIn: string): { ticket: string; expiresAt: string } {
		const expiresAt = this.clock().getTime() + LIFE_MS;
		const body = Buffer.from(JSON.stringify({ room, signIn, expiresAt } satisfies GrantedTicket)).toString('base64url');
		const ticket = `${body}.${this.#signature(body).toString('base64url')}`;
		return { ticket, expiresAt: new Date(expiresAt).toISOString() };
	}

	/** The grant of a ticket for this room, or null. It holds until it expires, since a client tries again with it. */
	redeem(ticket: string, room: string): GrantedTicket | null {
		const [body = '', given = ''] = ticket.split('.', 2);
		const [signature, wanted] = [Buffer.from(given, 'base64url'), this.#signature(body)];
		if (signature.length !== wanted.length || !timingSafeEqual(signature, wanted)) return null;
		const read = granted.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
		if (!read.success || read.data.room !== room) return null;
		const left = read.data.expiresAt - this.clock().getTime();
		// One that has more than its whole life before it was granted before the clock was set back.
		if (left < 0 || left > LIFE_MS + APART_MS) return null;
		return read.data;
	}
}

/** The tickets of an installation: whoever opens its store signs alike. */
export const openTickets = async (store: Pick<Store, 'secret'>, clock: () => Date): Promise<Tickets> =>
	new Tickets(clock, await store.secret('tickets', randomBytes(32).toString('base64')));
