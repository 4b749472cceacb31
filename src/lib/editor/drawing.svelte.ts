/** The diagram shown as its worker draws it, again after every change; the last drawing stays while one is under way. */
import type { DossierClaims } from '$models/architecture/architecture';
import type { Scene } from '$models/scene/scene';
import type { Drift } from '$models/views/view';
import type { FromLayout } from './worker-protocol';
import type { Drawer } from './workers';

export class Drawing {
	readonly #locale: () => 'vi' | 'en';
	#drawer: Drawer | null = null;
	#diagram = $state<string | null>(null);
	#scene = $state.raw<Scene | null>(null);
	#drift = $state.raw<Drift | null>(null);
	#crowd = $state(0);
	/** The large diagram that somebody wanted drawn all the same. */
	#anyway: string | null = null;
	#isBusy = $state(false);
	#dossier: DossierClaims | null = null;
	#problem = $state('');
	#whenStands: () => void = () => undefined;

	/** Resolves when a drawing stands on the page for the first time, or it is known that none will. */
	readonly stands = new Promise<void>((resolve) => (this.#whenStands = resolve));

	constructor(locale: () => 'vi' | 'en') {
		this.#locale = locale;
	}

	/** Whose drawing this is; null where there is none. */
	get diagram(): string | null {
		return this.#diagram;
	}

	get scene(): Scene | null {
		return this.#scene;
	}

	/** How the diagram and the model have come apart; null while nothing is drawn. */
	get drift(): Drift | null {
		return this.#drift;
	}

	/** How many boxes the diagram has, where these are too many to draw unasked; else 0. */
	get crowd(): number {
		return this.#crowd;
	}

	get isBusy(): boolean {
		return this.#isBusy;
	}

	/** Why the last drawing failed; '' where it did not. */
	get problem(): string {
		return this.#problem;
	}

	/** The worker that draws; what it tells comes in by `take`. */
	start(drawer: Drawer): void {
		this.#drawer = drawer;
	}

	open(diagram: string): void {
		this.#diagram = diagram;
		this.again();
	}

	/** The canvas shows the scene. */
	shown(): void {
		this.#whenStands();
	}

	/** There is no diagram left to draw. */
	close(): void {
		this.#diagram = null;
		this.#scene = null;
		this.#whenStands();
	}

	/** Draws again, such as in the other language or after a drawing was given up. */
	again(): void {
		if (this.#diagram === null) return;
		const anyway = this.#anyway === this.#diagram;
		this.#drawer?.draw({
			kind: 'draw',
			diagram: this.#diagram,
			locale: this.#locale(),
			anyway,
			dossier: this.#dossier
		});
	}

	/** The title block tells the dossier as its forms do. */
	belongsTo(dossier: DossierClaims | null): void {
		if (JSON.stringify(dossier) === JSON.stringify(this.#dossier)) return;
		this.#dossier = dossier;
		this.again();
	}

	/** Draws a large diagram all the same. */
	drawAnyway(): void {
		this.#anyway = this.#diagram;
		this.again();
	}

	cancel(): void {
		this.#drawer?.cancel();
	}

	take(message: FromLayout): void {
		if (message.diagram !== this.#diagram) return;
		this.#isBusy = message.kind === 'busy';
		if (message.kind === 'scene') {
			this.#scene = message.scene;
			this.#drift = message.drift;
		}
		if (message.kind === 'scene' || message.kind === 'large')
			this.#crowd = message.kind === 'large' ? message.count : 0;
		this.#problem = message.kind === 'failed' ? message.message : '';
		if (message.kind === 'failed' || message.kind === 'large') this.#whenStands();
	}
}
