/** For tests of the site's pages: elements that only hold what was put into them. */

export class PlainElement {
	readonly attributes = new Map<string, string>();
	readonly children: (PlainElement | string)[] = [];
	readonly #listeners: (() => void)[] = [];
	hidden = false;

	constructor(readonly tag: string) {}

	setAttribute(name: string, value: string): void {
		this.attributes.set(name, value);
	}

	hasAttribute(name: string): boolean {
		return this.attributes.has(name);
	}

	append(...children: (PlainElement | string)[]): void {
		this.children.push(...children);
	}

	addEventListener(_: string, listener: () => void): void {
		this.#listeners.push(listener);
	}

	/** As if it was clicked, opened or whatever its listeners wait for. */
	happen(): void {
		for (const listener of this.#listeners) listener();
	}

	set textContent(text: string) {
		this.children.splice(0, Infinity, text);
	}

	get textContent(): string {
		return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
	}

	/** This element and all within it. */
	*all(): Generator<PlainElement> {
		yield this;
		for (const child of this.children) if (typeof child !== 'string') yield* child.all();
	}
}

/** What pages make their elements with; hand it to `vi.stubGlobal('document', …)`. */
export const plainDocument = { createElement: (tag: string): PlainElement => new PlainElement(tag) };

/** The elements that a page function made, with what stands closed at first opened. */
export function elementsOf(page: readonly unknown[]): readonly PlainElement[] {
	const roots = page.filter((one) => one instanceof PlainElement);
	const open = (one: PlainElement): void => {
		if (one.tag === 'details' && !one.hasAttribute('open')) {
			one.setAttribute('open', '');
			one.happen();
		}
		if (one.tag === 'button' && one.attributes.get('class') === 'more') while (!one.hidden) one.happen();
		for (const child of one.children) if (typeof child !== 'string') open(child);
	};
	roots.forEach(open);
	return roots.flatMap((root) => [...root.all()]);
}
