/** Shapes as triples: those that speak a verdict, and whatever they are made of. */
import type { RuleSubject } from '$models/framework/condition';
import type { Severity } from '$models/framework/rule';
import { DataFactory, type BlankNode, type NamedNode, type Quad, type Term } from 'n3';
import { textLiteral, wholeNumber } from './literals';
import { spokenVerdicts, type RuleShapes, type SpokenVerdict, type Translation } from './rule-to-shapes';
import { ALWAYS, NEVER, partsOf, type Path, type Range, type Shape, type ShapeBody, type Step } from './shape-graph';
import { classOf, kindClass, kv, partShape, rdf, rdfs, ruleShape, sh } from './vocabulary';

const { blankNode, literal, quad } = DataFactory;

const severities = {
	required: sh('Violation'),
	recommended: sh('Warning'),
	information: sh('Info')
} as const satisfies Record<Severity, NamedNode>;

const verdictWords = {
	fail: { vi: 'chưa đáp ứng', en: 'fails' },
	undetermined: { vi: 'chưa xác định', en: 'undetermined' },
	'not-enough-basis': { vi: 'chưa đủ cơ sở đánh giá', en: 'not enough basis' },
	'not-applicable': { vi: 'không áp dụng', en: 'does not apply' }
} as const satisfies Record<SpokenVerdict, { readonly vi: string; readonly en: string }>;

const ranges = {
	least: sh('minInclusive'),
	most: sh('maxInclusive'),
	above: sh('minExclusive'),
	below: sh('maxExclusive')
} as const satisfies Record<keyof Range, NamedNode>;

class ShapeWriter {
	readonly quads: Quad[] = [];
	readonly #names = new Map<Shape, NamedNode>();
	#blanks = 0;

	constructor(private readonly translation: Translation) {}

	add(subject: NamedNode | BlankNode, predicate: NamedNode, object: Quad['object']): void {
		this.quads.push(quad(subject, predicate, object));
	}

