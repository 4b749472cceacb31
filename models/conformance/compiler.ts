/**
 * Makes conditions ready. Equal conditions are made once, and a nested one is asked at most once of a record in one pass,
 * so that the cost of a rule is its parts times the records and relations, however they hang together.
 */
import type { DossierClaims } from '$models/architecture/architecture';
import type { Condition, RuleSubject } from '$models/framework/condition';
import { definitionOf } from '$models/framework/lookup';
import { fold, isPlain } from '$models/text/fold';
import { Aggregate, type SumQuestion } from './aggregate';
import { MISSING, OPEN } from './entry-operand';
import { openTruth } from './operand';
import { compiledAll, compiledAny, compiledNot, type Compiled } from './compiled';
import type { Holder } from './holder';
import { compileFramework } from './operators/framework';
import { compileNeighbours } from './operators/neighbours';
import { compileValue } from './operators/values';
import { compileWholes } from './operators/wholes';
import type { Population } from './population';
import type { Reads } from './read';
import { walk, type Step } from './steps';
import { both, either, FALSE, NOT_ENOUGH, opposite, TRUE, UNDETERMINED, type Truth } from './truth';
import { UniqueIndex } from './unique-index';

/** Answers by slot, each good for the pass in which it was given. */
class Memo {
	#answers = new Uint8Array(0);
	#passes = new Uint16Array(0);

	forget(): void {
		this.#passes.fill(0);
	}

	/** Remembers answers of all slots at once. */
	fill(answers: Uint8Array, pass: number): void {
		this.#answers = answers.slice();
		this.#passes = new Uint16Array(answers.length).fill(pass);
	}

	get(slot: number, pass: number): Truth | null {
		return this.#passes[slot] === pass ? (this.#answers[slot] as Truth) : null;
	}

