/** Which pane is shown beside the drawing where only one has room. */
export const asidePanes = ['findings', 'comments'] as const;
export type AsidePane = (typeof asidePanes)[number];

export class Aside {
	#shown = $state<AsidePane>('findings');
	#calls = $state(0);

	get shown(): AsidePane {
		return this.#shown;
	}

	/** Grows each time somebody is led there, also where the pane is shown already. */
	get calls(): number {
		return this.#calls;
	}

	show(pane: AsidePane): void {
		this.#shown = pane;
	}

	/** Shows the pane and leads the person there, also where one pane at a time is looked at. */
	bring(pane: AsidePane): void {
		this.#shown = pane;
		this.#calls += 1;
	}
}
