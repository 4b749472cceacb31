/** What the merge page knows: both sides as they are now, what is chosen, and what is still to be. */
import { SvelteSet } from 'svelte/reactivity';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { changeId, type Change } from '$models/compare/change';
import { decided, follow } from '$models/compare/decided';
import { incomplete } from '$models/compare/merge';
import { callApi, type ApiProblem } from '$lib/api/client';
import type { MergedChange } from '../editor/proposals/shapes';
import { takenSchema, variantChangesSchema, type Taken, type VariantChangesView } from './shapes';

export interface MergeDeskSettings {
	readonly main: string;
	readonly variant: string;
	readonly direction: 'merge' | 'update';
}

const idOf = ({ change }: MergedChange): string => changeId(change);

export class MergeDesk {
	readonly #settings: MergeDeskSettings;
	readonly #path: string;
	readonly chosen = new SvelteSet<string>();
	/** Conflicts for which somebody named a side. */
	readonly settled = new SvelteSet<string>();
	/** Of those the ones in whose place comes what was there before either side changed it. */
	readonly restored = new SvelteSet<string>();
	view: VariantChangesView | null = $state.raw(null);
	/** What the changes go into. */
	target: Architecture | null = $state.raw(null);
	problem: ApiProblem | null = $state.raw(null);
	/** One of the sides was changed while somebody was choosing. */
	movedOn = $state(false);
	busy = $state(false);

	readonly conflicts = $derived((this.view?.changes ?? []).filter(({ state }) => state === 'conflict'));
	readonly unsettled = $derived(this.conflicts.filter((one) => !this.settled.has(idOf(one))).length);
	readonly chosenChanges: readonly Change[] = $derived(
		this.target === null
			? []
			: decided(this.target, this.view?.changes ?? [], { theirs: this.chosen, base: this.restored })
	);
	/** How many are taken, of either kind. */
	readonly count = $derived(this.chosen.size + this.restored.size);
	/** Chosen changes that cannot be taken without a record that is not chosen. */
	readonly lacking = $derived(this.target === null ? 0 : incomplete(this.target, this.chosenChanges).length);

	constructor(settings: MergeDeskSettings) {
		this.#settings = settings;
		this.#path = `/api/v1/architectures/${settings.main}/variants/${settings.variant}/changes`;
	}

	get targetId(): string {
		return this.#settings.direction === 'merge' ? this.#settings.main : this.#settings.variant;
	}

	/** Looks at both sides as they are now; choices about changes that are as they were stay. */
	async load(): Promise<void> {
		const { direction } = this.#settings;
		const answer = await callApi(`${this.#path}?direction=${direction}`, { answer: variantChangesSchema });
		if (!answer.ok) {
			this.problem = answer.problem;
			return;
		}
		const target = await this.#read(this.targetId);
		if (target === null) return;
		this.problem = null;
		const before = new Map((this.view?.changes ?? []).map((one) => [idOf(one), JSON.stringify(one)]));
		const there = new Set<string>();
		for (const one of answer.value.changes) {
			const id = idOf(one);
			there.add(id);
			if (before.get(id) === JSON.stringify(one)) continue;
			this.settled.delete(id);
			this.restored.delete(id);
			if (one.preselected) this.chosen.add(id);
			else this.chosen.delete(id);
		}
		for (const ids of [this.chosen, this.restored, this.settled])
			for (const id of [...ids]) if (!there.has(id)) ids.delete(id);
		follow(answer.value.changes, this.chosen);
		this.target = target;
		this.view = answer.value;
	}

	async #read(id: string): Promise<Architecture | null> {
		try {
			const response = await fetch(`/api/v1/architectures/${id}`);
			const read = response.ok ? readCanonical(await response.text()) : null;
			if (read?.ok === true) return read.value.architecture;
			this.problem = { code: read === null ? 'not-found' : 'internal', message: '', place: '' };
		} catch {
			this.problem = { code: 'offline', message: '', place: '' };
		}
		return null;
	}

	/** Carries out what is chosen; answers what came of it, or null where it did not come to that. */
	async take(reason: string): Promise<Taken | null> {
		if (this.view === null || this.busy) return null;
		this.busy = true;
		this.movedOn = false;
		const answer = await callApi(this.#path, {
			method: 'POST',
			body: {
				direction: this.#settings.direction,
				take: [...this.chosen],
				restore: [...this.restored],
				keep: [...this.settled].filter((id) => !this.chosen.has(id) && !this.restored.has(id)),
				seen: this.view.seen,
				reason
			},
			answer: takenSchema
		});
		this.busy = false;
		if (answer.ok) return answer.value;
		if (answer.problem.place === 'seen') {
			await this.load();
			this.movedOn = true;
		} else this.problem = answer.problem;
		return null;
	}
}