	/** The name of a shape, written on the way with all that it is made of. */
	name(shape: Shape): NamedNode {
		const known = this.#names.get(shape);
		if (known !== undefined) return known;
		const body = this.#bodyOf(shape);
		for (const part of partsOf(body)) this.name(body.kind === 'and' ? this.#conjunct(part)[1] : part);
		const made = partShape(this.#names.size + 1);
		this.#names.set(shape, made);
		this.#body(made, body);
		const comment = this.translation.graph.comments.get(shape);
		if (comment !== undefined) this.add(made, rdfs('comment'), textLiteral(comment));
		return made;
	}

	#body(node: NamedNode, body: ShapeBody): void {
		switch (body.kind) {
			case 'and':
				for (const part of body.parts) {
					const [constraint, asked] = this.#conjunct(part);
					this.add(node, constraint, this.name(asked));
				}
				return;
			case 'or':
				this.add(node, sh('or'), this.#list(body.parts.map((part) => this.name(part))));
				return;
			case 'not':
				this.add(node, sh('not'), this.name(body.part));
				return;
			case 'at-least':
			case 'at-most': {
				const bound = body.kind === 'at-least' ? 'Min' : 'Max';
				this.add(node, sh('path'), this.#path(body.path));
				if (body.value === ALWAYS) {
					this.add(node, sh(`${bound.toLowerCase()}Count`), wholeNumber(body.count));
					return;
				}
				this.add(node, sh('qualifiedValueShape'), this.name(body.value));
				this.add(node, sh(`qualified${bound}Count`), wholeNumber(body.count));
				return;
			}
			case 'one-of':
				this.add(node, sh('in'), this.#list(body.terms));
				return;
			case 'range':
				for (const [bound, term] of Object.entries(body.range) as [keyof Range, Term][]) {
					this.add(node, ranges[bound], term as Quad['object']);
				}
				return;
			case 'pattern':
				this.add(node, sh('pattern'), textLiteral(body.pattern));
				this.add(node, sh('flags'), textLiteral('i'));
				return;
			case 'class':
				this.add(node, sh('class'), body.name);
				return;
			case 'less':
				this.add(node, sh('path'), this.#path(body.path));
				this.add(node, sh(body.orEqual ? 'lessThanOrEquals' : 'lessThan'), body.property);
				return;
			case 'disjoint':
				this.add(node, sh('path'), this.#path(body.path));
				this.add(node, sh('disjoint'), body.property);
				return;
		}
	}

	/** How one of several constraints is said that all hold of a node. */
	#conjunct(part: Shape): readonly [constraint: NamedNode, asked: Shape] {
		const body = this.#bodyOf(part);
		if (body.kind === 'not') return [sh('not'), body.part];
		return [sh('path' in body ? 'property' : 'node'), part];
	}

	#bodyOf(shape: Shape): ShapeBody {
		const body = this.translation.graph.bodies.get(shape);
		if (body === undefined) throw new Error(`There is no shape ${shape}`);
		return body;
	}

	#blank(): BlankNode {
		this.#blanks += 1;
		return blankNode(`b${this.#blanks}`);
	}

	#list(terms: readonly Term[]): NamedNode | BlankNode {
		let rest: NamedNode | BlankNode = rdf('nil');
		for (const term of [...terms].reverse()) {
			const node = this.#blank();
			this.add(node, rdf('first'), term as Quad['object']);
			this.add(node, rdf('rest'), rest);
			rest = node;
		}
		return rest;
	}

	#step(step: Step): NamedNode | BlankNode {
		if ('along' in step) return step.along;
		const node = this.#blank();
		if ('against' in step) this.add(node, sh('inversePath'), step.against);
		else this.add(node, sh('alternativePath'), this.#list(step.either.map((one) => this.#step(one))));
		return node;
	}

	#path(path: Path): NamedNode | BlankNode {
		const [only, ...more] = path;
		if (only === undefined) throw new Error('A path has a step');
		return more.length === 0 ? this.#step(only) : this.#list(path.map((step) => this.#step(step)));
	}
}

/** A rule about some kinds looks at no others, but they must hear that it does not apply to them. */
const targetsOf = (subject: RuleSubject, kinds: ReadonlySet<string> | null): readonly NamedNode[] =>
	kinds === null ? [classOf[subject]] : [...kinds].map((kind) => kindClass(subject, kind));

function writeRule(writer: ShapeWriter, { rule, kinds, shapes }: RuleShapes, verdict: SpokenVerdict): void {
	const shape = shapes[verdict];
	if (shape === NEVER) return;
	const node = ruleShape(rule.id, verdict);
	const { subject } = rule.target;
	const asked = shape === ALWAYS ? null : writer.name(shape);
	writer.add(node, rdf('type'), sh('NodeShape'));
	for (const target of targetsOf(subject, verdict === 'not-applicable' ? null : kinds)) {
		writer.add(node, sh('targetClass'), target);
	}
	// Records are named, so none of them is a literal.
	if (asked === null) writer.add(node, sh('nodeKind'), sh('Literal'));
	else writer.add(node, sh('not'), asked);
	writer.add(node, sh('severity'), verdict === 'fail' ? severities[rule.severity] : sh('Info'));
	writer.add(node, kv.rule, textLiteral(rule.id));
	writer.add(node, kv.verdict, textLiteral(verdict));
	for (const locale of ['vi', 'en'] as const) {
		const message = `${rule.id}: ${rule.title[locale]} – ${verdictWords[verdict][locale]}`;
		writer.add(node, sh('message'), literal(message, locale));
	}
}

/** The shapes of the covered rules, of all verdicts or of those given. */
export function shapesToRdf(
	translation: Translation,
	verdicts: readonly SpokenVerdict[] = spokenVerdicts
): readonly Quad[] {
	const writer = new ShapeWriter(translation);
	for (const rule of translation.covered) for (const verdict of verdicts) writeRule(writer, rule, verdict);
	return writer.quads;
}
