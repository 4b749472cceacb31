/**
 * Shapes that are made once however often they are asked for, so that a graph of them grows with the conditions and not
 * with the ways through them. What can be said shorter is.
 */
import type { NamedNode, Term } from 'n3';

/** A step from a node along a property, or against it; one of several where there is a choice. */
export type Step =
	{ readonly along: NamedNode } | { readonly against: NamedNode } | { readonly either: readonly Step[] };
export type Path = readonly Step[];

export const along = (property: NamedNode): Step => ({ along: property });
export const against = (property: NamedNode): Step => ({ against: property });

/** Name of a shape; the two that everything and nothing conforms to are never written. */
export type Shape = string;
export const ALWAYS: Shape = 'always';
export const NEVER: Shape = 'never';

export interface Range {
	readonly least?: Term;
	readonly most?: Term;
	readonly above?: Term;
	readonly below?: Term;
}

export type ShapeBody =
	| { readonly kind: 'and' | 'or'; readonly parts: readonly Shape[] }
	| { readonly kind: 'not'; readonly part: Shape }
	/** So many values at the end of a path conform. */
	| {
			readonly kind: 'at-least' | 'at-most';
			readonly path: Path;
			readonly count: number;
			readonly value: Shape;
	  }
	| { readonly kind: 'one-of'; readonly terms: readonly Term[] }
	| { readonly kind: 'range'; readonly range: Range }
	| { readonly kind: 'pattern'; readonly pattern: string }
	| { readonly kind: 'class'; readonly name: NamedNode }
	/** Every value at the end of a path is less than (or equal to) every value of a property. */
	| { readonly kind: 'less'; readonly path: Path; readonly orEqual: boolean; readonly property: NamedNode }
	/** No value at the end of a path is a value of a property. */
	| { readonly kind: 'disjoint'; readonly path: Path; readonly property: NamedNode };

const termKey = (term: Term): string => term.id;

function stepKey(step: Step): string {
	if ('along' in step) return `<${step.along.value}>`;
	return 'against' in step ? `^<${step.against.value}>` : `(${step.either.map(stepKey).join('|')})`;
}

export const pathKey = (path: Path): string => path.map(stepKey).join('/');

function keyOf(body: ShapeBody): string {
	switch (body.kind) {
		case 'and':
		case 'or':
			return `${body.kind} ${body.parts.join(' ')}`;
		case 'not':
			return `not ${body.part}`;
		case 'at-least':
		case 'at-most':
			return `${body.kind} ${body.count} ${pathKey(body.path)} ${body.value}`;
		case 'one-of':
			return `one-of ${JSON.stringify(body.terms.map(termKey))}`;
		case 'range':
			return `range ${JSON.stringify(Object.entries(body.range).map(([bound, term]) => [bound, termKey(term)]))}`;
		case 'pattern':
			return `pattern ${body.pattern}`;
		case 'class':
			return `class ${body.name.value}`;
		case 'less':
			return `less ${pathKey(body.path)} ${String(body.orEqual)} ${body.property.value}`;
		case 'disjoint':
			return `disjoint ${pathKey(body.path)} ${body.property.value}`;
	}
}

export class ShapeGraph {
	readonly bodies = new Map<Shape, ShapeBody>();
	/** What a shape asks, for people who read it. */
	readonly comments = new Map<Shape, string>();
	readonly #names = new Map<string, Shape>();

	comment(shape: Shape, text: string): void {
		if (shape !== ALWAYS && shape !== NEVER && !this.comments.has(shape)) this.comments.set(shape, text);
	}

	and(...parts: readonly Shape[]): Shape {
		return this.#joined('and', parts, ALWAYS, NEVER);
	}

	or(...parts: readonly Shape[]): Shape {
		return this.#joined('or', parts, NEVER, ALWAYS);
	}

	not(part: Shape): Shape {
		if (part === ALWAYS) return NEVER;
		if (part === NEVER) return ALWAYS;
		const opposite = this.#opposite(part);
		// None of several is shorter to say one by one.
		return opposite.kind === 'not' && this.bodies.get(part)?.kind === 'or'
			? this.and(...partsOf(this.#body(part)).map((one) => this.not(one)))
			: this.#named(opposite);
	}

	#body(shape: Shape): ShapeBody {
		const body = this.bodies.get(shape);
		if (body === undefined) throw new Error(`There is no shape ${shape}`);
		return body;
	}

	#opposite(part: Shape): ShapeBody {
		const body = this.#body(part);
		if (body.kind === 'not') return this.#body(body.part);
		if (body.kind === 'at-least') return { ...body, kind: 'at-most', count: body.count - 1 };
		return body.kind === 'at-most' ? { ...body, kind: 'at-least', count: body.count + 1 } : { kind: 'not', part };
	}

	/** At least so many values at the end of a path conform; on an empty path that is the node itself. */
	atLeast(path: Path, count: number, value: Shape = ALWAYS): Shape {
		if (count <= 0) return ALWAYS;
		if (value === NEVER) return NEVER;
		if (path.length === 0) return count === 1 ? value : NEVER;
		return this.#named({ kind: 'at-least', path, count, value });
	}

	atMost(path: Path, count: number, value: Shape = ALWAYS): Shape {
		if (count < 0) return NEVER;
		if (value === NEVER) return ALWAYS;
		if (path.length === 0) return count === 0 ? this.not(value) : ALWAYS;
		return this.#named({ kind: 'at-most', path, count, value });
	}

	some(path: Path, value: Shape = ALWAYS): Shape {
		return this.atLeast(path, 1, value);
	}

	none(path: Path, value: Shape = ALWAYS): Shape {
		return this.atMost(path, 0, value);
	}

	oneOf(terms: readonly Term[]): Shape {
		const byKey = new Map(terms.map((term) => [termKey(term), term]));
		return byKey.size === 0 ? NEVER : this.#named({ kind: 'one-of', terms: [...byKey.values()] });
	}

	within(range: Range): Shape {
		return this.#named({ kind: 'range', range });
	}

	matching(pattern: string): Shape {
		return this.#named({ kind: 'pattern', pattern });
	}

	ofClass(name: NamedNode): Shape {
		return this.#named({ kind: 'class', name });
	}

	less(path: Path, property: NamedNode, orEqual: boolean): Shape {
		return this.#named({ kind: 'less', path, orEqual, property });
	}

	disjoint(path: Path, property: NamedNode): Shape {
		return this.#named({ kind: 'disjoint', path, property });
	}

	#joined(kind: 'and' | 'or', given: readonly Shape[], empty: Shape, whole: Shape): Shape {
		const parts = new Set<Shape>();
		for (const part of given) {
			if (part === whole) return whole;
			if (part !== empty) parts.add(part);
		}
		for (const part of parts) if (parts.has(this.#names.get(keyOf(this.#opposite(part))) ?? '')) return whole;
		const [only, ...more] = parts;
		if (only === undefined) return empty;
		return more.length === 0 ? only : this.#named({ kind, parts: [...parts] });
	}

	#named(body: ShapeBody): Shape {
		const key = keyOf(body);
		const known = this.#names.get(key);
		if (known !== undefined) return known;
		const name = `s${this.bodies.size + 1}`;
		this.#names.set(key, name);
		this.bodies.set(name, body);
		return name;
	}
}

/** Shapes that a shape is made of. */
export function partsOf(body: ShapeBody): readonly Shape[] {
	switch (body.kind) {
		case 'and':
		case 'or':
			return body.parts;
		case 'not':
			return [body.part];
		case 'at-least':
		case 'at-most':
			return body.value === ALWAYS ? [] : [body.value];
		default:
			return [];
	}
}
