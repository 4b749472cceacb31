/** The page's side of its workers: starts them, feeds them, ends them, and starts a stuck layout afresh. */
import * as Y from 'yjs';
import CheckWorker from './check.worker?worker';
import LayoutWorker from './layout.worker?worker';
import type { Pack } from '$models/framework/pack';
import type { FromCheck, FromLayout, LayoutRequest, ToCheck, ToLayout } from './worker-protocol';

/** After this long a drawing is given up and its worker ended. */
export const DRAW_DEADLINE = 20_000;

function feed(doc: Y.Doc, worker: Worker, pack: Pack): () => void {
	const forward = (update: Uint8Array): void => worker.postMessage({ kind: 'update', update } satisfies ToLayout);
	worker.postMessage({ kind: 'start', pack, update: Y.encodeStateAsUpdate(doc) } satisfies ToLayout);
	doc.on('update', forward);
	return () => {
		doc.off('update', forward);
		worker.terminate();
	};
}

export class Checker {
	readonly #worker = new CheckWorker();
	readonly #stop: () => void;

	constructor(doc: Y.Doc, pack: Pack, asOf: string, told: (message: FromCheck) => void) {
		this.#worker.addEventListener('message', ({ data }: MessageEvent<FromCheck>) => told(data));
		this.#worker.addEventListener('error', ({ message }) => told({ kind: 'failed', message }));
		this.#worker.postMessage({ kind: 'date', asOf } satisfies ToCheck);
		this.#stop = feed(doc, this.#worker, pack);
	}

	/** Tells what people decided; the whole report comes again where it may be another for that. */
	decide(decisions: Omit<Extract<ToCheck, { kind: 'decisions' }>, 'kind'>): void {
		this.#worker.postMessage({ kind: 'decisions', ...decisions } satisfies ToCheck);
	}

	destroy(): void {
		this.#stop();
	}
}

export class Drawer {
	readonly #doc: Y.Doc;
	readonly #pack: Pack;
	readonly #told: (message: FromLayout) => void;
	#worker: Worker | null = null;
	#stop: () => void = () => undefined;
	#asked: LayoutRequest | null = null;
	#deadline: ReturnType<typeof setTimeout> | undefined;

	constructor(doc: Y.Doc, pack: Pack, told: (message: FromLayout) => void) {
		this.#doc = doc;
		this.#pack = pack;
		this.#told = told;
	}

	/** Draws this diagram, or makes this view, now and after every change from now on. */
	draw(request: LayoutRequest): void {
		this.#asked = request;
		const worker = this.#worker ?? this.#start();
		worker.postMessage(request);
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
		this.#stop = feed(this.#doc, worker, this.#pack);
		this.#worker = worker;
		return worker;
	}
}
