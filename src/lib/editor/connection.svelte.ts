/** The line to the others: one Y.Doc, one stock provider, a fresh ticket for every attempt, and what is saved. */
import * as decoding from 'lib0/decoding';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { z } from 'zod';
import { countingSocket } from './counting-socket';
import { KeptReasons } from './history/kept-reasons';
import { LocalCopies } from './local-copy';
import { shown } from './fresh';
import { ReplicaSource } from './replica-source';
import { saveStateOf, type SaveState } from './save-state';
import { propose, type Stranding, type Unsent } from './stranded';
import { fetchWhole, type WholeDocument } from './whole-document';

const ACK = 100;
const RETRY_LEAST = 500;
const RETRY_MOST = 15_000;

const ticketSchema = z.object({
	room: z.string(),
	ticket: z.string(),
	canWrite: z.boolean(),
	localCopies: z.boolean()
});
const refusalSchema = z.object({ error: z.object({ code: z.string() }) });

const closeCodeOf: Readonly<Record<string, number>> = {
	'not-signed-in': 4401,
	'not-allowed': 4403,
	'not-found': 4404
};

/** How far the first opening is: asking for the line, waiting for the document, reading it. */
const openings = ['line', 'document', 'reading'] as const;
export type Opening = (typeof openings)[number];

/** What the reading of the document makes way for: both resolve, whatever comes of it. */
export interface FirstLook {
	/** There is something to look at meanwhile, or it is known that there is nothing. */
	readonly fetched: Promise<unknown>;
	/** It stands on the page. */
	readonly seen: Promise<unknown>;
}

export class Connection {
	readonly doc = new Y.Doc();
	readonly source = new ReplicaSource(this.doc);
	/** What the browser keeps of reasons that are not said yet. */
	readonly reasons: KeptReasons;
	readonly #architecture: string;
	readonly #copies: LocalCopies;
	/** Of the architecture or the part: where its tickets and its document are asked for. */
	readonly #at: string;
	readonly #first: FirstLook;
	/** Room that the document is of, once it is known. */
	#room: string | null = null;
	/** null until it is known whether the browser may keep anything. */
	#mayKeep: boolean | null = $state(null);
	/** The browser did not take what it was to keep: no space is left, or it keeps nothing at all. */
	#isFull = $state(false);
	/** Updates of this page that are not acknowledged, whether the browser keeps them or not. */
	#pending: Uint8Array[] = [];
	#stranding = $state<Stranding | null>(null);
	#provider = $state.raw<WebsocketProvider | null>(null);
	#synced = $state(false);
	#waiting = $state(true);
	#canWrite = $state(true);
	#closed = $state<number | null>(null);
	#sent = $state(0);
	#kept = $state(0);
	/** Something was changed while no line was up. */
	#unsent = false;
	#retry = RETRY_LEAST;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#gone = false;
	#whenLoaded: () => void = () => undefined;
	/** Hears of every line that is up with all that was changed meanwhile. */
	#whenSynced: () => void = () => undefined;
	/** Who waits until everything is on the server's disk. */
	#whenKept: (() => void)[] = [];
	#opening = $state<Opening>('line');
	#received = $state(0);
	/** Whether the document is followed: before, it is not even known whether it comes whole. */
	#isBegun = false;

	/** Resolves once the document is here for the first time. */
	readonly loaded = new Promise<void>((resolve) => {
		this.#whenLoaded = resolve;
	});

	readonly #offline = (): void => this.#provider?.disconnect();
	readonly #online = (): void => {
		if (this.#synced || this.#closed !== null) return;
		this.#retry = RETRY_LEAST;
		void this.#connect();
	};

