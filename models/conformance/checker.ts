/**
 * The engine: checks an architecture whole the first time and afterwards only what an edit may have changed. Page, server
 * and command line run this one. What it answers after any number of updates is what it would answer from scratch; a
 * property test over random edits holds it to that.
 */
import type { Architecture, DossierClaims, Meta } from '$models/architecture/architecture';
import type { Pack } from '$models/framework/pack';
import type { PersonAnswer, Rule } from '$models/framework/rule';
import type { Aggregate } from './aggregate';
import type { Changes } from './changes';
import { Compiler } from './compiler';
import { fingerprintOf } from './fingerprint';
import type { Holder } from './holder';
import { InspectionRun, type Inspection } from './inspection';
import { Population } from './population';
import { Readers } from './readers';
import {
	verdicts,
	type CheckReport,
	type Counts,
	type Finding,
	type ReportChange,
	type RuleOutcome,
	type Verdict
} from './report';
import { RuleRun } from './rule-run';
import type { UniqueIndex } from './unique-index';

export interface CheckSettings {
	/** ISO date whose state is checked. */
	readonly asOf: string;
	/** All rules of the pack where absent or null. */
	readonly rules?: readonly Rule[] | null;
	/** What people answered to asked rules, by finding id. */
	readonly answers?: Pick<ReadonlyMap<string, PersonAnswer>, 'get'>;
	/** What is looked at beside the rules. */
	readonly inspections?: readonly Inspection[];
	/** What was decided about the dossier; rules that ask for it stay open without. */
	readonly dossier?: DossierClaims | null;
}

/** What an update starts anew for: the frame, the agency and the names of the whole stand behind every rule. */
const isSameWhole = (a: Meta, b: Meta): boolean =>
	a === b ||
	(a.id === b.id && a.name === b.name && a.frame === b.frame && a.agency === b.agency && a.agencyName === b.agencyName);

class Engine {
	readonly population: Population;
	readonly compiler: Compiler;
	readonly runs: readonly RuleRun[];
	readonly inspections: readonly InspectionRun[];
	readonly #runReaders = new Readers<RuleRun>();
	readonly #aggregateReaders = new Readers<Aggregate>();
	readonly #uniqueReaders = new Readers<UniqueIndex>();
	#isListening = false;
	readonly #bySubject = new Map<Holder['subject'], RuleRun[]>();

	constructor(pack: Pack, settings: CheckSettings, meta: Meta) {
		this.population = new Population(pack, settings.asOf, meta);
		this.compiler = new Compiler(this.population, settings.dossier ?? null);
		const answerOf = (finding: string): PersonAnswer | null => settings.answers?.get(finding) ?? null;
		this.runs = (settings.rules ?? pack.rules).map((rule) => new RuleRun(rule, this.compiler, answerOf));
		this.inspections = (settings.inspections ?? []).map((one) => new InspectionRun(one, this.compiler));
		for (const run of this.runs) {
			const { subject } = run.rule.target;
			this.#bySubject.set(subject, [...(this.#bySubject.get(subject) ?? []), run]);
		}
	}

	/** Who reads what, worked out before the first edit is followed. */
	#listen(): void {
		if (this.#isListening) return;
		this.#isListening = true;
		for (const run of this.runs) this.#runReaders.add(run, run.rule.target.subject, run.reads());
		for (const aggregate of this.compiler.aggregates) {
			this.#aggregateReaders.add(aggregate, aggregate.subject, aggregate.reads());
		}
		for (const index of this.compiler.uniques) this.#uniqueReaders.add(index, index.subject, index.reads());
	}

	/** A rule at a time. */
	*first(architecture: Architecture): Generator<undefined, void> {
		const changes = this.population.take(architecture);
		yield;
		this.compiler.beginSweeps();
		for (const index of this.compiler.uniques) index.fill(this.population);
		for (const aggregate of this.compiler.aggregates) aggregate.fill();
		for (const run of this.runs) {
			run.runAll();
			yield;
		}
		this.compiler.endSweeps();
		for (const run of this.inspections) run.take(architecture, changes);
	}

