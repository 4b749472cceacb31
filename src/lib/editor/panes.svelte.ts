/** Which panes a person looks at: of the two that share one room, and on tablet and phone, where there is one at a time. */
export const asidePanes = ['findings', 'comments'] as const;
export type AsidePane = (typeof asidePanes)[number];
export type Pane = 'outline' | 'centre' | 'palette' | 'properties' | AsidePane;

/** At the left the tree and the components, at the right what one reads and fills in. */
export const sides = ['left', 'right'] as const;
export type Side = (typeof sides)[number];

const sideOf: Readonly<Record<Pane, Side | null>> = {
	outline: 'left',
	palette: 'left',
	centre: null,
	properties: 'right',
	findings: 'right',
	comments: 'right'
};

const HIDDEN = 'khuevan-hidden-panes';
type Store = Pick<Storage, 'getItem' | 'setItem'>;

const isAside = (pane: Pane): pane is AsidePane => (asidePanes as readonly string[]).includes(pane);

export class Panes {
	#aside = $state<AsidePane>('findings');
	#single = $state<Pane>('centre');
	#hidden = $state.raw<readonly Side[]>([]);
	readonly #store: Store | null;

	/** What was hidden is hidden again at the next visit, where the browser keeps it. */
	constructor(store: Store | null = null) {
		this.#store = store;
		try {
			const kept = store?.getItem(HIDDEN)?.split(' ') ?? [];
			this.#hidden = sides.filter((side) => kept.includes(side));
		} catch {
			// A forbidden store costs the memory of it, nothing else.
		}
	}

	/** Whether the panes at this side leave their room to the middle. */
	isHidden(side: Side): boolean {
		return this.#hidden.includes(side);
	}

	/** Hides the panes at a side, or shows them again; the other side stays as it is. */
	toggle(side: Side): void {
		const isHidden = this.isHidden(side);
		this.#hidden = sides.filter((one) => (one === side ? !isHidden : this.isHidden(one)));
		try {
			this.#store?.setItem(HIDDEN, this.#hidden.join(' '));
		} catch {
			// As above.
		}
	}

	/** What is found or what is said, beside the drawing. */
	get aside(): AsidePane {
		return this.#aside;
	}

	/** The one pane where there is room for no other. */
	get single(): Pane {
		return this.#single;
	}

	/** Leads the person to a pane: a hidden one is shown; of those in sight only what shares its room changes. */
	bring(pane: Pane): void {
		const side = sideOf[pane];
		if (side !== null && this.isHidden(side)) this.toggle(side);
		if (isAside(pane)) this.#aside = pane;
		this.#single = pane;
	}
}
