/** The printed text of a frozen version, part by part as somebody comes to it, and its diagrams as they are seen. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { ApiProblem } from '$lib/api/client';
import type { Conformance } from '$lib/conformance/conformance.svelte';
import type { Printed, PrintedStanding } from '$lib/conformance/printed-text';
import type { Appraisal } from '$exporters/exporter';

/** How far below the window something is made ready. */
const AHEAD = '600px';

/** Calls once an element comes near the window. */
function whenNear(element: Element, call: () => void): () => void {
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			call();
		},
		{ rootMargin: AHEAD }
	);
	observer.observe(element);
	return () => observer.disconnect();
}

export class PrintedParts {
	readonly #conformance: Conformance;
	readonly #appraisal: () => Appraisal | null;
	readonly #under = new SvelteMap<string, Printed>();
	readonly #busy = new SvelteSet<string>();
	#standings: Readonly<Record<string, PrintedStanding>> | null = $state.raw(null);
	problem: ApiProblem | null = $state.raw(null);

	constructor(conformance: Conformance, appraisal: () => Appraisal | null) {
		this.#conformance = conformance;
		this.#appraisal = appraisal;
	}

	/** What stands under a heading; undefined until it is there. */
	of(mark: string): Printed | undefined {
		return this.#under.get(mark);
	}

	/** How what stands under a heading stands, also before somebody comes to it; undefined until the document is made. */
	standing(mark: string): PrintedStanding | undefined {
		return this.#standings?.[mark];
	}

	/** Whether the document is made, so that what is counted in it is counted in all of it. */
	get isCounted(): boolean {
		return this.#standings !== null;
	}

	/** Whether the part that begins with a heading is being made. */
	isBusy(mark: string): boolean {
		return this.#busy.has(mark);
	}

	/** Makes a part, with its first heading in front, once it comes near. */
	readonly near = (marks: readonly string[]) => (element: Element) => whenNear(element, () => void this.#load(marks));

	async #load(marks: readonly string[]): Promise<void> {
		const [first = ''] = marks;
		if (this.#under.has(first) || this.#busy.has(first)) return;
		this.#busy.add(first);
		this.problem = null;
		const { scope, settings } = this.#conformance;
		const as = { asOf: scope.asOf, version: settings.version, appraisal: this.#appraisal() };
		const answer = await this.#conformance.askAside('printed', scope, as, marks);
		this.#busy.delete(first);
		if (!answer.ok) {
			this.problem = answer.problem;
			return;
		}
		for (const [mark, printed] of Object.entries(answer.value)) this.#under.set(mark, printed);
		const standings = await this.#conformance.askAside('printedStandings', scope, as);
		if (standings.ok) this.#standings = standings.value;
		else this.problem = standings.problem;
	}

	/** Draws the diagrams within an element, each once it comes near; `told` says what becomes of one that cannot be drawn. */
	readonly drawn = (html: string, told: (problem: ApiProblem) => string) => (element: Element) => {
		if (!html.includes('data-diagram')) return undefined;
		const ends = [...element.querySelectorAll<HTMLElement>('figure[data-diagram]:not(:has(img, .missing))')].map(
			(figure) => whenNear(figure, () => void this.#draw(figure, told))
		);
		return () => {
			for (const end of ends) end();
		};
	};

	async #draw(figure: HTMLElement, told: (problem: ApiProblem) => string): Promise<void> {
		const { diagram = '', alt = '' } = figure.dataset;
		const { scope } = this.#conformance;
		const answer = await this.#conformance.askAside('drawn', scope.pack, diagram, { locale: 'vi', theme: 'light' });
		if (answer.ok) {
			const image = document.createElement('img');
			image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(answer.value.svg)}`;
			image.alt = alt;
			figure.prepend(image);
			return;
		}
		const words = document.createElement('p');
		words.className = 'missing';
		words.textContent = told(answer.problem);
		figure.prepend(words);
	}
}
