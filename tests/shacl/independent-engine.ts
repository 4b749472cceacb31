/**
 * Verdicts as an independent SHACL engine gives them. The engine answers every constraint by itself; what is added here is
 * that it remembers whether a node conforms to a shape, which it would work out anew each time, stops at the first
 * constraint that does not hold, and writes no report of nested answers. `asItComes` is the engine untouched, with its own report.
 */
import type { Term } from '@rdfjs/types';
import { DataFactory, Store, type Quad } from 'n3';
import { sh } from '$exporters/shacl/vocabulary';
import { QuickDataset } from './quick-dataset';
import SHACLValidator from 'rdf-validate-shacl';
import environment from 'rdf-validate-shacl/src/defaultEnv.js';

export interface Reported {
	readonly shape: string;
	readonly node: string;
}

/** The engine took longer than it was given. */
export class OutOfTime extends Error {}

export interface Asking {
	/** Shapes by name; all where absent. */
	readonly asked?: ReadonlySet<string> | null;
	/** Milliseconds. */
	readonly limit?: number;
}

type Engine = SHACLValidator['validationEngine'];
type Shape = ReturnType<SHACLValidator['shapesGraph']['getShape']>;
type Constraint = Shape['constraints'][number];

const isViolated = (engine: Engine, focus: Term, value: Term | null, constraint: Constraint): boolean => {
	// Constraints on a path as a whole are asked without a value, as the engine itself does.
	const answers = constraint.validate(focus, value as Term);
	return (Array.isArray(answers) ? answers : [answers]).some(
		(answer) => engine.normalizeValidationResult(answer, value) !== null
	);
};

/** The terms of the store bring their key along. */
const keyOf = (term: Term): string =>
	'id' in term ? String(term.id) : `${term.value} ${term.termType === 'Literal' ? term.datatype.value : ''}`;

/** The engine's own terms, in data sets that find things sooner. */
const indexed: typeof environment = Object.create(environment, {
	dataset: { value: (quads?: Iterable<Quad>) => new QuickDataset(quads) }
});

class RememberingValidator extends SHACLValidator {
	readonly reported: Reported[] = [];
	readonly #known = new Map<string, Map<string, boolean>>();
	readonly #nested: Engine;
	#asked: ReadonlySet<string> | null = null;
	#deadline = Number.POSITIVE_INFINITY;

	constructor(shapes: QuickDataset) {
		super(shapes, { factory: indexed });
		// The engine would look at every shape for one; here it is known how they are told.
		const targeted = new Set([...shapes.match(null, sh('targetClass'))].map(({ subject }) => subject.value));
		const all = [...targeted].map((name) => this.shapesGraph.getShape(DataFactory.namedNode(name)));
		Object.defineProperty(this.shapesGraph, 'shapesWithTarget', {
			get: () => all.filter(({ shapeNode }) => this.#asked?.has(shapeNode.value) ?? true)
		});
		this.validationEngine.maxNodeChecks = 0;
		this.#nested = this.validationEngine.clone();
		this.#nested.maxNodeChecks = 0;
		this.#nested.validateValueNodeAgainstConstraint = (focus, value, constraint) =>
			isViolated(this.#nested, focus, value, constraint);
		this.#nested.validateNodeAgainstShape = (focus, shape, data) => {
			const values = shape.getValueNodes(focus, data);
			return shape.constraints.some((constraint) =>
				this.#nested.validateNodeAgainstConstraint(focus, values, constraint, data)
			);
		};
		this.validationEngine.validateValueNodeAgainstConstraint = (focus, value, constraint) => {
			if (performance.now() > this.#deadline) throw new OutOfTime();
			const violated = isViolated(this.validationEngine, focus, value, constraint);
			if (violated) this.reported.push({ shape: constraint.shape.shapeNode.value, node: focus.value });
			return violated;
		};
	}

	override validateNodeAgainstShape(focus: Term, shape: Term): boolean {
		return this.nodeConformsToShape(focus, shape);
	}

	override nodeConformsToShape(focus: Term, shape: Term, given?: Parameters<SHACLValidator['nodeConformsToShape']>[2]) {
		if (given !== undefined) return super.nodeConformsToShape(focus, shape, given);
		const answers = this.#known.get(shape.value) ?? new Map<string, boolean>();
		this.#known.set(shape.value, answers);
		const key = keyOf(focus);
		const known = answers.get(key);
		if (known !== undefined) return known;
		const conforms = !this.#nested.validateNodeAgainstShape(focus, this.shapesGraph.getShape(shape), this.$data);
		answers.set(key, conforms);
		return conforms;
	}

	async report(data: QuickDataset, { asked = null, limit }: Asking): Promise<readonly Reported[]> {
		this.reported.length = 0;
		this.#known.clear();
		this.#asked = asked;
		this.#deadline = limit === undefined ? Number.POSITIVE_INFINITY : performance.now() + limit;
		await this.validate(data);
		return [...this.reported];
	}
}

/** Asks of data whatever shapes there are; made once for many data. */
export class IndependentEngine {
	readonly #validator: RememberingValidator;

	constructor(shapes: readonly Quad[]) {
		this.#validator = new RememberingValidator(new QuickDataset(shapes));
	}

	validate(data: readonly Quad[] | QuickDataset, asking: Asking = {}): Promise<readonly Reported[]> {
		return this.#validator.report(data instanceof QuickDataset ? data : new QuickDataset(data), asking);
	}
}

/** What the engine's own report says, without anything added. */
export async function asItComes(shapes: readonly Quad[], data: readonly Quad[]): Promise<readonly Reported[]> {
	const validator = new SHACLValidator(new Store([...shapes]));
	validator.validationEngine.maxNodeChecks = 0;
	const { results } = await validator.validate(new Store([...data]));
	return results.map(({ sourceShape, focusNode }) => ({
		shape: sourceShape?.value ?? '',
		node: focusNode?.value ?? ''
	}));
}
