/** A second check of the document, as of a later day: it follows every edit as the first one does. */
import { followed } from '$models/conformance/follow';
import type { CheckReport } from '$models/conformance/report';
import type { EditorState } from '../editor-state.svelte';
import type { FromCheck } from '../worker-protocol';
import { Checker } from '../workers';

export class RemainsSource {
	readonly #editor: EditorState;
	#checker: Checker | null = null;
	#report = $state.raw<CheckReport | null>(null);
	#problem = $state('');

	constructor(editor: EditorState) {
		this.#editor = editor;
	}

	/** Of the day last asked for; null while it is worked out. */
	get report(): CheckReport | null {
		return this.#report;
	}

	/** Why the check failed; '' where it did not. */
	get problem(): string {
		return this.#problem;
	}

	/** Checks as of an ISO date, by the answers and waivers that hold today. */
	look(asOf: string): void {
		const { decided } = this.#editor.checking;
		if (this.#report?.asOf !== asOf) this.#report = null;
		if (this.#checker === null || decided === null) {
			this.destroy();
			const { connection, pack } = this.#editor;
			this.#checker = new Checker(connection.source, pack, asOf, (message) => this.#take(message));
		}
		if (decided !== null) this.#checker.decide({ ...decided, asOf });
	}

	destroy(): void {
		this.#checker?.destroy();
		this.#checker = null;
	}

	#take(message: FromCheck): void {
		if (message.kind === 'report') this.#report = message.report;
		else if (message.kind === 'change' && this.#report !== null) this.#report = followed(this.#report, message.change);
		this.#problem = message.kind === 'failed' ? message.message : '';
	}
}
