/** The page's side of its workers: starts them, feeds them, ends them, and starts a stuck layout afresh. */
import CheckWorker from './check.worker?worker';
import LayoutWorker from './layout.worker?worker';
import PlanWorker from './plan.worker?worker';
import type { WouldWrite } from '$models/conformance/what-if';
import type { Pack } from '$models/framework/pack';
import type { ReplicaSource } from './replica-source';
import type { FromCheck, FromLayout, FromPlan, LayoutRequest, ToCheck, ToLayout } from './worker-protocol';

/** After this long a drawing is given up and its worker ended. */
export const DRAW_DEADLINE = 20_000;

function feed(source: ReplicaSource, worker: Worker, pack: Pack): () => void {
	const stop = source.follow({
		start: (updates) => worker.postMessage({ kind: 'start', pack, updates } satisfies ToLayout),
		add: (update, isOwn) => worker.postMessage({ kind: 'update', update, isOwn } satisfies ToLayout)
	});
	return () => {
		stop();
		worker.terminate();
	};
}

export class Checker {
	readonly #worker = new CheckWorker();
	readonly #stop: () => void;

	constructor(source: ReplicaSource, pack: Pack, asOf: string, told: (message: FromCheck) => void) {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<FromCheck>) => told(data));
		this.#worker.addEventListener('error', ({ message }) => told({ kind: 'failed', message }));
		this.#worker.postMessage({ kind: 'date', asOf } satisfies ToCheck);
		this.#stop = feed(source, this.#worker, pack);
	}

	/** Tells what people decided; the whole report comes again where it may be another for that. */
	decide(decisions: Omit<Extract<ToCheck, { kind: 'decisions' }>, 'kind'>): void {
		this.#worker.postMessage({ kind: 'decisions', ...decisions } satisfies ToCheck);
	}

	/** Checks the state of another day as well, or of none any more. */
	lookAhead(asOf: string | null): void {
		this.#worker.postMessage({ kind: 'later', asOf } satisfies ToCheck);
	}

	/** Asks what the report would be if fields were written. */
	try(number: number, entries: readonly WouldWrite[]): void {
		this.#worker.postMessage({ kind: 'try', number, entries } satisfies ToCheck);
	}

	destroy(): void {
		this.#stop();
	}
}

/** Proposes gaps as long as somebody looks at them. */
export class Proposer {
	readonly #stop: () => void;

	constructor(source: ReplicaSource, pack: Pack, told: (message: FromPlan) => void) {
		const worker = new PlanWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<FromPlan>) => told(data));
		worker.addEventListener('error', ({ message }) => told({ kind: 'failed', message }));
		this.#stop = feed(source, worker, pack);
	}

	destroy(): void {
		this.#stop();
	}
}

export class Drawer {
	readonly #source: ReplicaSource;
	readonly #pack: Pack;
	readonly #told: (message: FromLayout) => void;
	#worker: Worker | null = null;
	#stop: () => void = () => undefined;
	#asked: LayoutRequest | null = null;
	#deadline: ReturnType<typeof setTimeout> | undefined;

	constructor(source: ReplicaSource, pack: Pack, told: (message: FromLayout) => void) {
		this.#source = source;
		this.#pack = pack;
		this.#told = told;
	}

	/** Draws this diagram, or makes this view, now and after every change from now on. */
	draw(request: LayoutRequest): void {
		this.#asked = request;
		this.warm().postMessage(request);
	}

	/** Starts the worker already, before it is known what to draw: it reads the document as soon as it is fetched. */
	warm(): Worker {
		return this.#worker ?? this.#start();
	}

	/** Draws from this until the document is here. */
	look(text: string): void {
		this.warm().postMessage({ kind: 'glimpse', pack: this.#pack, text } satisfies ToLayout);
	}

	/** Gives up the drawing under way; the last one stays on the page. */
	cancel(reason = 'cancelled'): void {
		this.destroy();
		if (this.#asked !== null) this.#told({ kind: 'failed', diagram: this.#asked.diagram, message: reason });
	}

	destroy(): void {
		clearTimeout(this.#deadline);
		this.#stop();
		this.#worker = null;
	}

	#start(): Worker {
		const worker = new LayoutWorker();
		worker.addEventListener('message', ({ data }: MessageEvent<FromLayout>) => {
			clearTimeout(this.#deadline);
			if (data.kind === 'busy') this.#deadline = setTimeout(() => this.cancel('deadline'), DRAW_DEADLINE);
			this.#told(data);
		});
		worker.addEventListener('error', ({ message }) => this.cancel(message));
		this.#stop = feed(this.#source, worker, this.#pack);
		this.#worker = worker;
		return worker;
	}
}
