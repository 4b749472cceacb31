/**
 * Rules as shapes of SHACL Core. Every condition becomes four shapes, one for each answer that it may have (`truths.ts`);
 * a verdict is then one shape on the records that the rule may be about, and a record that meets it is reported.
 */
import type { Condition, RuleSubject } from '$models/framework/condition';
import { definitionOf } from '$models/framework/lookup';
import type { Pack, Rule } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import { compareTruths } from './compare-shapes';
import { looksOut, ownFrame, turnedIn, type Frame } from './frame';
import { frameworkTruths } from './framework-shapes';
import { Needs } from './needs';
import { neighbourTruths } from './neighbour-shapes';
import { NotSayable } from './not-sayable';
import { kindsMeant } from './kinds-meant';
import { literalsOf } from './literals';
import { along, ShapeGraph, type Shape } from './shape-graph';
import { allOf, anyOf, at, doubtOf, opposite, undeterminedOf, YES, type Truths } from './truths';
import { valueTruths } from './value-shapes';
import { kv } from './vocabulary';
import { wholeTruths } from './whole-shapes';

/** A record with none of these passes. */
export const spokenVerdicts = ['fail', 'undetermined', 'not-enough-basis', 'not-applicable'] as const;
export type SpokenVerdict = (typeof spokenVerdicts)[number];

export interface RuleShapes {
	readonly rule: Rule;
	/** Kinds or types of the records that the rule may be about, null for all. */
	readonly kinds: ReadonlySet<string> | null;
	/** What a record conforms to that has the verdict. */
	readonly shapes: Readonly<Record<SpokenVerdict, Shape>>;
}

export interface LeftRule {
	readonly rule: Rule;
	readonly reason: Words;
}

/** As far as a comment helps to read. */
const LONGEST_COMMENT = 160;

export class Translator {
	readonly graph = new ShapeGraph();
	readonly needs = new Needs();
	readonly #own = new Map<string, Truths>();

	constructor(
		readonly pack: Pack,
		/** ISO date of the check. */
		readonly asOf: string
	) {}

	/** Asked of a record by itself; the same condition is made once. */
	own(condition: Condition, subject: RuleSubject): Truths {
		const key = `${subject}|${JSON.stringify(condition)}`;
		const known = this.#own.get(key);
		if (known !== undefined) return known;
		const made = this.#make(condition, subject);
		const text = JSON.stringify(condition);
		this.graph.comment(made.yes, text.length > LONGEST_COMMENT ? `${text.slice(0, LONGEST_COMMENT)}…` : text);
		this.#own.set(key, made);
		return made;
	}

	/** Asked of a record that was stepped to, of which some may look back. */
	ask(condition: Condition, frame: Frame): Truths {
		if (!looksOut(condition)) return at(this.graph, frame.here, this.own(condition, frame.subject));
		if ('all' in condition)
			return allOf(
				this.graph,
				condition.all.map((part) => this.ask(part, frame))
			);
		if ('any' in condition)
			return anyOf(
				this.graph,
				condition.any.map((part) => this.ask(part, frame))
			);
		if ('not' in condition) return opposite(this.ask(condition.not, frame));
		if ('compare' in condition) return compareTruths(condition.compare, frame, this);
		if (frame.outerSubject === null || frame.outer === null) {
			throw new NotSayable({
				vi: 'nhìn lại một trong nhiều bản ghi nối với nhau',
				en: 'it looks back at one of many records that are linked'
			});
		}
		return at(this.graph, frame.outer, this.own(turnedIn(condition), frame.outerSubject));
	}

	#make(condition: Condition, subject: RuleSubject): Truths {
		if ('all' in condition)
			return allOf(
				this.graph,
				condition.all.map((part) => this.own(part, subject))
			);
		if ('any' in condition)
			return anyOf(
				this.graph,
				condition.any.map((part) => this.own(part, subject))
			);
		if ('not' in condition) return opposite(this.own(condition.not, subject));
		if ('use' in condition) {
			const definition = definitionOf(this.pack, condition.use);
			if (definition !== undefined) return this.own(definition.condition, subject);
		}
		if ('compare' in condition) return compareTruths(condition.compare, ownFrame(subject), this);
		const made =
			valueTruths(condition, subject, this) ??
			neighbourTruths(condition, subject, this) ??
			frameworkTruths(condition, subject, this) ??
			wholeTruths(condition, subject, this);
		if (made !== null) return made;
		const name = Object.keys(condition).join(', ');
		throw new NotSayable({ vi: `toán tử ${name} chưa có cách dịch`, en: `there is no translation of ${name}` });
	}
}

/** The verdict of a rule over its records; throws `NotSayable`. */
export function shapesOfRule(rule: Rule, translator: Translator): RuleShapes {
	const { graph } = translator;
	const { subject, where } = rule.target;
	if (rule.require === null || rule.asked !== null) {
		throw new NotSayable({ vi: 'chỉ con người trả lời được', en: 'only a person can answer it' });
	}
	const meant = where === null ? YES : translator.own(where, subject);
	const holds = translator.own(rule.require, subject);
	// A rule that holds anyway passes even where it is open whether the record is meant.
	const notHeld = graph.not(holds.yes);
	const fail = graph.and(meant.yes, holds.no);
	const doubt = graph.or(doubtOf(meant), doubtOf(holds));
	const open = graph.and(doubt, graph.not(meant.no), notHeld, graph.not(fail));
	const undetermined = undeterminedFinding(graph, meant, holds, open);
	const kinds = kindsMeant(where, subject, translator.pack);
	return {
		rule,
		kinds,
		shapes: {
			fail,
			undetermined,
			'not-enough-basis': graph.and(open, graph.not(undetermined)),
			// The kind says so of most records, and sooner.
			'not-applicable': kinds === null ? meant.no : graph.or(otherKind(graph, subject, kinds), meant.no)
		}
	};
}

function otherKind(graph: ShapeGraph, subject: RuleSubject, kinds: ReadonlySet<string>): Shape {
	const property = subject === 'object' ? kv.kind : subject === 'relation' ? kv.relationType : kv.diagramType;
	return graph.none([along(property)], graph.oneOf([...kinds].flatMap(literalsOf)));
}

/** What is open is the agency's own to determine. */
function undeterminedFinding(graph: ShapeGraph, meant: Truths, holds: Truths, open: Shape): Shape {
	const parts = [meant, holds].filter((part) => part.open !== 'never');
	const [first] = parts;
	if (first?.open === 'by-owner' && parts.every((part) => part.open === 'by-owner')) {
		return graph.and(open, graph.not(first.others));
	}
	const ofHolds = graph.and(meant.yes, undeterminedOf(graph, holds));
	return graph.or(ofHolds, graph.and(undeterminedOf(graph, meant), graph.not(holds.yes)));
}

export interface Translation {
	readonly graph: ShapeGraph;
	readonly needs: Needs;
	readonly covered: readonly RuleShapes[];
	readonly left: readonly LeftRule[];
}

/** All rules of a pack, or those given, at the date of the check. */
export function translateRules(pack: Pack, asOf: string, rules: readonly Rule[] = pack.rules): Translation {
	const translator = new Translator(pack, asOf);
	const covered: RuleShapes[] = [];
	const left: LeftRule[] = [];
	for (const rule of rules) {
		try {
			covered.push(shapesOfRule(rule, translator));
		} catch (error) {
			if (!(error instanceof NotSayable)) throw error;
			left.push({ rule, reason: error.reason });
		}
	}
	return { graph: translator.graph, needs: translator.needs, covered, left };
}
