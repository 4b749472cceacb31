/** What conformance would be once chosen changes are made, and for which choice that is known. */
import type { ToldComparison, ToldLocale } from '$exporters/comparison/told';
import type { Change } from '$models/compare/change';
import type { ApiProblem } from '$lib/api/client';
import { Comparer, type ComparerSettings } from '$lib/compare/comparer.svelte';
import { outcomeStanding, type OutcomeStanding } from './outcome-standing';

export class Outcome {
	readonly #comparer: Comparer;
	/** The choice that was asked about last. */
	#asked: readonly Change[] | null = $state.raw(null);

	constructor(settings: ComparerSettings) {
		this.#comparer = new Comparer(settings);
	}

	/** Checks the state with the changes made; what is asked later counts. */
	async ask(changes: readonly Change[], locale: ToldLocale): Promise<void> {
		this.#asked = changes;
		await this.#comparer.compare({ kind: 'live' }, { kind: 'changed', changes }, locale);
	}

	/** Null while it is checked, and where it cannot be told. */
	toldOf(changes: readonly Change[]): ToldComparison | null {
		return this.#asked === changes ? this.#comparer.told : null;
	}

	problemOf(changes: readonly Change[]): ApiProblem | null {
		return this.#asked === changes ? this.#comparer.problem : null;
	}

	standingOf(changes: readonly Change[]): OutcomeStanding {
		return outcomeStanding(this.problemOf(changes), this.toldOf(changes));
	}

	end(): void {
		this.#comparer.cancel();
	}
}
