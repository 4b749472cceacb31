/** One rule at work: its verdict over every record it may be about, and the findings among them. */
import type { DossierClaims } from '$models/architecture/architecture';
import { groundDoubt, type GroundDoubt } from '$models/framework/ground';
import { citation } from '$models/framework/lookup';
import { chapterTitles } from '$models/framework/sections';
import type { Fix, PersonAnswer, Rule } from '$models/framework/rule';
import type { Aggregate } from './aggregate';
import { about, judged, type Compiled, type Judged } from './compiled';
import type { Compiler } from './compiler';
import { codeOf, type Holder } from './holder';
import { isNoValue } from './entry-operand';
import { pathReader } from './operand';
import { distinct, lazily, type Read, type Reads } from './read';
import { verdicts, type Finding, type FindingFix, type RuleOutcome, type Verdict } from './report';
import { nameOf, nameReads, templateOf, type Template } from './templates';
import { FALSE, NOT_ENOUGH, TRUE, UNDETERMINED, type Truth } from './truth';

/** Nobody stands in the slot. */
const NOBODY = 255;
const PASS = verdicts.indexOf('pass');
const NOT_APPLICABLE = verdicts.indexOf('not-applicable');

const verdictOfOpen = (truth: Truth): Verdict => (truth === UNDETERMINED ? 'undetermined' : 'not-enough-basis');

const always = about(
	() => TRUE,
	() => []
);

export type AnswerOf = (finding: string) => PersonAnswer | null;

function fixReader(
	fix: Fix | null,
	rule: Rule,
	compiler: Compiler,
	dossier: DossierClaims | null
): { readonly of: (holder: Holder) => FindingFix | null; readonly reads: readonly Read[] } {
	if (fix === null) return { of: () => null, reads: [] };
	const { label } = fix;
	if ('set' in fix) {
		const made: FindingFix = { label, field: fix.set.field, value: fix.set.value };
		return { of: () => made, reads: [] };
	}
	if ('clear' in fix) {
		const made: FindingFix = { label, field: fix.clear.field, value: null };
		return { of: () => made, reads: [] };
	}
	const { field, from } = fix.copy;
	const reader = pathReader(from, rule.target.subject, compiler.population, dossier);
	const of = (holder: Holder): FindingFix | null => {
		const operand = reader.read(holder);
		return isNoValue(operand) ? null : { label, field, value: operand };
	};
	return { of, reads: reader.reads };
}

