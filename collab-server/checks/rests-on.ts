/** Which records a finding rests on: its own, those that its rule reads, and those that stood beside it until just now. */
import type { Architecture } from '$models/architecture/architecture';
import type { Checker } from '$models/conformance/checker';
import type { Holder } from '$models/conformance/holder';
import type { RuleRun } from '$models/conformance/rule-run';
import { walk } from '$models/conformance/steps';

/** Nobody's edit is found in so many records; the rest is left out. */
const MOST = 200;

/** What a finding has at least, open or just closed. */
export interface RestingFinding {
	/** `rule:subject:record`. */
	readonly id: string;
	readonly rule: string;
}

/** Subject and record of a finding's id; a record's id may hold colons of its own. */
export function subjectOf({ id, rule }: RestingFinding): { readonly kind: string; readonly record: string } {
	const rest = id.slice(rule.length + 1);
	const colon = rest.indexOf(':');
	return { kind: rest.slice(0, colon), record: rest.slice(colon + 1) };
}

function holderOf(checker: Checker, kind: string, record: string): Holder | undefined {
	const { population } = checker;
	if (kind === 'architecture') return population.whole;
	return population.shelf(kind as Exclude<Holder['subject'], 'architecture'>).byId.get(record);
}

const runs = new WeakMap<readonly RuleRun[], ReadonlyMap<string, RuleRun>>();

function runOf(checker: Checker, rule: string): RuleRun | undefined {
	const known = runs.get(checker.runs) ?? new Map(checker.runs.map((run) => [run.rule.id, run]));
	runs.set(checker.runs, known);
	return known.get(rule);
}

/** Ids of the records that the rule of a finding reads, its own first. */
export function recordsOf(checker: Checker, finding: RestingFinding): readonly string[] {
	const { kind, record } = subjectOf(finding);
	const ids = new Set([record]);
	const run = runOf(checker, finding.rule);
	const holder = run === undefined ? undefined : holderOf(checker, kind, record);
	// What is found in a chapter beside the rules names its place behind the chapter's key.
	if (run === undefined) return [record.split('#', 1)[0] ?? record];
	if (holder === undefined) return [...ids];
	for (const { steps } of run.conditionReads()) {
		let ends: readonly Holder[] = [holder];
		for (const step of steps) {
			ends = [...new Set(ends.flatMap((end) => [...walk(end, step, checker.population.sums.peersOf)]))].slice(0, MOST);
		}
		for (const end of ends) ids.add(end.id);
		if (ids.size > MOST) break;
	}
	return [...ids];
}

/** Record to the ties (relations, mappings, gaps) that came, went or changed between two states. */
export function changedTies(before: Architecture | null, after: Architecture): ReadonlyMap<string, readonly string[]> {
	const ties = new Map<string, string[]>();
	if (before === null) return ties;
	const tie = (id: string, ends: readonly string[]): void => {
		for (const end of ends) ties.set(end, [...(ties.get(end) ?? []), id]);
	};
	const compare = <Value extends { readonly id: string }>(
		was: ReadonlyMap<string, Value>,
		is: ReadonlyMap<string, Value>,
		ends: (value: Value) => readonly string[]
	): void => {
		if (was === is) return;
		for (const [id, value] of was) if (is.get(id) !== value) tie(id, ends(value));
		for (const [id, value] of is) if (was.get(id) !== value) tie(id, ends(value));
	};
	compare(before.relations, after.relations, ({ source, target }) => [source, target]);
	compare(before.mappings, after.mappings, ({ object }) => [object]);
	compare(before.gaps, after.gaps, ({ objects }) => objects);
	return ties;
}