	/**
	 * `address`: of the architecture, or of a part of it, in the HTTP interface. The account is an id; what it has not sent
	 * yet is kept for it alone.
	 */
	constructor(architecture: string, address: string, account: string, first: FirstLook) {
		this.#architecture = architecture;
		this.#copies = new LocalCopies(account);
		this.#at = address;
		this.#first = first;
		this.reasons = new KeptReasons(() => localStorage, account, architecture);
		// A dead network is told at once: a socket alone may look alive for half a minute.
		addEventListener('offline', this.#offline);
		addEventListener('online', this.#online);
		void this.#connect();
	}

	/** null until it is known. */
	get room(): string | null {
		return this.#room;
	}

	get awareness(): Awareness | null {
		return this.#provider?.awareness ?? null;
	}

	get state(): SaveState {
		return saveStateOf({
			closed: this.#closed,
			canWrite: this.#canWrite,
			synced: this.#synced,
			sent: this.#sent,
			kept: this.#kept,
			waiting: this.#waiting
		});
	}

	/** Says nothing any more once the document is here. */
	get opening(): Opening {
		return this.#opening;
	}

	/** How far the first opening is, 0 to 1; never quite either. */
	get openingShare(): number {
		const received = this.#opening === 'document' ? this.#received : 0;
		return (openings.indexOf(this.#opening) + 1 + received) / (openings.length + 1);
	}

	get canWrite(): boolean {
		return this.#canWrite && this.#closed === null;
	}

	get closeCode(): number | null {
		return this.#closed;
	}

	/** What became of edits that can reach the document no more; null where there were none. */
	get stranding(): Stranding | null {
		return this.#stranding;
	}

	/** True while leaving the page would lose something. */
	get unsaved(): boolean {
		return this.#canWrite && (this.#unsent || this.#sent > this.#kept);
	}

	/** Whether closing the page would lose what is not sent yet. */
	get keepsNothing(): boolean {
		return this.#isFull || this.#mayKeep === false;
	}

	/** Resolves once all that was changed up to now is on the server's disk; not before, however long no line is up. */
	kept(): Promise<void> {
		return this.unsaved ? new Promise((resolve) => this.#whenKept.push(resolve)) : Promise.resolve();
	}

	/** One listener: told each time the line is up again. */
	onSynced(told: () => void): void {
		this.#whenSynced = told;
	}

	/** Try again now, such as after signing in elsewhere. */
	reconnect(): void {
		this.#closed = null;
		this.#retry = RETRY_LEAST;
		void this.#connect();
	}

	destroy(): void {
		this.#gone = true;
		removeEventListener('offline', this.#offline);
		removeEventListener('online', this.#online);
		clearTimeout(this.#timer);
		this.#provider?.destroy();
		this.doc.destroy();
	}

	async #connect(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#gone) return;
		try {
			const whole = this.#isBegun ? null : this.#fetch();
			const answer = await fetch(`${this.#at}/ticket`, { method: 'POST' });
			if (!answer.ok) {
				const refusal = refusalSchema.safeParse(await answer.json());
				const code = refusal.success ? closeCodeOf[refusal.data.error.code] : undefined;
				if (code !== undefined) this.#end(code);
				else this.#later();
				return;
			}
			const { room, ticket, canWrite, localCopies } = ticketSchema.parse(await answer.json());
			this.#canWrite = canWrite;
			this.#mayKeep = localCopies;
			if (!localCopies) this.#copies.drop();
			this.reasons.allow(localCopies);
			const isHere = await this.#begin(room, await whole);
			await this.#restore(room);
			if (this.#gone || this.#closed !== null) return;
			this.#open(room, ticket);
			if (isHere) this.#whenLoaded();
		} catch {
			// No network, or an answer that is none: both pass, and what was done meanwhile is in the document.
			this.#later();
		}
	}

	async #fetch(): Promise<WholeDocument | null> {
		await this.#first.fetched;
		return fetchWhole(`${this.#at}/state`, (share) => this.#receive(share));
	}

	#receive(share: number): void {
		this.#opening = 'document';
		this.#received = share;
	}

	/** Reads the document, where it was fetched whole; answers whether it is here by that. */
	async #begin(room: string, whole: WholeDocument | null): Promise<boolean> {
		if (this.#isBegun || this.#gone) return false;
		this.#isBegun = true;
		// Of nothing the page would show an empty architecture until the line brings what there is.
		const isHere = whole?.room === room && whole.updates.length > 0;
		try {
			if (isHere) await this.#readWhole(whole.updates);
		} finally {
			this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#emitted(update, origin));
		}
		return isHere;
	}

	async #readWhole(updates: readonly Uint8Array[]): Promise<void> {
		// The page stands still while it reads, and its workers have no time for a drawing.
		await this.#first.seen;
		if (this.#gone) return;
		this.#opening = 'reading';
		this.source.begin(updates);
		// Reading a large document takes a moment in which the page stands still; first it says so.
		await shown();
		this.doc.transact(() => {
			for (const update of updates) Y.applyUpdate(this.doc, update);
		});
	}

	#emitted(update: Uint8Array, origin: unknown): void {
		const isOwn = this.#provider === null || origin !== this.#provider;
		this.source.add(update, isOwn);
		if (!isOwn) return;
		if (!this.#synced) this.#unsent = true;
		this.#pending.push(update);
		if (origin !== this.#copies && this.#room !== null && this.#mayKeep === true) {
			void this.#copies
				.keep(this.#room, update, Y.encodeStateVector(this.doc))
				.then((isKept) => (this.#isFull ||= !isKept));
		}
	}

	/**
	 * What an earlier visit could not send goes out with the first handshake; what can reach the document no more, since
	 * it was replaced or the role was lowered, becomes a proposal.
	 */
	async #restore(room: string): Promise<void> {
		if (this.#room !== null) {
			// What this page shows is more than the document will ever hold: it has to be opened anew.
			if (!this.#canWrite && this.#pending.length > 0) this.#end(4403);
			return;
		}
		this.#room = room;
		if (this.#mayKeep !== true) return;
		const of = room.slice(0, room.lastIndexOf('@') + 1);
		for (const unsent of await this.#copies.unsent()) {
			if (!unsent.room.startsWith(of)) continue;
			if (unsent.room !== room || !this.#canWrite) await this.#strand(unsent);
			else for (const update of unsent.updates) Y.applyUpdate(this.doc, update, this.#copies);
		}
	}

	#pendingIn(room: string): Unsent {
		return { room, updates: [...this.#pending], seen: Y.encodeStateVector(this.doc) };
	}

	/** Only what arrived is dropped here. */
	async #strand(unsent: Unsent): Promise<void> {
		if (unsent.updates.length === 0) return;
		const outcome = await propose(this.#architecture, unsent);
		this.#stranding = this.#stranding === 'failed' ? 'failed' : outcome;
		if (outcome === 'failed') return;
		this.#copies.drop(unsent.room);
		if (this.#closed === null) return;
		this.#pending = [];
		this.#unsent = false;
	}

	/** The server ended the line for good. Who may not be here any more keeps nothing of it either. */
	#end(code: number): void {
		this.#closed = code;
		if (code === 4404) this.reasons.clear();
		if (code === 4404 && this.#room !== null) this.#copies.drop(this.#room);
		if ((code === 4409 || code === 4403) && this.#room !== null) void this.#strand(this.#pendingIn(this.#room));
	}

	/** Everything is on the server's disk. */
	#allKept(): void {
		if (!this.#synced || this.#unsent || this.#kept < this.#sent || this.#room === null) return;
		this.#pending = [];
		this.#isFull = false;
		this.#copies.drop(this.#room);
		for (const resolve of this.#whenKept.splice(0)) resolve();
	}

	#later(): void {
		this.#waiting = false;
		this.#timer = setTimeout(() => void this.#connect(), this.#retry);
		this.#retry = Math.min(this.#retry * 2, RETRY_MOST);
	}

	#open(room: string, ticket: string): void {
		const params = { ticket, ack: '1' };
		if (this.#provider !== null && this.#provider.roomname !== room) {
			// Another epoch: joining what we hold would bring the old state back.
			this.#end(4409);
			return;
		}
		if (this.#provider !== null) {
			this.#provider.params = params;
			this.#provider.connect();
			return;
		}
		const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
		const provider = new WebsocketProvider(`${scheme}://${location.host}/sync`, room, this.doc, {
			params,
			connect: false,
			// Two tabs of one person go through the server like two people, or acknowledgements would not count.
			disableBc: true,
			WebSocketPolyfill: countingSocket(WebSocket, {
				opened: () => {
					this.#sent = 0;
					this.#kept = 0;
				},
				sent: () => (this.#sent += 1)
			})
		});
		provider.messageHandlers[ACK] = (_encoder, decoder) => {
			this.#kept = decoding.readVarUint(decoder);
			this.#allKept();
		};
		provider.on('sync', (synced) => {
			this.#synced = synced;
			if (!synced) return;
			// What was held back went out with the handshake and counts as sent from here on.
			this.#unsent = false;
			this.#waiting = false;
			this.#retry = RETRY_LEAST;
			this.#opening = 'reading';
			this.source.ready();
			this.#whenLoaded();
			this.#whenSynced();
		});
		provider.on('status', ({ status }) => {
			if (status === 'connected' && this.#opening === 'line') this.#opening = 'document';
		});
		provider.on('connection-close', (event) => {
			this.#synced = false;
			this.#waiting = false;
			// The provider would come back with a spent ticket; we come back with a new one.
			provider.shouldConnect = false;
			// Sign-in or role is another by now: asking for a ticket tells whether to go on, as whom, or not at all.
			const isFinal = event !== null && event.code >= 4400 && event.code < 4500 && event.code !== 4401;
			if (isFinal) this.#end(event.code);
			else this.#later();
		});
		this.#provider = provider;
		provider.connect();
	}
}