	/** Answers the runs that may have changed, each with the ids of findings that were asked again. */
	next(architecture: Architecture): {
		readonly told: ReadonlyMap<RuleRun, ReadonlySet<string>>;
		readonly inspected: readonly ReturnType<InspectionRun['take']>[];
	} {
		this.#listen();
		this.compiler.nextPass();
		const changes = this.population.take(architecture);
		const { peersOf } = this.population.sums;
		this.#noteUniques(changes);
		const turned = this.#noteAggregates(changes);
		const asked = new Map<RuleRun, Set<Holder>>();
		const ask = (run: RuleRun, holder: Holder): void => {
			const known = asked.get(run);
			if (known === undefined) asked.set(run, new Set([holder]));
			else known.add(holder);
		};
		const told = new Map<RuleRun, Set<string>>();
		const tell = (run: RuleRun, holder: Holder): void => {
			const known = told.get(run) ?? new Set<string>();
			told.set(run, known.add(run.findingId(holder)));
		};
		for (const holder of changes.went) {
			for (const run of this.#bySubject.get(holder.subject) ?? []) if (run.forget(holder)) tell(run, holder);
		}
		for (const holder of changes.came) for (const run of this.#bySubject.get(holder.subject) ?? []) ask(run, holder);
		for (const [holder, keys] of changes.keys) {
			for (const key of keys) this.#runReaders.each(holder, key, peersOf, ask);
		}
		for (const run of this.runs) {
			if (![...run.aggregates].some((aggregate) => turned.has(aggregate))) continue;
			for (const holder of this.population.of(run.rule.target.subject)) ask(run, holder);
		}
		for (const [run, holders] of asked) for (const holder of holders) if (run.run(holder)) tell(run, holder);
		return { told, inspected: this.inspections.map((run) => run.take(architecture, changes)) };
	}

	#noteUniques(changes: Changes): void {
		const { peersOf } = this.population.sums;
		const asked = new Map<UniqueIndex, Set<Holder>>();
		const ask = (index: UniqueIndex, holder: Holder): void => {
			asked.set(index, (asked.get(index) ?? new Set()).add(holder));
		};
		for (const [holder, keys] of changes.keys) {
			for (const key of keys) this.#uniqueReaders.each(holder, key, peersOf, ask);
		}
		for (const index of this.compiler.uniques) {
			for (const holder of [...changes.came, ...changes.went]) if (holder.subject === index.subject) ask(index, holder);
		}
		for (const [index, holders] of asked) for (const holder of holders) index.note(holder, changes);
	}

	#noteAggregates(changes: Changes): ReadonlySet<Aggregate> {
		const { peersOf } = this.population.sums;
		const turned = new Set<Aggregate>();
		const note = (aggregate: Aggregate, holder: Holder): void => {
			if (aggregate.note(holder)) turned.add(aggregate);
		};
		for (const [holder, keys] of changes.keys) {
			for (const key of keys) this.#aggregateReaders.each(holder, key, peersOf, note);
		}
		for (const aggregate of this.compiler.aggregates) {
			for (const holder of [...changes.came, ...changes.went]) {
				if (holder.subject === aggregate.subject) note(aggregate, holder);
			}
		}
		return turned;
	}
}

const outcomesOf = ({ runs, inspections }: Engine): readonly RuleOutcome[] => [
	...runs.map(({ outcome }) => outcome),
	...inspections.flatMap(({ outcomes }) => outcomes)
];

const findingsOf = ({ runs, inspections }: Engine): readonly Finding[] =>
	[...runs, ...inspections].flatMap(({ sorted }) => sorted);

/** Everything is new; made up only where somebody asks, since most who start read the report. */
class WholeChange implements ReportChange {
	constructor(
		private readonly now: Engine,
		private readonly before: Engine | null,
		readonly counts: Counts
	) {}

