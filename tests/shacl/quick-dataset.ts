/** Triples found by subject or object and predicate at once; all that a validation asks, many times over. */
import type { DatasetCore, Quad, Term } from '@rdfjs/types';

const keyOf = (term: Term): string => {
	if (term.termType === 'NamedNode') return term.value;
	if (term.termType === 'BlankNode') return `_:${term.value}`;
	return term.termType === 'Literal' ? `"${term.value}"${term.language}^^${term.datatype.value}` : term.termType;
};

type Index = Map<string, Map<string, Quad[]>>;

function put(index: Index, node: string, predicate: string, quad: Quad): void {
	const ofNode = index.get(node) ?? new Map<string, Quad[]>();
	index.set(node, ofNode);
	const known = ofNode.get(predicate);
	if (known === undefined) ofNode.set(predicate, [quad]);
	else known.push(quad);
}

const none: readonly Quad[] = [];

export class QuickDataset implements DatasetCore {
	readonly #subjects: Index = new Map();
	readonly #objects: Index = new Map();
	readonly #quads: Quad[] = [];

	constructor(quads: Iterable<Quad> = none) {
		for (const quad of quads) this.add(quad);
	}

	get size(): number {
		return this.#quads.length;
	}

	[Symbol.iterator](): Iterator<Quad> {
		return this.#quads[Symbol.iterator]();
	}

	/** The same triple is kept once. */
	add(quad: Quad): this {
		if (this.has(quad)) return this;
		this.#quads.push(quad);
		put(this.#subjects, keyOf(quad.subject), quad.predicate.value, quad);
		put(this.#objects, keyOf(quad.object), quad.predicate.value, quad);
		return this;
	}

	delete(): this {
		throw new Error('Nothing is taken out again');
	}

	has({ subject, predicate, object }: Quad): boolean {
		return this.#found(subject, predicate, object).length > 0;
	}

	match(subject?: Term | null, predicate?: Term | null, object?: Term | null): DatasetCore {
		return new Found(this.#found(subject ?? null, predicate ?? null, object ?? null));
	}

	#found(subject: Term | null, predicate: Term | null, object: Term | null): readonly Quad[] {
		const [index, node] = subject === null ? [this.#objects, object] : [this.#subjects, subject];
		if (node === null)
			return this.#quads.filter((quad) => predicate?.value === quad.predicate.value || predicate === null);
		const ofNode = index.get(keyOf(node));
		if (ofNode === undefined) return none;
		const found = predicate === null ? [...ofNode.values()].flat() : (ofNode.get(predicate.value) ?? none);
		return subject === null || object === null ? found : found.filter((quad) => quad.object.equals(object));
	}
}

/** What was found; nobody adds to it. */
class Found implements DatasetCore {
	constructor(private readonly quads: readonly Quad[]) {}

	get size(): number {
		return this.quads.length;
	}

	[Symbol.iterator](): Iterator<Quad> {
		return this.quads[Symbol.iterator]();
	}

	has(quad: Quad): boolean {
		return this.quads.some((one) => one.equals(quad));
	}

	add(): this {
		throw new Error('Nothing is added to what was found');
	}

	delete(): this {
		throw new Error('Nothing is taken out again');
	}

	match(subject?: Term | null, predicate?: Term | null, object?: Term | null): DatasetCore {
		return new QuickDataset(this.quads).match(subject, predicate, object);
	}
}