	set(slot: number, pass: number, truth: Truth, slots: number): void {
		if (slot >= this.#answers.length) {
			const size = Math.max(slot + 1, Math.ceil(slots * 1.25));
			const [answers, passes] = [new Uint8Array(size), new Uint16Array(size)];
			answers.set(this.#answers);
			passes.set(this.#passes);
			this.#answers = answers;
			this.#passes = passes;
		}
		this.#answers[slot] = truth;
		this.#passes[slot] = pass;
	}
}

/** Two answers joined, at four times the first and once the second. */
const tableOf = (join: (a: Truth, b: Truth) => Truth): Uint8Array =>
	Uint8Array.from({ length: 16 }, (_, at) => join((at >> 2) as Truth, (at & 3) as Truth));
const bothTable = tableOf(both);
const eitherTable = tableOf(either);

/** Conditions as texts for telling equal ones; those of a pack are the same objects in every check. */
const texts = new WeakMap<Condition, string>();

function textOfCondition(condition: Condition): string {
	const known = texts.get(condition);
	if (known !== undefined) return known;
	const made = JSON.stringify(condition);
	texts.set(condition, made);
	return made;
}

const turned = Uint8Array.from([FALSE, TRUE, UNDETERMINED, NOT_ENOUGH], opposite as (truth: number) => number);

function joinInto(answers: Uint8Array, part: Uint8Array, table: Uint8Array): void {
	for (let slot = 0; slot < answers.length; slot += 1) {
		answers[slot] = table[((answers[slot] ?? 0) << 2) | (part[slot] ?? 0)] ?? 0;
	}
}

function turn(answers: Uint8Array, part: Uint8Array): void {
	for (let slot = 0; slot < answers.length; slot += 1) answers[slot] = turned[part[slot] ?? 0] ?? 0;
}

export class Compiler {
	/** In the order in which one may build on another. */
	readonly aggregates: Aggregate[] = [];
	readonly uniques: UniqueIndex[] = [];
	/** Aggregates that the condition being made ready asks, by rule; see `aggregatesOf`. */
	#asked = new Set<Aggregate>();
	/** Numbers the passes; what was remembered in one means nothing in the next. */
	pass = 1;
	readonly #memos: Memo[] = [];
	readonly #made = new Map<string, { readonly compiled: Compiled; readonly aggregates: ReadonlySet<Aggregate> }>();
	readonly #nested = new Map<Compiled, Compiled>();
	readonly #swept = new Map<Compiled, Uint8Array>();
	/** All records are being asked, so that answering for all of them at once is no waste. */
	#isSweeping = false;

	constructor(
		readonly population: Population,
		readonly dossier: DossierClaims | null
	) {}

	/** Begins another pass over what may have changed. */
	nextPass(): void {
		this.pass += 1;
		if (this.pass < 65_536) return;
		this.pass = 1;
		for (const memo of this.#memos) memo.forget();
	}

	/** Makes a condition ready that is asked of records of a subject. */
	compile(condition: Condition, subject: RuleSubject, outerSubject: RuleSubject | null): Compiled {
		const key = `${subject}|${outerSubject ?? ''}|${textOfCondition(condition)}`;
		const known = this.#made.get(key);
		if (known !== undefined) {
			for (const aggregate of known.aggregates) this.#asked.add(aggregate);
			return known.compiled;
		}
		const outside = this.#asked;
		this.#asked = new Set();
		const compiled = this.#make(condition, subject, outerSubject);
		this.#made.set(key, { compiled, aggregates: this.#asked });
		for (const aggregate of this.#asked) outside.add(aggregate);
		this.#asked = outside;
		return compiled;
	}

	/** Makes a condition ready and tells which sums its answer hangs on. */
	withAggregates(
		condition: Condition,
		subject: RuleSubject
	): { readonly compiled: Compiled; readonly aggregates: ReadonlySet<Aggregate> } {
		this.#asked = new Set();
		const compiled = this.compile(condition, subject, null);
		return { compiled, aggregates: this.#asked };
	}

	/** A condition asked of neighbours: whoever is asked twice in a pass answers from memory. */
	nested(condition: Condition, subject: RuleSubject, outerSubject: RuleSubject): Compiled {
		const compiled = this.compile(condition, subject, outerSubject);
		if (compiled.looksOut) return compiled;
		return this.#remembered(compiled, subject);
	}

	#remembered(compiled: Compiled, subject: RuleSubject): Compiled {
		const known = this.#nested.get(compiled);
		if (known !== undefined) return known;
		const memo = new Memo();
		this.#memos.push(memo);
		const shelf = subject === 'architecture' ? null : this.population.shelf(subject);
		const remembering: Compiled = {
			...compiled,
			truth: (holder, outer) => {
				const before = memo.get(holder.slot, this.pass);
				if (before !== null) return before;
				if (this.#isSweeping && compiled.isNear && shelf !== null && subject !== 'architecture') {
					const answers = this.sweep(compiled, subject);
					memo.fill(answers, this.pass);
					return answers[holder.slot] as Truth;
				}
				const truth = compiled.truth(holder, outer);
				memo.set(holder.slot, this.pass, truth, shelf?.slots ?? 1);
				return truth;
			}
		};
		this.#nested.set(compiled, remembering);
		return remembering;
	}

	/** From here on all records are asked, until `endSweeps`; nothing may change meanwhile. */
	beginSweeps(): void {
		this.#isSweeping = true;
	}

	endSweeps(): void {
		this.#isSweeping = false;
		this.#swept.clear();
	}

	/** Answers of all living records of a subject by slot; each condition sweeps once, whoever asks. */
	sweep(compiled: Compiled, subject: Exclude<RuleSubject, 'architecture'>): Uint8Array {
		const known = this.#swept.get(compiled);
		if (known !== undefined) return known;
		const answers = this.#sweepOf(compiled, subject);
		this.#swept.set(compiled, answers);
		return answers;
	}

	#sweepOf(compiled: Compiled, subject: Exclude<RuleSubject, 'architecture'>): Uint8Array {
		const shelf = this.population.shelf(subject);
		const answers = new Uint8Array(shelf.slots);
		const { made } = compiled;
		if (made === undefined) {
			shelf.each((holder) => {
				answers[holder.slot] = compiled.truth(holder, null);
			});
			return answers;
		}
		if (made.of === 'field') {
			const { missing, inapplicable, test, open } = made;
			const { operands } = made.column;
			const { pack } = this.population;
			for (let slot = 0; slot < answers.length; slot += 1) {
				const operand = operands[slot] ?? MISSING;
				if (typeof operand !== 'symbol') answers[slot] = test(operand);
				else if (operand === MISSING) answers[slot] = missing;
				else if (operand !== OPEN) answers[slot] = inapplicable;
				else {
					const holder = shelf.at(slot);
					answers[slot] = open ?? (holder === null ? FALSE : openTruth(holder, pack));
				}
			}
			return answers;
		}
		if (made.of === 'not') {
			const [part] = made.parts;
			if (part !== undefined) turn(answers, this.sweep(part, subject));
			return answers;
		}
		const isAll = made.of === 'all';
		const table = isAll ? bothTable : eitherTable;
		const settled = isAll ? FALSE : TRUE;
		answers.fill(isAll ? TRUE : FALSE);
		// What looks no further than the record comes first, so that little is left for what does.
		for (const part of made.parts) if (part.isNear) joinInto(answers, this.sweep(part, subject), table);
		for (const part of made.parts) {
			if (part.isNear) continue;
			shelf.eachSlot((slot) => {
				const before = answers[slot] ?? FALSE;
				if (before === settled) return;
				const holder = shelf.at(slot);
				if (holder !== null) answers[slot] = table[(before << 2) | part.truth(holder, null)] ?? FALSE;
			});
		}
		return answers;
	}

	readonly #folded = new Map<string, string>();

	/** A text for comparing. Texts with diacritics are dear to fold, and the same few thousand come over and over. */
	folded(text: string): string {
		if (isPlain(text)) return fold(text).trim();
		const known = this.#folded.get(text);
		if (known !== undefined) return known;
		if (this.#folded.size > 500_000) this.#folded.clear();
		const made = fold(text).trim();
		this.#folded.set(text, made);
		return made;
	}

	neighbours(holder: Holder, step: Step): Iterable<Holder> {
		return walk(holder, step, this.population.sums.peersOf);
	}

	aggregate(question: SumQuestion): Aggregate {
		const made = new Aggregate(question, this);
		this.aggregates.push(made);
		this.#asked.add(made);
		return made;
	}

	uniqueIndex(subject: RuleSubject, reads: Reads, keyOf: (holder: Holder) => string): UniqueIndex {
		const made = new UniqueIndex(`~unique-${this.uniques.length}`, subject, reads, keyOf);
		this.uniques.push(made);
		return made;
	}

	#make(condition: Condition, subject: RuleSubject, outer: RuleSubject | null): Compiled {
		if ('all' in condition) return compiledAll(condition.all.map((part) => this.compile(part, subject, outer)));
		if ('any' in condition) return compiledAny(condition.any.map((part) => this.compile(part, subject, outer)));
		if ('not' in condition) return compiledNot(this.compile(condition.not, subject, outer));
		if ('use' in condition) {
			const definition = definitionOf(this.population.pack, condition.use);
			if (definition === undefined) throw new Error(`There is no condition named ${condition.use}`);
			return this.#remembered(this.compile(definition.condition, subject, null), subject);
		}
		const made =
			compileValue(condition, subject, outer, this) ??
			compileNeighbours(condition, subject, this) ??
			compileFramework(condition, subject, this) ??
			compileWholes(condition, subject, this);
		if (made === null) throw new Error(`Nobody knows the construct ${Object.keys(condition).join(', ') || '{}'}`);
		return made;
	}
}
