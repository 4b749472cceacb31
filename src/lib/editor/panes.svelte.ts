/** Which panes a person looks at: of the two that share one room, and on tablet and phone, where there is one at a time. */
export const asidePanes = ['findings', 'comments'] as const;
export type AsidePane = (typeof asidePanes)[number];
export type Pane = 'outline' | 'centre' | 'palette' | 'properties' | AsidePane;

const isAside = (pane: Pane): pane is AsidePane => (asidePanes as readonly string[]).includes(pane);

export class Panes {
	#aside = $state<AsidePane>('findings');
	#single = $state<Pane>('centre');

	/** What is found or what is said, beside the drawing. */
	get aside(): AsidePane {
		return this.#aside;
	}

	/** The one pane where there is room for no other. */
	get single(): Pane {
		return this.#single;
	}

	/** Leads the person to a pane; where all are in sight only what shares its room with another changes. */
	bring(pane: Pane): void {
		if (isAside(pane)) this.#aside = pane;
		this.#single = pane;
	}
}
