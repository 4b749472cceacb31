/** Says why something was deleted once the server knows the deletion, however many visits and lost lines that takes. */
import { problemText, type ApiProblem } from '$lib/api/client';
import type { MessageValues } from '$lib/i18n/messages';
import type { KeptReason, KeptReasons } from './kept-reasons';

export interface ReasonWays {
	readonly kept: KeptReasons;
	/** Resolves once all that was changed up to now is on the server's disk. */
	readonly saved: () => Promise<void>;
	readonly explain: (objects: readonly string[], text: string) => Promise<ApiProblem | null>;
	/** Whether a record is deleted in the document as it is here. */
	readonly isGone: (id: string) => boolean;
	/** Hears what can never be said any more; without a problem where there is no such deletion to explain. */
	readonly lost: (text: string, problem: ApiProblem | null) => void;
}

/** Refusals that trying again does not mend. */
const lasting: ReadonlySet<string> = new Set(['invalid', 'not-allowed', 'not-found', 'too-large']);

/** What whoever wrote a reason is told, with its words, so that he can say them elsewhere. */
export const reasonLost = (
	say: (key: string, values?: MessageValues) => string,
	reason: string,
	problem: ApiProblem | null
): string =>
	problem === null
		? say('editor.delete.reason-late', { reason })
		: `${say('editor.delete.reason-failed', { reason })} ${problemText(say, problem)}`;

export class ReasonOutbox {
	#waiting: readonly KeptReason[] = [];
	#sending: Promise<void> | null = null;

	constructor(private readonly ways: ReasonWays) {}

	/**
	 * What an earlier visit could not say, of the document in this room. The server takes a reason as that of the last
	 * change, so where the deletion was lost, or the document replaced, it would explain another one.
	 */
	begin(room: string): Promise<void> {
		const left: KeptReason[] = [];
		for (const reason of this.ways.kept.all()) {
			const objects = reason.room === room ? reason.objects.filter(this.ways.isGone) : [];
			if (objects.length > 0) left.push({ ...reason, objects });
			else {
				this.ways.kept.drop(reason.id);
				this.ways.lost(reason.text, null);
			}
		}
		this.#waiting = [...left, ...this.#waiting];
		return this.send();
	}

	give(reason: KeptReason): Promise<void> {
		this.ways.kept.add(reason);
		this.#waiting = [...this.#waiting, reason];
		return this.send();
	}

	/** Tries what waits, one after the other; what does not get through waits for the next time. */
	send(): Promise<void> {
		this.#sending ??= this.#sendAll().finally(() => (this.#sending = null));
		return this.#sending;
	}

	async #sendAll(): Promise<void> {
		for (let [next] = this.#waiting; next !== undefined; [next] = this.#waiting) {
			const { id, objects, text } = next;
			await this.ways.saved();
			const problem = await this.ways.explain(objects, text);
			if (problem !== null && !lasting.has(problem.code)) return;
			this.#waiting = this.#waiting.filter((one) => one.id !== id);
			this.ways.kept.drop(id);
			if (problem !== null) this.ways.lost(text, problem);
		}
	}
}
