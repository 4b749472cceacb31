/** The worker's side of a replica: its own document, kept up by updates from the page. */
import * as Y from 'yjs';
import type { Architecture } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import { LiveDocument } from '$models/sync/document';
import type { ToReplica } from './worker-protocol';

export class WorkerReplica {
	readonly #doc = new Y.Doc();
	readonly #live = new LiveDocument(this.#doc);
	#pack: Pack | null = null;

	constructor(changed: () => void) {
		this.#live.subscribe(changed);
	}

	get architecture(): Architecture {
		return this.#live.current.architecture;
	}

	get pack(): Pack | null {
		return this.#pack;
	}

	take(message: ToReplica): void {
		if (message.kind === 'update') Y.applyUpdate(this.#doc, message.update);
		else {
			this.#pack = message.pack;
			this.#doc.transact(() => {
				for (const update of message.updates) Y.applyUpdate(this.#doc, update);
			});
		}
	}
}

/** Runs once however often it was asked for in one turn of the event loop. */
export function onceATurn(work: () => void): () => void {
	let asked = false;
	return () => {
		if (asked) return;
		asked = true;
		setTimeout(() => {
			asked = false;
			work();
		}, 16);
	};
}
