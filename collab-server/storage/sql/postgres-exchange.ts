/** Messages by NOTIFY: what is longer than the server takes goes in parts. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import type { Exchange } from '../exchange';

const CHANNEL = 'khuevan';
/** The server takes 8,000 bytes; a part is plain ASCII. */
const PART = 7_000;
const AGAIN_MS = 500;
/** How often it asks whether the server is still there: a line that only listens would never find out. */
const ASK_MS = 5_000;
/** Parts of this many messages may be on their way. */
const MOST_UNFINISHED = 1_000;

const part = z.object({ id: z.string(), at: z.number(), of: z.number().max(100), text: z.string() });

export class PostgresExchange implements Exchange {
	readonly #heard = new Set<(message: unknown) => void>();
	readonly #unfinished = new Map<string, string[]>();
	#client: pg.Client | null = null;
	#isClosed = false;

	constructor(
		private readonly pool: pg.Pool,
		private readonly url: string,
		private readonly onLost: (reason: Error) => void
	) {}

	/** Resolves when it hears; from then on it connects again by itself. */
	async open(): Promise<void> {
		const client = new pg.Client({
			connectionString: this.url,
			connectionTimeoutMillis: 5_000,
			query_timeout: ASK_MS,
			keepAlive: true,
			application_name: 'khuevan listens'
		});
		const asking = setInterval(() => {
			if (this.#client === client) client.query('SELECT 1').catch(lost);
		}, ASK_MS);
		asking.unref();
		client.on('notification', ({ payload }) => this.#receive(payload ?? ''));
		const lost = (reason: Error): void => {
			clearInterval(asking);
			if (this.#client !== client) return;
			this.#client = null;
			client.end().catch(() => undefined);
			this.#again(reason);
		};
		client.on('error', lost);
		client.on('end', () => lost(new Error('the connection was ended')));
		try {
			await client.connect();
			await client.query(`LISTEN ${CHANNEL}`);
		} catch (error) {
			clearInterval(asking);
			client.end().catch(() => undefined);
			throw error;
		}
		this.#client = client;
		// What was said while nobody listened is not known; those who follow look for themselves.
		for (const heard of this.#heard) heard({ kind: 'resumed' });
	}

	#again(reason: Error): void {
		if (this.#isClosed) return;
		this.onLost(reason);
		const timer = setTimeout(() => {
			if (!this.#isClosed) this.open().catch((error: unknown) => this.#again(error as Error));
		}, AGAIN_MS);
		timer.unref();
	}

	tell(message: unknown): void {
		// Escaped, so that a letter is a byte.
		const text = Buffer.from(JSON.stringify(message)).toString('base64');
		const of = Math.ceil(text.length / PART);
		const id = randomUUID();
		for (let at = 0; at < of; at += 1) {
			const payload = JSON.stringify({ id, at, of, text: text.slice(at * PART, (at + 1) * PART) });
			this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch(this.onLost);
		}
	}

	listen(heard: (message: unknown) => void): () => void {
		this.#heard.add(heard);
		return () => this.#heard.delete(heard);
	}

	#receive(payload: string): void {
		try {
			const { id, at, of, text } = part.parse(JSON.parse(payload));
			const parts = this.#unfinished.get(id) ?? [];
			parts[at] = text;
			if (parts.filter((known) => known !== undefined).length < of) {
				if (this.#unfinished.size >= MOST_UNFINISHED) this.#unfinished.clear();
				this.#unfinished.set(id, parts);
				return;
			}
			this.#unfinished.delete(id);
			const message: unknown = JSON.parse(Buffer.from(parts.join(''), 'base64').toString());
			for (const heard of this.#heard) heard(message);
		} catch (error) {
			this.onLost(error instanceof Error ? error : new Error(String(error)));
		}
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		this.#heard.clear();
		const client = this.#client;
		this.#client = null;
		await client?.end().catch(() => undefined);
	}
}