export class RuleRun {
	readonly findings = new Map<string, Finding>();
	readonly reads: Reads;
	/** What the condition alone reads; a waiver covers that and no words. */
	readonly conditionReads: Reads;
	readonly aggregates: ReadonlySet<Aggregate>;
	#target: Compiled;
	#require: Compiled | null;
	readonly #message: Template;
	/** What is said instead, each where its condition holds. */
	readonly #cases: readonly { readonly when: Compiled; readonly message: Template }[] = [];
	readonly #howToFix: Template;
	readonly #fix: ReturnType<typeof fixReader>;
	readonly #basis: string;
	readonly #doubt: GroundDoubt | null;
	readonly #counts: Record<Verdict, number> = {
		pass: 0,
		fail: 0,
		undetermined: 0,
		'not-enough-basis': 0,
		'not-applicable': 0
	};
	/** What people call chapters, whose ids are keys; null where the rule is about something else. */
	readonly #chapterNames: ReturnType<typeof chapterTitles> | null;
	#verdicts = new Uint8Array(0);
	#error = '';
	#sorted: readonly Finding[] | null = null;
	#isInOrder = true;

	constructor(
		readonly rule: Rule,
		private readonly compiler: Compiler,
		private readonly answerOf: AnswerOf
	) {
		const { pack } = compiler.population;
		const { subject, where } = rule.target;
		let aggregates: ReadonlySet<Aggregate> = new Set();
		this.#target = always;
		this.#require = null;
		try {
			if (where !== null) {
				const made = compiler.withAggregates(where, subject);
				this.#target = made.compiled;
				aggregates = made.aggregates;
			}
			const said = (rule.cases ?? []).map(({ when, message }) => ({
				made: compiler.withAggregates(when, subject),
				message: templateOf(message, pack)
			}));
			this.#cases = said.map(({ made, message }) => ({ when: made.compiled, message }));
			aggregates = new Set([...aggregates, ...said.flatMap(({ made }) => [...made.aggregates])]);
			if (rule.asked === null && rule.require !== null) {
				const made = compiler.withAggregates(rule.require, subject);
				this.#require = made.compiled;
				aggregates = new Set([...aggregates, ...made.aggregates]);
			}
		} catch (error) {
			this.#fail(error);
		}
		this.aggregates = aggregates;
		this.#message = templateOf(rule.message, pack);
		this.#howToFix = templateOf(rule.howToFix, pack);
		this.#chapterNames = subject === 'chapter' ? chapterTitles(pack) : null;
		this.#fix = fixReader(rule.fix, rule, compiler, compiler.dossier);
		this.#basis = citation(pack, rule.basis);
		this.#doubt = groundDoubt(pack, rule.basis);
		this.conditionReads = lazily(() => distinct([...this.#target.reads(), ...(this.#require?.reads() ?? [])]));
		this.reads = lazily(() =>
			distinct([
				...this.conditionReads(),
				...(this.#require?.told?.() ?? []),
				...(this.#target.told?.() ?? []),
				...this.#cases.flatMap(({ when, message }) => [...when.reads(), ...message.reads]),
				...this.#message.reads,
				...this.#howToFix.reads,
				...this.#fix.reads,
				...nameReads(subject)
			])
		);
	}

	/** Broken rules are told, and count nothing. */
	get isBroken(): boolean {
		return this.#error !== '';
	}

	get outcome(): RuleOutcome {
		return { rule: this.rule.id, counts: { ...this.#counts }, error: this.#error };
	}

	/** In the order of their ids, as the first pass makes them. */
	get sorted(): readonly Finding[] {
		const findings = (): Finding[] => [...this.findings.values()];
		this.#sorted ??= this.#isInOrder ? findings() : findings().sort((a, b) => (a.id < b.id ? -1 : 1));
		return this.#sorted;
	}

	findingId(holder: Holder): string {
		const id = holder.subject === 'architecture' ? this.compiler.population.meta.id : holder.id;
		return `${this.rule.id}:${holder.subject}:${id}`;
	}

	verdictOf(holder: Holder): Verdict | null {
		return verdicts[this.#verdicts[holder.slot] ?? NOBODY] ?? null;
	}

	/** Asks all records. */
	runAll(): void {
		if (this.isBroken && this.#require === null && this.rule.asked === null) return;
		try {
			const { population } = this.compiler;
			const { subject } = this.rule.target;
			if (subject === 'architecture') {
				this.#judge(population.whole);
				return;
			}
			const shelf = population.shelf(subject);
			this.#reserve(shelf.slots);
			const isMeant = this.#target === always ? null : this.compiler.sweep(this.#target, subject);
			const isMet = this.#require?.isNear === true ? this.compiler.sweep(this.#require, subject) : null;
			let passed = 0;
			let passedOver = 0;
			shelf.eachSlot((slot) => {
				const target = (isMeant?.[slot] ?? TRUE) as Truth;
				if (target === FALSE) {
					this.#verdicts[slot] = NOT_APPLICABLE;
					passedOver += 1;
				} else if (isMet?.[slot] === TRUE) {
					this.#verdicts[slot] = PASS;
					passed += 1;
				} else {
					const holder = shelf.at(slot);
					if (holder !== null) this.#judgeMeant(holder, target);
				}
			});
			this.#counts['not-applicable'] += passedOver;
			this.#counts.pass += passed;
		} catch (error) {
			this.#fail(error);
		}
	}

	/** Asks one record again; answers whether its verdict or the words of its finding may have changed. */
	run(holder: Holder): boolean {
		this.#isInOrder = false;
		try {
			return this.#judge(holder);
		} catch (error) {
			this.#fail(error);
			return true;
		}
	}

	/** Forgets a record that is no more. */
	forget(holder: Holder): boolean {
		return this.#note(holder, NOBODY, null);
	}

	#fail(error: unknown): void {
		this.#error = `${this.rule.id}: ${error instanceof Error ? error.message : String(error)}`;
		for (const verdict of verdicts) this.#counts[verdict] = 0;
		this.#verdicts = new Uint8Array(0);
		this.findings.clear();
		this.#sorted = null;
	}

	#judge(holder: Holder): boolean {
		if (this.isBroken) return false;
		const target = this.#target.truth(holder, null);
		return target === FALSE ? this.#note(holder, NOT_APPLICABLE, null) : this.#judgeMeant(holder, target);
	}

	/** A record that the rule is about, or may be. */
	#judgeMeant(holder: Holder, target: Truth): boolean {
		if (this.#require === null) return this.#ask(holder, target);
		const truth = this.#require.truth(holder, null);
		// A rule that holds anyway passes even where it is open whether the record is meant.
		if (truth === TRUE) return this.#note(holder, PASS, null);
		const isMeant = target === TRUE;
		const verdict = isMeant ? (truth === FALSE ? 'fail' : verdictOfOpen(truth)) : verdictOfOpen(target);
		const outcome = (isMeant ? this.#require : this.#target).explain(holder, null);
		return this.#note(holder, verdicts.indexOf(verdict), this.#findingOf(holder, verdict, outcome));
	}

	/** What only a person can decide rests on the answer; without one there is not enough basis. */
	#ask(holder: Holder, target: Truth): boolean {
		const answer = this.answerOf(this.findingId(holder));
		if (answer === 'pass' || answer === 'not-applicable') return this.#note(holder, verdicts.indexOf(answer), null);
		const verdict = answer === 'fail' ? 'fail' : target === UNDETERMINED ? 'undetermined' : 'not-enough-basis';
		const outcome = answer === 'fail' ? judged(FALSE) : judged(NOT_ENOUGH);
		return this.#note(holder, verdicts.indexOf(verdict), this.#findingOf(holder, verdict, outcome));
	}

	#reserve(slots: number): void {
		if (slots <= this.#verdicts.length) return;
		const grown = new Uint8Array(Math.max(8, Math.ceil(slots * 1.25))).fill(NOBODY);
		grown.set(this.#verdicts);
		this.#verdicts = grown;
	}

	#note(holder: Holder, verdict: number, finding: Finding | null): boolean {
		if (holder.slot >= this.#verdicts.length) this.#reserve(holder.slot + 1);
		const before = this.#verdicts[holder.slot] ?? NOBODY;
		const [was, is] = [verdicts[before], verdicts[verdict]];
		if (was !== undefined) this.#counts[was] -= 1;
		if (is !== undefined) this.#counts[is] += 1;
		this.#verdicts[holder.slot] = verdict;
		const isQuiet = finding === null && (was === undefined || was === 'pass' || was === 'not-applicable');
		if (isQuiet) return before !== verdict;
		const id = this.findingId(holder);
		if (finding === null) this.findings.delete(id);
		else this.findings.set(id, finding);
		this.#sorted = null;
		return true;
	}

	/** What is open is told as such by the usual message: none of the cases is known to be the one. */
	#messageFor(holder: Holder, verdict: Verdict): Template {
		const found = verdict === 'fail' ? this.#cases.find(({ when }) => when.truth(holder, null) === TRUE) : undefined;
		return found?.message ?? this.#message;
	}

	#findingOf(holder: Holder, verdict: Verdict, outcome: Judged): Finding {
		const { rule } = this;
		const { meta } = this.compiler.population;
		const name = this.#chapterNames?.get(holder.id)?.vi ?? nameOf(holder, meta.name);
		return {
			id: this.findingId(holder),
			rule: rule.id,
			ruleTitle: rule.title,
			verdict: verdict as Finding['verdict'],
			severity: rule.severity,
			subject: {
				kind: holder.subject,
				id: holder.subject === 'architecture' ? meta.id : holder.id,
				code: codeOf(holder),
				name
			},
			fields: outcome.fields,
			message: this.#messageFor(holder, verdict).fill(holder, name, outcome),
			howToFix: this.#howToFix.fill(holder, name, outcome),
			basis: this.#basis,
			...(this.#doubt === null ? {} : { doubt: this.#doubt }),
			paraphrase: rule.basis.paraphrase,
			fix: verdict === 'fail' ? this.#fix.of(holder) : null,
			asked: rule.asked !== null && verdict !== 'fail',
			...(rule.answeredAfter === undefined || verdict === 'fail' ? {} : { answeredAfter: rule.answeredAfter }),
			...(rule.unwaivable === undefined || verdict !== 'fail' ? {} : { unwaivable: true as const })
		};
	}
}
