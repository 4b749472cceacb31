/** The room of threads, read only: what is said, what of it is settled, and a number that grows with every decision. */
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { z } from 'zod';
import { callApi } from '../api/client';
import { actsByThread } from '$collab/decisions/thread-act-shape';
import { factsOf, settlingsOf, type Act, type Facts, type Settling } from './comments/conversations';
import { threadsOf, type Message } from './findings/messages';

const RETRY_LEAST = 1_000;
const RETRY_MOST = 30_000;

/** Refusals that trying again does not mend. */
const lasting: ReadonlySet<string> = new Set(['not-signed-in', 'not-allowed', 'not-found']);

const ticketSchema = z.object({ room: z.string(), ticket: z.string() });

export class Threads {
	readonly #architecture: string;
	readonly #decided: () => void;
	readonly #doc = new Y.Doc();
	#provider: WebsocketProvider | null = null;
	#all = $state.raw<ReadonlyMap<string, readonly Message[]>>(new Map());
	#settlings = $state.raw<ReadonlyMap<string, Settling>>(new Map());
	#facts = $state.raw<ReadonlyMap<string, Facts>>(new Map());
	#acts = $state.raw<ReadonlyMap<string, readonly Act[]>>(new Map());
	#reasons = $state(0);
	#isLive = $state(false);
	#isRead = $state(false);
	#isLoading = $state(true);
	#retry = RETRY_LEAST;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#gone = false;
	readonly #online = (): void => {
		this.#retry = RETRY_LEAST;
		if (!this.#isLive) void this.#connect();
	};

	/**
	 * `decided` is called whenever somebody, here or elsewhere, decided something; `said` with every comment that comes
	 * while the line is up, and not with what was written before.
	 */
	constructor(architecture: string, decided: () => void, said: (messages: readonly Message[]) => void, isOff = false) {
		this.#architecture = architecture;
		this.#decided = decided;
		const comments = this.#doc.getMap('comments');
		comments.observe(({ keysChanged }) => {
			this.#all = threadsOf(comments.entries());
			if (this.#isLive) said([...this.#all.values()].flat().filter(({ id }) => keysChanged.has(id)));
		});
		this.#doc.getMap('reasons').observe(() => (this.#reasons += 1));
		const settlings = this.#doc.getMap('threads');
		settlings.observe(() => (this.#settlings = settlingsOf(settlings.entries())));
		const facts = this.#doc.getMap('facts');
		facts.observe(() => (this.#facts = factsOf(facts.entries())));
		const acts = this.#doc.getMap('acts');
		acts.observe(() => (this.#acts = actsByThread(acts.values())));
		this.#doc.getMap('revisions').observe(({ keysChanged }) => {
			if (keysChanged.has('decisions')) this.#decided();
		});
		if (isOff) return;
		addEventListener('online', this.#online);
		void this.#connect();
	}

	get all(): ReadonlyMap<string, readonly Message[]> {
		return this.#all;
	}

	/** Threads that were settled or reopened, by their key. */
	get settlings(): ReadonlyMap<string, Settling> {
		return this.#settlings;
	}

	/** What threads ask of whom, by their key. */
	get facts(): ReadonlyMap<string, Facts> {
		return this.#facts;
	}

	/** What was done with threads beside words, by their key. */
	get acts(): ReadonlyMap<string, readonly Act[]> {
		return this.#acts;
	}

	/** Grows with every reason that somebody gives for a change; the history tells them. */
	get reasons(): number {
		return this.#reasons;
	}

	/** False while what others say and decide does not come by itself. */
	get isLive(): boolean {
		return this.#isLive;
	}

	/** Whether all that was said by some time is here, also where the line is down since. */
	get isRead(): boolean {
		return this.#isRead;
	}

	/** Until it is here for the first time, or cannot be had. */
	get isLoading(): boolean {
		return this.#isLoading;
	}

	destroy(): void {
		this.#gone = true;
		clearTimeout(this.#timer);
		removeEventListener('online', this.#online);
		this.#provider?.destroy();
		this.#doc.destroy();
	}

	async #connect(): Promise<void> {
		clearTimeout(this.#timer);
		const answer = await callApi(`/api/v1/architectures/${this.#architecture}/ticket`, {
			method: 'POST',
			body: { room: 'c' },
			answer: ticketSchema
		});
		if (this.#gone) return;
		if (answer.ok) this.#open(answer.value.room, answer.value.ticket);
		else {
			this.#isLoading = false;
			if (!lasting.has(answer.problem.code)) this.#later();
		}
	}

	#later(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#connect(), this.#retry);
		this.#retry = Math.min(this.#retry * 2, RETRY_MOST);
	}

	#open(room: string, ticket: string): void {
		// Another epoch has threads of its own; the page is told to load again by the line of the document.
		if (this.#provider !== null && this.#provider.roomname !== room) return;
		this.#provider ??= this.#made(room);
		this.#provider.params = { ticket };
		this.#provider.connect();
	}

	#made(room: string): WebsocketProvider {
		const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
		const provider = new WebsocketProvider(`${scheme}://${location.host}/sync`, room, this.#doc, {
			connect: false,
			disableBc: true
		});
		provider.on('sync', (synced) => {
			this.#isLive = synced;
			if (!synced) return;
			this.#retry = RETRY_LEAST;
			this.#isRead = true;
			this.#isLoading = false;
		});
		provider.on('connection-close', () => {
			this.#isLive = false;
			this.#isLoading = false;
			// The provider would come back with a spent ticket; we come back with a new one.
			provider.shouldConnect = false;
			if (!this.#gone) this.#later();
		});
		return provider;
	}
}