	get set(): readonly Finding[] {
		return findingsOf(this.now);
	}

	get removed(): readonly string[] {
		const ids = new Set(this.set.map(({ id }) => id));
		return (this.before === null ? [] : findingsOf(this.before).map(({ id }) => id)).filter((id) => !ids.has(id));
	}

	get outcomes(): ReportChange['outcomes'] {
		return outcomesOf(this.now);
	}
}

export class Checker {
	#engine: Engine | null = null;
	#settings: CheckSettings;
	#architecture: Architecture | null = null;

	constructor(
		readonly pack: Pack,
		settings: CheckSettings
	) {
		this.#settings = settings;
	}

	get settings(): CheckSettings {
		return this.#settings;
	}

	/** Starts anew with other settings, such as another date or a new answer. */
	reset(settings: Partial<CheckSettings>): void {
		this.#settings = { ...this.#settings, ...settings };
		this.#engine = null;
	}

	/** Checks what this state has otherwise than the one before; all of it the first time. */
	update(architecture: Architecture): ReportChange {
		const steps = this.steps(architecture);
		let step = steps.next();
		while (step.done !== true) step = steps.next();
		return step.value;
	}

	/** The same with a pause after each rule, for a process that others wait for. */
	*steps(architecture: Architecture): Generator<undefined, ReportChange> {
		const before = this.#engine;
		if (before === null || !isSameWhole(before.population.meta, architecture.meta)) {
			const engine = new Engine(this.pack, this.#settings, architecture.meta);
			yield* engine.first(architecture);
			this.#engine = engine;
			this.#architecture = architecture;
			return new WholeChange(engine, before, this.counts());
		}
		this.#architecture = architecture;
		const { told, inspected } = before.next(architecture);
		const set: Finding[] = inspected.flatMap((one) => one.set);
		const removed: string[] = inspected.flatMap((one) => one.removed);
		for (const [run, ids] of told) {
			for (const id of ids) {
				const finding = run.findings.get(id);
				if (finding === undefined) removed.push(id);
				else set.push(finding);
			}
		}
		const outcomes = [...[...told.keys()].map(({ outcome }) => outcome), ...inspected.flatMap((one) => one.outcomes)];
		return { set, removed, outcomes, counts: this.counts() };
	}

	counts(): Counts {
		const sums: Record<Verdict, number> = {
			pass: 0,
			fail: 0,
			undetermined: 0,
			'not-enough-basis': 0,
			'not-applicable': 0
		};
		for (const { counts } of outcomesOf(this.#started())) {
			for (const verdict of verdicts) sums[verdict] += counts[verdict];
		}
		return sums;
	}

	/** The whole report of the last state. */
	report(): CheckReport {
		const engine = this.#started();
		return {
			pack: `${this.pack.id}@${this.pack.version}`,
			asOf: this.#settings.asOf,
			outcomes: outcomesOf(engine),
			findings: findingsOf(engine),
			counts: this.counts()
		};
	}

	/** What a finding rests on, as one short text that is another one once any of it changes. */
	fingerprint(finding: Finding): string {
		const engine = this.#started();
		const run = engine.runs.find(({ rule }) => rule.id === finding.rule);
		if (run !== undefined) return fingerprintOf(run, finding, engine.population);
		return engine.inspections.map((one) => one.fingerprint(finding)).find((text) => text !== '') ?? '';
	}

	/** For reports that go through verdicts record by record. */
	get runs(): readonly RuleRun[] {
		return this.#started().runs;
	}

	get population(): Population {
		return this.#started().population;
	}

	get architecture(): Architecture {
		if (this.#architecture === null) throw new Error('Nothing was checked yet');
		return this.#architecture;
	}

	#started(): Engine {
		if (this.#engine === null) throw new Error('Nothing was checked yet');
		return this.#engine;
	}
}
